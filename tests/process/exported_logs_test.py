"""Exported logs: whole and provable by somebody who has none of these programs; each lie in them is found, by its name."""

import json
import os
import shutil
import struct
import subprocess
import sys
import unittest
from datetime import date

import a_peer
from a_network import DEBIAN_PYTHON, ROOT, ANetwork, run, verify_log
from a_peer import Certificate, Peer, frame, hello

sys.path.append(f"{ROOT}/tests/data/versions")
from record import AGENT, masters, repair, story  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
SITE, SITES_FEED, CENTRES_FEED = "2.1", "2.4096", "1.4096"


def number_of(name):
    """Of an event's name, such as 2.1.17."""
    site, incarnation, sequence = map(int, name.split("."))
    return site << 45 | incarnation << 32 | sequence


def segments_in(file):
    """As they are sent: (first sequence, bytes) each."""
    with open(file, "rb") as exported:
        data = exported.read().partition(b"\n\n")[2]
    segments = []
    while data:
        end = 209 + struct.unpack_from("<I", data, 205)[0]
        segments.append((struct.unpack_from("<I", data, 37)[0], data[:end]))
        data = data[end:]
    return segments


class AStoryExported(ANetwork):
    """An agent's month in the logs of a hub: stock, repairs, used parts, a payment."""

    def setUp(self):
        super().setUp()
        masters(self.hub.api)
        site = self.a_site(AGENT, invite=self.hub.api.command("/invites", {"site": AGENT})["invite"])
        site.sync()
        story(self.hub, site)
        site.api.command("/users", {"login": "keeper", "name": "انباردار", "roles": ["store"],
                                    "password": "a-password-of-his"})
        site.sync()
        site.sync()
        self.site = site
        self.folder = self.export_logs("all")

    def test_a_statement_names_the_log_that_it_is_drawn_from(self):
        for program in (self.hub, self.site):
            statement = program.api.get(f"/statement?agent={AGENT}")
            [source] = statement["drawn_from"]
            [feed] = [log for log in program.api.get("/logs")["rows"] if log["id"] == SITES_FEED]
            self.assertEqual((source["log"], source["sequence"], source["head"]),
                             (SITES_FEED, feed["applied"], feed["head"]))
            self.assertEqual(source["sealed"], source["sequence"])
            self.assertTrue(statement["lines"])
            for line in statement["lines"]:
                self.assertRegex(line["cause"], r"^\d+\.\d+\.\d+$")
                if line["cause"].startswith("2.1."):  # the agent's own work: a part of a job, or a parcel
                    self.assertRegex(line["cause_number"], r"^[A-Z]+-[A-Z]+-\d\d-\d{6}$", line)
        here, there = (program.api.get(f"/statement?agent={AGENT}") for program in (self.site, self.hub))
        self.assertEqual(here["drawn_from"], there["drawn_from"])
        self.assertTrue(any(line["job"] for line in here["lines"]))
        for mine, theirs in zip(here["lines"], there["lines"], strict=True):
            self.assertEqual(mine, theirs)

    def forged(self, log, **order):
        """A copy of the folder in which one log is a lie."""
        to = f"{self.root}/forged"
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to)
        file = f"{to}/{log}.amanilog"
        if order["do"] not in ("drop_first", "drop_last", "behind_the_frame", "behind_the_end"):
            order["key"] = (f"{self.hub.directory}/network.key" if log.endswith(".4096") else
                            f"{self.site.directory}/site/site.key" if log == SITE else f"{self.hub.directory}/site.key")
        subprocess.run([DEBIAN_PYTHON, f"{HERE}/a_forgery.py"], input=json.dumps({**order, "path": file, "to": file}),
                       text=True, check=True)
        return to

    def assert_refused(self, folder, name, where, log=None):
        """For this reason, there."""
        words = [f"{folder}/{log}.amanilog", "--network", self.folder] if log else ["--network", folder]
        checked = verify_log(*words)
        self.assertEqual(checked.returncode, 1, checked.stderr)
        refusals = [line for line in checked.stderr.splitlines() if line.startswith("refused: ")]
        self.assertTrue(any(line.startswith(f"refused: {name}: ") and where in line for line in refusals),
                        "\n".join(refusals))
        self.assertNotIn("Traceback", checked.stderr)
        return refusals


