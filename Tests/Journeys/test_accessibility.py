"""WCAG 2.2 AA, by the rules of axe, on every kind of page."""

from journey import FIXED, Journey, kinds, MISSING, visits

CONTRAST = {"type": "rule", "values": ["color-contrast"]}

OVERFLOW = """
return [document.documentElement.scrollWidth,
  [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.hl-table')
      && !e.closest('.govuk-visually-hidden'))
    .slice(0, 3).map((e) => e.outerHTML.slice(0, 120))];
"""


class Accessibility(Journey):
    def test_the_pages_are_there(self):
        for path in FIXED:
            with self.subTest(page=path):
                self.assertEqual(visits()[path].status, 200)
        self.assertEqual(visits()[MISSING].status, 404)
        print(f"\n{len(visits())} pages opened, {len(kinds())} of them looked at")

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

    def test_words_stand_out_in_the_dark_and_on_paper(self):
        for path in kinds():
            for theme, media in (("dark", "screen"), ("light", "print")):
                with self.subTest(page=path, theme=theme, media=media):
                    self.show(path, theme=theme, media=media)
                    self.assertEqual(self.broken_rules(CONTRAST), [])

    def test_no_page_scrolls_sideways_on_the_smallest_screen(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path, width=320)
                width, culprits = self.ask(OVERFLOW)
                self.assertLessEqual(width, 320, culprits)

    def test_every_page_has_one_heading_and_a_title_of_its_own(self):
        titles = {}
        for path in kinds():
            with self.subTest(page=path):
                self.show(path)
                self.assertEqual(self.ask("return document.querySelectorAll('h1').length"), 1)
                other = titles.setdefault(self.browser.title, path)
                self.assertEqual(other, path, f"both are called {self.browser.title}")
