"""Messages to customers: a hub hands them to a gateway over HTTP, once, also when it is killed in the middle."""

import contextlib
import json
import os
import signal
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from a_network import MODEL, ANetwork

PATIENCE = 60  # seconds for what is to happen by itself


class AGateway(ThreadingHTTPServer):
    """Remembers what it is given, and answers as it is told to."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), AGateway.Handler)
        self.given, self.status, self.holds = [], 200, None
        threading.Thread(target=self.serve_forever, daemon=True).start()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.server.given.append({**body, "token": self.headers["Authorization"], "key": self.headers["Idempotency-Key"]})
            if self.server.holds:
                self.server.holds.wait(PATIENCE)
            with contextlib.suppress(BrokenPipeError):  # a hub that was killed does not listen any more
                self.send_response(self.server.status)
                self.end_headers()
                self.wfile.write("اعتبار کافی نیست".encode())

        def log_message(self, *_):
            pass


class Messages(ANetwork):
    def setUp(self):
        super().setUp()
        self.gateway = AGateway()
        self.addCleanup(self.gateway.server_close)
        self.addCleanup(self.gateway.shutdown)
        self.site = self.a_site("AG-KRJ")
        self.publish_masters(agents=["AG-KRJ"])
        token = f"{self.root}/token"
        with open(token, "w", encoding="ascii") as file:
            file.write("s3cret\n")
        self.options = ("--messages-to", f"http://127.0.0.1:{self.gateway.server_port}/send", "--messages-token-file", token)
        self.hub.api.command("/message-policies", {"hours": "", "stale_hours": 48})
        self.hub.api.command("/message-templates", {"kind": "admitted", "text": "{customer} گرامی، پذیرش {number} در {site}"})
        self.start_again()
        self.site.sync()

    def start_again(self, how=signal.SIGTERM):
        self.hub.api.hang_up()
        if how == signal.SIGKILL:
            os.kill(self.hub.process.child.pid, how)
        self.hub.process.stop()
        self.hub.start(*self.options)
        for site in self.sites:
            site.link.target = ("127.0.0.1", self.hub.sync_port)

    def admit(self, serial):
        customer = self.site.api.command("/customers", {"kind": "natural", "name": "مریم رضایی", "mobile": "09121234567"})["id"]
        job = self.site.api.command("/jobs?confirmed=1", {"serial": serial, "model": MODEL, "complaint": "نشتی", "customer": customer})
        self.site.sync()
        return job

    def state_at(self, owner, job):
        rows = owner.api.get(f"/messages?job={job['number']}")["rows"]
        return rows[0]["state"] if rows else None

    def wait_for(self, state, job):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.state_at(self.hub, job) != state:
            time.sleep(0.2)
        self.assertEqual(self.state_at(self.hub, job), state)

    def test_is_sent_once_and_the_site_hears_of_it(self):
        job = self.admit("XY-1")
        self.wait_for("sent", job)
        self.assertEqual(len(self.gateway.given), 1)
        given = self.gateway.given[0]
        self.assertEqual(given["to"], "09121234567")
        self.assertIn(job["number"], given["text"])
        self.assertEqual(given["token"], "Bearer s3cret")
        self.assertEqual(given["key"], given["id"])
        self.site.sync()
        self.assertEqual(self.state_at(self.site, job), "sent")
        self.start_again()
        again = self.admit("XY-2")
        self.wait_for("sent", again)
        self.assertEqual(len(self.gateway.given), 2)

    def test_waits_for_a_person_when_the_gateway_refuses(self):
        self.gateway.status = 402
        job = self.admit("XY-1")
        self.wait_for("failed", job)
        row = self.hub.api.get("/messages")["rows"][0]
        self.assertEqual(row["trouble"], "402 اعتبار کافی نیست")
        self.gateway.status = 200
        self.hub.api.command(f"/messages/{row['id']}/retry", {})
        self.wait_for("sent", job)

    def test_a_kill_in_the_middle_sends_nothing_twice(self):
        self.gateway.holds = threading.Event()
        job = self.admit("XY-1")
        end = time.monotonic() + PATIENCE
        while not self.gateway.given and time.monotonic() < end:
            time.sleep(0.1)
        self.assertEqual(len(self.gateway.given), 1)
        self.start_again(signal.SIGKILL)
        self.gateway.holds.set()
        self.gateway.holds = None
        self.wait_for("unknown", job)
        self.assertEqual(len(self.gateway.given), 1)
        row = self.hub.api.get("/messages")["rows"][0]
        self.hub.api.command(f"/messages/{row['id']}/drop", {"reason": "تلفنی گفته شد"})
        self.wait_for("dropped", job)


if __name__ == "__main__":
    unittest.main()
