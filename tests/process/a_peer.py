"""Somebody at the hub's door, by hand: TLS with an Ed25519 key, and frames written from sync/PROTOCOL.md alone."""

import hashlib
import json
import socket
import ssl
import subprocess
import time

HELLO, HAVE, CHUNK, RECEIPTS, VERDICT, PING, PONG, BYE = 1, 2, 3, 4, 5, 10, 11, 12
OTHER_NETWORK, VERSION_MISMATCH, UNKNOWN_KEY, JOIN_REFUSED, REVOKED, MALFORMED, TOO_MUCH, BAD_SEGMENTS = range(2, 10)
NODE = 2
ED25519_SEED = bytes.fromhex("302e020100300506032b657004220420")  # PKCS #8 before the seed


def packed(value):
    """Canonical MessagePack of what the protocol uses."""
    if value is None:
        return b"\xc0"
    if isinstance(value, int):
        if value < 128:
            return bytes([value])
        for code, size in ((0xcc, 1), (0xcd, 2), (0xce, 4), (0xcf, 8)):
            if value < 1 << 8 * size:
                return bytes([code]) + value.to_bytes(size, "big")
    if isinstance(value, bytes):
        if len(value) < 256:
            return b"\xc4" + bytes([len(value)]) + value
        return b"\xc5" + len(value).to_bytes(2, "big") + value
    if isinstance(value, str):
        text = value.encode()
        return bytes([0xa0 | len(text)]) + text
    head = bytes([0x90 | len(value)]) if len(value) < 16 else b"\xdc" + len(value).to_bytes(2, "big")
    return head + b"".join(map(packed, value))


def frame(kind, *members):
    payload = packed(list(members))
    return (len(payload) + 1).to_bytes(2, "big") + bytes([kind]) + payload


def network_and_log(site):
    """What a site that joined says of itself: the network's id, its own log."""
    with open(f"{site.directory}/site/site.json", encoding="utf-8") as file:
        identity = json.load(file)
    root = bytes.fromhex(identity["root"])
    return hashlib.blake2b(root, digest_size=32).digest(), int(identity["site"]) << 13 | int(identity["incarnation"])


def key_of(site):
    """The seed in a key file that is not sealed (shared/crypto/key_file.cpp)."""
    with open(f"{site.directory}/site/site.key", "rb") as file:
        return file.read()[10:42]


def hello(network, log, versions=(1, 1), proof=b""):
    return frame(HELLO, *versions, network, log, NODE, int(time.time() * 1000), 1 << 18, proof, "by-hand")


class Certificate:
    """A self-signed one for a key: a member's seed, or a fresh key of nobody."""

    def __init__(self, folder, name, seed=None):
        self.key, self.certificate = f"{folder}/{name}.key", f"{folder}/{name}.crt"
        if seed is None:
            subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", self.key], check=True)
        else:
            subprocess.run(["openssl", "pkey", "-inform", "DER", "-out", self.key], input=ED25519_SEED + seed, check=True)
        subprocess.run(["openssl", "req", "-x509", "-key", self.key, "-subj", "/CN=amani", "-days", "3650", "-out",
                        self.certificate], check=True)


class Peer:
    def __init__(self, port, certificate):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.load_cert_chain(certificate.certificate, certificate.key)
        self.socket = context.wrap_socket(socket.create_connection(("127.0.0.1", port), timeout=60))
        self.received = b""

    def say(self, *frames):
        try:
            self.socket.sendall(b"".join(frames))
        except OSError:
            pass  # hung up on in the middle of it: the reason is still to be read
        return self

    def frames(self):
        """What the hub says, until it hangs up."""
        while True:
            size = int.from_bytes(self.received[:2], "big") if len(self.received) >= 2 else None
            if size is not None and len(self.received) >= 2 + size:
                content, self.received = self.received[2:2 + size], self.received[2 + size:]
                yield content[0], content[1:]
                continue
            try:
                more = self.socket.recv(65536)
            except OSError:
                return
            if not more:
                return
            self.received += more

    def bye(self):
        """(reason, text) with which the hub ends the conversation."""
        for kind, payload in self.frames():
            if kind == BYE:
                reason, text = payload[1], payload[2:]
                skip = 1 if text[0] < 0xc0 else 2 if text[0] == 0xd9 else 3
                return reason, text[skip:].decode()
        return None, ""

    def heard(self, wanted):
        """Waits for a frame of this kind."""
        return any(kind == wanted for kind, _ in self.frames())

    def close(self):
        self.socket.close()
