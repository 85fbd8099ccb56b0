"""A bad link: a TCP relay that is down until it is raised, breaks after a number of bytes when told to, and may be as
long as one over a satellite."""

import queue
import socket
import threading
import time


class Link:
    def __init__(self, target):
        self.target = target
        self.is_up = False
        self.break_after = None  # bytes from the site towards the hub, then the line is cut once
        self.breaks = 0
        self.carries = None  # bytes that each connection carries, both ways together, before it is cut
        self.carried = 0  # in all
        self.delay = 0  # seconds that each byte takes, in either direction
        self.calls = 0  # connections that reached the hub
        self.opened = self.told = None  # when the last connection was, and when the site heard its last byte
        self.counting = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.pairs = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            site, _ = self.listener.accept()
            if not self.is_up:
                site.close()
                continue
            try:
                hub = socket.create_connection(self.target)
            except OSError:
                site.close()
                continue
            for each in (site, hub):
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.calls += 1
            self.opened = time.monotonic()
            pair = (site, hub)
            self.pairs.append(pair)
            left = [self.carries]
            threading.Thread(target=self._pump, args=(site, hub, pair, True, left), daemon=True).start()
            threading.Thread(target=self._pump, args=(hub, site, pair, False, left), daemon=True).start()

    def _carried_far(self, source):
        """What the source says, each part `delay` seconds after it was said."""
        under_way = queue.Queue()

        def hear():
            data = b"-"
            while data:
                try:
                    data = source.recv(16384)
                except OSError:
                    data = b""
                under_way.put((time.monotonic() + self.delay, data))

        threading.Thread(target=hear, daemon=True).start()
        while True:
            due, data = under_way.get()
            time.sleep(max(0, due - time.monotonic()))
            if not data:
                return
            yield data

    def _pump(self, source, sink, pair, is_upward, left):
        parts = self._carried_far(source) if self.delay else iter(lambda: source.recv(16384), b"")
        try:
            for data in parts:
                if is_upward and self.break_after is not None:
                    if len(data) >= self.break_after:
                        data = data[:self.break_after]
                        self.break_after = None
                        self.breaks += 1
                        sink.sendall(data)
                        break
                    self.break_after -= len(data)
                with self.counting:
                    if left[0] is not None:
                        data = data[:left[0]]
                        left[0] -= len(data)
                    self.carried += len(data)
                    sink.sendall(data)
                    if not is_upward:
                        self.told = time.monotonic()
                if left[0] == 0:
                    self.breaks += 1
                    break
        except OSError:
            pass
        self._close(pair)

    def _close(self, pair):
        for each in pair:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            each.close()
        if pair in self.pairs:
            self.pairs.remove(pair)

    def raise_up(self, break_after=None):
        self.break_after = break_after
        self.is_up = True

    def drop(self):
        self.is_up = False
        for pair in list(self.pairs):
            self._close(pair)
