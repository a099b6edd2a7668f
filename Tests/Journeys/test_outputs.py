"""Calendars, feeds and the site map, read by libraries of other makers."""

import datetime
import http.cookiejar
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.parse
import urllib.request
import xml.etree.ElementTree
import zoneinfo

import feedparser
import icalendar

from journey import await_site, HOME, visits

PROGRAM = os.environ.get("HEADLAND_PROGRAM")
ROOT = pathlib.Path(__file__).parents[2]
BODY = "safer-marrowby-partnership"
LONDON = zoneinfo.ZoneInfo("Europe/London")
LONG = "Neuadd y Dref, Ystafell Ŵyth — first floor, beside the lift; ring “Reception” & ask for room 8"


def read(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer, answer.read()


class Published(unittest.TestCase):
    """The demonstration, as it is published."""

    def test_the_calendar_opens_without_complaint(self):
        await_site()
        answer, body = read(f"{HOME}/meetings.ics")
        self.assertEqual(answer.headers.get_content_type(), "text/calendar")
        calendar = icalendar.Calendar.from_ical(body)
        self.assertEqual(calendar.errors, [])
        meetings = calendar.walk("VEVENT")
        self.assertGreater(len(meetings), 5)
        self.assertEqual(len({str(m["UID"]) for m in meetings}), len(meetings))
        for meeting in meetings:
            self.assertEqual(meeting.errors, [])
            for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "LAST-MODIFIED"):
                self.assertIn(name, meeting)
            self.assertTrue(str(meeting["URL"]).startswith(HOME + "/meetings/"))

    def test_every_line_of_a_calendar_is_short_and_ends_as_it_should(self):
        _, body = read(f"{HOME}/bodies/{BODY}/meetings.ics")
        self.assertTrue(body.endswith(b"\r\n"))
        for line in body.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            line.decode()

    def test_the_feed_opens_without_complaint(self):
        for path in ("/updates.atom", f"/bodies/{BODY}/updates.atom"):
            answer, body = read(HOME + path)
            feed = feedparser.parse(body, response_headers={"content-type": answer.headers["Content-Type"]})
            self.assertFalse(feed.bozo, feed.get("bozo_exception"))
            self.assertEqual(feed.version, "atom10")
            self.assertGreater(len(feed.entries), 10)
            ids = [entry.id for entry in feed.entries]
            self.assertEqual(len(set(ids)), len(ids))
            updated = [entry.updated for entry in feed.entries]
            self.assertEqual(updated, sorted(updated, reverse=True))
            self.assertTrue(all(i.startswith("tag:") for i in ids))
            answer, _ = read(feed.entries[0].link)
            self.assertEqual(answer.status, 200)

    def test_pages_name_their_feeds_and_their_one_address(self):
        for path in ("/", "/meetings", f"/bodies/{BODY}"):
            page = visits()[path].text if path in visits() else read(HOME + path)[1].decode()
            self.assertIn('type="application/atom+xml"', page)
        for visit in visits().values():
            if visit.status == 200 and "noindex" not in visit.text:
                self.assertIn(f'rel="canonical" href="{HOME}/', visit.text, visit.path)

    def test_the_site_map_keeps_its_rules(self):
        answer, body = read(f"{HOME}/sitemap.xml")
        self.assertEqual(answer.headers.get_content_type(), "application/xml")
        space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        root = xml.etree.ElementTree.fromstring(body)
        self.assertEqual(root.tag, f"{space}urlset")
        places = [place.text for place in root.iter(f"{space}loc")]
        self.assertLessEqual(len(places), 50_000)
        self.assertLess(len(body), 50 * 2**20)
        self.assertEqual(len(set(places)), len(places))
        for place in places:
            self.assertTrue(place.startswith(HOME + "/"))
            self.assertNotIn("/staff", place)
        for moment in root.iter(f"{space}lastmod"):
            datetime.datetime.fromisoformat(moment.text)
        for visit in visits().values():
            if visit.path.startswith(("/decisions/", "/minutes/", "/meetings/")) \
                    and not visit.path.endswith(".csv") and visit.status == 200:
                self.assertIn(HOME + visit.path.split("?")[0], places)
        robots = read(f"{HOME}/robots.txt")[1].decode()
        self.assertIn(f"Sitemap: {HOME}/sitemap.xml", robots)

    def test_a_reader_who_has_the_latest_gets_no_copy(self):
        for path in ("/updates.atom", f"/bodies/{BODY}/meetings.ics", "/decisions"):
            answer, _ = read(HOME + path)
            for name, value in (("If-None-Match", answer.headers["ETag"]),
                                ("If-Modified-Since", answer.headers["Last-Modified"])):
                with self.assertRaises(urllib.error.HTTPError) as known:
                    urllib.request.urlopen(
                        urllib.request.Request(HOME + path, headers={name: value}), timeout=30)
                self.assertEqual(known.exception.code, 304, f"{path} {name}")
                known.exception.close()


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class Changing(unittest.TestCase):
    """A record of its own, in which an officer arranges, moves and cancels."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        made = subprocess.run(
            [PROGRAM, "init", "--data", folder.name], check=True, capture_output=True, text=True)
        subprocess.run(
            [PROGRAM, "pack", "import", ROOT / "Demo/packs/2019-12-06-pack.md", "--data", folder.name],
            check=True, capture_output=True)
        cls.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--data", folder.name, "--assets", str(ROOT / "assets")],
            stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.server.stdout.close)
        cls.addClassCleanup(cls.server.wait)
        cls.addClassCleanup(cls.server.terminate)
        cls.home = cls.heard(r"Answering at (\S+)")
        link = cls.home + re.search(r"/links/\S+", made.stdout)[0]
        cls.browser = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        cls.send(link, name="Ada Admin", email="ada@example.org", password="seven quiet herons at dusk")

    @classmethod
    def heard(cls, pattern):
        for line in cls.server.stdout:
            if found := re.search(pattern, line):
                return found[1]
        raise AssertionError(f"the program never said {pattern}")

    @classmethod
    def send(cls, address, form_at=None, **fields):
        """Fills in the form of a page and sends it; what the page had hidden goes with it."""
        page = cls.browser.open(form_at or address, timeout=30).read().decode()
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page))
        return cls.browser.open(
            address, urllib.parse.urlencode({**hidden, **fields}).encode(), timeout=30)

    def entries(self):
        _, body = read(f"{self.home}/bodies/{BODY}/meetings.ics")
        return {str(m["UID"]): m for m in icalendar.Calendar.from_ical(body).walk("VEVENT")}

    def arrange(self, day, time="10:00", venue="Town Hall"):
        year, month, date = day.split("-")
        known = set(self.entries())
        answer = self.send(
            f"{self.home}/staff/meetings", form_at=f"{self.home}/staff/meetings/new", body=BODY,
            time=time, venue=venue, **{"day-day": date, "day-month": month, "day-year": year})
        new, = set(self.entries()) - known
        return answer.url, new

    def test_times_hold_on_both_sides_of_summer_time(self):
        for day, hours in (("2026-03-28", 0), ("2026-03-29", 1), ("2026-03-30", 1),
                           ("2026-10-24", 1), ("2026-10-25", 0), ("2026-10-26", 0)):
            _, uid = self.arrange(day, "10:00")
            start = self.entries()[uid]["DTSTART"].dt
            self.assertEqual(start.utcoffset(), datetime.timedelta(hours=hours), day)
            self.assertEqual(start.isoformat()[:16], f"{day}T10:00")
            self.assertEqual(start, datetime.datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=LONDON))

    def test_long_names_with_many_signs_come_through_whole(self):
        _, uid = self.arrange("2026-05-08", venue=LONG)
        self.assertEqual(str(self.entries()[uid]["LOCATION"]), LONG)

    def test_a_meeting_that_is_moved_and_cancelled_stays_one_entry(self):
        address, uid = self.arrange("2026-06-05")
        before = self.entries()[uid]
        self.send(address, **{"day-day": "12", "day-month": "6", "day-year": "2026",
                              "time": "14:00", "venue": "Library"})
        moved = self.entries()[uid]
        self.assertEqual(moved["SEQUENCE"], before["SEQUENCE"] + 1)
        self.assertGreaterEqual(moved["LAST-MODIFIED"].dt, before["LAST-MODIFIED"].dt)
        self.assertEqual(moved["DTSTART"].dt.isoformat()[:16], "2026-06-12T14:00")
        self.assertEqual(moved["STATUS"], "CONFIRMED")
        answer, _ = read(f"{self.home}/meetings/{BODY}/2026-06-05")
        self.assertEqual(answer.url, f"{self.home}/meetings/{BODY}/2026-06-12")
        self.send(f"{address}/cancellation", reason="The hall is flooded")
        cancelled = self.entries()[uid]
        self.assertEqual(cancelled["STATUS"], "CANCELLED")
        self.assertEqual(cancelled["SEQUENCE"], moved["SEQUENCE"] + 1)
        page = read(answer.url)[1].decode()
        self.assertIn("The hall is flooded", page)

    def test_the_dates_of_an_answer_move_when_the_content_does(self):
        path = f"{self.home}/bodies/{BODY}/meetings.ics"
        before, _ = read(path)
        self.arrange("2026-07-03")
        after, _ = read(path)
        self.assertNotEqual(after.headers["ETag"], before.headers["ETag"])
