#!/usr/bin/env python3
"""Checks that every #include of ours is one that the folder's CMakeLists.txt names.

    tools/check_layers.py BUILD_FOLDER

The build writes BUILD_FOLDER/layers.txt, a line per folder: path|uses,…|vendor,… . A folder that links a
library also links what that library links, so the compiler lets some includes through that nobody named;
here the lists are taken at their word. It also keeps the arrows between the parts of the house
(ARCHITECTURE.md) and the names that no folder may have.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ["shared", "sync", "node", "hub", "clients"]
FORBIDDEN_NAMES = {"util", "utils", "common", "helper", "helpers", "misc", "impl", "manager", "managers"}

# A part, and what it may use; the longest part that matches a folder counts. A trailing slash means all below.
ARROWS = {
    "shared": ["shared/"],
    "shared/domain": ["shared/base", "shared/calendar", "shared/domain/"],
    "shared/domain/registry": ["shared/base", "shared/calendar", "shared/codec", "shared/domain/"],
    "sync": ["sync/", "shared/base", "shared/codec", "shared/crypto", "shared/store"],
    "node": ["node/", "sync/", "shared/"],
    # The central site is a site: a hub stands on the same station and serving as a node (DECISIONS.md).
    "hub": ["hub/", "sync/", "shared/", "node/station", "node/serving", "node/setup"],
    "clients": ["clients/", "shared/"],
}
# Libraries that one folder hides from all the others.
ONLY_HOME = {"sodium": "shared/crypto", "msgpack": "shared/codec", "sqlite3": "shared/store"}

# The first pattern that matches an include in angle brackets names its library; none means the standard's.
VENDORS = [
    (r"boost/(describe|mp11)\b", {"describe", "json"}),
    (r"boost/unordered\b", {"containers"}),
    (r"boost/json\b", {"json"}),
    (r"boost/beast\b", {"beast"}),
    (r"boost/asio\b", {"asio", "beast"}),
    (r"boost/(system|core)\b", {"asio", "beast", "json"}),
    (r"boost/", set()),
    (r"msgpack", {"msgpack"}),
    (r"sodium", {"sodium"}),
    (r"sqlite3", {"sqlite3"}),
    (r"zstd|zdict", {"zstd"}),
    (r"xlsxwriter", {"xlsxwriter"}),
    (r"zint", {"zint"}),
    (r"kainjow/", {"mustache"}),
    (r"openssl/", {"openssl"}),
    (r"fmt/", {"fmt"}),
    (r"CLI/", {"cli11"}),
    (r"benchmark/", {"benchmark"}),
    (r"(gtest|gmock|rapidcheck)\b", set()),
    (r"(QtNetwork/|Q(Network|Tcp|Udp|Ssl|Host|Local(Server|Socket)|Http|Abstract(Socket)))", {"qtnetwork"}),
    (r"(QtCore/|Qt|Q[A-Z])", {"qtcore", "qtnetwork"}),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def read_layers(build):
    layers = {}
    for line in (build / "layers.txt").read_text().splitlines():
        if line.strip():
            path, uses, vendors = line.split("|")
            layers[path] = (set(filter(None, uses.split(","))), set(filter(None, vendors.split(","))))
    return layers


def files_of(part):
    for pattern in ("*.h", "*.cpp"):
        yield from sorted((ROOT / part).rglob(pattern))


def longest_part(path, table):
    while path and path not in table:
        path = path.rpartition("/")[0]
    return path


def is_allowed(used, allowed):
    return any(used == a or (a.endswith("/") and (used + "/").startswith(a)) for a in allowed)


def troubles_of_lists(layers):
    for path, (uses, vendors) in sorted(layers.items()):
        allowed = ARROWS.get(longest_part(path, ARROWS), [])
        for used in sorted(uses):
            if used not in layers:
                yield f"{path}: uses {used}, which is no folder of the build"
            if not is_allowed(used, allowed):
                yield f"{path}: may not use {used} (ARCHITECTURE.md, the house)"
        for vendor in sorted(vendors):
            home = ONLY_HOME.get(vendor)
            if home and path != home:
                yield f"{path}: only {home} uses {vendor}"


def trouble_of_include(quote, name, folder, uses, vendors):
    if quote == '"':
        included = name.rpartition("/")[0]
        if included in uses or included == folder:
            return None
        return f'includes "{name}", and {folder} does not name {included or "its folder"} in USES'
    for pattern, any_of in VENDORS:
        if re.match(pattern, name):
            if any_of & vendors:
                return None
            wanted = " or ".join(sorted(any_of)) or "a library that tools/check_layers.py does not know"
            return f"includes <{name}>, and {folder} does not name {wanted} in VENDOR"
    return None


def troubles_of_files(layers):
    for part in PARTS:
        for file in files_of(part):
            path = file.relative_to(ROOT).as_posix()
            folder = path.rpartition("/")[0]
            if "node_modules" in path:
                continue
            layer = layers.get(path) or layers.get(folder)  # a program's main.cpp has a list of its own
            if layer is None:
                yield f"{path}: its folder is no folder() of the build"
                continue
            for quote, name in INCLUDE.findall(file.read_text()):
                trouble = trouble_of_include(quote, name, folder, *layer)
                if trouble:
                    yield f"{path}: {trouble}"


def troubles_of_names():
    for part in PARTS + ["tests", "tools"]:
        for folder in sorted(p for p in (ROOT / part).rglob("*") if p.is_dir()):
            if "node_modules" not in folder.parts and folder.name in FORBIDDEN_NAMES:
                yield f"{folder.relative_to(ROOT)}: name the idea, not '{folder.name}'"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    layers = read_layers(Path(sys.argv[1]))
    troubles = [*troubles_of_lists(layers), *troubles_of_files(layers), *troubles_of_names()]
    for trouble in troubles:
        print(trouble)
    print(f"layers: {len(layers)} folders, {len(troubles)} troubles")
    sys.exit(1 if troubles else 0)


main()
