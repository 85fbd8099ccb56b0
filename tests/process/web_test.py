"""Both programs serve the web client, and make a site of an empty directory in a browser."""

import http.client
import json
import os
import signal
import subprocess
import tempfile
import time
import unittest

from a_network import BIN, ROOT, ANetwork, run
from client import Client, Refused
from sites import NOWHERE, Process

PASSWORD = "a long password"
PAGE = '<!doctype html><meta name="csp-nonce" content="__NONCE__"><script type="module" src="/assets/app-1.js"></script>'
SCRIPT = "document.title = 'amani'\n" * 40


class ABrowser:
    """What a page asks of the program that it came from, without signing in."""

    def __init__(self, address):
        self.client = Client("browser")
        self.client.call_at(address)

    def page(self, path, **headers):
        connection = http.client.HTTPConnection(self.client.host, self.client.port, timeout=60)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def post(self, path, body):
        return self.client.call("POST", path, body)[0]

    def wait_until_set_up(self):
        """As a page does: until the program that goes on answers."""
        for _ in range(600):
            try:
                if self.client.get("/health")["set_up"]:
                    return
            except (OSError, http.client.HTTPException):
                pass
            time.sleep(0.05)
        raise AssertionError("the site did not go on after its set-up")


class AWebClient(ANetwork):
    def setUp(self):
        super().setUp()
        self.dist = f"{self.root}/dist"
        os.makedirs(f"{self.dist}/assets")
        for name, text in (("index.html", PAGE), ("assets/app-1.js", SCRIPT)):
            with open(f"{self.dist}/{name}", "w", encoding="utf-8") as file:
                file.write(text)

    def a_browser(self, process):
        browser = ABrowser(process.ready["http"])
        self.addCleanup(browser.client.hang_up)
        return browser

    def assert_page(self, browser, path="/jobs"):
        status, headers, body = browser.page(path, Accept="text/html")
        self.assertEqual((status, headers["Content-Type"]), (200, "text/html; charset=utf-8"))
        policy = headers["Content-Security-Policy"]
        nonce = policy.split("'nonce-")[1].split("'")[0]
        self.assertIn(f'content="{nonce}"'.encode(), body)
        self.assertNotIn(b"__NONCE__", body)
        self.assertIn("frame-ancestors 'none'", policy)
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        return nonce


class Serving(AWebClient):
    def test_a_folder_is_served_as_it_is_now(self):
        self.hub.process.stop()
        self.hub.start("--web-root", self.dist)
        browser = self.a_browser(self.hub.process)
        self.assertNotEqual(self.assert_page(browser, "/"), self.assert_page(browser))
        status, headers, body = browser.page("/assets/app-1.js")
        self.assertEqual((status, body, headers["Cache-Control"]), (200, SCRIPT.encode(), "no-store"))
        self.assertEqual(headers["Content-Type"], "text/javascript; charset=utf-8")
        for path in ("/assets/none.js", "/../hub/site.json", "/%2e%2e/hub/site.json", "/api/v2"):
            self.assertEqual(browser.page(path)[0], 404, path)
        self.assertEqual(browser.client.get("/health")["set_up"], True)
        self.assertEqual(self.refusal_of(browser.client.get, "/setup").status, 404)
        missing = run("amani-hub", "run", "--dir", self.hub.directory, "--web-root", f"{self.root}/none")
        self.assertNotEqual(missing.returncode, 0)

    def test_what_is_embedded_is_served_compressed_and_kept(self):
        browser = self.a_browser(self.hub.process)
        status, headers, body = browser.page("/", Accept="text/html")
        self.assertEqual(headers["Content-Type"], "text/html; charset=utf-8")
        if status == 404:  # this build has no client
            self.assertIn(b"tools/web", body)
            self.skipTest("no web client was built")
        self.assert_page(browser)
        script = body.decode().split('src="')[1].split('"')[0]
        status, headers, packed = browser.page(script, **{"Accept-Encoding": "gzip, br"})
        self.assertEqual((status, headers["Content-Encoding"]), (200, "br"))
        self.assertIn("immutable", headers["Cache-Control"])
        status, _, _ = browser.page(script, **{"Accept-Encoding": "gzip, br", "If-None-Match": headers["ETag"]})
        self.assertEqual(status, 304)
        self.assertLess(len(packed), len(browser.page(script)[2]))


