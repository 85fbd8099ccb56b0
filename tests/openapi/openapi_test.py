"""The description of a running hub as an integrator uses it: it holds against the official meta-schema of OpenAPI 3.1, and a
typed client that is generated from it compiles strictly and does a day's work."""

import hashlib
import http.client
import json
import os
import shutil
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "process"))

from a_network import BIN, PART, ANetwork  # noqa: E402

# Beside the programs, so that a second run needs no network.
WORKSHOP = os.path.join(os.path.dirname(BIN), "openapi-client")
OURS = ("package.json", "package-lock.json", "tsconfig.json", "validate.mjs", "answers.mjs", "run.mjs", "client.ts")


def run(*words):
    done = subprocess.run(words, cwd=WORKSHOP, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def tool(package, *path):
    return ("node", os.path.join("node_modules", package, *path))


def set_up_workshop():
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise AssertionError(f"{program} is not there; tools/setup installs it")
    os.makedirs(WORKSHOP, exist_ok=True)
    for name in OURS:
        shutil.copy(os.path.join(HERE, name), WORKSHOP)
    with open(os.path.join(HERE, "package-lock.json"), "rb") as lock:
        wanted = hashlib.sha256(lock.read()).hexdigest()
    mark = os.path.join(WORKSHOP, "node_modules", ".installed")
    if os.path.exists(mark):
        with open(mark, encoding="ascii") as installed:
            if installed.read() == wanted:
                return
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    with open(mark, "w", encoding="ascii") as installed:
        installed.write(wanted)


class TheDescription(ANetwork):
    def setUp(self):
        super().setUp()
        set_up_workshop()
        api = self.hub.api
        api.command("/sites", {"code": "AG-KRJ", "kind": "agent", "name": "نمایندگی کرج"})
        self.publish_masters(agents=["AG-KRJ"])
        api.command("/models", {"code": "WM7K-A", "brand": "امانی", "device_kind": "لباسشویی", "name": "هفت کیلویی",
                                "warranty_months": 18})
        api.command("/serials", {"serial": "WM7K-000417", "model": "WM7K-A", "sold_on": "today"})
        api.command("/goods-receipts", {"supplier": "پارس", "lines": [
            {"part": PART, "quantity": 10, "unit_cost": 1_000_000}]})

    def describe(self):
        with open(os.path.join(WORKSHOP, "openapi.json"), "w", encoding="utf-8") as file:
            json.dump(self.hub.api.get("/openapi.json"), file)

    def generate_and_compile(self):
        run(*tool("openapi-typescript", "bin", "cli.js"), "openapi.json", "--output", "described.d.ts")
        run(*tool("typescript", "bin", "tsc"), "--project", "tsconfig.json")

    def test_it_holds_against_the_meta_schema(self):
        self.describe()
        self.assertIn("OpenAPI 3.1", run("node", "validate.mjs", "openapi.json"))

    def test_the_hub_answers_every_read_as_it_says(self):
        api = self.hub.api
        self.describe()
        site = self.a_site("THR-2", kind="branch")
        site.sync()
        api.command("/dispatches", {"to": "AG-KRJ", "lines": [{"part": PART, "quantity": 2}]})
        held = run("node", "answers.mjs", "openapi.json", api.address + "/api/v1", api.token)
        self.assertGreater(int(held), 45)

    def test_a_typed_client_of_it_compiles_and_works(self):
        self.describe()
        self.generate_and_compile()
        day = json.loads(run("node", "run.mjs", self.hub.api.address + "/api/v1", self.hub.api.token))
        self.assertEqual(day["residues"], [])
        self.assertIn("part", day["kinds"])
        self.assertEqual(day["retail"], 3_200_000)
        self.assertEqual((len(day["ids"]), day["promised"][0] is None), (1, False))
        self.assertIn("fit", day["offered"])
        self.assertEqual(day["found"]["kind"], "job")
        self.assertGreater(day["debit"], 0)
        self.assertIn("ثبت نشده", day["why"])

    def test_outside_the_prefix_one_is_shown_the_way(self):
        host = http.client.HTTPConnection(self.hub.api.host, self.hub.api.port, timeout=60)
        self.addCleanup(host.close)
        for path in ("/health", "/openapi.json"):
            host.request("GET", path)
            answer = host.getresponse()
            answer.read()
            self.assertEqual((answer.status, answer.getheader("Location")), (308, f"/api/v1{path}"))
        for path in ("/api", "/api/jobs", "/api/v2/jobs"):
            host.request("GET", path)
            answer = host.getresponse()
            refusal = json.loads(answer.read())
            self.assertEqual((answer.status, refusal["docs"]), (404, "/api/v1/openapi.json"))


if __name__ == "__main__":
    unittest.main()
