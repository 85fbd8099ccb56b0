"""CSV into a running hub: a sheet as people have it, a bad row in the middle, and very many rows, which become a task.

AMANI_IMPORT_ROWS says how many (12,000; a million is worth a try: it takes minutes on a dev build).
"""

import os
import time
import unittest

from a_network import MODEL, ANetwork

ROWS = int(os.environ.get("AMANI_IMPORT_ROWS", "12000"))
HEAD = "serial,model,batch,sold_on,warranty_card,warranty_start,warranty_months,owner\n"


class Import(ANetwork):
    def setUp(self):
        super().setUp()
        self.publish_masters()
        self.api = self.hub.api

    def row(self, number):
        return f"WM{number:08d},{MODEL},B1,2025-01-02,G{number:08d},,36,\n"

    def events(self):
        return self.api.get("/status")["position"]

    def refused(self, text, kind="serials"):
        return self.refusal_of(self.api.import_csv, kind, text)

    def sheet(self, rows=ROWS):
        """Large enough for a task: blank lines are not rows."""
        return (HEAD + "".join(map(self.row, range(rows)))).encode() + b"\n" * (1 << 20)

    def begin(self, sheet, key="many", query=""):
        answer, response = self.api.call("POST", f"/imports/serials{query}", sheet, {"Idempotency-Key": key}, "text/csv")
        self.assertEqual(response.status, 202, answer)
        self.assertEqual(response.getheader("Location"), f"/api/v1/tasks/{answer['id']}")
        return answer["id"]

    def trying_out(self, task, api=None):
        """Waits until rows are being tried out."""
        while (api or self.api).get(f"/tasks/{task}")["done"] == 0:
            time.sleep(0.01)

    def recording(self, task):
        """Waits until rows are being recorded: a task counts the lines of the sheet twice."""
        while (state := self.api.get(f"/tasks/{task}"))["done"] <= (state["total"] or 1 << 40) // 2:
            self.assertEqual(state["state"], "running", state)
            time.sleep(0.005)

    def register(self, api, name="علی رضایی"):
        return api.command("/customers", {"kind": "natural", "name": name, "mobile": "09121234567"})

    def test_of_very_many_rows_stays_within_its_memory_and_leaves_others_their_turn(self):
        site = self.a_site("AG-KRJ")
        before = self.hub.process.begin_peak_memory_kib()
        events = self.events()
        task = self.begin(self.sheet())
        self.trying_out(task)
        self.assertEqual(self.begin(self.sheet()), task)  # the same key: the same task
        other = self.refusal_of(self.begin, self.sheet(), key="another")
        self.assert_refusal(other, 409, "import.running")
        self.register(self.api, "زهرا کریمی")
        self.assertEqual(self.refusal_of(self.api.get, "/serials/WM00000000").status, 404)
        self.recording(task)
        began = time.monotonic()
        self.api.call("POST", "/session", {"login": "admin", "password": self.hub.password})
        self.register(self.api)
        print(f"sign-in and a command during an import: {time.monotonic() - began:.3f} s", flush=True)
        self.register(site.api)
        site.link.raise_up()
        self.assertIsNone(site.sync_once().get("trouble"))
        self.assertEqual(self.api.end_of_task(task)["recorded"], ROWS)
        self.assertGreaterEqual(self.events(), events + ROWS + 3)  # and three customers
        grown = self.hub.process.peak_memory_kib() - before
        print(f"{ROWS} rows: the hub's peak grew by {grown} KiB", flush=True)
        # The trial's page cache, and nothing per row beside it.
        self.assertLess(grown, 128 * 1024)
        self.assertEqual(self.api.get(f"/serials/WM{ROWS - 1:08d}")["serial"], f"WM{ROWS - 1:08d}")
        again, response = self.api.call("POST", "/imports/serials", self.sheet(), {"Idempotency-Key": "many"}, "text/csv")
        self.assertEqual((response.status, again["recorded"]), (200, ROWS))
        self.register(self.api)
        self.assert_agreement(site)
        self.assertEqual(site.api.get(f"/serials/WM{ROWS - 1:08d}")["serial"], f"WM{ROWS - 1:08d}")

    def test_of_a_huge_file_costs_no_memory(self):
        """It is taken in whole, whatever is wrong with it."""
        sheet = b"serial,colour\n" + b"A,red\n" * (16 << 20)
        before = self.hub.process.begin_peak_memory_kib()
        task = self.begin(sheet)
        refused = self.refusal_of(self.api.end_of_task, task)
        self.assertEqual(refused.refusal["code"], "import.rows_refused")
        self.assertEqual(refused.refusal["refused"][0]["line"], 1)
        self.assertLess(self.hub.process.peak_memory_kib() - before, 32 * 1024)

    def test_that_is_cancelled_records_nothing(self):
        before = self.events()
        task = self.begin(self.sheet())
        self.trying_out(task)
        self.api.command(f"/tasks/{task}/cancel", None)
        while (state := self.api.get(f"/tasks/{task}")["state"]) == "running":
            time.sleep(0.01)
        self.assertEqual(state, "cancelled")
        self.assertEqual(self.events(), before)
        self.register(self.api)

    def test_whose_hub_dies_while_it_is_tried_out_leaves_nothing(self):
        before = self.events()
        self.trying_out(self.begin(self.sheet()))
        self.hub.process.kill()
        self.restart_hub()
        self.assertEqual(self.events(), before)
        self.assertEqual(self.refusal_of(self.api.get, "/serials/WM00000000").status, 404)
        self.assertTrue(self.api.get("/verify")["agrees"])
        self.trying_out(self.begin(self.sheet()))  # under the same key; and a hub that is stopped ends it
        self.hub.process.stop()
        self.restart_hub()
        self.assertEqual(self.events(), before)

    def test_whose_hub_dies_while_it_is_recorded_goes_on_when_it_starts(self):
        before = self.events()
        self.recording(self.begin(self.sheet()))
        self.hub.process.kill()
        self.restart_hub()
        self.assertGreater(self.events(), before)
        tasks = [task["id"] for task in self.api.get("/tasks")["rows"] if task["kind"] == "import"]
        self.assertEqual(self.api.end_of_task(tasks[0])["recorded"], ROWS)
        self.assertEqual(self.events(), before + ROWS)
        self.assertTrue(self.api.get("/verify")["agrees"])
        again, response = self.api.call("POST", "/imports/serials", self.sheet(), {"Idempotency-Key": "many"}, "text/csv")
        self.assertEqual((response.status, again["recorded"]), (200, ROWS))

    def test_of_a_node_leaves_its_sync_its_turn(self):
        site = self.a_site("AG-KRJ")
        site.sync()
        self.register(self.api)
        position = site.api.get("/status")["position"]
        rows = "kind,name,national_id,mobile,address\n" + "natural,علی رضایی,,09121234567,\n" * 8_000 + "\n" * (1 << 20)
        answer, response = site.api.call("POST", "/imports/customers?confirmed=1", rows.encode(), {"Idempotency-Key": "k"}, "text/csv")
        self.assertEqual(response.status, 202, answer)
        self.trying_out(answer["id"], site.api)
        site.link.raise_up()
        self.assertTrue(site.sync_once()["agrees"])
        self.assertEqual(site.api.end_of_task(answer["id"])["recorded"], 8_000)
        self.assertEqual(site.api.get("/status")["position"], position + 8_000)
        self.assert_agreement(site)
        self.assertEqual(site.api.get("/status")["received_by_hub"], site.api.get("/status")["recorded"])

    def test_with_a_bad_row_in_the_middle_records_nothing(self):
        rows = [self.row(i) for i in range(2_000)]
        rows[1_000] = "WM00001000,NO-SUCH-MODEL,B1,2025-01-02,G,,36,\n"
        before = self.events()
        refused = self.refused(HEAD + "".join(rows))
        self.assert_refusal(refused, 422, "import.rows_refused")
        self.assertEqual([row["line"] for row in refused.refusal["refused"]], [1_002])
        self.assertEqual(self.events(), before)
        self.assertEqual(self.refusal_of(self.api.get, "/serials/WM00000001").status, 404)

    def test_with_wrong_columns_bad_numbers_or_no_csv_says_where(self):
        before = self.events()
        for text in ("serial,colour\nA,red\n", "", "model,batch\n", HEAD + "A,B\n", HEAD + "\"A,B\n",
                     HEAD + f"WM1,{MODEL},B1,2025-13-45,G,,36,\n", HEAD + f"WM1,{MODEL},B1,2025-01-02,G,,many,\n",
                     HEAD + f"WM1,{MODEL},B1,2025-01-02,G,,99999999999999999999,\n"):
            refused = self.refused(text)
            self.assert_refusal(refused, 422)
            self.assertTrue(refused.refusal["refused"], text)
        self.assert_refusal(self.refused(HEAD.encode().decode() + "\0\n"), 422)
        self.assertEqual(self.events(), before)

    def test_reads_a_sheet_as_people_have_it(self):
        """A BOM, CRLF, Persian digits, Arabic letters and a Jalali date: the same serials as typed by the book."""
        sheet = "\ufeff" + HEAD.replace("\n", "\r\n") + f"WM۷K۰۰۰۱,{MODEL},B1,۱۴۰۴/۰۱/۱۵,G۱,,۳۶,\r\n"
        self.assertEqual(self.api.import_csv("serials", sheet)["recorded"], 1)
        self.assertEqual(self.api.get("/serials/WM7K0001")["serial"], "WM7K0001")
        self.api.import_csv("customers", "\ufeffkind,name,national_id,mobile,address\r\nnatural,علي كريمي,,۰۹۱۲۱۲۳۴۵۶۷,\r\n")
        self.assertEqual([hit["name"] for hit in self.api.get("/search", q="علی کریمی")["rows"]], ["علی کریمی"])


if __name__ == "__main__":
    unittest.main()
