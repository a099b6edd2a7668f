"""What all journeys share: the site that runs, its page kinds, and a browser.

`HEADLAND_URL` names the site. Its page kinds are found by following links from the home page: of the
pages whose addresses follow one pattern, as many are looked at as it takes to see each part that
stands on any of them.
"""

import base64
import collections
import functools
import html.parser
import os
import pathlib
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.ui import WebDriverWait

HOME = os.environ.get("HEADLAND_URL", "http://127.0.0.1:8080").rstrip("/")
AXE = pathlib.Path(__file__).parents[2] / ".venv/axe/axe.min.js"

# Pages that stand whatever the record holds.
FIXED = [
    "/", "/meetings", "/decisions", "/promises", "/people", "/bodies", "/figures", "/about",
    "/accessibility", "/sign-in", "/search", "/search?q=police", "/search?q=zymurgy+police",
]
MISSING = "/no-such-page"

# Of each address pattern so many pages are opened in search of kinds.
PAGES_OF_A_PATTERN = 12

Visit = collections.namedtuple("Visit", "path status headers text links blocks clicks")


class Reader(html.parser.HTMLParser):
    """Takes the links of a page, and the names of the parts inside its main element."""

    def __init__(self):
        super().__init__()
        self.links, self.blocks, self.in_main = [], set(), False

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "main":
            self.in_main = True
        if tag == "a" and attrs.get("href"):
            self.links.append(attrs["href"])
        if self.in_main:
            for name in (attrs.get("class") or "").split():
                if name.startswith(("hl-", "govuk-")):
                    self.blocks.add(name.split("__")[0].split("--")[0])

    def handle_endtag(self, tag):
        if tag == "main":
            self.in_main = False


def fetch(path, clicks=0):
    """One page without a browser; waits where the site asks for patience."""
    for _ in range(5):
        try:
            answer = urllib.request.urlopen(HOME + path, timeout=30)
        except urllib.error.HTTPError as refused:
            answer = refused
        except urllib.error.URLError:
            time.sleep(1)
            continue
        if answer.status == 429:
            time.sleep(float(answer.headers.get("Retry-After", "2")))
            continue
        body = answer.read()
        reader = Reader()
        is_page = answer.headers.get_content_type() == "text/html"
        text = body.decode() if is_page else ""
        reader.feed(text)
        here = HOME + path
        links = [local(urllib.parse.urljoin(here, link)) for link in reader.links]
        return Visit(path, answer.status, answer.headers, text, [l for l in links if l],
                     frozenset(reader.blocks), clicks)
    raise AssertionError(f"{HOME}{path} does not answer")


def local(address):
    """The path of an address of this site; None for others."""
    if not address.startswith(HOME + "/"):
        return None
    return urllib.parse.urldefrag(address).url[len(HOME):]


# What follows one of these is a name, whatever it is made of.
NAMED = {"figures", "indicators", "objectives"}


def pattern(path):
    """`/meetings/shp/2017-12-01/papers/4` is of the pattern `meetings * * papers *`: words of plain
    letters name a kind of page, all others one page of it."""
    words = urllib.parse.urlsplit(path).path.strip("/").split("/")
    return words[0], *(
        "*" if before in NAMED or not word.isalpha() else word
        for before, word in zip(words, words[1:]))


def await_site():
    for _ in range(240):
        try:
            return urllib.request.urlopen(HOME + "/", timeout=5)
        except urllib.error.HTTPError as refused:
            return refused
        except OSError:
            time.sleep(0.25)
    raise AssertionError(f"no site answers at {HOME}")


@functools.cache
def visits():
    """The pages that were opened, by path, in order of their distance from the home page."""
    await_site()
    found, seen, opened = {}, {"/"}, collections.Counter()
    queue = collections.deque([("/", 0)] + [(path, 1) for path in FIXED[1:]])
    seen.update(FIXED)
    while queue:
        path, clicks = queue.popleft()
        if opened[pattern(path)] >= PAGES_OF_A_PATTERN and path not in FIXED:
            continue
        opened[pattern(path)] += 1
        visit = fetch(path, clicks)
        # A page that is saved as a file is none of the site's.
        if (visit.headers.get_content_type() != "text/html"
                or visit.headers.get_content_disposition() == "attachment"):
            continue
        found[path] = visit
        for link in visit.links:
            if link not in seen and not link.startswith("/assets/"):
                seen.add(link)
                queue.append((link, clicks + 1))
    found[MISSING] = fetch(MISSING)
    return found


@functools.cache
def kinds():
    """So few pages of each address pattern that every part which stands on one of them is seen."""
    of_pattern = collections.defaultdict(list)
    for visit in visits().values():
        of_pattern[pattern(visit.path)].append(visit)
    chosen = set(FIXED) | {MISSING}
    for pages in of_pattern.values():
        seen = set().union(*(visit.blocks for visit in pages if visit.path in chosen))
        pages.sort(key=lambda visit: (-len(visit.blocks), visit.path))
        for visit in pages:
            if not visit.blocks <= seen or not seen:
                chosen.add(visit.path)
                seen |= visit.blocks
    return sorted(chosen)


class Journey(unittest.TestCase):
    """A test that drives a browser."""

    @classmethod
    def setUpClass(cls):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        # Chromium's own sandbox refuses to start as root.
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                         "--hide-scrollbars", "--force-device-scale-factor=1"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        cls.browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def command(self, name, **arguments):
        return self.browser.execute_cdp_cmd(name, arguments)

    def show(self, path, width=1280, theme="light", media="screen"):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=900,
                     deviceScaleFactor=1, mobile=width < 600)
        self.command("Emulation.setEmulatedMedia", media=media,
                     features=[{"name": "prefers-color-scheme", "value": theme}])
        self.browser.get(HOME + path)

    def ask(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def broken_rules(self, only=None):
        """What axe finds wrong with the page that is shown, a line for each thing."""
        self.ask(AXE.read_text())
        options = {"runOnly": only} if only else {
            "runOnly": {"type": "tag", "values": [
                "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
            "rules": {"target-size": {"enabled": True}},
        }
        result = self.browser.execute_async_script(
            """const done = arguments[arguments.length - 1];
            axe.run(document, arguments[0])
              .then(done, (error) => done({error: String(error)}));""", options)
        self.assertNotIn("error", result)
        return [f"{rule['id']}: {rule['help']}: {node['html'][:160]}"
                for rule in result["violations"] for node in rule["nodes"]]

    def click(self, element):
        """Clicks, and waits until the page that it leads to has taken this one's place."""
        element.click()
        WebDriverWait(self.browser, 30).until(expected_conditions.staleness_of(element))

    def press(self, key):
        """A key by its name in the browser's own protocol: Tab, Enter."""
        code = {"Tab": 9, "Enter": 13}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        self.command("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", key=key,
                     code=key, windowsVirtualKeyCode=code, **text)
        self.command("Input.dispatchKeyEvent", type="keyUp", key=key, code=key,
                     windowsVirtualKeyCode=code)

    def picture(self, file):
        size = self.command("Page.getLayoutMetrics")["cssContentSize"]
        shot = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                            clip={"x": 0, "y": 0, "width": size["width"],
                                  "height": min(size["height"], 12000), "scale": 1})
        pathlib.Path(file).write_bytes(base64.b64decode(shot["data"]))
