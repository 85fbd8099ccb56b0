"""A program's client of the HTTP API: sign in, lists, commands with idempotency keys, imports."""

import http.client
import itertools
import json
import time
import uuid
from urllib.parse import quote, urlencode, urlsplit

BULK = 500  # commands in one request


class Refused(Exception):
    def __init__(self, status, refusal):
        self.status = status
        self.refusal = refusal
        message = refusal.get("messages", {}).get("en") or refusal.get("message", {}).get("en") or json.dumps(refusal)
        super().__init__(f"{status} {refusal.get('code', '')}: {message}")


def asked(query):
    return "?" + urlencode(query) if query else ""


class Client:
    def __init__(self, name):
        self.name = name
        self.address = self.host = self.port = None
        self.connection = None
        self.token = None
        self.keys = (f"{uuid.uuid4()}" for _ in itertools.count())

    def call_at(self, address):
        """Where the program listens now; a token outlives a restart."""
        parts = urlsplit(address)
        self.address = address
        self.host, self.port = parts.hostname, parts.port
        self.hang_up()

    def hang_up(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def call(self, method, path, body=None, headers=None, content="application/json"):
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        all_headers = {"Content-Type": content, "Accept": "application/json", **(headers or {})}
        if self.token:
            all_headers["Authorization"] = f"Bearer {self.token}"
        for attempt in (1, 2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection(self.host, self.port, timeout=600)
            try:
                self.connection.request(method, "/api/v1" + path, data, all_headers)
                response = self.connection.getresponse()
                text = response.read()
                break
            except (http.client.HTTPException, ConnectionError):
                # A kept connection that had been closed: commands carry their key, so asking again is harmless.
                self.hang_up()
                if attempt == 2:
                    raise
        is_json = response.getheader("Content-Type", "").startswith("application/json")
        value = (json.loads(text) if is_json else text) if text else None
        if response.status >= 400:
            raise Refused(response.status, value if isinstance(value, dict) else {"code": str(value)})
        return value, response

    def sign_in(self, login, password):
        value, response = self.call("POST", "/session", {"login": login, "password": password})
        cookie = response.getheader("Set-Cookie").split(";")[0]
        headers = {"Cookie": cookie, "X-CSRF-Token": value["csrf_token"]}
        made, _ = self.call("POST", "/tokens", {"name": "demo", "scopes": ["*"]}, headers)
        self.token = made["token"]

    def get(self, path, **query):
        return self.call("GET", path + asked(query))[0]

    def command(self, path, body, day=None, key=None):
        """A command that is doubtful (an agent fits what he has not received) is confirmed: the story means it. An
        array is confirmed at once, since each of its commands is answered by itself."""
        headers = {"Idempotency-Key": key or next(self.keys)}
        query = {"day": day} if day else {}
        if isinstance(body, list):
            query["confirmed"] = 1
        try:
            return self.call("POST", path + asked(query), body, headers)[0]
        except Refused as refused:
            if refused.refusal.get("code") != "needs_confirmation":
                raise
        return self.call("POST", path + asked({**query, "confirmed": 1}), body, headers)[0]

    def bulk(self, path, items, day=None):
        """Many commands; the answers in order. A refused one is returned as a Refused, not raised."""
        answers = []
        for start in range(0, len(items), BULK):
            query = asked({"confirmed": 1, **({"day": day} if day else {})})
            results = self.call("POST", path + query, items[start:start + BULK],
                                {"Idempotency-Key": next(self.keys)})[0]["results"]
            answers += [each["result"] if "result" in each else Refused(each["status"], each["refusal"])
                        for each in results]
        return answers

    def import_csv(self, kind, text):
        answer, response = self.call("POST", f"/imports/{kind}?confirmed=1", text.encode(), {"Idempotency-Key": next(self.keys)},
                                     "text/csv")
        return self.end_of_task(answer["id"]) if response.status == 202 else answer

    def end_of_task(self, task):
        """What long work ended with; its refusal is raised."""
        while (state := self.get(f"/tasks/{task}"))["state"] == "running":
            time.sleep(0.05)
        if state["state"] == "failed":
            raise Refused(422, state["refusal"])
        return state["result"]

    def all_rows(self, path, **query):
        rows, after = [], None
        while True:
            page = self.get(path, limit=500, **query, **({"after": after} if after else {}))
            rows += page["rows"]
            after = page.get("next")
            if not after:
                return rows

    def id_of(self, path, code):
        return self.get(f"{path}/{quote(code)}")["id"]
