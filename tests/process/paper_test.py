"""Every form on each of its papers, in both languages, as the file that goes to a printer: its codes are read back by a
decoder, its font goes with it, and it has as many pages as it may."""

import base64
import functools
import http.server
import os
import re
import subprocess
import sys
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor
from urllib.request import Request, urlopen

from a_network import DEBIAN_PYTHON, ROOT, ANetwork

sys.path.append(f"{ROOT}/tests/data/versions")
from record import AGENT, masters, story  # noqa: E402

SIZES = {"a4": (210, 297), "a5": (148, 210), "80mm": (80, 297), "label": (50, 30)}
ONE_SHEET = ("admission-receipt", "job-card", "cheque-receipt")
HEAD_DOTS = {"80mm": 576, "label": 400}
PAGE_FILE = f"{ROOT}/shared/http/paper/page_file.py"
LONG_NAME = "پمپ تخلیه ماشین لباسشویی هشت کیلویی با درپوش و بست و واشر آب‌بندی و سیم رابط بلند"


def told_by(*command, data=None):
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=120).stdout


def made_file(html, kind):
    with open(PAGE_FILE, encoding="utf-8") as program:
        command = [DEBIAN_PYTHON, "-I", "-c", program.read(), kind, "/usr/bin/pdftoppm"]
    return subprocess.run(command, input=html.encode(), capture_output=True, check=False, timeout=120)


def codes_in(picture):
    """What a decoder reads: {"QR-Code": {…}, "CODE-128": {…}}."""
    command = ["zbarimg", "--quiet", "-Sdisable", "-Sqrcode.enable", "-Scode128.enable", picture]
    read = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120).stdout
    codes = {}
    for kind, text in re.findall(r"^(QR-Code|CODE-128):(.*?)(?=\n(?:QR-Code|CODE-128):|\n?\Z)", read, re.M | re.S):
        codes.setdefault(kind, set()).add(text)
    return codes


