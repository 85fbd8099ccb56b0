#!/usr/bin/env python3
"""Checks the words of the tree: what is cited exists, what the glossary names exists, and nothing is left undone.

    tools/check_words.py

1. Every rule cited (R-USD-5, C-2, P-4s) stands in RULES.md, and every § is cited with its document and stands in it:
   RULES §6.2.9, FORMAT §6, PROTOCOL §4, RFC 9112 §6. The head of RULES.md says how.
2. Every code name of GLOSSARY.md occurs in the tree.
3. No word that puts work off, and nothing that lies outside the tree.
"""
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"RULES": "RULES.md", "FORMAT": "shared/codec/FORMAT.md", "PROTOCOL": "sync/PROTOCOL.md"}
GLOSSARY = "GLOSSARY.md"
THIS = "tools/check_words.py"
CITING = re.compile(r"\.(h|cpp|md|py|cmake)$|CMakeLists\.txt$")

BANNED_WORDS = ["TODO", "FIXME", "XXX", "HACK"]
BANNED = re.compile(r"\b(?:" + "|".join(BANNED_WORDS) + r")\b")
# Papers and paths that a reader of this tree may not have: a page that is not in it, a way out of it, where it lies here.
PAGE = re.compile(r"(?<![\w-])[\w-]+\.md\b")
CLIMBING = re.compile(r"(?<![\w.])(?:\.\./)+[\w./-]*")
NOT_OURS = re.compile(r"package-lock\.json$|^tests/data/versions/|^tests/fuzz/corpus/|\.(png|svg|woff2?)$")

RULE = re.compile(r"\b(?:R-([A-Z]{1,3})-(\d+)(?:\.\.(\d+))?|([CP]-\d+[a-z]*))(?![\w-])")
# What looks like a rule and is something else: a curve.
ALIKE = {"P-256"}
SECTION = re.compile(r"§\s?(\d+(?:\.\d+)*)?")
CITED_WITH = re.compile(r"(RULES|FORMAT|PROTOCOL|RFC \d+) (?:§\d+(?:\.\d+)*(?:, | and |–))*$")
CONTINUATION = re.compile(r"\n\s*(?://+|#)?\s*")


def tracked():
    list_files = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(list_files, cwd=ROOT, capture_output=True, check=True).stdout
    for name in listed.decode().split("\0"):
        if name and not NOT_OURS.search(name):
            try:
                yield name, (ROOT / name).read_text(encoding="utf-8")
            except (UnicodeDecodeError, FileNotFoundError):
                continue


def line_at(text, position):
    return text.count("\n", 0, position) + 1


def sections_of(text):
    """The numbers of a page's headings: "## §6 What", "## 6. Segment"."""
    return set(re.findall(r"^#+ §?(\d+(?:\.\d+)*)\.? ", text, re.MULTILINE))


def rules_of(text):
    """What RULES.md defines: a heading, a row or a bold item that begins with it, or a line of "Not built yet"."""
    defined = set(re.findall(r"^(?:### |\| |- \*\*)([RCP]-[A-Z]*-?\d+[a-z]*)\b", text, re.MULTILINE))
    waiting = text.partition("## §9")[2].partition("## §10")[0]
    return defined | set(numbers_in(waiting))


def numbers_in(text):
    for found in RULE.finditer(text):
        yield from numbers_of(found)


def numbers_of(found):
    family, first, last, other = found.groups()
    if other:
        return [other]
    return [f"R-{family}-{n}" for n in range(int(first), int(last or first) + 1)]


def document_of(text, position):
    """The document that a § belongs to, over the end of a comment's line; none when it is not said."""
    before = CONTINUATION.sub(" ", text[max(0, position - 160):position])
    found = CITED_WITH.search(before)
    return found.group(1) if found else None


def troubles_of_citations(name, text, rules, sections):
    for found in RULE.finditer(text):
        before = text[max(0, found.start() - 1):found.start()]
        if found.group(0) in ALIKE or before in ('"', ","):  # a text of test data
            continue
        for number in numbers_of(found):
            if number not in rules:
                yield line_at(text, found.start()), f"{number} is no rule: correct it, or write it in RULES.md"
    own = next((page for page, path in PAGES.items() if path == name), None)
    for found in SECTION.finditer(text):
        document = document_of(text, found.start()) or own
        number = found.group(1)
        at = line_at(text, found.start())
        if document is None:
            yield at, f"{found.group(0)} of which document? Write RULES, FORMAT or PROTOCOL before it"
        elif number and document in sections and number not in sections[document]:
            yield at, f"{document} §{number} does not exist: correct it, or write the section in {PAGES[document]}"


def outside(name, text, pages):
    """Where the text of a file speaks of what lies outside the tree."""
    for found in PAGE.finditer(text) if ".md" in text else ():
        if found.group(0) not in pages:
            yield found
    for found in CLIMBING.finditer(text) if "../" in text else ():
        if os.path.normpath(os.path.join(os.path.dirname(name), found.group(0))).startswith(".."):
            yield found
    if len(ROOT.parts) > 2:  # a tree at the top of a machine is named as its own folders are
        yield from re.finditer(re.escape(f"{ROOT}/"), text)


def troubles_of_words(name, text, pages):
    for found in BANNED.finditer(text) if any(word in text for word in BANNED_WORDS) else ():
        yield line_at(text, found.start()), f"{found.group(0)}: finish it, or write it down in DECISIONS.md"
    for found in outside(name, text, pages):
        yield line_at(text, found.start()), f"{found.group(0)} lies outside the tree: say here what it says"


def occurs(name, tree):
    """As a whole word. Plain searching is many times faster than a pattern over the whole tree."""
    at = tree.find(name)
    while at >= 0:
        end = at + len(name)
        if not is_letter(tree[at - 1:at]) and not is_letter(tree[end:end + 1]):
            return True
        at = tree.find(name, at + 1)
    return False


def is_letter(text):
    return text.isalnum() or text == "_"


def troubles_of_glossary(text, tree):
    for at, line in enumerate(text.splitlines(), 1):
        cells = line.split("|")
        if not line.startswith("| ") or cells[3].strip() in ("code", "---"):
            continue
        if len(cells) != 6:
            yield at, "a row has four cells: Persian, English, code, meaning"
        for code in re.findall(r"`([^`]+)`", cells[3]):
            if not occurs(code, tree):
                yield at, f"`{code}` is no longer in the tree: give the name that it has now"


def main():
    files = dict(tracked())
    sections = {page: sections_of(files[path]) for page, path in PAGES.items()}
    rules = rules_of(files[PAGES["RULES"]])
    pages = {Path(name).name for name in files if name.endswith(".md")}
    troubles = []
    for name, text in files.items():
        found = []
        if CITING.search(name) and name != THIS:
            found += troubles_of_citations(name, text, rules, sections)
        if name != THIS:
            found += troubles_of_words(name, text, pages)
        troubles += [f"{name}:{at}: {what}" for at, what in found]
    said = {GLOSSARY, PAGES["RULES"], THIS}
    code = "\n".join([*files, *(text for name, text in files.items() if name not in said)])
    troubles += [f"{GLOSSARY}:{at}: {what}" for at, what in troubles_of_glossary(files[GLOSSARY], code)]
    for trouble in troubles:
        print(trouble)
    print(f"words: {len(files)} files, {len(rules)} rules, {len(troubles)} troubles")
    sys.exit(1 if troubles else 0)


main()
