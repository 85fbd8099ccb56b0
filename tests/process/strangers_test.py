"""Strangers at both doors: thousands of connections that say nothing, heads and bodies that never end, requests that
hide another one. Sites sync and people work meanwhile, and the memory that it cost is bounded and given back.

AMANI_IDLE says how many say nothing (5000), AMANI_SLOW how many begin and go on for ever (600).
"""

import http.client
import json
import os
import resource
import socket
import threading
import unittest

import tally
from a_network import ANetwork

IDLE = int(os.environ.get("AMANI_IDLE", "5000"))  # connections that say nothing, one after another, at each door
SLOW = int(os.environ.get("AMANI_SLOW", "600"))
BYTES_OF_ONE = 4 << 10  # what a connection that says nothing may cost
KEPT_MIB = 8  # beside these: what a burst leaves behind in the allocator


class Strangers(ANetwork):
    def setUp(self):
        super().setUp()
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft < 2 * IDLE and hard not in (resource.RLIM_INFINITY,) and hard < 2 * IDLE:
            self.skipTest("too few descriptors here to play the strangers")
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2 * IDLE), hard))
        self.site = self.a_site("AG-KRJ")
        self.site.sync()
        self.open = []
        self.addCleanup(self.leave)

    def leave(self):
        for line in self.open:
            line.close()
        self.open.clear()

    def knock(self, port, first_words=b""):
        line = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.open.append(line)
        if first_words:
            try:
                line.sendall(first_words)
            except OSError:
                pass  # sent away already
        return line

    def http_port(self):
        return self.hub.api.port

    def work_and_sync(self, name):
        self.site.api.command("/customers", {"kind": "natural", "name": name, "mobile": "09121234567"})
        self.assertTrue(self.site.sync()["agrees"])
        self.assertIn(name, [row["name"] for row in self.hub.api.all_rows("/customers")])

    def sign_in_anew(self):
        line = http.client.HTTPConnection("127.0.0.1", self.http_port(), timeout=60)
        line.request("POST", "/api/v1/session", json.dumps({"login": "admin", "password": self.hub.password}))
        self.assertEqual(line.getresponse().status, 201)
        line.close()

    def assert_cheap(self, before):
        grown = self.hub.process.resident_memory_kib() - before
        tally.done("strangers", len(self.open))
        tally.worst("KiB that strangers cost a hub", grown)
        self.assertLess(grown, IDLE * BYTES_OF_ONE // 1024 + KEPT_MIB * 1024)

    def test_that_only_connect_to_the_sync_port_keep_no_site_out(self):
        before = self.hub.process.resident_memory_kib()
        for number in range(IDLE):
            self.knock(self.hub.sync_port)
            if number % 1_000 == 999:
                self.work_and_sync(f"مشتری {number}")
        self.assert_cheap(before)

    def test_that_begin_tls_and_stop_keep_no_site_out(self):
        before = self.hub.process.resident_memory_kib()
        for number in range(SLOW):
            self.knock(self.hub.sync_port, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
            if number % 200 == 199:
                self.work_and_sync(f"مشتری {number}")
        self.assert_cheap(before)

    def test_that_only_connect_to_the_http_port_keep_nobody_out(self):
        before = self.hub.process.resident_memory_kib()
        for number in range(IDLE):
            self.knock(self.http_port())
            if number % 1_000 == 999:
                self.hub.api.hang_up()
                self.work_and_sync(f"مشتری {number}")
        self.assert_cheap(before)
        self.sign_in_anew()

    def test_with_heads_and_bodies_that_never_end_keep_nobody_out(self):
        stop = threading.Event()

        def feed():  # a byte now and then, to each
            while not stop.wait(0.5):
                for line in list(self.open):
                    try:
                        line.send(b"x")
                    except OSError:
                        pass

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        self.addCleanup(feeder.join)
        self.addCleanup(stop.set)
        for number in range(SLOW):
            self.knock(self.http_port(), b"GET /api/v1/site HTTP/1.1\r\nHost: localhost\r\nX: ")
            self.knock(self.http_port(), b"POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n"
                                         b"Content-Length: 60000\r\n\r\n{")
            if number % 100 == 99:
                self.hub.api.hang_up()
                self.assertEqual(self.hub.api.get("/me")["login"], "admin")
        self.sign_in_anew()

    def test_cannot_hide_a_request_in_anothers_body(self):
        hidden = b"GET /api/v1/site HTTP/1.1\r\nHost: localhost\r\n\r\n"
        for head in (b"Transfer-Encoding: xchunked\r\n", b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                     b"Content-Length: 0\r\nContent-Length: 47\r\n"):
            line = self.knock(self.http_port(), b"POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n" + head +
                              b"\r\n" + hidden)
            answer = b""
            while piece := line.recv(4096):
                answer += piece
            self.assertEqual(answer.count(b"HTTP/1.1 "), 1, head)
            self.assertIn(answer.split()[1], (b"400", b"501"))
            self.assertIn(b"Connection: close", answer)


if __name__ == "__main__":
    unittest.main()
