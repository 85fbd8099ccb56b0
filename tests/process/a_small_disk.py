"""A disk that can be filled and freed: a small tmpfs, where the machine lets us mount one."""

import os
import subprocess


class ASmallDisk:
    def __init__(self, path, mib):
        self.path = path
        os.makedirs(path, exist_ok=True)
        self.mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={mib}m,mode=0700", "tmpfs", path],
                                      stderr=subprocess.DEVNULL, check=False).returncode == 0

    def fill(self):
        """To the last byte."""
        with open(f"{self.path}/ballast", "ab", buffering=0) as ballast:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while ballast.write(b"x" * size) == size:
                        pass
                except OSError:
                    pass

    def free(self):
        os.remove(f"{self.path}/ballast")

    def close(self):
        if self.mounted:
            subprocess.run(["umount", "-l", self.path], check=False)
