"""PDF files as poppler, pikepdf and pdfua see them, and the printing program by itself."""

import collections
import functools
import html
import html.parser
import io
import os
import pathlib
import re
import signal
import socket
import struct
import subprocess
import tempfile
import time
import unittest
import urllib.request
import zlib

import pdfua
import pikepdf

import journey

PRINTER = pathlib.Path(__file__).parents[2] / ".venv/bin/headland-printer"


def poppler(program, pdf, *options):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        result = subprocess.run([program, *options, file.name] + (["-"] if program == "pdftotext" else []),
                                capture_output=True, text=True, check=True)
    return result.stdout, result.stderr


@functools.cache
def fetched(path):
    return urllib.request.urlopen(journey.HOME + path, timeout=120).read()


def plain(text):
    """Letters and figures alone: lines break elsewhere on paper."""
    return re.sub(r"[\W_]+", "", text)


class Text(html.parser.HTMLParser):
    """The words of headings, paragraphs, list entries and cells inside the main element, in order."""

    TOLD = {"h1", "h2", "h3", "h4", "p", "li", "td", "th", "caption"}

    def __init__(self):
        super().__init__()
        self.blocks, self.open, self.inside = [], [], 0

    def handle_starttag(self, tag, attrs):
        classes = dict(attrs).get("class") or ""
        if self.inside or "hl-paper__text" in classes:
            self.inside += tag not in {"br", "img", "input", "hr", "meta", "link"}
            if tag in self.TOLD and "hl-figures" not in classes:
                self.open.append([])

    def handle_endtag(self, tag):
        if self.inside:
            self.inside -= 1
            if tag in self.TOLD and self.open:
                words = plain("".join(self.open.pop()))
                if words:
                    self.blocks.append(words)

    def handle_data(self, data):
        if self.inside and self.open:
            self.open[-1].append(data)


def longest(ending):
    """The longest page of those that offer such a file, and the file's address."""
    offers = [(len(visit.text), visit.path, link) for visit in journey.visits().values()
              for link in visit.links if link.endswith(ending)]
    return max(offers)[1:]


