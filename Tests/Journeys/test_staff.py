"""The staff: a record begins empty, the first administrator brings a pack, two people save at once."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from selenium.webdriver.common.by import By

from journey import Journey

PROGRAM = os.environ.get("HEADLAND_PROGRAM")
ROOT = pathlib.Path(__file__).parents[2]
PACK = ROOT / "Demo/packs/2019-12-06-pack.md"
PASSWORD = "seven quiet herons at dusk"


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class Staff(Journey):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        made = subprocess.run(
            [PROGRAM, "init", "--data", folder.name], capture_output=True, text=True, check=True)
        cls.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--data", folder.name, "--assets", str(ROOT / "assets")],
            stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.server.stdout.close)
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.terminate)
        cls.home = cls.heard(r"Answering at (\S+)")
        cls.link = re.search(r"/links/\S+", made.stdout)[0]
        super().setUpClass()

    @classmethod
    def heard(cls, pattern):
        for line in cls.server.stdout:
            if found := re.search(pattern, line):
                return found[1]
        raise AssertionError(f"the program never said {pattern}")

    def go(self, path):
        self.browser.get(path if path.startswith("http") else self.home + path)

    def put(self, name, text):
        field = self.browser.find_element(By.NAME, name)
        field.clear()
        field.send_keys(text)

    def send(self):
        self.click(self.browser.find_element(By.CSS_SELECTOR, "main form button[type=submit]"))

    def text(self):
        return self.browser.find_element(By.TAG_NAME, "main").text

    def test_1_an_empty_record_says_so_on_every_page(self):
        for path in ["/", "/meetings", "/decisions", "/promises", "/people", "/bodies", "/figures"]:
            self.go(path)
            self.assertGreater(len(self.text()), 20, path)
            self.assertNotIn("Something went wrong", self.text(), path)

    def test_2_the_first_administrator_signs_in_by_the_link_and_brings_a_pack(self):
        self.go(self.link)
        self.put("name", "Ada Admin")
        self.put("email", "ada@example.org")
        self.put("password", PASSWORD)
        self.send()
        self.go("/staff/packs/new")
        self.browser.find_element(By.NAME, "pack").send_keys(str(PACK))
        self.send()
        self.assertIn("Taken in: the pack of 6 December 2019", self.text())

    def test_3_a_decision_of_the_pack_is_three_clicks_from_home(self):
        self.go("/")
        for pattern in ["Decisions", None]:
            links = self.browser.find_elements(By.CSS_SELECTOR, "a")
            if pattern:
                self.click(next(a for a in links if a.text == pattern))
            else:
                self.click(next(
                    a for a in links
                    if "/decisions/safer-marrowby" in (a.get_attribute("href") or "")))
        self.assertIn("safer-marrowby-partnership/2019-20/", self.browser.current_url)

    def test_4_the_same_pack_again_changes_nothing(self):
        self.go("/staff/packs/new")
        self.browser.find_element(By.NAME, "pack").send_keys(str(PACK))
        self.send()
        self.assertIn("nothing changed", self.text())

    def test_5_two_people_who_save_at_once_see_both_values_and_lose_neither(self):
        first = self.browser.current_window_handle
        self.go("/settings")
        self.browser.switch_to.new_window("tab")
        self.go("/settings")
        self.put("area", "Marrowby town")
        self.send()
        self.browser.close()
        self.browser.switch_to.window(first)
        self.put("area", "Marrowby and Thornsea")
        self.send()
        self.assertIn("Marrowby town", self.text())
        self.assertIn("Marrowby and Thornsea", self.text())
        self.send()
        self.go("/settings")
        self.assertEqual(
            self.browser.find_element(By.NAME, "area").get_attribute("value"), "Marrowby and Thornsea")

    def test_6_the_staff_pages_break_no_accessibility_rule(self):
        for path in ["/staff", "/staff/packs", "/staff/packs/new", "/staff/meetings", "/staff/meetings/new",
                     "/staff/names", "/accounts", "/settings",
                     "/audit-log", "/account"]:
            self.go(path)
            self.assertEqual(self.broken_rules(), [], path)

    def test_7_who_signed_out_is_asked_to_sign_in(self):
        self.go("/staff")
        self.click(self.browser.find_element(By.XPATH, "//button[normalize-space()='Sign out']"))
        self.go("/staff")
        self.assertIn("/sign-in", self.browser.current_url)
