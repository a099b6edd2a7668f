"""The clerk at the command line: imports that are broken off, and exit statuses."""

import json
import os
import signal
import sqlite3
import subprocess
import unittest

from program import PROGRAM, ROOT, ProgramTest


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class CommandLine(ProgramTest):
    def half_filed(self, record):
        """Files on record without their meeting, or whose minutes lack their meeting."""
        with sqlite3.connect(record / "headland.sqlite") as database:
            return database.execute(
                """
                SELECT fileName FROM sourceDocument WHERE NOT EXISTS
                  (SELECT 1 FROM meeting WHERE agendaSourceID = sourceDocument.id)
                OR NOT EXISTS (SELECT 1 FROM meeting WHERE minutesSourceID = sourceDocument.id)
                OR NOT EXISTS (SELECT 1 FROM printedTable WHERE sourceID = sourceDocument.id)
                OR NOT EXISTS (SELECT 1 FROM sourceContent WHERE sourceID = sourceDocument.id)
                """).fetchall()

    def count(self, record):
        with sqlite3.connect(record / "headland.sqlite") as database:
            return database.execute("SELECT COUNT(*) FROM sourceDocument").fetchone()[0]

    def test_an_import_that_is_killed_leaves_whole_packs_and_can_be_run_again(self):
        self.break_off(signal.SIGKILL)

    def test_an_import_that_is_told_to_stop_leaves_whole_packs_too(self):
        self.break_off(signal.SIGTERM)

    def break_off(self, word):
        packs, record = self.packs(12), self.place / "record"
        self.done("init", "--data", record)
        command = [PROGRAM, "pack", "import", *map(str, packs), "--data", str(record)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
            for _ in range(3):
                run.stdout.readline()
            run.send_signal(word)
        self.assertLess(self.count(record), len(packs))
        self.assertEqual(self.half_filed(record), [])
        self.assertEqual(self.headland("verify", "--data", record).returncode, 0)
        again = self.headland("pack", "import", *packs, "--data", record)
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual(self.count(record), len(packs))
        self.assertEqual(self.half_filed(record), [])
        self.assertEqual(self.headland("verify", "--data", record).returncode, 0)

    def test_what_is_no_pack_is_refused_with_a_sentence_and_nothing_is_stored(self):
        record = self.place / "record"
        self.done("init", "--data", record)
        self.done("pack", "import", *self.packs(1), "--data", record)
        before = self.count(record)
        for name, content, word in [
            ("empty.md", b"", "empty"),
            ("picture.pdf", bytes(range(256)) * 40, "neither text nor PDF"),
            ("letter.md", b"Dear Sir,\n\nthank you for your letter.\n", "No agenda"),
            ("noise.md", os.urandom(300_000).hex().encode(), "No agenda"),
        ]:
            file = self.place / name
            file.write_bytes(content)
            refused = self.headland("pack", "import", file, "--data", record)
            self.assertEqual(refused.returncode, 1, name)
            self.assertIn(word, refused.stderr)
            self.assertEqual(len(refused.stderr.strip().splitlines()), 1, refused.stderr)
        self.assertEqual(self.count(record), before)

    def test_a_pack_is_checked_and_what_is_no_pack_is_refused_with_a_sentence(self):
        pack = ROOT / "Demo/packs/2019-09-13-pack.md"
        findings = json.loads(self.done("pack", "check", pack, "--json"))
        self.assertIsInstance(findings, list)
        for finding in findings:
            self.assertIn(finding["severity"], ["typo", "rounding", "wrong"])
        self.assertIn(str(pack), self.done("pack", "check", pack))
        letter = self.place / "letter.md"
        letter.write_bytes(b"Dear Sir,\n\nthank you for your letter.\n")
        self.assertIn("No agenda", self.refused("pack", "check", letter))
        self.assertIn("could not be opened", self.refused("pack", "check", self.place / "none.md"))

    def test_wrong_usage_is_told_with_status_2(self):
        for arguments in [["pack"], ["pack", "read"], ["pack", "check"], ["serve", "--port", "many"], ["--nonsense"]]:
            self.assertIn(self.headland(*arguments).returncode, (0, 2) if arguments == ["pack"] else (2,))

    def test_a_record_that_is_not_there_is_refused_with_status_1(self):
        refused = self.headland("verify", "--data", self.place / "nowhere")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("There is no record", refused.stderr)

    def test_a_mistyped_folder_is_refused_and_not_made(self):
        words = self.refused("pack", "import", *self.packs(1), "--data", self.place / "recrod")
        self.assertIn("headland init", words)
        self.assertFalse((self.place / "recrod").exists())
