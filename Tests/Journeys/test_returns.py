"""An analyst who never saw the program takes a template, fills in a quarter, is told what is wrong,
mends it, and has it taken in."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.request
import zipfile

from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.ui import Select, WebDriverWait

from journey import Journey

PROGRAM = os.environ.get("HEADLAND_PROGRAM")
SCREENSHOTS = os.environ.get("HEADLAND_SCREENSHOTS")
ROOT = pathlib.Path(__file__).parents[2]
QUARTER = "2019-20%2FQ3"


def fill(workbook, cells):
    """Writes into cells of the first sheet, as a spreadsheet program does; numbers as numbers."""
    with zipfile.ZipFile(workbook) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    for place, value in cells.items():
        row = re.search(r"\d+", place)[0]
        cell = (f'<c r="{place}"><v>{value}</v></c>' if isinstance(value, int) else
                f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>')
        sheet = re.sub(rf'<c r="{place}".*?</c>', "", sheet)
        sheet = re.sub(rf'(<c r="D{row}".*?</c>)', rf"\1{cell}", sheet)
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(workbook, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class Returns(Journey):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.place = pathlib.Path(folder.name)
        made = subprocess.run(
            [PROGRAM, "init", "--data", folder.name], capture_output=True, text=True, check=True)
        subprocess.run(
            [PROGRAM, "demo", "--data", folder.name], cwd=ROOT, capture_output=True, check=True)
        cls.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--data", folder.name, "--assets", str(ROOT / "assets")],
            stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.server.stdout.close)
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.terminate)
        for line in cls.server.stdout:
            if found := re.search(r"Answering at (\S+)", line):
                cls.home = found[1]
                break
        super().setUpClass()
        cls.browser.get(cls.home + re.search(r"/links/\S+", made.stdout)[0])
        for name, text in [("name", "Ann Analyst"), ("email", "ann@example.org"),
                           ("password", "seven quiet herons at dusk")]:
            cls.browser.find_element(By.NAME, name).send_keys(text)
        button = cls.browser.find_element(By.CSS_SELECTOR, "main form button[type=submit]")
        button.click()
        WebDriverWait(cls.browser, 30).until(expected_conditions.staleness_of(button))

    def go(self, path):
        self.browser.get(path if path.startswith("http") else self.home + path)

    def text(self):
        return self.browser.find_element(By.TAG_NAME, "main").text

    def download(self, words, name):
        """What a link of those words leads to, saved as a browser saves it."""
        link = self.browser.find_element(By.PARTIAL_LINK_TEXT, words)
        return self.save(link.get_attribute("href"), name)

    def save(self, address, name):
        cookies = "; ".join(f"{c['name']}={c['value']}" for c in self.browser.get_cookies())
        request = urllib.request.Request(address, headers={"Cookie": cookies})
        file = self.place / name
        file.write_bytes(urllib.request.urlopen(request, timeout=30).read())
        return file

    def send(self, file, supplier):
        self.go("/performance/returns")
        Select(self.browser.find_element(By.NAME, "supplier")).select_by_visible_text(supplier)
        self.browser.find_element(By.NAME, "file").send_keys(str(file))
        self.press_button("Look through its rows")

    def press_button(self, words):
        self.click(self.browser.find_element(
            By.XPATH, f"//button[starts-with(normalize-space(), '{words}')]"))

    def look(self, name):
        self.assertEqual(self.broken_rules(), [], name)
        for width in [375, 1280]:
            self.command("Emulation.setDeviceMetricsOverride", width=width, height=900,
                         deviceScaleFactor=1, mobile=width < 600)
            wide = self.ask("return document.documentElement.scrollWidth")
            self.assertLessEqual(wide, width, name)
            if SCREENSHOTS:
                self.picture(pathlib.Path(SCREENSHOTS) / f"{name}-{width}.png")

    def test_1_a_quarter_from_template_to_record(self):
        self.go("/performance/returns")
        self.look("returns")
        self.go(f"/performance/returns/owed?quarter={QUARTER}")
        self.assertIn("Cleveland Fire Brigade", self.text())
        self.look("owed")
        section = self.browser.find_element(By.ID, "supplier-fire")
        link = section.find_element(By.XPATH, "following::a[starts-with(., 'Template for')][1]")
        self.assertIn("/templates/fire", link.get_attribute("href"))
        template = self.save(link.get_attribute("href"), "fire.xlsx")
        with zipfile.ZipFile(template) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        self.assertIn('state="frozen"', sheet)
        self.assertIn("Final,Provisional", sheet)
        self.assertIn("Awaited from somebody else", sheet)

        fill(template, {"E2": 57, "E3": "about 60"})
        self.send(template, "Cleveland Fire Brigade")
        self.assertIn("Figures!E3: “about 60” is no number.", self.text())
        self.look("preview")
        mend = self.download("as a workbook", "mend.xlsx")
        self.press_button("Take in the 1 accepted row")
        self.assertIn("1 new", self.browser.find_element(By.TAG_NAME, "body").text)

        fill(mend, {"E2": 60})
        self.send(mend, "Cleveland Fire Brigade")
        self.press_button("Take in the 1 accepted row")
        self.assertTrue(self.browser.current_url.endswith("/performance/returns"))
        self.go(f"/performance/returns/owed?quarter={QUARTER}")
        self.assertNotIn("Cleveland Fire Brigade", self.text())

    def test_2_last_years_sheet_is_mapped_once(self):
        sheet = self.place / "last-year.csv"
        sheet.write_text("Indicator,Apr-18,May-18,Total\nFires set on purpose,5,7,12\n")
        self.send(sheet, "Cleveland Fire Brigade")
        self.assertIn("2 columns are headed by periods", self.text())
        self.look("columns")
        Select(self.browser.find_element(By.NAME, "area")).select_by_visible_text("Hartlepool")
        self.press_button("Read it so")
        self.assertIn("“Fires set on purpose”", self.text())
        self.look("names")
        Select(self.browser.find_element(By.NAME, "measure-0")).select_by_visible_text(
            "Deliberate fires [deliberate-fires]")
        self.press_button("Remember these")
        self.assertIn("2: 2 new", self.text())

    def test_3_a_file_that_names_people_is_refused(self):
        sheet = self.place / "cases.csv"
        sheet.write_text("Measure,Area,Period,Count,Surname\ndeliberate-fires,Hartlepool,2018-19,4,Hidden\n")
        self.send(sheet, "Cleveland Fire Brigade")
        self.assertIn("line 1, column E: It holds what looks like a person’s name", self.text())
        self.assertNotIn("Hidden", self.text())
        self.look("refused")

    def test_4_the_same_at_the_command_line(self):
        def run(*words):
            return subprocess.run(
                [PROGRAM, "figures", *words, "--data", str(self.place)], cwd=self.place,
                capture_output=True, text=True)

        self.assertEqual(
            run("template", "--supplier", "fire", "--quarter", "2019-20/Q4").stdout,
            "fire-2019-20-Q4.xlsx\n")
        folder = self.place / "sent"
        folder.mkdir()
        file = (self.place / "fire-2019-20-Q4.xlsx").rename(folder / "fire.xlsx")
        fill(file, {"E2": 57})
        refused = run("import", str(folder), "--supplier", "fire")
        self.assertEqual(refused.returncode, 1)
        self.assertEqual(
            refused.stderr.splitlines()[-1],
            "fire.xlsx, Figures!A3: It gives neither a figure nor a reason for none.")
        self.assertIn("Deliberate fires", run("owed", "--quarter", "2019-20/Q4").stdout)
        fill(file, {"E3": 57})
        self.assertEqual(run("import", str(folder), "--supplier", "fire").stdout,
                         "fire.xlsx: 2 new, 0 revised, 0 unchanged.\n")
        self.assertEqual(run("import", str(folder), "--supplier", "fire").stdout,
                         "fire.xlsx: 0 new, 0 revised, 2 unchanged.\n")
        self.assertEqual(
            run("owed", "--quarter", "2019-20/Q4", "--supplier", "fire").stdout, "Nothing is owed.\n")


if __name__ == "__main__":
    unittest.main()