class SetUp(AWebClient):
    def start(self, program, directory, *words):
        process = Process([f"{BIN}/{program}", "run", "--dir", directory, "--http", "127.0.0.1:0", "--web-root", self.dist,
                           *words], f"{self.root}/set-up.log")
        self.addCleanup(process.stop)
        return process, self.a_browser(process)

    def start_hub(self):
        return self.start("amani-hub", f"{self.root}/new-hub", "--listen", "127.0.0.1:0", "--address", NOWHERE)

    def founding(self, code, **more):
        return {"code": code, "organisation": {"code": "HUB-2", "name": "مرکز"},
                "administrator": {"login": "admin", "password": PASSWORD}, **more}

    def test_a_hub_then_a_node_by_http_alone(self):
        process, browser = self.start_hub()
        code = process.ready["code"]
        self.assertEqual(process.ready["open"], f"{process.ready['http']}/#code={code}")
        self.assert_page(browser)
        self.assertEqual(browser.client.get("/health")["set_up"], False)
        told = browser.client.get("/setup")
        self.assertEqual((told["kind"], told["step"], told["closed"]), ("hub", "found", False))
        self.assertEqual(self.refusal_of(browser.post, "/setup", self.founding("0" * 32)).refusal["code"],
                         "setup.wrong_code")
        founded = browser.post("/setup", self.founding(code, passphrase="the words", backup=self.root))
        self.assertIsNone(founded["backup_refused"])
        self.assertTrue(os.path.exists(f"{self.root}/HUB-2.backup"))
        typed = "\n".join(founded["recovery_sheet"]["lines"]).lower()
        slipped = self.refusal_of(browser.post, "/setup/recovery-sheet", {"code": code, "typed": typed[1:]})
        self.assertEqual(slipped.refusal["numbers"], {"line": 1, "group": 1})
        for left in (1, 0):
            answer = browser.post("/setup/recovery-sheet", {"code": code, "typed": typed})
            self.assertEqual(answer["times_to_type_back"], left)
        self.assertEqual(answer["step"], "done")
        browser.wait_until_set_up()
        self.assert_page(browser)
        self.assertEqual(self.refusal_of(browser.client.get, "/setup").status, 404)
        browser.client.sign_in("admin", PASSWORD)
        self.assertEqual(json.loads(process.child.stdout.readline())["http"], process.ready["http"])

        browser.client.command("/sites", {"code": "AG-KRJ", "kind": "agent", "name": "نمایندگی"})
        invite = browser.client.command("/invites", {"site": "AG-KRJ"})["invite"]
        process.stop()  # the node joins without its hub
        self.a_node(invite)
        sheet = run("amani-hub", "recovery-sheet", "--dir", f"{self.root}/new-hub").stdout
        for line in founded["recovery_sheet"]["lines"]:
            self.assertIn(line, sheet)

    def a_node(self, invite):
        process, browser = self.start("amani-node", f"{self.root}/new-node", "--manual-sync")
        joining = {"code": process.ready["code"], "invite": invite, "login": "ali", "password": PASSWORD}
        self.assertEqual(browser.client.get("/setup")["kind"], "node")
        damaged = self.refusal_of(browser.post, "/setup", {**joining, "invite": invite[:-9]})
        self.assert_refusal(damaged, 422, "setup.refused")
        self.assertEqual(browser.post("/setup", joining)["site_code"], "AG-KRJ")
        browser.wait_until_set_up()
        browser.client.sign_in("ali", PASSWORD)
        self.assertEqual(browser.client.get("/status")["site_code"], "AG-KRJ")
        self.assert_page(browser)

    def test_a_code_is_closed_after_ten_tries_and_another_start_gives_another(self):
        process, browser = self.start_hub()
        for _ in range(10):
            self.assertRaises(Refused, browser.post, "/setup", self.founding("0" * 32))
        closed = self.refusal_of(browser.post, "/setup", self.founding(process.ready["code"]))
        self.assertEqual(closed.refusal["code"], "setup.closed")
        self.assertFalse(os.path.exists(f"{self.root}/new-hub"))
        process.child.send_signal(signal.SIGTERM)
        self.assertEqual(process.child.wait(20), 0)
        again, _ = self.start_hub()
        self.assertNotEqual(again.ready["code"], process.ready["code"])

    def test_only_where_nothing_is_and_only_for_this_machine(self):
        for program in ("amani-hub", "amani-node"):
            for words, says in (([], "--tls-own"), (["--tls-own"], "127.0.0.1:8480")):
                far = run(program, "run", "--dir", f"{self.root}/new", "--http", "0.0.0.0:0", *words)
                self.assertEqual(far.returncode, 1)
                self.assertIn(says, far.stderr)
                self.assertEqual(len(far.stderr.splitlines()), 2, far.stderr)  # English, Persian
            with tempfile.NamedTemporaryFile(dir=self.dist):
                other = run(program, "run", "--dir", self.dist, "--http", "127.0.0.1:0")
                self.assertEqual(other.returncode, 1)
                self.assertIn("this is not a site", other.stderr)
        self.assertFalse(os.path.exists(f"{self.root}/new"))

    def test_that_is_killed_begins_again(self):
        process, browser = self.start_hub()
        directory = f"{self.root}/new-hub"
        body = json.dumps(self.founding(process.ready["code"])).encode()
        connection = http.client.HTTPConnection(browser.client.host, browser.client.port, timeout=60)
        connection.request("POST", "/api/v1/setup", body, {"Content-Type": "application/json"})
        while not os.path.exists(f"{directory}/unfinished"):
            time.sleep(0.0002)
        process.kill()
        connection.close()
        again, browser = self.start_hub()
        if "code" in again.ready:  # unless it was done at that moment
            self.assertEqual(browser.post("/setup", self.founding(again.ready["code"]))["step"], "done")
            browser.wait_until_set_up()
        browser.client.sign_in("admin", PASSWORD)
        again.stop()
        self.assertEqual(run("amani-hub", "verify", "--dir", directory).returncode, 0)