class TheHub(AStoryExported):
    def test_exports_what_is_proved_and_every_forgery_is_refused_by_its_name(self):
        told = self.assert_proved(self.folder)
        self.assertIn("5 logs", told)
        last = self.rows_of(SITE)[-1]
        behind = dict(log=SITE, do="append")
        customer = [40, None, None, None, [], [1, "کسی", "", "", ""]]
        for name, where, order in (
                ("first-segment", f"log {SITE}, segment 1: begins at event", dict(log=SITE, do="drop_first")),
                ("chain", f"log {SITE}: the file says that it ends at", dict(log=SITE, do="drop_last")),
                ("trailing-bytes", f"log {SITE}, segment 2: 4 bytes after the frame", dict(log=SITE, do="behind_the_frame")),
                ("trailing-bytes", "4 bytes left", dict(log=SITE, do="behind_the_end")),
                ("canonical", f"log {SITE}, segment ", dict(log=SITE, do="rewrite", change="wide")),
                ("row-limits", f"log {SITE}, segment ", dict(log=SITE, do="rewrite", change="large")),
                ("digest", f"log {SITE}, segment ", dict(log=SITE, do="rewrite", change="digest")),
                ("event", "members within their bounds", {**behind, "rows": [
                    [62, None, None, None, [], [1, 1, 0, [4, 2, 0], 1, "", ""]]]}),
                ("role", "PaymentMade is no event of such a site", {**behind, "rows": [
                    [31, None, None, None, [], [2, 1, 500, "mine"]]]}),
                ("role", "MemberRevoked is no event", {**behind, "rows": [[2, None, None, None, [], [1, 1]]]}),
                ("author", "there is no person 2.1.9999", {**behind, "rows": [
                    [40, None, 2 << 45 | 1 << 32 | 9999, *customer[3:]]]}),
                ("author", "a person of another site", {**behind, "rows": [
                    [40, None, 1 << 45 | 1 << 32 | 1, *customer[3:]]]}),
                ("author", "has no author", {**behind, "rows": [[40, None, 0, *customer[3:]]]}),
                ("author", "has no right to CustomerRegistered", {**behind, "rows": [
                    [40, None, self.keeper_id(), *customer[3:]]]}),
                ("cause", "rests on 2.1.9999, which is not", {**behind, "rows": [
                    [40, None, None, None, [2 << 45 | 1 << 32 | 9999], customer[5]]]}),
                ("cause", "rests on 7.1.1, which is not there", {**behind, "rows": [
                    [40, None, None, None, [7 << 45 | 1 << 32 | 1], customer[5]]]}),
                ("cause", "which is not before it", {**behind, "rows": [
                    [40, None, None, None, [number_of(last["id"]) + 2], customer[5]], customer]}),
                ("clock", "its time is not after", {**behind, "rows": [[40, last["time"], None, None, [], customer[5]]]}),
                ("clock", "its time lies before 1970", {**behind, "rows": [[40, -1, None, None, [], customer[5]]]}),
                ("clock", "more than an hour ahead", {**behind, "rows": [
                    [40, last["time"] + (7_200_000 << 16), None, None, [], customer[5]]]}),
                ("relay", "otherwise than its log", dict(log=SITES_FEED, do="relayed", origin_type=82)),
                # What a pump has cost the company, in the centre's feed; and what the agent was paid, in his.
                ("cost", "and the average gives", dict(log=CENTRES_FEED, do="decision", kind=121, which=0,
                                                       change={"at": [8, 0], "by": 1})),
                ("voucher", "the hub says", dict(log=SITES_FEED, do="decision", kind=125, which=0,
                                                 change={"at": [3], "by": 1})),
                ("balance", "2110, party 2", dict(log=SITES_FEED, do="decision", kind=125, which=0,
                                                  change={"at": [3], "by": 1}))):
            with self.subTest(name, where=where):
                self.assert_refused(self.forged(**order), name, where)
        self.every_flipped_bit_is_refused()
        self.another_word_of_the_hub_is_refused()

    def test_a_site_whose_clock_was_ahead_can_be_proved_all_the_same(self):
        ahead = [40, self.rows_of(SITE)[-1]["time"] + (7_200_000 << 16), None, None, [], [1, "کسی", "", "", ""]]
        to = f"{self.forged(SITE, do='append', rows=[ahead])}/{SITE}.amanilog"
        told = verify_log(to, "--network", self.folder, "--wrong-clocks")
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertIn("note: clock: ", told.stderr)

    def rows_of(self, log):
        printed = verify_log(f"{self.folder}/{log}.amanilog", "--network", self.folder, "--rows")
        return [json.loads(line) for line in printed.stdout.splitlines()]

    def keeper_id(self):
        return next(int(row["id"].split(".")[2]) | 2 << 45 | 1 << 32 for row in self.rows_of(SITE)
                    if row["name"] == "UserAdded" and row["body"]["login"] == "keeper")

    def every_flipped_bit_is_refused(self):
        with open(f"{self.folder}/{SITE}.amanilog", "rb") as file:
            whole = file.read()
        to = f"{self.root}/flipped.amanilog"
        rows = verify_log(f"{self.folder}/{SITE}.amanilog", "--network", self.folder, "--rows").stdout
        for at in range(0, len(whole), len(whole) // 40):
            with self.subTest(byte=at):
                with open(to, "wb") as file:
                    file.write(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1:])
                checked = verify_log(to, "--network", self.folder, "--rows")
                is_unsealed = whole[:at].count(b"\n") == 4  # how much is left out: a remark, of which nothing follows
                # zstd has bits that change nothing; what is proved are the rows (FORMAT §6).
                is_the_same = checked.returncode == 0 and checked.stdout == rows
                self.assertTrue(checked.returncode == 1 or is_unsealed or is_the_same, checked.stderr)
                self.assertNotIn("Traceback", checked.stderr)

    def another_word_of_the_hub_is_refused(self):
        """The books beside the logs, a number at a time: of every book, each voucher line, each average."""
        with open(f"{self.folder}/balances.json", encoding="utf-8") as file:
            books = json.load(file)
        to = f"{self.root}/told"
        shutil.copytree(self.folder, to)
        a_row_of_each_book = {row[0]: row for row in books["balances"]}
        self.assertEqual(sorted(a_row_of_each_book), [1, 2, 3, 4])
        changes = [("balance", row) for row in a_row_of_each_book.values()]
        changes += [("voucher", books["vouchers"][0][1][0]), ("cost", books["pools"][0])]
        for name, row in changes:
            with self.subTest(name, row=row):
                row[-1] += 1
                with open(f"{to}/balances.json", "w", encoding="utf-8") as file:
                    json.dump(books, file)
                row[-1] -= 1
                self.assert_refused(to, name, "the hub says")
        shutil.copy(f"{self.folder}/balances.json", to)
        self.assert_proved(to)
        os.remove(f"{to}/{SITE}.amanilog")
        self.assert_refused(to, "missing-log", f"log {SITE}: ")

    def test_what_a_revoked_site_writes_later_is_beyond_the_cut(self):
        member = next(row for row in self.hub.api.get("/members")["rows"] if row["id"] == SITE)
        revoked = self.hub.api.command(f"/members/{member['id']}/revoke", None)
        self.folder = self.export_logs("after")
        self.assert_proved(self.folder)
        later = self.forged(SITE, do="append", rows=[[40, None, None, None, [], [1, "کسی", "", "", ""]]])
        self.assert_refused(later, "cut", f"beyond event {revoked['revoked_after']}")
        self.assert_refused(later, "cut", "segment", SITE)

    def test_a_log_that_its_author_did_not_sign_is_refused(self):
        """By the root key, by nobody whom the hub knows, and of another network."""
        rows = [[40, None, None, None, [], [1, "کسی", "", "", ""]]]
        to = self.forged(SITE, do="append", rows=rows)
        file = f"{to}/{SITE}.amanilog"
        subprocess.run([DEBIAN_PYTHON, f"{HERE}/a_forgery.py"], text=True, check=True, input=json.dumps(
            {"do": "append", "path": file, "to": file, "rows": rows, "key": f"{self.hub.directory}/network.key"}))
        self.assert_refused(to, "signature", f"log {SITE}, segment ")
        with open(f"{self.folder}/balances.json", encoding="utf-8") as books:
            root = json.load(books)["root"]
        self.assertEqual(verify_log("--network", self.folder, "--root", root).returncode, 0)
        other = verify_log("--network", self.folder, "--root", "00" * 32)
        self.assertEqual(other.returncode, 1)
        self.assertIn("refused: network: ", other.stderr)

    def test_the_books_come_out_of_a_story_of_exceptions(self):
        """Goods on account and on consignment: early receipts, rejections, debts that are charged and undone, parcels by
        number alone, more than was sent, a loss."""
        api = self.hub.api
        model, pump = api.id_of("/models", "WM7K"), api.id_of("/parts", "PUMP")
        api.command("/goods-receipts", {"supplier": "y", "lines": [{"part": pump, "quantity": 50, "unit_cost": 1_111_111}]})
        for number, policy in enumerate(("sold_on_account", "consignment")):
            agent = self.a_site(f"AG-{number}")
            terms = {"agent": agent.code, "policy": policy, "rate": 8500, "vat": "yes", "credit_limit": 500_000_000}
            api.command("/agents/terms", terms)
            agent.sync()
            self.sent(agent, pump, 8, 7)
            customer = self.customer_of(agent)
            for serial in range(3):
                if serial:
                    device = {"serial": f"OLD-{number}-{serial}", "model": model}
                    repair(agent.api, customer, device, pump, "customer")
                else:
                    self.under_warranty(agent, customer, pump)
            tag = agent.api.all_rows("/used-parts")[0]
            early = api.command("/used-receipts", {"holder": agent.code, "lines": [
                {"tag_number": tag["number"], "part": pump}, {"part": pump, "quantity": 2}]})["id"]
            self.heard(agent)
            self.assert_proved(self.export_logs(f"early-{number}"))
            for line in (0, 1):
                api.command("/used-inspections", {"receipt": early, "line": line, "unit": 0, "verdict": "foreign", "note": "n"})
            api.command(f"/used-parts/{tag['id']}/charge", {"reason": "never came"})
            api.command("/agents/terms", {**terms, "rate": 9000})
            self.sent(agent, pump, 6, 6)
            back = agent.api.command("/dispatches", {"to": self.hub.code, "lines": [self.line(pump, 1)], "transport": "پست"})
            self.heard(agent)
            api.command("/receipts", {"waybill": back["id"], "waybill_number": back["number"], "lines": [self.line(pump, 1)]})
            self.sent(agent, pump, 2, 3, by_number=True)
            beyond = self.sent(agent, pump, 1, 2)
            api.command("/dispatch-corrections", {"waybill": beyond, "line": 0, "quantity": 1, "reason": "counted again"})
            self.sent(agent, pump, 2, 2, lost=1)  # given up, and comes after all
            api.command("/used-receipts", {"holder": agent.code, "lines": [{"tag": tag["id"]}]})
            self.heard(agent)
            self.undo_each_fitting(agent)
        branch = self.a_site("BR-1", "branch")
        branch.sync()
        api.command("/goods-receipts", {"supplier": "y", "lines": [{"part": pump, "quantity": 9, "unit_cost": 777_777}]})
        self.sent(branch, pump, 1, 2)
        for serial in range(2):
            repair(branch.api, self.customer_of(branch), {"serial": f"OLD-B{serial}", "model": model}, pump, "customer")
        self.heard(branch)
        self.sent(branch, pump, 2, 2, by_number=True)
        self.undo_each_fitting(branch)
        kinds = {row["kind"] for row in api.all_rows("/vouchers")}
        self.assertLessEqual({"GoodsBooked", "ConsumptionBooked", "UsedPartRegistered", "DebtEnded", "MemoRepriced"}, kinds)
        self.assert_proved(self.export_logs("exceptions"))

    def undo_each_fitting(self, site):
        """Of parts that were sold, and of one whose used part is at the centre."""
        for job in site.api.all_rows("/jobs"):
            for part in site.api.get(f"/jobs/{job['id']}")["parts"]:
                site.api.command("/jobs/{}/unfit?confirmed=1".format(job["id"]), {"fitted": part["fitted"], "reason": "wrong"})
        self.heard(site)

    def line(self, part, quantity):
        return {"part": part, "condition": "fresh", "quantity": quantity}

    def customer_of(self, site):
        return site.api.command("/customers", {"kind": "natural", "name": "کسی", "mobile": "09121234561"})["id"]

    def under_warranty(self, site, customer, part):
        """With the card at hand: the company pays, and the used part is owed."""
        serial = f"NEW{site.code}".replace("-", "")
        self.hub.api.import_csv("serials", "serial,model,batch,sold_on,warranty_card,warranty_start,warranty_months,owner\n"
                                f"{serial},WM7K,B1,{date.today()},C-{serial},,36,\n")
        site.sync()
        repair(site.api, customer, {"serial": serial}, part, "company")

    def sent(self, site, part, sent, received, by_number=False, lost=0):
        paper = self.hub.api.command("/dispatches", {"to": site.code, "lines": [self.line(part, sent)], "transport": "پست"})
        waybill = {} if by_number else {"waybill": paper["id"]}
        if lost:
            self.hub.api.command("/transit-losses", {"waybill": paper["id"], "line": 0, "quantity": lost,
                                                     "bearer": "person", "reason": "r"})
        if not by_number:
            site.sync()
        site.api.command("/receipts", {**waybill, "waybill_number": paper["number"], "lines": [self.line(part, received)]})
        self.heard(site)
        return paper["id"]

    def heard(self, site):
        """There, and the decisions back."""
        for _ in range(2):
            site.sync()

    def test_what_the_hub_has_set_aside_or_told_is_no_refusal_and_the_books_come_out(self):
        """A site with a valid key, whose events the hub itself has answered: each with its word on it."""
        keeper, pump = self.keeper_id(), number_of(self.hub.api.id_of("/parts", "PUMP"))
        fitted = [62, None, keeper, None, [], [number_of(self.rows_of(SITE)[2]["id"]), pump, 1, [4, 2, 0], 2, "", "T-1"]]
        forged = self.forged(SITE, do="append", rows=[fitted])
        honest = [40, None, None, None, [], [1, "کسی", "", "", ""]]
        key = f"{self.site.directory}/site/site.key"
        for change in ("digest", "wide"):
            file = f"{forged}/{SITE}.amanilog"
            for order in ({"do": "append", "rows": [honest, honest]}, {"do": "rewrite", "change": change}):
                subprocess.run([DEBIAN_PYTHON, f"{HERE}/a_forgery.py"], text=True, check=True, input=json.dumps(
                    {**order, "path": file, "to": file, "key": key}))
        self.assert_refused(forged, "author", "has no right to PartFitted")
        self.assert_refused(forged, "digest", "what it adds is not")
        self.assert_refused(forged, "canonical", f"log {SITE}, segment ")
        self.send_as_the_site(segments_in(f"{forged}/{SITE}.amanilog")[-3:])
        self.folder = self.export_logs("answered")
        with open(f"{self.folder}/{SITE}.amanilog", "rb") as here, open(f"{forged}/{SITE}.amanilog", "rb") as there:
            self.assertEqual(here.read(), there.read())
        told = self.assert_proved(self.folder)
        for word in ("note: author: ", "(set aside by ", "note: digest: ", "note: canonical: "):
            self.assertIn(word, told)

    def send_as_the_site(self, segments):
        """With its real key, over the wire; its own program is at rest."""
        self.end(self.site)
        network, log = a_peer.network_and_log(self.site)
        peer = Peer(self.hub.sync_port, Certificate(self.root, "site", a_peer.key_of(self.site)))
        peer.say(hello(network, log), frame(a_peer.HAVE, [], [], 0))
        for first, sent in segments:
            peer.say(*(frame(a_peer.CHUNK, log, first, len(sent), at, sent[at:at + 500])
                       for at in range(0, len(sent), 500)))
        last = len(self.rows_of(SITE)) + 5
        received = a_peer.packed([log, last, 0])
        self.assertTrue(any(kind == a_peer.RECEIPTS and received in payload for kind, payload in peer.frames()))
        peer.close()
        while self.hub.api.get("/status")["backlog"]:
            pass  # the hub applies in its turn, and its word on what it applies is in the feeds then

    def test_exports_beside_a_hub_at_rest_and_refuses_with_what_to_do(self):
        api = self.hub.api
        api.command("/payments", {"agent": AGENT, "direction": "from_agent", "amount": 7_000, "reference": "bank 3"})
        running = self.export_logs("running")  # what was not signed yet is sealed by the hub that runs
        self.assert_proved(running)
        self.end(self.hub)
        resting = self.export_logs("resting")
        for file in os.listdir(resting):
            with open(f"{running}/{file}", "rb") as one, open(f"{resting}/{file}", "rb") as other:
                self.assertEqual(one.read(), other.read(), file)
        one = f"{self.root}/one.amanilog"
        at = ("amani-hub", "log", "export", "--dir", self.hub.directory)
        self.assertEqual(run(*at, SITE, "--to", one).returncode, 0)
        with open(one, "rb") as single, open(f"{resting}/{SITE}.amanilog", "rb") as same:
            self.assertEqual(single.read(), same.read())
        for words, said in (((SITE, "--to", one), "is there already: name another place"),
                            (("--all", "--to", resting), "is there already"),
                            (("9.9", "--to", f"{self.root}/none"), "no log is named 9.9; there are 0.4096, 1.1"),
                            ((SITE, "--to", f"{self.root}/no/such/file"), "make it first"),
                            (("--to", f"{self.root}/none"), "name one log"),
                            ((SITE, "--all", "--to", f"{self.root}/none"), "name one log")):
            with self.subTest(words=words):
                refused = run(*at, *words)
                self.assertEqual(refused.returncode, 1, refused.stderr)
                self.assertIn(said, refused.stderr)
        self.assertFalse(os.path.exists(f"{self.root}/none"))


