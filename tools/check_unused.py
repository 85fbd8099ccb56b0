#!/usr/bin/env python3
"""Finds functions of the programs' folders that nothing but tests calls: dead code with a test is dead code.

    tools/check_unused.py BUILD

Reads symbols and relocations of the object files of a build: a function that is defined in a source of shared, sync, node,
hub or clients, and that no object of these refers to, is unused. Inline functions and templates are not seen. What stands in KEPT is there for a reason that this file gives.
"""
import re
import struct
import subprocess
import sys
from pathlib import Path

from elftools.elf.elffile import ELFFile
from elftools.elf.relocation import RelocationSection

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("shared", "sync", "node", "hub", "clients")
# Whole name, and why it stays.
INVARIANT = "an invariant of the books, which tests ask for after every event"
KEPT = {
    "main": "the programs",
    "amani::domain::apply": "the fold of a repair's events, which loading is held against",
    "amani::domain::begun_by": "the fold of a repair's events, which loading is held against",
    "amani::log::LogStore::prune": "PROTOCOL §4 promises it: a site may prune behind a backup of the hub",
    "amani::domain::identity": INVARIANT,
    "amani::domain::Identity::residue": INVARIANT,
    "amani::domain::is_pooled": INVARIANT,
    "amani::domain::Voucher::is_balanced": INVARIANT,
    "amani::store::open_sqlite_in_memory": "the store of tests, held to the same contract as a file",
    "amani::views::dump_views": "what tests compare after a rebuild",
}


def source_of(build, file):
    """"shared/base/csv.cpp" of build/shared/base/CMakeFiles/amani_shared_base.dir/csv.cpp.o; the folder, where its sources
    were compiled as one."""
    return re.sub(r"CMakeFiles/[^/]+/(?:Unity/.*)?|[.]o$", "", str(Path(file).relative_to(build)))


def objects(build):
    """Those whose source is still there."""
    for folder in FOLDERS:
        yield from (file for file in sorted((build / folder).rglob("*.o")) if (ROOT / source_of(build, file)).exists())


def symbols_of(file):
    """Mangled names: the functions that have a body in this source alone, and all that its code refers to. The tables are
    unpacked as a whole: reading their entries one by one would take minutes."""
    with open(file, "rb") as stream:
        elf = ELFFile(stream)
        table = elf.get_section_by_name(".symtab")
        names = elf.get_section(table["sh_link"]).data()
        entries = list(struct.iter_unpack("<IBBHQQ", table.data()))
        targets = set()
        for section in elf.iter_sections():
            if isinstance(section, RelocationSection) and not section.name.startswith((".rela.debug", ".rela.eh_frame")):
                targets.update(info >> 32 for _, info, _ in struct.iter_unpack("<QQq", section.data()))

    def name(entry):
        return names[entry[0]:names.index(b"\0", entry[0])].decode()

    is_global_function = 1 << 4 | 2
    defined = {name(entry) for entry in entries if entry[1] == is_global_function and entry[3]}
    return defined, {name(entries[target]) for target in targets}


def is_special(bare):
    """A constructor or destructor has several symbols, of which a program needs one."""
    parts = bare.replace("~", "").split("::")
    return len(parts) > 1 and parts[-1] == parts[-2] or "operator=" in bare


def main():
    build = Path(sys.argv[1])
    where, referred = {}, set()
    for file in objects(build):
        defined, names = symbols_of(file)
        where.update(dict.fromkeys(defined, file))
        referred |= names
    unused = sorted(set(where) - referred)
    names = subprocess.run(["c++filt"], input="\n".join(unused), capture_output=True, check=True, text=True).stdout
    troubles = []
    for mangled, name in zip(unused, names.splitlines()):
        bare = name.partition("(")[0].partition("[abi")[0]
        if not is_special(bare) and bare not in KEPT:
            troubles.append(f"{source_of(build, where[mangled])}: {name}: remove it with its tests, or use it")
    for trouble in sorted(troubles):
        print(trouble)
    print(f"unused: {len(where)} functions, {len(troubles)} troubles")
    sys.exit(1 if troubles else 0)


main()
