"""The programs as a service manager runs them: configured by a file, watched, their log in the journal, open to a LAN."""

import contextlib
import json
import os
import re
import select
import socket
import sqlite3
import ssl
import subprocess
import threading
import time
import unittest
import urllib.error
import urllib.request

from a_network import BIN, ANetwork
from client import Client, Refused
from sites import NOWHERE, Process

HISTOGRAM = re.compile(r'(?m)^amani_commit_seconds_bucket\{le="\+Inf"\} [1-9]')


class Systemd:
    """The socket on which a program says how it is."""

    def __init__(self, path):
        self.path = path
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(path)

    def heard(self, seconds):
        """All that is said within this time."""
        said, end = [], time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.socket], [], [], left)[0]:
                said.append(self.socket.recv(4096).decode())
        return said

    def wait_for(self, text, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.socket], [], [], 1)[0] and text in (said := self.socket.recv(4096).decode()):
                return said
        raise AssertionError(f"{text} was not said")


class AService(ANetwork):
    def setUp(self):
        super().setUp()
        self.hub.process.stop()
        self.systemd = Systemd(f"{self.root}/notify")
        self.addCleanup(self.systemd.socket.close)

    def config(self, **keys):
        path = f"{self.root}/hub.conf"
        lines = {"dir": self.hub.directory, "listen": "127.0.0.1:0", "http": "127.0.0.1:0", "address": NOWHERE, **keys}
        with open(path, "w", encoding="utf-8") as file:
            file.write("# پیکربندی مرکز\n")
            file.writelines(f"{key.replace('_', '-')} = {value}\n" for key, value in lines.items())
        return path

    def serve(self, *options, config=None, environment=None, log=None):
        command = [f"{BIN}/amani-hub", "run", "--config", config or self.config(), *options]
        self.hub.process = Process(command, log or f"{self.root}/service.log", env={**os.environ, **(environment or {})})
        self.hub.sync_port = self.hub.process.ready["sync_port"]
        self.hub.api.call_at(self.hub.process.ready["http"])
        return self.hub.process.ready

    def register(self, api, name):
        return api.command("/customers", {"kind": "natural", "name": name, "mobile": "09121234567"})

    def register_or_not(self):
        """On a slow machine the store is busy for longer than the program waits; then it says so."""
        with contextlib.suppress(Refused):
            self.register(self.hub.api, "علی رضایی")

    def log(self):
        with open(f"{self.root}/service.log", encoding="utf-8") as file:
            return file.read()

    def test_says_that_it_is_ready_alive_and_ending(self):
        self.serve(environment={"NOTIFY_SOCKET": self.systemd.path, "WATCHDOG_USEC": "400000"})
        self.assertIn("HUB-THR at http://127.0.0.1:", self.systemd.wait_for("READY=1"))
        self.assertEqual(set(self.systemd.heard(1.5)), {"WATCHDOG=1"})
        self.hub.process.stop()
        self.systemd.wait_for("STOPPING=1")

    def test_is_silent_when_its_desk_is_stuck_although_it_still_answers(self):
        self.serve(environment={"NOTIFY_SOCKET": self.systemd.path, "WATCHDOG_USEC": "400000"})
        self.systemd.wait_for("READY=1")
        with contextlib.closing(sqlite3.connect(f"{self.hub.directory}/amani.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            command = threading.Thread(target=self.register_or_not)
            command.start()
            time.sleep(1)
            self.systemd.heard(0.1)
            silence = self.systemd.heard(1.5)
            with urllib.request.urlopen(self.hub.process.ready["http"] + "/api/v1/site") as answer:
                self.assertEqual(answer.status, 200)
            other.execute("ROLLBACK")
        command.join()
        self.assertEqual(silence, [])
        self.systemd.wait_for("WATCHDOG=1")

    def test_takes_its_passphrase_from_a_credential(self):
        directory, credentials = f"{self.root}/sealed", f"{self.root}/credentials"
        os.makedirs(credentials)
        with open(f"{credentials}/passphrase", "w", encoding="utf-8") as file:
            file.write("four words of paper\n")
        made = subprocess.run([f"{BIN}/amani-hub", "init", "--dir", directory, "--code", "HUB-2", "--name", "مرکز",
                               "--passphrase-stdin", "--password-stdin"], input="four words of paper\na password\n",
                              text=True, capture_output=True, check=False)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.serve(config=self.config(dir=directory), environment={"CREDENTIALS_DIRECTORY": credentials})
        self.assertEqual(self.hub.process.ready["site"], "HUB-2")

    def test_is_refused_with_file_line_and_key_for_what_its_configuration_has_wrong(self):
        for program in ("amani-hub", "amani-node"):
            refused = subprocess.run([f"{BIN}/{program}", "run", "--config", self.config(htp="127.0.0.1:0")],
                                     text=True, capture_output=True, check=False)
            self.assertNotEqual(refused.returncode, 0)
            self.assertRegex(refused.stderr, r'hub\.conf:\d: there is no key "(htp|listen)"')
            self.assertIn("وجود ندارد", refused.stderr)

    def test_tells_its_journal_who_came_and_what_was_refused(self):
        with open(f"{self.root}/service.log", "wb") as log:
            here = os.fstat(log.fileno())
        self.serve("--slow-request-ms", "0", environment={"JOURNAL_STREAM": f"{here.st_dev}:{here.st_ino}"})
        forged = Client("forged")
        forged.call_at(self.hub.process.ready["http"])
        for login in ("admin", "x\n<0>event=program.failed"):
            with self.assertRaises(Refused):
                forged.sign_in(login, "not the password")
        self.hub.api.token = None
        self.hub.api.sign_in("admin", self.hub.password)
        with self.assertRaises(Refused):
            self.hub.api.command("/sites", {"code": "no code", "kind": "agent", "name": "x"})
        self.hub.process.stop()
        log = self.log()
        self.assertRegex(log, r'(?m)^<6>event=program.started program="amani-hub" version="[^"]+" site="HUB-THR" http="http:')
        self.assertRegex(log, r'(?m)^<5>event=sign_in.refused login="admin" code="wrong_password" peer="127.0.0.1"$')
        self.assertRegex(log, r'(?m)^<5>event=sign_in.refused login="\(unknown\)" code="wrong_password" peer="127.0.0.1"$')
        self.assertRegex(log, r'(?m)^<6>event=sign_in.accepted login="admin" peer="127.0.0.1"$')
        self.assertRegex(log, r'(?m)^<6>event=command.refused method="POST" route="/sites" status=4\d\d code="[^"]+" login="admin"')
        self.assertRegex(log, r'(?m)^<4>event=http.slow method="POST" route="/sites" ')
        self.assertRegex(log, r'(?m)^<6>event=program.stopped program="amani-hub"')
        self.assertNotRegex(log, r"(?m)^(?!<\d>event=\S+).+")
        self.assertNotIn(self.hub.password, log)

    def test_tells_of_each_meeting_at_both_ends(self):
        self.serve()
        site = self.a_site("AG-KRJ")
        site.sync()
        self.assertRegex(self.log(), r'(?m)^event=sync.met log="\d+\.1" ended_by="finished" ')
        with open(f"{site.directory}/node.log", encoding="utf-8") as file:
            self.assertRegex(file.read(), r'(?m)^event=sync.met hub="127.0.0.1:\d+" agrees=1 trouble="none" ')

    def test_says_what_is_wrong_until_it_is_mended(self):
        self.serve()
        wrong = {each["code"]: each for each in self.hub.api.get("/health")["wrong"]}
        self.assertIn("amani-hub backup", wrong["backup.none"]["remedy"]["en"])
        self.assertIn('amani_wrong{code="backup.none"} 1', self.metrics())
        self.assertRegex(self.metrics(), HISTOGRAM)
        made = subprocess.run([f"{BIN}/amani-hub", "backup", "--dir", self.hub.directory, "--to", f"{self.root}/copy"],
                              capture_output=True, text=True, check=False)
        self.assertEqual(made.returncode, 0, made.stderr)
        for _ in range(100):
            codes = [each["code"] for each in self.hub.api.get("/health")["wrong"]]
            if "backup.none" not in codes:
                return
            time.sleep(0.1)
        self.fail("a backup was made, and /health does not know")

    def metrics(self):
        asked = urllib.request.Request(f"{self.hub.api.address}/api/v1/metrics",
                                       headers={"Authorization": f"Bearer {self.hub.api.token}"})
        with urllib.request.urlopen(asked) as answer:
            return answer.read().decode()

    def test_serves_a_lan_by_a_certificate_of_its_own(self):
        config = self.config(http="0.0.0.0:0", tls_own="true", tls_name="hub.example.ir")
        ready = self.serve_by_tls(config)
        port = int(ready["http"].rpartition(":")[2])
        page = self.open_text(port, "/certificate")
        self.assertIn(ready["certificate"]["fingerprint"], page)
        authority = self.open_text(port, "/certificate/amani.crt")
        device = ssl.create_default_context(cadata=authority)
        for name in ("127.0.0.1", "localhost", "hub.example.ir"):
            with socket.create_connection(("127.0.0.1", port)) as plain:
                with device.wrap_socket(plain, server_hostname=name) as safe:
                    safe.sendall(b"GET /api/v1/site HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    self.assertIn(b"200 OK", safe.recv(4096))
        with socket.create_connection(("127.0.0.1", port)) as plain:
            with self.assertRaises(ssl.SSLError):
                ssl.create_default_context().wrap_socket(plain, server_hostname="localhost")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/session", data=b"{}")
        self.assertEqual(json.load(refused.exception)["code"], "tls_needed")
        refused.exception.close()
        self.assertIn(f'event=tls.own fingerprint="{ready["certificate"]["fingerprint"]}"', self.log())
        self.hub.process.stop()
        self.assertEqual(self.serve_by_tls(config)["certificate"]["fingerprint"], ready["certificate"]["fingerprint"])

    def open_text(self, port, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
            return answer.read().decode()

    def serve_by_tls(self, config):
        self.hub.process = Process([f"{BIN}/amani-hub", "run", "--config", config], f"{self.root}/service.log")
        return self.hub.process.ready

    def test_does_not_serve_a_lan_without_tls(self):
        refused = subprocess.run([f"{BIN}/amani-hub", "run", "--config", self.config(http="0.0.0.0:0")],
                                 text=True, capture_output=True, check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("--tls-own", refused.stderr)
        self.assertIn("TLS می‌خواهد", refused.stderr)


if __name__ == "__main__":
    unittest.main()
