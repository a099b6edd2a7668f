"""The site without a mouse."""

from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.ui import WebDriverWait

from journey import Journey, kinds

# A radio button and a tick box show focus on the circle or square that their label draws.
FOCUSED = """
const e = document.activeElement, r = e.getBoundingClientRect();
const drawn = ['radio', 'checkbox'].includes(e.type)
  ? getComputedStyle(e.labels[0], '::before') : getComputedStyle(e);
return {
  tag: e.tagName, address: e.getAttribute('href') || '', html: e.outerHTML.slice(0, 140),
  marked: drawn.boxShadow !== 'none' || (drawn.outlineStyle !== 'none'
    && parseFloat(drawn.outlineWidth) >= 2 && !/rgba\\(.*, 0\\)/.test(drawn.outlineColor)),
  seen: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0,
};
"""


class Keyboard(Journey):
    def focused(self):
        return self.ask(FOCUSED)

    def test_the_first_stop_skips_to_the_content(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path)
                # A page with errors puts its first stop on them; others start at the top.
                if self.focused()["tag"] != "BODY":
                    continue
                self.press("Tab")
                first = self.focused()
                self.assertEqual(first["address"], "#main-content")
                self.assertTrue(first["seen"], "the skip link is not seen when it has focus")
                self.press("Enter")
                self.press("Tab")
                inside = self.ask("""const e = document.activeElement;
                    return document.querySelector('main').contains(e) || !!e.closest('footer')
                      || e.tagName === 'BODY'""")
                self.assertTrue(inside, self.focused()["html"])

    def test_every_stop_can_be_seen(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path)
                for _ in range(50):
                    self.press("Tab")
                    stop = self.focused()
                    if stop["tag"] == "BODY":
                        break
                    self.assertTrue(stop["marked"], f"focus does not show: {stop['html']}")
                    self.assertTrue(stop["seen"], f"focus is off the screen: {stop['html']}")

    def test_a_decision_is_reached_by_keys_alone(self):
        self.show("/")
        self.follow(lambda stop: stop["address"] == "/decisions")
        self.assertTrue(self.browser.current_url.endswith("/decisions"))
        self.follow(lambda stop: stop["address"].startswith("/decisions/"))
        self.assertIn("/decisions/", self.browser.current_url)
        self.assertTrue(self.ask("return document.querySelector('h1').innerText"))

    def follow(self, is_it):
        before = self.browser.current_url
        for _ in range(80):
            self.press("Tab")
            if is_it(self.focused()):
                break
        else:
            self.fail(f"no such link in 80 stops of {before}")
        self.press("Enter")
        WebDriverWait(self.browser, 30).until(expected_conditions.url_changes(before))