class TheAssembly(unittest.TestCase):
    """What the build makes of a client, without a compiler."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="amani-process-")
        self.addCleanup(scratch.cleanup)
        self.dist, self.to = f"{scratch.name}/dist", f"{scratch.name}/web_client.S"

    def write(self, name, content):
        os.makedirs(os.path.dirname(f"{self.dist}/{name}"), exist_ok=True)
        with open(f"{self.dist}/{name}", "wb") as file:
            file.write(content)

    def embed(self):
        subprocess.run(["/usr/bin/python3", f"{ROOT}/tools/cmake/embed_web_client.py", "--client", self.dist, "--to", self.to,
                        "--depfile", f"{self.to}.d"], check=True)
        with open(self.to, encoding="utf-8") as text, open(f"{self.to}.d", encoding="utf-8") as depends:
            return text.read(), depends.read()

    def test_is_empty_without_a_client_and_waits_for_one(self):
        text, depends = self.embed()
        self.assertNotIn(".incbin", text)
        self.assertIn(os.path.dirname(self.dist), depends)

    def test_compresses_what_becomes_smaller_and_never_the_page(self):
        self.write("index.html", PAGE.encode())
        self.write("assets/app-1.js", SCRIPT.encode())
        self.write("assets/dice.woff2", os.urandom(500))
        text, depends = self.embed()
        rows = [line for line in text.splitlines() if line.startswith("    .8byte")]
        self.assertEqual([row.split(",")[1].strip() != "0" for row in rows],
                         [True, True, True, True] + [True, True, False, False] * 2)
        for name in ("", "/assets", "/index.html", "/assets/app-1.js"):
            self.assertIn(f"{self.dist}{name}", depends)

    def test_is_written_anew_only_when_the_client_changes(self):
        self.write("index.html", PAGE.encode())
        text, _ = self.embed()
        before = os.stat(self.to).st_mtime_ns
        self.embed()
        self.assertEqual(os.stat(self.to).st_mtime_ns, before)
        self.write("index.html", PAGE.encode() + b"\n")
        self.assertNotEqual(self.embed()[0], text)
        self.assertEqual(len(os.listdir(f"{self.dist}/../web_client.files")), 2)


if __name__ == "__main__":
    unittest.main()
