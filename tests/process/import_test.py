"""CSV into a running hub: a sheet as people have it, a bad row in the middle, and very many rows.

AMANI_IMPORT_ROWS says how many (50,000; a million is worth a try: it takes minutes on a dev build).
"""

import os
import unittest

from a_network import MODEL, ANetwork

ROWS = int(os.environ.get("AMANI_IMPORT_ROWS", "50000"))
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

    def test_of_very_many_rows_stays_within_its_memory(self):
        def pieces():
            yield HEAD.encode()
            for start in range(0, ROWS, 1000):
                yield "".join(map(self.row, range(start, min(ROWS, start + 1000)))).encode()

        size = sum(map(len, pieces()))
        before = self.hub.process.begin_peak_memory_kib()
        answer, _ = self.api.call("POST", "/imports/serials", b"".join(pieces()), {"Idempotency-Key": "many"}, "text/csv")
        grown = self.hub.process.peak_memory_kib() - before
        print(f"{ROWS} rows, {size >> 10} KiB of CSV: the hub's peak grew by {grown} KiB", flush=True)
        self.assertEqual(answer["recorded"], ROWS)
        self.assertEqual(self.api.get(f"/serials/WM{ROWS - 1:08d}")["serial"], f"WM{ROWS - 1:08d}")
        # The text (which string growth may hold twice), the page cache, and nothing per row beside them.
        self.assertLess(grown, (3 * size >> 10) + 96 * 1024)

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
