"""The site as plain files: every link leads to a file, and a browser shows it from the disk."""

import html.parser
import os
import pathlib
import subprocess
import tempfile
import unittest
import urllib.parse

import journey

PROGRAM = os.environ.get("HEADLAND_PROGRAM")
ASSETS = pathlib.Path(__file__).parents[2] / "assets"


def headland(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=600)


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.ids = [], set()

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in {"href", "src", "action"} and value:
                self.found.append(value)
            if name == "id":
                self.ids.add(value)


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program")
class ExportJourney(journey.Journey):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.place = tempfile.TemporaryDirectory()
        cls.data = str(pathlib.Path(cls.place.name, "data"))
        cls.site = pathlib.Path(cls.place.name, "site")
        assert headland("demo", "--data", cls.data).returncode == 0
        cls.first = headland("export", "--data", cls.data, "--site", str(cls.site), "--assets", str(ASSETS))

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.place.cleanup()

    def test_it_says_how_much_it_wrote(self):
        self.assertEqual(self.first.returncode, 0, self.first.stderr)
        self.assertRegex(self.first.stdout, r"^\d+ pages and \d+ files, ")
        self.assertGreater(len(list(self.site.rglob("*.html"))), 100)
        self.assertGreater(len(list(self.site.rglob("*.csv"))), 10)

    def test_no_link_is_dead_and_none_leaves_the_folder(self):
        pages, dead = {}, []
        for page in self.site.rglob("*.html"):
            reader = Links()
            reader.feed(page.read_text())
            pages[page.resolve()] = reader
        for page, reader in pages.items():
            for link in reader.found:
                if urllib.parse.urlsplit(link).scheme:
                    continue
                self.assertFalse(link.startswith("/"), f"{page}: {link}")
                address, fragment = urllib.parse.urldefrag(link)
                target = (page.parent / urllib.parse.unquote(address)).resolve() if address else page
                target = pathlib.Path(str(target).split("?")[0])
                self.assertTrue(target.is_relative_to(self.site.resolve()), f"{page}: {link}")
                if not target.is_file():
                    dead.append(f"{page.name}: {link}")
                elif fragment and target in pages and fragment not in pages[target].ids:
                    dead.append(f"{page.name}: {link}")
        self.assertEqual(dead[:10], [])

    def test_a_browser_shows_it_from_the_disk(self):
        self.browser.get((self.site / "index.html").as_uri())
        self.browser.find_element("link text", "Meetings").click()
        self.assertIn("/meetings/index.html", self.browser.current_url)
        self.assertEqual(len(self.browser.find_elements("tag name", "h1")), 1)
        colour = self.ask("return getComputedStyle(document.querySelector('.hl-header')).borderTopWidth")
        self.assertNotEqual(colour, "0px", "the style sheet was not found")

    def test_a_second_copy_takes_the_place_of_the_first(self):
        gone = self.site / "left-over.html"
        gone.write_text("old")
        again = headland("export", "--data", self.data, "--site", str(self.site), "--assets", str(ASSETS))
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertFalse(gone.exists())
        self.assertEqual([path.name for path in pathlib.Path(self.place.name).iterdir()
                          if path.name.startswith(".")], [])

    def test_a_folder_with_other_files_is_left_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "letter.txt").write_text("mine")
            refused = headland("export", "--data", self.data, "--site", folder, "--assets", str(ASSETS))
            self.assertEqual(refused.returncode, 1)
            self.assertIn("no copy of a site", refused.stderr)
            self.assertEqual([path.name for path in pathlib.Path(folder).iterdir()], ["letter.txt"])


if __name__ == "__main__":
    unittest.main()