def size_of_png(png):
    """Width, height and bits of a point, of a PNG's first chunk."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big"), png[24]


class Paper(ANetwork):
    """An agent's month at a hub; what is printed there and at the agent's."""

    def setUp(self):
        super().setUp()
        masters(self.hub.api)
        site = self.a_site(AGENT, invite=self.hub.api.command("/invites", {"site": AGENT})["invite"])
        site.sync()
        story(self.hub, site)
        site.sync()
        site.sync()
        self.site = site
        newest = {noun: self.hub.api.get(f"/{noun}", limit=1)["rows"][0] for noun in ("vouchers", "waybills", "used-receipts", "contract-invoices")}
        mine = {noun: site.api.get(f"/{noun}", limit=1)["rows"][0] for noun in ("jobs", "used-parts", "invoices", "cash-receipts")}
        invoice = mine["invoices"]["number"]
        self.again = site.api.command("/jobs", {"serial": mine["jobs"]["serial"], "customer": mine["jobs"]["customer"],
                                                "complaint": "باز هم تخلیه نمی‌کند", "promised": "today+3"})["number"]
        cheque = site.api.command("/cash-receipts", {"job": self.again, "amount": 1_000_000, "means": "cheque", "bank": "ملت",
                                                     "reference": "1234567890123456", "cheque_due": "today+30"})
        note = site.api.command(f"/invoices/{invoice}/credit", {"reason": "پس گرفته شد"})
        drawer = {row["means"]: row["expected"] for row in site.api.get("/cash-drawer")["rows"]}
        count = site.api.command("/cash-counts", drawer)
        self.records = {"admission-receipt": (site, mine["jobs"]["number"]),
                        "job-card": (site, self.again), "bench-sticker": (site, self.again),
                        "delivery-note": (site, mine["invoices"]["job_number"]),
                        "invoice": (site, invoice), "contract-invoice": (self.hub, newest["contract-invoices"]["number"]), "credit-note": (site, note["number"]),
                        "cheque-receipt": (site, cheque["number"]),
                        "cash-receipt": (site, mine["cash-receipts"]["number"]), "cash-count": (site, count["id"]),
                        "used-part-tag": (site, mine["used-parts"]["number"]),
                        "used-receipt": (self.hub, newest["used-receipts"]["number"]),
                        "waybill": (self.hub, newest["waybills"]["number"]),
                        "voucher": (self.hub, newest["vouchers"]["id"]),
                        "statement": (self.hub, AGENT)}
        self.job = mine["jobs"]
        self.delivered = site.api.get(f"/jobs/{mine['invoices']['job_number']}")

    def printed(self, form, media, paper, language, method="GET"):
        owner, record = self.records[form]
        address = f"{owner.process.ready['http']}/api/v1/prints/{form}/{record}?paper={paper}&language={language}"
        with urlopen(Request(address, method=method, headers={"Accept": media, "Authorization": f"Bearer {owner.api.token}",
                                                              "Idempotency-Key": f"{form} {paper} {language}"})) as answer:
            self.assertEqual(answer.headers["Content-Type"].partition(";")[0], media)
            return answer.read()

    def forms(self):
        """Every form of the API's description, with its papers."""
        paths = self.hub.api.get("/openapi.json")["paths"]
        for path, methods in paths.items():
            found = re.fullmatch(r"(?:/api/v1)?/prints/([a-z-]+)/\{id\}", path)
            if found:
                parameters = {each.get("name"): each for each in methods["get"]["parameters"]}
                yield found.group(1), parameters["paper"]["schema"]["enum"]

    def sheets(self):
        for form, papers in self.forms():
            self.assertIn(form, self.records, "a new form needs a record here")
            for paper in papers:
                for language in ("fa", "en"):
                    yield form, paper, language

    def kept(self, data, name):
        path = f"{self.root}/{name}"
        with open(path, "wb") as file:
            file.write(data)
        return path

    def assert_read_back(self, sheet, picture):
        """The QR code says what the page says beside it; bars say a serial or a number."""
        form, paper, language = sheet
        page = self.printed(form, "text/html", paper, language).decode()
        said = re.search(r'role="img" aria-label="([^"]+)"', page).group(1)
        codes = codes_in(picture)
        self.assertIn(said, codes.get("QR-Code", ()), sheet)
        devices = {"admission-receipt": self.job, "job-card": self.job, "delivery-note": self.delivered}
        if form in devices:
            self.assertEqual(codes.get("CODE-128"), {devices[form]["serial"]}, sheet)
        if form == "bench-sticker":
            self.assertEqual(said.split(":")[2], self.again, sheet)
        return codes

    def pdf_is_right(self, sheet):
        form, paper, language = sheet
        path = self.kept(self.printed(form, "application/pdf", paper, language), f"{form}-{paper}-{language}.pdf")
        about = told_by("pdfinfo", path).decode()
        pages = int(re.search(r"Pages:\s+(\d+)", about).group(1))
        points = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about).groups()
        self.assertEqual(tuple(round(float(side) / 72 * 25.4) for side in points), SIZES[paper], sheet)
        self.assertEqual(pages, 1 if paper in ("80mm", "label") or form in ONE_SHEET else pages, sheet)
        fonts = told_by("pdffonts", path).decode()
        self.assertRegex(fonts, r"Vazirmatn\S*\s.*\byes yes yes\b", sheet)
        told_by("pdftoppm", "-r", "200", "-png", path, path)
        first = next(f"{path}{end}" for end in ("-1.png", "-01.png") if os.path.exists(f"{path}{end}"))
        codes = self.assert_read_back(sheet, first)
        if form == "waybill":
            manifest = [code for code in codes["QR-Code"] if "\n" in code] or \
                [code for page in range(2, pages + 1) for code in codes_in(f"{path}-{page}.png").get("QR-Code", ()) if "\n" in code]
            self.assertTrue(manifest, f"{sheet}: the manifest is read back")

    def png_is_right(self, sheet):
        form, paper, language = sheet
        png = self.printed(form, "image/png", paper, language)
        width, height, bits = size_of_png(png)
        self.assertEqual((width, bits), (HEAD_DOTS[paper], 1), sheet)
        if paper == "label":
            self.assertEqual(height, 240)
        else:
            self.assertLess(height, 297 * 8, f"{sheet}: a roll ends where its text ends")
        self.assert_read_back(sheet, self.kept(png, f"{form}-{paper}-{language}.png"))

    def test_every_form_is_a_pdf_whose_codes_are_read_back_and_whose_font_goes_with_it(self):
        with ThreadPoolExecutor(2) as desk:
            done = list(desk.map(self.pdf_is_right, self.sheets()))
        self.assertGreaterEqual(len(done), 20)

    def test_what_is_for_thermal_paper_is_a_png_as_wide_as_the_printers_head(self):
        done = [self.png_is_right(sheet) for sheet in self.sheets() if sheet[1] in HEAD_DOTS]
        self.assertGreaterEqual(len(done), 6)

    def test_a_tag_is_one_label_with_any_font_and_any_name(self):
        page = self.printed("used-part-tag", "text/html", "label", "fa").decode()
        name = re.search(r"<bdi>([^<]+)</bdi>", page).group(1)
        for font in ("Vazirmatn,sans-serif", "monospace", "serif;font-size:9pt"):
            wide = page.replace("font-family:Vazirmatn,sans-serif", f"font-family:{font}").replace(name, LONG_NAME)
            self.assertNotEqual(wide, page)
            path = self.kept(made_file(wide, "pdf").stdout, "tag.pdf")
            self.assertRegex(told_by("pdfinfo", path).decode(), r"Pages:\s+1\n", font)

    def test_the_command_line_writes_a_pdf_and_a_png(self):
        number = self.records["used-part-tag"][1]
        for words, file, begin in ((["--pdf"], "tag", b"%PDF"), ([], "tag.pdf", b"%PDF"), (["--png"], "tag", b"\x89PNG")):
            done = self.amani(self.site, "used", "print", number, "--preview", *words, "--out", f"{self.root}/{file}")
            self.assertEqual(done.returncode, 0, done.stderr)
            with open(f"{self.root}/{file}", "rb") as written:
                self.assertTrue(written.read().startswith(begin))

    def test_nothing_beyond_the_page_is_fetched(self):
        png = self.printed("used-part-tag", "image/png", "label", "fa")
        inside = f"data:image/png;base64,{base64.b64encode(png).decode()}"
        serve = functools.partial(http.server.SimpleHTTPRequestHandler, directory=self.root)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            beyond = [f"file://{self.kept(png, 'beyond.png')}", f"http://127.0.0.1:{server.server_port}/beyond.png"]
            for address, pictures in ((inside, 1), *((address, 0) for address in beyond)):
                made = made_file(f'<html><body><img src="{address}"></body></html>', "pdf")
                self.assertEqual(made.returncode, 0, made.stderr)
                drawn = told_by("pdfimages", "-list", self.kept(made.stdout, "fetched.pdf")).decode()
                self.assertEqual(len(drawn.splitlines()) - 2, pictures, address[:40])
            server.shutdown()

    def test_a_line_that_begins_with_a_latin_word_is_not_turned_round(self):
        """The word stands at the right, where a line of Persian begins."""
        html = ('<html dir="rtl"><head><style>@page{size:80mm 40mm;margin:4mm}body{margin:0;font-size:20px}</style></head><body>'
                "<p><bdi>دستگاه آمد و<br>KRJ آمد و رفت</bdi></p></body></html>")
        path = self.kept(made_file(html, "pdf").stdout, "line.pdf")
        words = re.findall(r'xMin="([\d.]+)"[^>]*>([^<]+)</word>', told_by("pdftotext", "-bbox", path, "-").decode())
        [latin] = [float(left) for left, word in words if word.strip() in ("KRJ", "RJ")]
        self.assertGreater(latin * 25.4 / 72, 60)


if __name__ == "__main__":
    unittest.main()
