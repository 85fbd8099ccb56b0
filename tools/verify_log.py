#!/usr/bin/env python3
"""Checks exported logs without any of Amani's code.

    verify_log.py FILE --network HEX --key HEX [--rows]     one log, alone
    verify_log.py FILE --network FOLDER [--rows]            one log, by the network's own word on its author
    verify_log.py --network FOLDER [--root HEX]             all logs of a network, and the hub's books

FILE is what `amani log export` writes, or a log's bare segments one after the other (FORMAT §6, §9).
FOLDER is what `amani-hub log export --all` writes. HEX behind --network is the network's id, BLAKE2b-256 of the hub's
root public key; --key is the log's Ed25519 public key. Compare the id that is printed with the one you know: with
--root the root key is yours, and not the folder's.

Exit 0: all of it holds. 1: something does not; each finding has a name, and says in which log, segment and row. 2: it
could not be checked. What is not checked is said too.
"""
import sys

# Package, and what Debian calls it.
NEEDS = (("nacl", "python3-nacl"), ("msgpack", "python3-msgpack"), ("zstandard", "python3-zstandard"))


def lacking():
    missing = []
    for package, debian in NEEDS:
        try:
            __import__(package)
        except ImportError:
            missing.append((package, debian))
    return missing


def say_lacking(missing):
    print(f"verify_log.py: {sys.executable or 'this python3'} lacks "
          + ", ".join(f"{package} (Debian: {debian})" for package, debian in missing) + ".\n"
          f"Install: apt install {' '.join(debian for _, debian in missing)}\n"
          "If that has been done, another python3 stands first in PATH: run it with Debian's own, /usr/bin/python3.",
          file=sys.stderr)


if __name__ == "__main__":
    if missing_packages := lacking():
        say_lacking(missing_packages)
        sys.exit(2)
    from verify_log.command import main
    sys.exit(main(__doc__))
