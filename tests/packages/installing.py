"""The packages in a clean Debian: installed, worked with, upgraded, removed, purged. tests/packages/run gives the root, AMANI_ROOT.

No service manager runs in there. What it would do is done here from the units' own lines (AService), and what the packages'
scripts ask of it is written down (SYSTEMCTL).
"""

import configparser
import glob
import os
import re
import shlex
import shutil
import socket
import stat
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "process"))

from a_network import ROOT as PROJECT  # noqa: E402
from client import Client, Refused  # noqa: E402
from sites import Process  # noqa: E402
from web_test import ABrowser  # noqa: E402

ROOT = os.environ["AMANI_ROOT"]
PASSWORD, PASSPHRASE = "a long password", "the words of the keys"
SYSTEMCTL = """#!/bin/sh
case "$*" in
*is-enabled*) echo enabled ;;
*is-active*) ;;
*) echo "$*" >>/asked-of-systemctl ;;
esac
"""
ENVIRONMENT = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root",
               "DEBIAN_FRONTEND": "noninteractive", **{k: v for k, v in os.environ.items() if k.lower().endswith("_proxy")}}


def inside(*words, user=None, lines="", environment=None):
    """A command in the root, to its end."""
    as_user = [f"--userspec={user}:{user}"] if user else []
    done = subprocess.run(["chroot", *as_user, ROOT, *words], input=lines, capture_output=True, text=True, check=False, timeout=600,
                          env={**ENVIRONMENT, **(environment or {})})
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(ROOT + path), exist_ok=True)
    with open(ROOT + path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(ROOT + path, mode)


def read(path):
    with open(ROOT + path, encoding="utf-8") as file:
        return file.read()


def a_free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def set_options(path, **settings):
    """As an administrator does: takes the # away and writes his value."""
    text = read(path)
    for name, value in settings.items():
        text, changed = re.subn(rf"(?m)^#({name}) =.*$", rf"\1 = {value}", text)
        assert changed == 1, f"{path} has no line #{name} ="
    write(path, text)


class AService:
    """What systemd would do with a unit, as far as the programs see it."""

    def __init__(self, unit, secret=None):
        self.name = unit
        parsed = configparser.RawConfigParser(strict=False)
        parsed.optionxform = str
        parsed.read_string(read(f"/usr/lib/systemd/system/{unit}.service"))
        self.settings = parsed["Service"]
        self.environment = {**ENVIRONMENT, **dict([self.settings["Environment"].split("=", 1)])}
        self.told = None
        if secret:
            self.give(secret)

    def give(self, secret):
        """The credential that the unit names."""
        name, _ = self.settings["LoadCredentialEncrypted"].split(":")
        folder = f"/run/credentials/{self.name}"
        write(f"{folder}/{name}", secret)
        os.chmod(ROOT + "/run/credentials", 0o755)
        self.environment["CREDENTIALS_DIRECTORY"] = folder

    def command(self):
        user = self.settings["User"]
        return ["chroot", f"--userspec={user}:{user}", ROOT, *shlex.split(self.settings["ExecStart"])]

    def run(self):
        """A unit that ends by itself."""
        return inside(*shlex.split(self.settings["ExecStart"]), user=self.settings["User"], environment=self.environment)

    def start(self):
        """Starts it and waits until it says that it is ready. Gives the process."""
        assert self.settings["Type"] == "notify"
        path = f"/run/notify-{self.name}"
        if os.path.exists(ROOT + path):
            os.unlink(ROOT + path)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
            listening.bind(ROOT + path)
            os.chmod(ROOT + path, 0o777)
            listening.settimeout(60)
            try:
                process = Process(self.command(), f"{ROOT}/{self.name}.log", env={**self.environment, "NOTIFY_SOCKET": path})
            except RuntimeError as failed:
                raise AssertionError(f"{self.name} did not start:\n{read(f'/{self.name}.log')}") from failed
            while b"READY=1" not in listening.recv(4096).split(b"\n"):
                pass
        return process


class Installing(unittest.TestCase):
    maxDiff = None

    def test_as_an_administrator_does_it(self):
        self.install()
        self.found_the_hub()
        self.set_up_the_node()
        self.back_up()
        self.restore()
        self.upgrade()
        self.remove()
        self.purge()

    def step(self, what):
        print(f"packages: {what}", file=sys.stderr, flush=True)

    def signed_in(self, process, login):
        api = Client(login)
        api.call_at(process.ready["http"])
        api.sign_in(login, PASSWORD)
        self.addCleanup(api.hang_up)
        return api

    def started(self, service):
        process = service.start()
        self.addCleanup(process.stop)
        return process

    def asked_of_systemctl(self):
        """Since the last time: what the packages' scripts asked of the service manager."""
        asked = read("/asked-of-systemctl") if os.path.exists(f"{ROOT}/asked-of-systemctl") else ""
        write("/asked-of-systemctl", "")
        return asked

    def install(self):
        self.step("install")
        write("/usr/bin/systemctl", SYSTEMCTL, 0o755)
        os.makedirs(f"{ROOT}/run/systemd/system")
        inside("apt-get", "update", "-qq")
        os.mkdir(f"{ROOT}/packages")
        for package in self.packages():
            shutil.copy(package, f"{ROOT}/packages")
        inside("apt-get", "install", "-y", "-qq", "--no-install-recommends", "systemd-standalone-sysusers",
               *(f"/packages/{os.path.basename(package)}" for package in self.packages()))
        version = inside("dpkg-query", "-W", "-f", "${Version}", "amani-hub")
        for name in ("amani-hub", "amani-node", "amani"):
            self.assertEqual(inside(name, "--version").split()[1], version.rsplit("-", 1)[0])
        asked = self.asked_of_systemctl()
        for unit in ("amani-hub.service", "amani-node.service", "amani-hub-backup.timer"):
            self.assertRegex(asked, rf"(?m)\bpreset {unit}$")  # from now on at each boot
            self.assertRegex(asked, rf"(?m)\bstart {unit}$")
        self.assertNotIn("start amani-hub-backup.service", asked)
        self.assert_folders()
        for page in ("man8/amani-hub.8", "man8/amani-node.8", "man1/amani.1"):
            self.assertTrue(os.path.exists(f"{ROOT}/usr/share/man/{page}.gz"), page)
        self.assertIn("complete", read("/usr/share/bash-completion/completions/amani"))

    def packages(self):
        return sorted(glob.glob(f"{PROJECT}/build/package/amani*.deb"))

    def assert_folders(self):
        """Each program's own, closed to everybody else, and not root's."""
        for folder, user in (("/var/lib/amani-hub", "amani-hub"), ("/var/backups/amani-hub", "amani-hub"),
                             ("/var/lib/amani-node", "amani-node")):
            found = os.stat(ROOT + folder)
            self.assertEqual(stat.S_IMODE(found.st_mode), 0o700, folder)
            self.assertEqual(inside("stat", "-c", "%U:%G", folder).strip(), f"{user}:{user}")
            self.assertNotEqual(found.st_uid, 0)

    def found_the_hub(self):
        """By init, as the unit's user; its keys are sealed, and the unit's credential opens them."""
        self.step("found the hub")
        inside("amani-hub", "init", "--dir", "/var/lib/amani-hub", "--code", "HUB-THR", "--name", "مرکز", "--passphrase-stdin",
               "--password-stdin", user="amani-hub", lines=f"{PASSPHRASE}\n{PASSWORD}\n")
        self.sync_port = a_free_port()
        set_options("/etc/amani/hub.conf", http=f"127.0.0.1:{a_free_port()}", listen=f"127.0.0.1:{self.sync_port}")
        self.hub_service = AService("amani-hub", PASSPHRASE)
        self.hub = self.started(self.hub_service)
        self.assertEqual(self.hub.ready["sync_port"], self.sync_port)
        status, _, body = ABrowser(self.hub.ready["http"]).page("/", Accept="text/html")
        self.assertEqual(status, 200)
        self.assertIn(b"/assets/", body, "the packages hold no web client")
        api = self.signed_in(self.hub, "admin")
        api.command("/sites", {"code": "AG-KRJ", "kind": "agent", "name": "نمایندگی کرج"})
        self.invite = api.command("/invites", {"site": "AG-KRJ"})["invite"]
        self.assert_what_is_recommended_is_named(api)

    def assert_what_is_recommended_is_named(self, api):
        """weasyprint was left out here: no PDF is made, and the answer says which package makes it."""
        api.command("/agents/terms", {"agent": "AG-KRJ", "policy": "consignment", "rate": 8500, "vat": "no"})
        with self.assertRaises(Refused) as caught:
            api.call("POST", "/prints/statement/AG-KRJ", {}, {"Accept": "application/pdf", "Idempotency-Key": "a-statement"})
        self.assertEqual((caught.exception.status, caught.exception.refusal["numbers"]), (501, {"package": "weasyprint"}))
        self.assertIn("weasyprint", inside("dpkg-query", "-W", "-f", "${Recommends}", "amani-hub"))

    def set_up_the_node(self):
        """In a browser, with the code that the program says; then it meets the hub."""
        self.step("set up the node")
        set_options("/etc/amani/node.conf", http=f"127.0.0.1:{a_free_port()}", hub=f"127.0.0.1:{self.sync_port}")
        self.node_service = AService("amani-node")
        self.node = self.started(self.node_service)
        browser = ABrowser(self.node.ready["http"])
        browser.post("/setup", {"code": self.node.ready["code"], "invite": self.invite, "login": "ali", "password": PASSWORD})
        browser.wait_until_set_up()
        browser.client.hang_up()
        api = self.signed_in(self.node, "ali")
        self.customer = api.command("/customers", {"kind": "natural", "name": "مریم رضایی", "mobile": "09121234567"})["id"]
        self.sync()
        at = ["--node", self.node.ready["http"]]
        inside("amani", *at, "sign-in", "ali", "--password-stdin", lines=PASSWORD + "\n")
        self.assertIn("مریم", inside("amani", *at, "customer", "list", "--columns", "name"))

    def sync(self):
        api = self.signed_in(self.node, "ali")
        api.end_of_task(api.command("/sync", {})["id"])
        self.assertTrue(api.get("/status")["agrees"])

    def back_up(self):
        self.step("back up")
        AService("amani-hub-backup", PASSPHRASE).run()
        made, = glob.glob(f"{ROOT}/var/backups/amani-hub/*.backup")
        self.assertEqual(stat.S_IMODE(os.stat(made).st_mode), 0o600)
        self.assertEqual(inside("stat", "-c", "%U", made.removeprefix(ROOT)).strip(), "amani-hub")

    def restore(self):
        """On a machine that has the backup alone; the site brings back what came after it."""
        self.step("restore")
        self.hub.stop()
        made, = glob.glob(f"{ROOT}/var/backups/amani-hub/*.backup")
        shutil.rmtree(f"{ROOT}/var/lib/amani-hub")
        inside("amani-hub", "restore", "--from", made.removeprefix(ROOT), "--dir", "/var/lib/amani-hub", "--passphrase-stdin",
               lines=f"{PASSPHRASE}\n")
        inside("chown", "-R", "amani-hub:", "/var/lib/amani-hub")
        self.hub = self.started(self.hub_service)
        self.assert_folders()
        self.sync()

    def upgrade(self):
        """To the same programs with the next version's name; the administrator's settings stay."""
        self.step("upgrade")
        os.mkdir(f"{ROOT}/upgrade")
        for package in self.packages():
            work = f"{ROOT}/unpacked"
            subprocess.run(["dpkg-deb", "-R", package, work], check=True)
            with open(f"{work}/DEBIAN/control", encoding="utf-8") as file:
                control = re.sub(r"(?m)^(Version: .*)$", r"\1.1", file.read())
            with open(f"{work}/DEBIAN/control", "w", encoding="utf-8") as file:
                file.write(control)
            subprocess.run(["dpkg-deb", "-Zgzip", "-z1", "-b", work, f"{ROOT}/upgrade"], check=True, stdout=subprocess.DEVNULL)
            shutil.rmtree(work)
        settings = read("/etc/amani/hub.conf")
        inside("apt-get", "install", "-y", "-qq", "--no-install-recommends",
               *(f"/upgrade/{name}" for name in os.listdir(f"{ROOT}/upgrade")))
        self.assertTrue(inside("dpkg-query", "-W", "-f", "${Version}", "amani-hub").endswith(".1"))
        self.assertEqual(read("/etc/amani/hub.conf"), settings)
        asked = self.asked_of_systemctl()
        for unit in ("amani-hub.service", "amani-node.service"):
            self.assertRegex(asked, rf"(?m)\brestart {unit}$")
        self.assertNotRegex(asked, r"\bstop\b")
        self.hub.stop()
        self.node.stop()
        self.hub = self.started(self.hub_service)
        self.node = self.started(self.node_service)
        self.assertEqual(self.signed_in(self.node, "ali").get(f"/customers/{self.customer}")["name"], "مریم رضایی")
        self.assertTrue(self.signed_in(self.hub, "admin").get("/verify")["agrees"])
        self.assert_folders()

    def remove(self):
        self.step("remove")
        said = inside("apt-get", "remove", "-y", "-qq", "amani-hub", "amani-node", "amani")
        self.assertRegex(self.asked_of_systemctl(), r"(?m)\bstop amani-hub.service amani-hub-backup.service amani-hub-backup.timer$")
        self.hub.stop()
        self.node.stop()
        self.assertFalse(os.path.exists(f"{ROOT}/usr/bin/amani-hub"))
        self.assertTrue(os.path.exists(f"{ROOT}/etc/amani/hub.conf"))
        self.assert_kept(said)

    def purge(self):
        self.step("purge")
        said = inside("apt-get", "purge", "-y", "-qq", "amani-hub", "amani-node", "amani")
        self.assertFalse(os.path.exists(f"{ROOT}/etc/amani"))
        self.assertEqual(glob.glob(f"{ROOT}/var/lib/systemd/deb-systemd-helper-*/**/amani-*", recursive=True), [])
        self.assert_kept(said)

    def assert_kept(self, said):
        """What people recorded, its backups and whose they are; and the person is told where, in both languages."""
        for folder in ("/var/lib/amani-hub", "/var/backups/amani-hub", "/var/lib/amani-node"):
            self.assertRegex(said, rf"{folder} is kept")
            self.assertRegex(said, rf"{folder}\S* نگه داشته شد")
        for path in ("/var/lib/amani-hub/amani.db", "/var/lib/amani-hub/network.key", "/var/lib/amani-node/amani.db",
                     "/var/lib/amani-node/site.key"):
            self.assertTrue(os.path.exists(ROOT + path), path)
        self.assertTrue(glob.glob(f"{ROOT}/var/backups/amani-hub/*.backup"))
        self.assert_folders()


if __name__ == "__main__":
    unittest.main()
