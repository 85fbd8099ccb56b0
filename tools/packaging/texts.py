#!/usr/bin/env python3
"""What the packages say about the programs, made from the programs: a page for man of each from every --help, and the
completions of the command line.

    texts.py --bin build/release/bin --to build/release/packaged
"""

import argparse
import dataclasses
import gzip
import os
import pathlib
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SERVICE = {"amani-hub": "hub", "amani-node": "node"}
COMPLETIONS = {"bash": "amani", "zsh": "_amani", "fish": "amani.fish"}
HEADING = re.compile(r"^[A-Z][a-z]+:$")
ENTRY = re.compile(r"^  (\S.*?)(?:\s{2,}(.*))?$")


@dataclasses.dataclass
class Help:
    """What one --help says. An entry of a section is (what is typed, what it does)."""

    words: list[str]
    about: str = ""
    usage: str = ""
    examples: list[str] = dataclasses.field(default_factory=list)
    sections: dict[str, list[tuple[str, str]]] = dataclasses.field(default_factory=dict)
    footer: list[str] = dataclasses.field(default_factory=list)


def said(program, *words):
    made = subprocess.run([program, *words], capture_output=True, text=True, check=True, timeout=60,
                          env={**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"})
    return made.stdout


def read_help(words, text):
    """CLI11's form: examples and a sentence, the usage, sections of entries, a footer."""
    told = Help(words)
    section = None
    for line in text.splitlines():
        entry = ENTRY.match(line)
        if HEADING.match(line):
            section = line[:-1]
        elif line.startswith("Usage: "):
            told.usage, section = line.removeprefix("Usage: "), "Usage"
        elif not line.strip():
            section = None if section == "Examples" else section
        elif section == "Examples":
            told.examples.append(line.strip())
        elif line.startswith("   ") and told.sections.get(section):  # goes on with the entry above
            names, does = told.sections[section][-1]
            told.sections[section][-1] = (names, f"{does} {line.strip()}".strip())
        elif entry and section:
            told.sections.setdefault(section, []).append((entry[1], entry[2] or ""))
        elif told.usage:
            told.footer.append(line)
        else:
            told.about = line
    return told


def all_help(program, words=()):
    """The program's own help, then that of every command below it, depth first."""
    told = read_help(list(words), said(program, *words, "--help"))
    pages = [told]
    names = [name for name, _ in told.sections.get("Subcommands", [])]
    with ThreadPoolExecutor(os.cpu_count()) as several:
        for below in several.map(lambda name: all_help(program, (*words, name)), names):
            pages += below
    return pages


def roff(text):
    """Text that roff takes as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("~", "\\(ti").replace("^", "\\(ha")
    return "\\&" + text if text.startswith(".") else text


def entries(rows):
    return [line for names, does in rows for line in (".TP", f".B {roff(names)}", roff(does) or "\\&")]


def examples(told):
    if not told.examples:
        return []
    return [".PP", "Examples:", ".PP", ".nf", ".RS", *map(roff, told.examples), ".RE", ".fi"]


def sections(told):
    """Options and what else a command takes; that it has --help need not be said of each."""
    lines = []
    for heading, rows in told.sections.items():
        rows = [row for row in rows if told.words == [] or not re.match(r"-h,\s*--help", row[0])]
        if rows and heading != "Subcommands":
            lines += ([] if heading == "Options" else [".PP", f"{heading}:"]) + entries(rows)
    return lines


def man_page(name, section, version, pages):
    program, *commands = pages
    about = program.about.removeprefix(f"{name}: ")
    lines = [f'.TH {roff(name.upper())} {section} "" "{roff(version)}"', ".ad l", ".SH NAME", f"{name} \\- {roff(about)}",
             ".SH SYNOPSIS", roff(program.usage), *examples(program), ".SH OPTIONS", *sections(program), ".SH COMMANDS",
             *entries(program.sections["Subcommands"])]
    for told in commands:
        lines += [f'.SS "{roff(" ".join([name, *told.words]))}"', roff(told.about), ".PP", roff(told.usage), *sections(told),
                  *examples(told)]
    if program.footer:
        lines += [".SH SECRETS", *map(roff, program.footer)]
    if name in SERVICE:
        folders = [("/etc/amani/" + SERVICE[name] + ".conf", "options of run, a line each"),
                   ("/var/lib/" + name, "the site's store and keys"),
                   (f"/usr/share/doc/{name}/INSTALL.md", "first run, TLS, backups, monitoring")]
        lines += [".SH FILES", *entries(folders)]
    others = [other for other in ("amani", "amani-hub", "amani-node") if other != name]
    lines += [".SH SEE ALSO", ", ".join(f".BR {roff(o)} ({1 if o == 'amani' else 8})" for o in others).replace(", .BR", ",\n.BR")]
    return "\n".join(lines) + "\n"


def write_packed(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--bin", type=pathlib.Path, required=True)
    options.add_argument("--to", type=pathlib.Path, required=True)
    wanted = options.parse_args()
    for name, section in (("amani-hub", 8), ("amani-node", 8), ("amani", 1)):
        program = wanted.bin / name
        page = man_page(name, section, said(program, "--version").strip(), all_help(program))
        write_packed(wanted.to / "man" / f"{name}.{section}.gz", page)
    for shell, file in COMPLETIONS.items():
        path = wanted.to / "completion" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said(wanted.bin / "amani", "completion", shell))
    write_packed(wanted.to / "changelog.gz", (ROOT / "CHANGELOG.md").read_text())


if __name__ == "__main__":
    main()
