"""Hostile and mistaken peers at the door of a running hub: each hears its reason, the hub stays up within its memory,
and another site syncs meanwhile.

AMANI_NONSENSE says how many of each kind come (40), AMANI_SEED from which dice.
"""

import os
import random
import socket
import unittest

import a_peer
import tally
from a_network import ANetwork
from a_peer import Certificate, Peer, frame, hello

NONSENSE = int(os.environ.get("AMANI_NONSENSE", "40"))
SEED = int(os.environ.get("AMANI_SEED", "1404"))
SPOKEN = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)  # types of frames that mean something after a hello
GROWTH_MIB = 48  # more than any number of the peers below may cost the hub


class HostilePeer(ANetwork):
    def setUp(self):
        super().setUp()
        self.rng = random.Random(SEED)
        self.site = self.a_site("AG-KRJ")
        self.site.sync()
        self.network, self.log = a_peer.network_and_log(self.site)
        self.stranger = Certificate(self.root, "stranger")
        self.member = Certificate(self.root, "member", a_peer.key_of(self.site))
        self.memory = self.hub.process.begin_peak_memory_kib()

    def tearDown(self):
        self.assertIsNone(self.hub.process.child.poll(), "the hub is up")
        grown = self.hub.process.peak_memory_kib() - self.memory
        tally.worst("KiB that peers cost a hub", grown)
        self.assertLess(grown, GROWTH_MIB * 1024)
        self.assert_agreement(self.site)

    def stranger_says(self, *frames):
        return self.says(self.stranger, *frames)

    def member_says(self, *frames):
        """After an admitted hello and an empty Have."""
        return self.says(self.member, hello(self.network, self.log), frame(a_peer.HAVE, [], [], 0), *frames)

    def says(self, certificate, *frames):
        peer = Peer(self.hub.sync_port, certificate)
        self.addCleanup(peer.close)
        return peer.say(*frames)

    def assert_bye(self, peer, reason):
        heard, text = peer.bye()
        self.assertEqual(heard, reason, text)
        self.assertTrue(text)

    # --- who is not let in -----------------------------------------------------------------------------------
    def test_of_another_network_is_told_so(self):
        self.assert_bye(self.stranger_says(hello(bytes(32), self.log)), a_peer.OTHER_NETWORK)

    def test_with_an_unknown_key_is_told_so(self):
        self.assert_bye(self.stranger_says(hello(self.network, self.log)), a_peer.UNKNOWN_KEY)

    def test_of_a_time_to_come_is_told_so(self):
        self.assert_bye(self.stranger_says(hello(self.network, self.log, versions=(8, 9))), a_peer.VERSION_MISMATCH)

    def test_with_a_proof_of_nothing_is_told_so(self):
        self.assert_bye(self.stranger_says(hello(self.network, self.log, proof=b"\x93" * 90)), a_peer.JOIN_REFUSED)

    def test_that_does_not_speak_tls_ends_its_own_connection(self):
        for opening in (b"GET / HTTP/1.1\r\n\r\n", bytes(4096), b"\x16\x03\x01\xff\xff" + bytes(70_000)):
            with socket.create_connection(("127.0.0.1", self.hub.sync_port), timeout=60) as line:
                self.hear_out(line, opening)

    def test_with_bytes_of_no_meaning_ends_its_own_connection(self):
        for _ in range(NONSENSE):
            with socket.create_connection(("127.0.0.1", self.hub.sync_port), timeout=60) as line:
                line.sendall(self.rng.randbytes(self.rng.randrange(1, 600)))
                line.shutdown(socket.SHUT_WR)
                self.hear_out(line)
        tally.done("connections of random bytes", NONSENSE)

    @staticmethod
    def hear_out(line, opening=b""):
        try:
            line.sendall(opening)
            while line.recv(4096):
                pass
        except OSError:
            pass

    # --- frames ------------------------------------------------------------------------------------------------
    def test_with_frames_of_no_or_too_great_length_is_malformed(self):
        for bytes_ in (b"\x00\x00", b"\xff\xff\x01", b"\x10\x01\x01"):
            self.assert_bye(self.stranger_says(bytes_), a_peer.MALFORMED)

    def test_with_cut_and_flipped_hellos_is_never_let_in(self):
        good = hello(self.network, self.log)
        for _ in range(NONSENSE):
            bad = bytearray(good)
            bad[self.rng.randrange(2, len(bad))] ^= 1 << self.rng.randrange(8)
            peer = self.stranger_says(bytes(bad), frame(a_peer.HAVE, [], [], 0))
            if bad[2] == a_peer.HELLO:
                self.assertIsNotNone(peer.bye()[0])
            peer.close()
        for cut in (1, 2, 3, 40, len(good) - 1):
            self.stranger_says(good[:cut]).close()
        tally.done("flipped hellos", NONSENSE)

    def test_that_is_a_member_and_talks_nonsense_is_told_so(self):
        for _ in range(NONSENSE):
            content = bytes([self.rng.choice(SPOKEN)]) + self.rng.randbytes(self.rng.randrange(90))
            peer = self.member_says(len(content).to_bytes(2, "big") + content)
            self.assert_bye(peer, a_peer.MALFORMED)
            peer.close()
        tally.done("frames of nonsense by a member", NONSENSE)

    def test_that_speaks_of_a_time_to_come_is_passed_over(self):
        peer = self.member_says()
        for _ in range(NONSENSE):
            contents = [bytes([self.rng.randint(20, 255)]) + self.rng.randbytes(self.rng.randrange(60)) for _ in range(50)]
            peer.say(*(len(content).to_bytes(2, "big") + content for content in contents))
        peer.say(frame(a_peer.PING, 1))
        self.assertTrue(peer.heard(a_peer.PONG))
        tally.done("frames of unknown types", 50 * NONSENSE)

    def test_that_speaks_out_of_turn_is_malformed(self):
        self.assert_bye(self.stranger_says(frame(a_peer.CHUNK, self.log, 1, 10, 0, b"x")), a_peer.MALFORMED)
        self.assert_bye(self.member_says(hello(self.network, self.log)), a_peer.MALFORMED)

    def test_that_has_logs_without_end_is_cut_off(self):
        have = [frame(a_peer.HAVE, [[log, 1, bytes(16), 0] for log in range(at, at + 64)], [], 1)
                for at in range(1, 5_000, 64)]
        self.assert_bye(self.says(self.member, hello(self.network, self.log), *have), a_peer.TOO_MUCH)

    def test_that_sends_damaged_segments_is_cut_off_at_the_third(self):
        status = self.hub.api.get("/logs")
        chunk = frame(a_peer.CHUNK, self.log, 2, 300, 0, random.Random(1).randbytes(300))
        peer = self.member_says(chunk)
        for _ in range(2):
            self.assertTrue(peer.heard(a_peer.VERDICT))
            peer.say(chunk)
        self.assert_bye(peer, a_peer.BAD_SEGMENTS)
        self.assertEqual(self.hub.api.get("/logs"), status)

    # --- others meanwhile ----------------------------------------------------------------------------------------
    def test_that_never_ends_holds_nobody_up(self):
        """Connections that say nothing, half a handshake, half a frame, and one ping after another without reading."""
        silent = [socket.create_connection(("127.0.0.1", self.hub.sync_port)) for _ in range(60)]
        for line in silent[:30]:
            line.sendall(b"\x16\x03\x01")
        for _ in range(20):
            self.stranger_says(b"\x0f\xff\x01" + bytes(100))
        deaf = self.member_says()
        deaf.socket.settimeout(1)
        ping = frame(a_peer.PING, 1) * 4096
        for _ in range(200):
            try:
                deaf.socket.sendall(ping)
            except OSError:
                break
        self.site.api.command("/customers", {"kind": "natural", "name": "علی رضایی", "mobile": "09121234567"})
        self.assert_agreement(self.site)
        self.assertIn("علی رضایی", [row["name"] for row in self.hub.api.all_rows("/customers")])
        for line in silent:
            line.close()


if __name__ == "__main__":
    unittest.main()
