"""A network's processes: a hub and its sites, each with a store, a port and a log file of its own. Used by the demo
and by tests/process."""

import json
import os
import secrets
import subprocess
import time

from client import Client
from link import Link


class Process:
    """One program that says, as its first line on stdout, where it listens (JSON)."""

    def __init__(self, command, log_path, **how):
        self.log = open(log_path, "ab")
        self.child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, **how)
        line = self.child.stdout.readline()
        if not line:
            self.child.wait()
            self.child.stdout.close()
            self.log.close()
            raise RuntimeError(f"{command[0]} did not start; see {log_path}")
        self.ready = json.loads(line)

    def stop(self):
        if self.child.poll() is None:
            self.child.terminate()
            try:
                self.child.wait(20)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()
        self.child.stdout.close()
        self.log.close()

    def kill(self):
        """Without a word, as a power cut would (SIGKILL)."""
        self.child.kill()
        self.stop()

    def begin_peak_memory_kib(self):
        """From here on the peak is counted anew (signing in takes Argon2's 64 MiB for a moment)."""
        with open(f"/proc/{self.child.pid}/clear_refs", "w", encoding="ascii") as file:
            file.write("5")
        return self.peak_memory_kib()

    def peak_memory_kib(self):
        return self._memory_kib("VmHWM")

    def resident_memory_kib(self):
        return self._memory_kib("VmRSS")

    def _memory_kib(self, kind):
        try:
            with open(f"/proc/{self.child.pid}/status", encoding="ascii") as status:
                return next(int(line.split()[1]) for line in status if line.startswith(kind))
        except (OSError, StopIteration):
            return 0


NOWHERE = "127.0.0.1:1"  # nobody listens there


class Hub:
    """Founded in an empty directory; with its first user's password, one that is there already."""

    def __init__(self, bin_path, directory, code, name, password=None, options=()):
        self.bin_path = bin_path
        self.code = code
        self.directory = directory
        self.password = password or secrets.token_urlsafe(12)
        if not password:
            subprocess.run([f"{bin_path}/amani-hub", "init", "--dir", directory, "--code", code, "--name", name,
                            "--login", "admin", "--password-stdin"], input=self.password.encode(), check=True,
                           stdout=subprocess.DEVNULL)
        self.api = Client(code)
        self.start(*options)
        self.api.sign_in("admin", self.password)

    def start(self, *options, listen="127.0.0.1:0", **how):
        """Its invites lead nowhere: sites reach it through their links alone, which can be cut."""
        self.process = Process([f"{self.bin_path}/amani-hub", "run", "--dir", self.directory, "--listen",
                                listen, "--http", "127.0.0.1:0", "--address", NOWHERE, *options],
                               f"{self.directory}/hub.log", **how)
        self.sync_port = self.process.ready["sync_port"]
        self.api.call_at(self.process.ready["http"])


class Site:
    """Joined with an invite; with its first user's password, one that is there already."""

    def __init__(self, bin_path, directory, code, invite, hub, password=None):
        self.bin_path = bin_path
        self.code = code
        self.directory = directory
        self.password = password or secrets.token_urlsafe(12)
        self.link = Link(("127.0.0.1", hub.sync_port))
        if not password:
            self.join(invite)
        self.syncs = []
        self.api = Client(code)
        self.start()
        self.api.sign_in("admin", self.password)

    def join(self, invite):
        os.makedirs(self.directory, exist_ok=True)
        invite_path = f"{self.directory}/invite.txt"
        with open(invite_path, "w", encoding="ascii") as file:
            file.write(invite)
        subprocess.run([f"{self.bin_path}/amani-node", "join", "--dir", f"{self.directory}/site", "--invite",
                        invite_path, "--login", "admin", "--name", self.code, "--password-stdin"],
                       input=self.password.encode(), check=True, stdout=subprocess.DEVNULL)

    def start(self, **how):
        self.process = Process([f"{self.bin_path}/amani-node", "run", "--dir", f"{self.directory}/site", "--http",
                                "127.0.0.1:0", "--hub", f"127.0.0.1:{self.link.port}", "--manual-sync"],
                               f"{self.directory}/node.log", **how)
        self.api.call_at(self.process.ready["http"])

    def sync(self, break_after=None):
        """Raises the link, syncs (again after a cut) until both sides agree, and drops it."""
        self.link.raise_up(break_after)
        try:
            for _ in range(6):
                result = self.sync_once()
                self.syncs.append(result)
                if result.get("agrees"):
                    return result
            raise RuntimeError(f"{self.code} did not come to agree with the hub: {result}")
        finally:
            self.link.drop()

    def sync_once(self):
        task = self.api.command("/sync", None)
        while True:
            state = self.api.get(f"/tasks/{task['id']}")
            if state["state"] not in ("waiting", "running"):
                return state.get("result") or {"agrees": False, "why": state.get("refusal")}
            time.sleep(0.02)
