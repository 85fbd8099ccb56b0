"""A page as another kind of file: HTML on standard input, `pdf` or `png` on standard output.

    python3 -I -c THIS pdf
    python3 -I -c THIS png /usr/bin/pdftoppm

The page holds all that it shows; nothing else is fetched, from the network or from this machine's files. A PNG is for thermal
printers: black or white, 8 dots a millimetre, as wide as the head of a printer at most (the middle 576 dots of 80 mm), and a
roll ends where the text ends.
"""
import io
import re
import subprocess
import sys
import unicodedata

import weasyprint
from PIL import Image, ImageOps

DOTS_PER_MM = 8
HEAD_DOTS = 576
END_OF_ROLL_DOTS = 3 * DOTS_PER_MM  # white below the text
BLACK_BELOW = 128
MARKS = {"ltr": "\u200e", "rtl": "\u200f"}


def within_the_page(url, *_, **__):
    if not url.startswith("data:"):
        raise ValueError(f"a page holds all that it shows, and asks for {url[:80]}")
    return weasyprint.default_url_fetcher(url)


def direction_of(text):
    """Of its first letter; none when it has no letter."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return None


def marked(text, direction):
    def mark(word):
        its = direction_of(word.group())
        is_taken_wrong = its != direction and (its or direction == "rtl")
        return MARKS[direction] + word.group() if is_taken_wrong else word.group()

    return re.sub(r"\S+", mark, text) if text else text


def keep_directions(element, direction):
    """WeasyPrint takes the direction of each line from its first letter, left to right without any, and so a line of Persian that
    happens to begin with a Latin word, or has digits alone, would be turned round. A mark before such words says what it is."""
    own = element.get("dir")
    if element.tag == "bdi" and own is None:
        own = direction_of("".join(element.itertext()))
    own = own or direction
    if element.tag != "style":
        element.text = marked(element.text, own)
    for child in element:
        keep_directions(child, own)
        child.tail = marked(child.tail, own)


def pictures(pdf, pages, pdftoppm):
    for page in range(1, pages + 1):
        command = [pdftoppm, "-gray", "-r", str(DOTS_PER_MM * 25.4), "-f", str(page), "-l", str(page), "-"]
        drawn = subprocess.run(command, input=pdf, stdout=subprocess.PIPE, check=True).stdout
        yield Image.open(io.BytesIO(drawn))


def of_the_head(picture):
    """The middle that a printer's head covers, in whole millimetres: a page's size in points is a dot too wide."""
    width = min(HEAD_DOTS, picture.width // DOTS_PER_MM * DOTS_PER_MM)
    beside = (picture.width - width) // 2
    return picture.crop((beside, 0, beside + width, picture.height))


def to_its_end(picture):
    """A roll, which alone is as wide as the head, without the white below its text."""
    below = ImageOps.invert(picture).getbbox()
    end = min(picture.height, below[3] + END_OF_ROLL_DOTS) if below else picture.height
    return picture.crop((0, 0, picture.width, end))


def one_below_another(pages):
    whole = Image.new("L", (pages[0].width, sum(page.height for page in pages)), 255)
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole


def thermal(pdf, pages, pdftoppm):
    drawn = [of_the_head(page) for page in pictures(pdf, pages, pdftoppm)]
    if drawn[0].width == HEAD_DOTS:
        drawn = [to_its_end(page) for page in drawn]
    dots = one_below_another(drawn).point(lambda light: 255 if light >= BLACK_BELOW else 0).convert("1")
    png = io.BytesIO()
    dots.save(png, "PNG", dpi=(DOTS_PER_MM * 25.4,) * 2)
    return png.getvalue()


def main():
    html = sys.stdin.buffer.read().decode()
    page = weasyprint.HTML(string=html, base_url=None, url_fetcher=within_the_page)
    keep_directions(page.etree_element, "ltr")
    document = page.render()
    pdf = document.write_pdf()
    made = pdf if sys.argv[1] == "pdf" else thermal(pdf, len(document.pages), sys.argv[2])
    sys.stdout.buffer.write(made)


main()
