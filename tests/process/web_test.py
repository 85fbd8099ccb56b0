"""Both programs serve the web client."""

import http.client
import os
import subprocess
import tempfile
import unittest

from a_network import ROOT, ANetwork, run
from client import Client

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
        rows = [line for line in text.splitlines() if ".8byte" in line]
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