class PDFJourney(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page, cls.path = longest("/pack.pdf")
        cls.pdf = fetched(cls.path)

    def test_poppler_opens_a_pack_without_complaint(self):
        told, complaints = poppler("pdfinfo", self.pdf)
        self.assertEqual(complaints, "")
        facts = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
        self.assertIn("Agenda", facts["Title"])
        self.assertEqual(facts["Tagged"].strip(), "yes")
        self.assertTrue(facts["Author"].strip())
        self.assertGreater(int(facts["Pages"]), 5)
        self.assertIn("A4", facts["Page size"])

    def test_language_title_and_bookmarks_are_there(self):
        document = pikepdf.open(io.BytesIO(self.pdf))
        self.assertEqual(str(document.Root.Lang), "en-GB")
        self.assertTrue(document.Root.ViewerPreferences.DisplayDocTitle)
        with document.open_outline() as outline:
            titles = [entry.title for top in outline.root for entry in [top, *top.children]]
        self.assertIn("Agenda", " ".join(titles))
        self.assertGreater(len(titles), 3)

    def test_pages_are_numbered_and_contents_lead_to_them(self):
        pages = poppler("pdftotext", self.pdf, "-layout")[0].split("\f")[:-1]
        for number, page in enumerate(pages, 1):
            self.assertIn(f"Page {number} of {len(pages)}", page)
        entries = re.findall(r"(\S.*?)\s*\.{4,}[ .]*(\d+)\s*$", pages[0], re.M)
        self.assertGreater(len(entries), 2)
        for title, number in entries:
            self.assertIn(plain(title)[-12:], plain(pages[int(number) - 1]), title)

    def test_a_click_in_the_contents_goes_to_the_page_that_is_printed_there(self):
        document = pikepdf.open(io.BytesIO(self.pdf))
        places = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        named = pikepdf.NameTree(document.Root.Names.Dests)

        def page_of(link):
            target = link.get("/Dest", None)
            target = link.A.D if target is None else target
            if isinstance(target, pikepdf.String):
                target = named[str(target)]
            return places[(target.D if isinstance(target, pikepdf.Dictionary) else target)[0].objgen]

        links = [link for link in document.pages[0].Annots if link.Subtype == "/Link"]
        printed = re.findall(r"\.{4,}[ .]*(\d+)\s*$", poppler("pdftotext", self.pdf, "-layout")[0].split("\f")[0], re.M)
        self.assertGreater(len(printed), 2)
        self.assertEqual([page_of(link) for link in links], [int(number) for number in printed])

    def test_heads_of_tables_say_of_what_they_are(self):
        document = pikepdf.open(io.BytesIO(self.pdf))
        heads = [element for element in document.objects
                 if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/TH"]
        self.assertGreater(len(heads), 10)
        scopes = {str(head.A.get("/Scope")) for head in heads}
        self.assertEqual(scopes, {"/Column", "/Row"})

    def test_pdfua_finds_nothing(self):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(self.pdf)
            file.flush()
            self.assertEqual([str(finding) for finding in findings(file.name)], [])

    def test_a_paper_is_read_in_the_order_of_its_page(self):
        path, file = longest_paper()
        reader = Text()
        reader.feed(journey.visits()[path].text)
        self.assertGreater(len(reader.blocks), 10)
        read = plain(structured(fetched(file)))
        place = 0
        for block in reader.blocks:
            found = read.find(block, place)
            self.assertGreaterEqual(found, 0, f"{block[:60]} does not follow {read[place - 60:place]}")
            place = found + len(block)


def longest_paper():
    offers = [(len(visit.text), visit.path, link) for visit in journey.visits().values()
              for link in visit.links if re.search(r"/papers/[^/]+\.pdf$", link)]
    return max(offers)[1:]


def structured(pdf):
    """The text in the order of the document's own structure, as a screen reader tells it."""
    told = poppler("pdfinfo", pdf, "-struct-text")[0]
    return " ".join(re.findall(r'^\s*"(.*)"$', told, re.M))


def findings(file):
    return pdfua.validate(file).findings


class Printer:
    """The printing program, spoken to as the site does."""

    def __init__(self, *options):
        self.program = subprocess.Popen(
            [PRINTER, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def give(self, page, logo=b"", kind=b"D"):
        page = page.encode()
        self.program.stdin.write(struct.pack(">cII", kind, len(page), len(logo)) + page + logo)
        self.program.stdin.flush()

    def answer(self):
        letter = self.program.stdout.read(1)
        count, = struct.unpack(">I", self.program.stdout.read(4))
        return letter, self.program.stdout.read(count)

    def ask(self, page, logo=b"", kind=b"D"):
        self.give(page, logo, kind)
        return self.answer()

    def child(self):
        """The process that makes the document that is under way."""
        for _ in range(400):
            children = pathlib.Path(
                f"/proc/{self.program.pid}/task/{self.program.pid}/children").read_text().split()
            if children:
                return int(children[0])
            time.sleep(0.05)
        raise AssertionError("no child makes the document")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.program.stdin.close()
        self.program.stdout.close()
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()


def page(body):
    return f'<!DOCTYPE html><html lang="en-GB"><head><title>A</title></head><body>{body}</body></html>'


def claims_pdfua(pdf):
    with pikepdf.open(io.BytesIO(pdf)).open_metadata() as said:
        return said.get("pdfuaid:part") == "1"


CHART = """<div class="chart"><p class="chart-title"><strong>Bürglary rose</strong></p>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 90" width="680" height="90" role="img"
    aria-label="Burglary “rose” &amp; fell"><style>text{font:15px "Open Sans"}</style>
    <text x="20" y="30">1,204</text><path stroke="#000" d="M10 80L600 20"></path></svg></div>"""


def alternatives(pdf):
    """What the figures of a document say to those who do not see them."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(element.Alt) for element in document.objects
                if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure"]


def picture():
    """A PNG of two grey dots."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\x80\x90")) + chunk(b"IEND", b""))


LONG = page("".join(f"<h2>Part {part}</h2>" + "<p>The meeting noted the report. " * 200
                    for part in range(150)))


class PrinterJourney(unittest.TestCase):
    def test_the_same_page_makes_the_same_bytes(self):
        with Printer() as first, Printer() as second:
            answers = {first.ask(page("<h1>A</h1>")), first.ask(page("<h1>A</h1>")),
                       second.ask(page("<h1>A</h1>"))}
        self.assertEqual(len(answers), 1)
        self.assertTrue(answers.pop()[1].startswith(b"%PDF-1.7"))

    def test_a_document_reaches_neither_files_nor_the_network(self):
        with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(0.5)
            secret = pathlib.Path(folder, "secret.txt")
            secret.write_text("quicksilver")
            away = f"http://127.0.0.1:{server.getsockname()[1]}"
            body = f"""<h1>A</h1><img src="file://{secret}"><img src="{away}/a.png" alt="a">
                <link rel="stylesheet" href="{away}/a.css"><object data="file://{secret}"></object>
                <link rel="attachment" href="file://{secret}"><a rel="attachment" href="file://{secret}">b</a>
                <style>@import url({away}/b.css); p {{ background: url({away}/c.png) }}</style><p>c"""
            with Printer() as printer:
                letter, pdf = printer.ask(page(body))
            self.assertEqual(letter, b"P")
            self.assertNotIn(b"quicksilver", pdf)
            self.assertEqual(list(pikepdf.open(io.BytesIO(pdf)).attachments), [])
            with self.assertRaises(TimeoutError):
                server.accept()

    def test_a_document_whose_maker_is_killed_is_told_and_the_next_is_made(self):
        with Printer() as printer:
            printer.give(LONG)
            os.kill(printer.child(), signal.SIGKILL)
            self.assertEqual(printer.answer()[0], b"E")
            self.assertEqual(printer.ask(page("<h1>A</h1>"))[0], b"P")

    def test_a_slow_document_is_given_up(self):
        with Printer("--limit", "0.3") as printer:
            letter, sentence = printer.ask(LONG)
        self.assertEqual((letter, sentence), (b"E", b"It took longer than 0.3 seconds."))

    def test_a_document_that_needs_too_much_memory_is_given_up(self):
        with Printer("--memory", "60") as printer:
            letter, sentence = printer.ask(LONG)
        self.assertEqual((letter, sentence), (b"E", b"It needs more memory than a document may have."))

    def test_broken_markup_is_printed_all_the_same(self):
        with Printer() as printer:
            self.assertEqual(printer.ask("<p><table><td></p>" + chr(0xFFFF))[0], b"P")

    def test_a_table_that_crosses_pages_is_one_table_with_one_row_of_heads(self):
        rows = "".join(f'<tr><th scope="row">Ward {row}</th><td class="figure">{row}</td></tr>' for row in range(150))
        with Printer() as printer:
            pdf = printer.ask(page(f"""<section><h1>A</h1><table><caption>Wards</caption><thead><tr><th scope="col">Ward</th>
                <th scope="col">Crimes</th></tr></thead><tbody>{rows}</tbody></table>
                <p class="source">Source: line 5</p></section>"""))[1]
        pages = poppler("pdftotext", pdf, "-layout")[0].split("\f")[:-1]
        self.assertGreater(len(pages), 2)
        for text in pages:
            self.assertRegex(text, r"Ward\s+Crimes")
            self.assertIn("Source: line 5", text)
        with pikepdf.open(io.BytesIO(pdf)) as document:
            tags = collections.Counter(str(element.S) for element in document.objects
                                       if isinstance(element, pikepdf.Dictionary) and "/S" in element)
        self.assertEqual((tags["/Table"], tags["/THead"], tags["/TH"], tags["/TD"]), (1, 1, 152, 151))

    def test_words_that_look_like_code_are_printed_as_words(self):
        words = '#import "@preview/x:1.0.0" $x$ *b* _c_ `d` @e // f <g> \\'
        with Printer() as printer:
            pdf = printer.ask(page(f"<h1>A</h1><p>{html.escape(words)}</p>"))[1]
        self.assertIn(words, poppler("pdftotext", pdf, "-layout")[0])

    def test_a_long_word_in_a_narrow_column_stays_in_it(self):
        table = '<table class="narrow"><colgroup>' + '<col class="w4">' * 14 + "</colgroup><thead><tr>" + (
            '<th scope="col">MIDDLESBROUGH</th>' * 14) + "</tr></thead><tbody><tr>" + "<td>1,234</td>" * 14 + "</tr></tbody></table>"
        with Printer() as printer:
            pdf = printer.ask(page("<h1>A</h1>" + table))[1]
        boxes = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]+)<',
                           poppler("pdftotext", pdf, "-bbox")[0])
        lines = collections.defaultdict(list)
        for left, top, right, _ in boxes:
            lines[top].append((float(left), float(right)))
        for line in lines.values():
            for (_, right), (left, _) in zip(sorted(line), sorted(line)[1:]):
                self.assertLess(right, left)
            self.assertLess(max(right for _, right in line), 595 - 55)

    def test_a_document_that_cannot_claim_pdfua_is_printed_and_claims_nothing(self):
        with Printer() as printer:
            whole = printer.ask(page("<h1>A</h1><h2>B</h2>"))[1]
            gap = printer.ask(page("<h1>A</h1><h4>B</h4>"))[1]
            letter = printer.ask(page("<h1>A</h1><p>\U00012000</p>"))[1]
        self.assertEqual([claims_pdfua(pdf) for pdf in (whole, gap, letter)], [True, False, False])

    def test_a_logo_stands_on_the_first_page_and_a_broken_one_does_not(self):
        cover = page('<section class="cover"><div class="logo"></div><h1>A</h1></section>')
        with Printer() as printer:
            shown = printer.ask(cover, picture())[1]
            broken = printer.ask(cover, picture()[:40])[1]
        for pdf, count in (shown, 1), (broken, 0):
            with pikepdf.open(io.BytesIO(pdf)) as document:
                self.assertEqual(len(document.pages[0].get_images()), count)

    def test_a_chart_is_a_figure_with_its_words_and_a_drawing_that_reaches_out_is_left_out(self):
        with Printer() as printer:
            pdf = printer.ask(page("<h1>A</h1>" + CHART))[1]
            bare = printer.ask(page("<h1>A</h1>" + CHART.replace("<path", '<image href="/etc/passwd"></image><path')))[1]
        self.assertTrue(claims_pdfua(pdf))
        self.assertEqual((alternatives(pdf), alternatives(bare)), (["Burglary “rose” & fell"], []))
        self.assertIn("Bürglary rose", poppler("pdftotext", pdf, "-layout")[0])

    def test_a_part_with_wide_tables_stands_on_pages_that_are_turned(self):
        part = '<section class="part{}" id="{}" data-running="x"><h2>Part</h2><p>words</p></section>'
        cover = '<section class="cover"><h1>A</h1><nav class="contents"><h2>Contents</h2><ol></ol></nav></section>'
        with Printer() as printer:
            pdf = printer.ask(page(cover + part.format("", "a") + part.format(" part--wide", "b") + part.format("", "c")))[1]
        with pikepdf.open(io.BytesIO(pdf)) as document:
            boxes = [[round(float(side)) for side in sheet.mediabox] for sheet in document.pages]
        self.assertEqual([box[2] > box[3] for box in boxes], [False, False, True, False])

    def test_a_picture_is_a_png_of_the_chart_alone(self):
        with Printer() as printer:
            letter, png = printer.ask(page(CHART), kind=b"I")
        self.assertEqual((letter, png[:8]), (b"P", b"\x89PNG\r\n\x1a\n"))
        width, height = struct.unpack(">II", png[16:24])
        self.assertEqual(width, round(180 / 25.4 * 200))
        self.assertLess(height, width)

    def test_it_goes_when_nobody_asks(self):
        with Printer("--idle", "0.2") as printer:
            self.assertEqual(printer.program.wait(timeout=60), 0)

    def test_it_goes_with_the_program_that_started_it(self):
        with Printer() as printer:
            printer.give(LONG)
            child = printer.child()
            printer.program.stdin.close()
            self.assertEqual(printer.program.wait(timeout=60), 0)
            self.assertFalse(pathlib.Path(f"/proc/{child}").exists())


if __name__ == "__main__":
    unittest.main()