class TheCommandLine(AStoryExported):
    def test_exports_a_log_of_a_site_and_says_what_is_not_signed_yet(self):
        self.site.api.command("/customers", {"kind": "natural", "name": "تازه", "mobile": "09121234560"})
        file = f"{self.root}/mine.amanilog"
        made = self.amani(self.site, "log", "export", SITE, "--out", file, "--json")
        self.assertEqual(made.returncode, 0, made.stderr)
        told = json.loads(made.stdout)
        self.assertEqual((told["unsealed"], told["file"]), (1, file))
        self.assertIn("not signed yet are left out: 1", made.stderr)
        checked = verify_log(file, "--network", self.folder)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertIn("1 more were not signed yet", checked.stderr)
        again = self.amani(self.site, "log", "export", SITE, "--out", file)
        self.assertEqual(again.returncode, 2)
        self.assertIn("name another file", again.stderr)
        unknown = self.amani(self.site, "log", "export", "9.9", "--out", f"{self.root}/none")
        self.assertEqual(unknown.returncode, 3, unknown.stderr)
        self.assertIn("amani log list", unknown.stderr)
        self.assertFalse(os.path.exists(f"{self.root}/none"))

    def test_shows_a_whole_log_to_who_may_read_all_of_it_alone(self):
        api = self.site.api
        api.command("/users", {"login": "head", "name": "مدیر", "roles": ["administrator"], "password": "a-password-1"})
        everybody = (("keeper", "a-password-of-his"), ("head", "a-password-1"))
        token = api.token
        for login, password in everybody:
            api.token = None
            api.sign_in(login, password)
            with self.subTest(login):
                self.assert_refusal(self.refusal_of(api.get, f"/logs/{SITE}/export"), 403)
        api.token = token

    def test_the_checker_says_which_packages_it_lacks(self):
        without = subprocess.run([DEBIAN_PYTHON, "-S", f"{ROOT}/tools/verify_log.py", "--network", self.folder],
                                 capture_output=True, text=True, check=False)
        self.assertEqual(without.returncode, 2)
        for said in ("lacks nacl (Debian: python3-nacl)", "python3-msgpack", "python3-zstandard",
                     "another python3 stands first in PATH"):
            self.assertIn(said, without.stderr)
        self.assertNotIn("Traceback", without.stderr)


