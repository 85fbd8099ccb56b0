"""The alert file and the board name only what a hub or a site says in /metrics, with the labels that it has there."""

import json
import os
import re
import subprocess
import sys
import unittest
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "process"))

from a_network import BIN, ROOT, ANetwork  # noqa: E402
from client import Refused  # noqa: E402

MONITORING = f"{ROOT}/tools/packaging/monitoring"
SAMPLE = re.compile(r"(?m)^(amani_\w+)(?:\{(.*)\})? ")
NAMED = re.compile(r"\b(amani_\w+)(?:\{([^}]*)\})?")
LABEL = re.compile(r'(\w+)(?:=|!=|=~|!~)"')
GIVEN_BY_PROMETHEUS = {"instance", "job"}


def expressions_of_alerts():
    with open(f"{MONITORING}/alerts.yml", encoding="utf-8") as file:
        return re.findall(r"(?m)^ +expr: (.*)$", file.read())


def expressions_of_board():
    with open(f"{MONITORING}/board.json", encoding="utf-8") as file:
        board = json.load(file)
    asked = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    return asked + [v["query"]["query"] for v in board["templating"]["list"] if v["type"] == "query"]


class Monitoring(ANetwork):
    def said_by(self, api):
        """Names with their labels, from one program."""
        asked = urllib.request.Request(f"{api.address}/api/v1/metrics", headers={"Authorization": f"Bearer {api.token}"})
        with urllib.request.urlopen(asked, timeout=60) as answer:
            return {name: set(LABEL.findall(labels)) for name, labels in SAMPLE.findall(answer.read().decode())}

    def test_names_what_is_there(self):
        site = self.a_site("AG-KRJ")
        site.sync()
        self.assertRaises(Refused, self.hub.api.call, "POST", "/session", {"login": "admin", "password": "not this one"})
        there = self.said_by(self.hub.api)  # that there is no backup yet is wrong
        subprocess.run([f"{BIN}/amani-hub", "backup", "--dir", self.hub.directory, "--to", f"{self.root}/a.backup"], check=True)
        there |= self.said_by(site.api) | self.said_by(self.hub.api)
        for kind, expressions in (("alerts", expressions_of_alerts()), ("board", expressions_of_board())):
            self.assertGreater(len(expressions), 10, kind)
            for expression in expressions:
                for name, labels in NAMED.findall(expression):
                    with self.subTest(kind, expression=expression):
                        self.assertIn(name, there)
                        self.assertLessEqual(set(LABEL.findall(labels)) - GIVEN_BY_PROMETHEUS, there[name])


if __name__ == "__main__":
    unittest.main()
