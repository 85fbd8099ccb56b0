#!/usr/bin/env python3
"""Writes the built web client as assembly, to be linked into the programs (embed.cmake).

    embed_web_client.py --client build/web/dist --to web_client.S --depfile web_client.d

Each file is taken as it is and, where that is smaller, as gzip and as brotli. The page, index.html, is not compressed:
the server writes into it. The table that shared/http/web/embedded_web_files.cpp reads is in the assembly too, so a new
client compiles no C++. A client that is not there makes an empty table.
"""
import argparse
import gzip
import hashlib
import subprocess
import sys
from pathlib import Path

PAGE = "index.html"


def brotli(content):
    try:
        return subprocess.run(["brotli", "--best", "--stdout"], input=content, stdout=subprocess.PIPE, check=True).stdout
    except FileNotFoundError:
        sys.exit("the program brotli is missing, which compresses the web client: run tools/setup")


def forms_of(path, content):
    """The file's contents by form; a form that is no smaller is left out."""
    forms = {"plain": content}
    if path != PAGE:
        for name, compressed in (("gzip", gzip.compress(content, mtime=0)), ("brotli", brotli(content))):
            if len(compressed) < len(content):
                forms[name] = compressed
    return forms


def assembly(client, files, folder):
    """Each form is written as a file of its own, named by its content, which .incbin takes in."""
    bytes_of, table = [], []

    def kept(content):
        name = f"bytes_{len(bytes_of)}"
        file = folder / hashlib.sha256(content).hexdigest()
        file.write_bytes(content)
        bytes_of.append(f'{name}: .incbin "{file}"')
        return f".8byte {name}, {len(content)}"

    for file in files:
        path = file.relative_to(client).as_posix()
        forms = forms_of(path, file.read_bytes())
        table.append("    " + kept(path.encode()))
        table += ["    " + (kept(forms[form]) if form in forms else ".8byte 0, 0") for form in ("plain", "gzip", "brotli")]
    return "\n".join(["    .section .rodata", *bytes_of, '    .section .data.rel.ro, "aw"', "    .balign 8",
                      "    .globl amani_web_files, amani_web_file_count", "amani_web_files:", *table,
                      f"amani_web_file_count: .8byte {len(files)}", '    .section .note.GNU-stack, "", %progbits', ""])


def watched(client, files):
    """What a change of the client changes; while it is not there, the nearest folder in which it can appear."""
    if not client.is_dir():
        return [next(folder for folder in client.parents if folder.is_dir())]
    return [client, *(each for each in client.rglob("*") if each.is_dir()), *files]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option in ("--client", "--to", "--depfile"):
        parser.add_argument(option, type=Path, required=True)
    options = parser.parse_args()
    client = options.client
    files = sorted(each for each in client.rglob("*") if each.is_file()) if (client / PAGE).is_file() else []
    folder = options.to.with_suffix(".files")
    folder.mkdir(exist_ok=True)
    before = set(folder.iterdir())
    text = assembly(client, files, folder)
    if not options.to.is_file() or options.to.read_text() != text:
        options.to.write_text(text)
    for left in before:
        if left.name not in text:
            left.unlink()
    depends = " ".join(str(each).replace(" ", "\\ ") for each in watched(client, files))
    options.depfile.write_text(f"{options.to}: {depends}\n")


if __name__ == "__main__":
    main()