class TheFormat(unittest.TestCase):
    def test_says_of_every_event_what_the_checker_goes_by(self):
        """The checker's tables are those of FORMAT.md, and of the bytes that the programs write."""
        asked = "import json; from verify_log.events import EVENTS, STRUCTURES; print(json.dumps([EVENTS, STRUCTURES]))"
        known, structures = json.loads(subprocess.run([DEBIAN_PYTHON, "-B", "-c", asked], cwd=f"{ROOT}/tools", check=True,
                                                      capture_output=True, text=True).stdout)
        with open(f"{ROOT}/shared/codec/FORMAT.md", encoding="utf-8") as file:
            rows = [[cell.strip() for cell in line.strip("|\n").split("|")] for line in file if line.startswith("| ")]
        described = {row[0]: row[1:] for row in rows if len(row) == 3 and row[0].isdigit() and row[0] in known
                     and row[1] == known[row[0]][0]}
        self.assertEqual(described, known)
        self.assertEqual({row[0]: row[1] for row in rows if row[0] in structures and len(row) == 2}, structures)
        with open(f"{ROOT}/tests/data/golden/bodies.txt", encoding="utf-8") as file:
            written = {}
            for line in file:
                if line[0].isdigit():
                    number, name, members = line.split(":")[0].split(" ", 2)
                    written[number] = [name, members.strip("()")]
        names = {number: [name, " ".join(member.split(":")[0] for member in members.split())]
                 for number, (name, members) in known.items() if number not in ("1", "2", "4")}
        self.assertEqual(written, names)


if __name__ == "__main__":
    unittest.main()
