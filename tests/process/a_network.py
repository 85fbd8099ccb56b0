"""A hub and its sites as real processes in a scratch directory: what every test of this folder is given."""

import http.client
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tools", "demo_story"))

from client import Refused  # noqa: E402
from sites import Hub, Site  # noqa: E402

BIN = os.environ.get("AMANI_BIN") or os.path.join(ROOT, "build", "dev", "bin")
GONE = (OSError, ValueError, http.client.HTTPException)  # how a killed program looks from outside
DEBIAN_PYTHON = "/usr/bin/python3"
FIRST_DAY = "2025-03-21"
MODEL, PART, COST = "WM7K", "PUMP", 1_240_000


def run(program, *words, lines=""):
    """One of the programs to its end; `lines` are its standard input."""
    return subprocess.run([f"{BIN}/{program}", *words], input=lines, capture_output=True, text=True, check=False,
                          timeout=60)


def verify_log(*words):
    """The checker, with Debian's Python: its libraries are there (tools/setup)."""
    return subprocess.run([DEBIAN_PYTHON, f"{ROOT}/tools/verify_log.py", *words], capture_output=True, text=True,
                          check=False, timeout=120)


class ANetwork(unittest.TestCase):
    """A test that begins with a hub (HUB-THR) and, where it asks, sites that have synced the masters."""

    def setUp(self):
        self.root = tempfile.mkdtemp(prefix="amani-process-")
        self.addCleanup(shutil.rmtree, self.root, ignore_errors=True)
        self.sites = []
        self.hub = self.a_hub()
        self.addCleanup(lambda: self.end(self.hub))

    def a_hub(self):
        return Hub(BIN, f"{self.root}/hub", "HUB-THR", "مرکز تهران")

    def a_site(self, code, kind="agent", name="نمایندگی", invite=None):
        invite = invite or self.an_invite(code, kind, name)
        site = Site(BIN, f"{self.root}/{code}-{len(self.sites)}", code, invite, self.hub)
        self.addCleanup(self.end, site)
        self.sites.append(site)
        return site

    def end(self, owner):
        owner.api.hang_up()
        owner.process.stop()

    def an_invite(self, code, kind="agent", name="نمایندگی"):
        self.hub.api.command("/sites", {"code": code, "kind": kind, "name": name})
        return self.invite_again(code)

    def invite_again(self, code):
        return self.hub.api.command("/invites", {"site": code})["invite"]

    def publish_masters(self, agents=()):
        """One model, one returnable part with price and tariff, terms for the agents. Gives the part's id."""
        api = self.hub.api
        api.import_csv("models", f"code,brand,device_kind,name,warranty_months,warranty_start\n{MODEL},ARA,خودرو,سدان,36,sale\n")
        api.import_csv("parts", "code,name,unit,tracking,returnable,due_days,substitutes,fits_models\n"
                                f"{PART},پمپ,عدد,by_quantity,yes,20,,\n")
        api.command("/price-lists", {"name": "PL-1", "kind": "retail", "valid_from": FIRST_DAY})
        api.import_csv("prices", f"list,part,price\nPL-1,{PART},3200000\n")
        api.import_csv("tariffs", f"valid_from,part,labour,recovery\n{FIRST_DAY},{PART},400000,160000\n")
        api.command("/handling", {"valid_from": FIRST_DAY, "handling": 250_000})
        api.command("/vat-rates", {"valid_from": FIRST_DAY, "rate": 1000})
        for agent in agents:
            api.command("/agents/terms", {"agent": agent, "policy": "consignment", "rate": 8500, "vat": "no",
                                          "credit_limit": 500_000_000_000})
        return api.id_of("/parts", PART)

    def put_on_consignment(self, site, part, quantity):
        """Bought at the centre, sent to the site and received there."""
        lines = [{"part": part, "condition": "fresh", "quantity": quantity}]
        self.hub.api.command("/goods-receipts", {"supplier": "تأمین‌کننده", "lines": [
            {"part": part, "quantity": quantity, "unit_cost": COST}]})
        waybill = self.hub.api.command("/dispatches", {"to": site.code, "lines": lines, "transport": "تیپاکس"})
        site.sync()
        site.api.command("/receipts", {"waybill": waybill["id"], "waybill_number": waybill["number"], "lines": lines})

    def restart_hub(self):
        """After a kill or a stop: the same store; sites find its new port behind their links."""
        self.hub.start()
        for site in self.sites:
            site.link.target = ("127.0.0.1", self.hub.sync_port)

    def assert_agreement(self, site):
        """Both sides show the same digest, and each side's balances follow from its own logs."""
        self.assertTrue(site.sync()["agrees"])
        for api in (site.api, self.hub.api):
            self.assertTrue(api.get("/verify")["agrees"], f"balances of {api.name} do not follow from its logs")
        self.assertEqual(site.api.get("/status")["to_send"], 0)

    def export_logs(self, name="exported"):
        """Every log of the hub and its books, in a new folder."""
        folder = f"{self.root}/{name}"
        made = run("amani-hub", "log", "export", "--dir", self.hub.directory, "--all", "--to", folder)
        self.assertEqual(made.returncode, 0, made.stderr)
        return folder

    def assert_proved(self, folder=None):
        """Who has the hub's exported logs alone comes to the hub's books. Gives what the checker said."""
        checked = verify_log("--network", folder or self.export_logs())
        self.assertEqual(checked.returncode, 0, checked.stderr)
        return checked.stderr

    def assert_refusal(self, refused, status, code=None):
        """A reason in both languages, in the one shape."""
        self.assertIsInstance(refused, Refused)
        self.assertEqual(refused.status, status, refused)
        if code:
            self.assertEqual(refused.refusal["code"], code)
        for language in ("fa", "en"):
            self.assertTrue(refused.refusal["messages"][language])

    def assert_trouble(self, trouble, code, kind):
        """What keeps a site and its hub apart: a code, since when, and both languages."""
        self.assertEqual((trouble["code"], trouble["kind"]), (code, kind), trouble)
        self.assertTrue(trouble["since"])
        for language in ("fa", "en"):
            self.assertTrue(trouble["messages"][language])
            self.assertTrue(trouble["remedy"][language])

    def amani(self, owner, *words):
        """The command line at a hub or a site, as its first user."""
        environment = {"HOME": f"{owner.directory}", "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "NO_COLOR": "1"}
        at = [f"{BIN}/amani", "--node", owner.process.ready["http"]]
        subprocess.run([*at, "sign-in", "admin", "--password-stdin"], env=environment, input=owner.password,
                       capture_output=True, text=True, check=True)
        return subprocess.run([*at, *words], env=environment, capture_output=True, text=True, check=False, timeout=120)

    def refusal_of(self, call, *arguments, **named):
        with self.assertRaises(Refused) as caught:
            call(*arguments, **named)
        return caught.exception
