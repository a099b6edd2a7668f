"""The quarterly report as files: what poppler, pikepdf, pdfua and a reader of workbooks find in them."""

import io
import json
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree
import zipfile

import pikepdf

from program import PROGRAM, ROOT, ProgramTest
from test_printing import PRINTER, alternatives, claims_pdfua, findings, plain, poppler


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class ReportJourney(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.record = pathlib.Path(cls.folder.name, "record")
        cls().done("demo", "--from", ROOT / "Demo", "--data", cls.record)

    def report(self, form, *more):
        file = self.place / f"report.{form}"
        self.done("report", "performance", "--quarter", "2019-20/Q2", "--data", self.record,
                  "--format", form, "-o", file, "--printer", PRINTER, *more)
        return file.read_bytes()

    def test_the_pdf_is_tagged_and_its_charts_have_words(self):
        pdf = self.report("pdf")
        self.assertEqual(poppler("pdfinfo", pdf)[1], "")
        self.assertTrue(claims_pdfua(pdf))
        told = alternatives(pdf)
        self.assertEqual(len(told), 3)
        self.assertTrue(all(len(words) > 60 for words in told), told)
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(pdf)
            file.flush()
            self.assertEqual([str(finding) for finding in findings(file.name)], [])

    def test_the_pdf_says_what_the_report_says_and_keeps_to_its_pages(self):
        pdf = self.report("pdf")
        text = poppler("pdftotext", pdf, "-layout")[0]
        self.assertIn(plain("Vehicle Crime rose, which is not wanted."), plain(text))
        self.assertIn(plain("in Hartlepool it fell by 17.6% (1,327 after 1,611)"), plain(text))
        with pikepdf.open(io.BytesIO(pdf)) as document:
            turned = [float(page.mediabox[2]) > float(page.mediabox[3]) for page in document.pages]
        self.assertIn(True, turned)
        self.assertFalse(turned[0])
        boxes = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>',
                           poppler("pdftotext", pdf, "-bbox")[0], re.DOTALL)
        for number, (width, height, words) in enumerate(boxes, 1):
            for right, bottom in re.findall(r'xMax="([\d.]+)" yMax="([\d.]+)"', words):
                self.assertLess(float(right), float(width), f"page {number}")
                self.assertLess(float(bottom), float(height), f"page {number}")

    def test_the_workbook_has_numbers_and_heads_that_stay_in_sight(self):
        with zipfile.ZipFile(io.BytesIO(self.report("xlsx", "--intervals"))) as book:
            sheets = sorted(name for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
            self.assertEqual(len(sheets), 9)
            space = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
            numbers = 0
            for name in sheets:
                sheet = xml.etree.ElementTree.fromstring(book.read(name))
                pane = sheet.find(".//x:pane", space)
                self.assertEqual((pane.get("state"), pane.get("ySplit")), ("frozen", "1"), name)
                numbers += sum("t" not in cell.attrib for cell in sheet.iterfind(".//x:c[x:v]", space))
            self.assertGreater(numbers, 500)

    def test_the_page_of_html_reaches_for_nothing(self):
        page = self.report("html").decode()
        self.assertEqual(re.findall(r'(?:src|href)="(?!#)', page), [])
        self.assertEqual(page.count("<svg "), 3)

    def test_json_is_the_same_report(self):
        read = json.loads(self.report("json"))
        self.assertEqual((read["quarter"], len(read["tables"])), ("2019-20/Q2", 10))

    def test_what_cannot_be_is_said(self):
        none = self.headland("report", "performance", "--quarter", "2019-20/Q2", "--format", "pdf",
                             "--data", self.record)
        self.assertEqual(none.returncode, 2)
        self.assertIn("-o", none.stderr)
        words = self.refused("report", "performance", "--quarter", "2019-20/Q2", "--format", "pdf", "-o",
                             self.place / "a.pdf", "--data", self.record, "--printer", "/nowhere")
        self.assertIn("cannot be made here", words)


if __name__ == "__main__":
    unittest.main()
