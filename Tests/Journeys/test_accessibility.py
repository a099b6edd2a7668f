"""WCAG 2.2 AA, by the rules of axe, on every kind of page."""

from journey import FIXED, Journey, kinds, MISSING, visits


class Accessibility(Journey):
    def test_the_pages_are_there(self):
        for path in FIXED:
            self.assertEqual(visits()[path].status, 200, path)
        self.assertEqual(visits()[MISSING].status, 404)
        print(f"\n{len(visits())} pages opened, {len(kinds())} kinds looked at")

    def test_no_page_breaks_a_rule(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path)
                self.assertEqual(self.broken_rules(), [])

    def test_no_page_breaks_a_rule_on_a_phone(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path, width=375)
                self.assertEqual(self.broken_rules(), [])

    def test_no_page_breaks_a_rule_in_the_dark(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path, theme="dark")
                self.assertEqual(self.broken_rules(), [])

    def test_printed_words_stand_out(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path, media="print")
                self.assertEqual(
                    self.broken_rules({"type": "rule", "values": ["color-contrast"]}), [])

    def test_no_page_scrolls_sideways_on_the_smallest_screen(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path, width=320)
                wide = self.ask("""return [document.documentElement.scrollWidth,
                    [...document.querySelectorAll('body *')]
                      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1
                        && !e.closest('.hl-table') && !e.closest('.govuk-visually-hidden'))
                      .slice(0, 3).map((e) => e.outerHTML.slice(0, 120))]""")
                self.assertLessEqual(wide[0], 320, wide[1])

    def test_every_target_is_24_pixels_or_stands_apart(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path, width=375)
                self.assertEqual(self.broken_rules({"type": "rule", "values": ["target-size"]}), [])

    def test_every_page_has_one_heading_and_a_title_of_its_own(self):
        titles = {}
        for path in kinds():
            with self.subTest(page=path):
                self.show(path)
                self.assertEqual(self.ask("return document.querySelectorAll('h1').length"), 1)
                other = titles.setdefault(self.browser.title, path)
                self.assertEqual(other, path, f"both are called {self.browser.title}")
