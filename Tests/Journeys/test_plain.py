"""What must hold whatever the browser can do: no scripts, a strict policy, a public body's page."""

import urllib.request

from journey import HOME, Journey, kinds, MISSING, visits


class Plain(Journey):
    def test_nothing_is_said_on_the_console(self):
        for path in kinds():
            with self.subTest(page=path):
                self.show(path)
                said = [line["message"] for line in self.browser.get_log("browser")
                        if line["level"] == "SEVERE"
                        and MISSING not in line["message"]]
                self.assertEqual(said, [])

    def test_every_page_reads_without_scripts(self):
        self.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            for path in kinds():
                with self.subTest(page=path):
                    self.show(path)
                    hidden = self.ask("""return [...document.querySelectorAll(
                        'main p, main li, main td, main h2, main h3, main input:not([type=hidden])')]
                      .filter((e) => !e.checkVisibility() && !e.closest('details:not([open])'))
                      .map((e) => e.outerHTML.slice(0, 120))""")
                    self.assertEqual(hidden, [])
        finally:
            self.command("Emulation.setScriptExecutionDisabled", value=False)

    def test_every_page_carries_the_policy_and_the_licence(self):
        for path in kinds():
            with self.subTest(page=path):
                visit = visits()[path]
                policy = visit.headers.get("Content-Security-Policy", "")
                self.assertIn("default-src", policy)
                self.assertNotIn("unsafe-inline", policy)
                self.assertEqual(visit.headers.get("X-Content-Type-Options"), "nosniff")
                self.assertIn("Open Government Licence", visit.text)

    def test_no_link_leads_nowhere(self):
        for path, visit in visits().items():
            if path != MISSING:
                self.assertLess(visit.status, 400, f"{path} is linked and answers {visit.status}")

    def test_every_decision_is_three_clicks_from_home(self):
        def decisions(visit):
            return {link for link in visit.links if link.startswith("/decisions/")}

        pages = visits()
        near = decisions(pages["/"]) | decisions(pages["/decisions"])
        for link in pages["/decisions"].links:
            if link in pages:
                near |= decisions(pages[link])
        known = {path for path in pages if path.startswith("/decisions/")}
        self.assertTrue(known, "the crawl met no decision")
        self.assertEqual(known - near, set())

    def test_another_publishers_signs_are_not_used(self):
        self.show("/")
        frame = self.ask("""return document.title
            + document.querySelector('header').innerText
            + document.querySelector('footer').innerText""")
        self.assertNotIn("GOV.UK", frame)
        for sheet in self.ask(
                "return [...document.querySelectorAll('link[rel=stylesheet]')].map((l) => l.href)"):
            css = urllib.request.urlopen(sheet).read().decode()
            self.assertNotIn("GDS Transport", css)
            self.assertNotIn("@font-face", css)
        self.assertEqual(HOME, self.ask("return location.origin"))

    def test_print_leaves_the_navigation_out(self):
        self.show("/", media="print")
        self.assertFalse(self.ask("return document.querySelector('nav').checkVisibility()"))
        self.assertTrue(self.ask("return document.querySelector('h1').checkVisibility()"))
