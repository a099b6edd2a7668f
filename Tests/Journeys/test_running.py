"""The operator: backup, restore, upgrade, and what can go wrong on a machine."""

import contextlib
import os
import pathlib
import re
import resource
import socket
import sqlite3
import subprocess
import time
import unittest
import unittest.mock

from program import PROGRAM, Postgres, ProgramTest

PERSONAL = ["clara", "Clara", "secret-word", "192.0.2.9"]


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class Running(ProgramTest):
    def record(self, packs=0, name="record"):
        record = self.place / name
        self.done("init", "--data", record)
        if packs:
            self.done("pack", "import", *self.packs(packs), "--data", record)
        return record

    def database(self, record):
        return sqlite3.connect(record / "headland.sqlite")

    # --- Backup and restore

    def test_a_backup_taken_while_serving_is_restored_and_verifies(self):
        record, back = self.record(packs=2), self.place / "back"
        with self.site("--data", record) as site:
            self.done("backup", self.place / "one.backup", "--data", record)
            self.assertEqual(site.ask("/").status, 200)
        self.assertIn("is sound", self.done("restore", self.place / "one.backup", "--data", back))
        self.assertIn("is sound", self.done("verify", "--data", back))
        with self.database(record) as old, self.database(back) as new:
            for table in ["meeting", "minute", "decision", "printedCell", "sourceContent"]:
                question = f"SELECT * FROM {table} ORDER BY 1, 2"
                self.assertEqual(old.execute(question).fetchall(), new.execute(question).fetchall())
        self.assertIn("holds something", self.refused("restore", self.place / "one.backup", "--data", back))
        with self.site("--data", back) as site:
            self.assertIn("<mark", site.ask("/search?q=police").text)

    def test_only_the_newest_backups_are_kept_and_other_files_are_left_alone(self):
        record, shelf = self.record(), self.place / "shelf"
        shelf.mkdir()
        for name in ["headland-2019-01-01-030000.backup", "headland-2019-01-02-030000.backup",
                     "headland-2019-01-01-030000-before-migration.backup", "letter.txt"]:
            (shelf / name).write_text("old")
        self.done("backup", shelf, "--keep", "2", "--data", record)
        names = sorted(path.name for path in shelf.iterdir())
        self.assertEqual(names[:2], ["headland-2019-01-01-030000-before-migration.backup",
                                     "headland-2019-01-02-030000.backup"])
        self.assertEqual(len(names), 4)
        self.assertIn("letter.txt", names)

    def test_what_a_killed_backup_left_is_swept_a_day_later(self):
        record, shelf = self.record(), self.place / "shelf"
        shelf.mkdir()
        for name, age in [("old", 90_000), ("new", 600)]:
            left = shelf / f".headland-2019-01-01-03000{age % 7}.backup.sqlite"
            left.write_text(name)
            os.utime(left, (time.time() - age, time.time() - age))
        self.done("backup", shelf, "--keep", "2", "--data", record)
        self.assertEqual([path.read_text() for path in shelf.glob(".*")], ["new"])

    def test_a_spoilt_backup_makes_nothing(self):
        record, file = self.record(), self.place / "one.backup"
        self.done("backup", file, "--data", record)
        whole = file.read_bytes()
        for content, word in [(whole[:-9], "cut off"), (whole[:-9] + b"otherwise", "damaged"), (b"", "no backup")]:
            file.write_bytes(content)
            self.assertIn(word, self.refused("restore", file, "--data", self.place / "back"))
            self.assertFalse((self.place / "back/headland.sqlite").exists())

    # --- Upgrade

    def test_a_record_of_a_newer_version_is_refused_by_every_command(self):
        record = self.record()
        with self.database(record) as database:
            database.execute("INSERT INTO migration VALUES (999, 'seat: add wings')")
        for command in [["migrate"], ["serve", "--port", "0", "--assets", ROOT_ASSETS], ["verify"], ["user", "list"]]:
            self.assertIn("newer version", self.refused(*command, "--data", record))

    def older(self, record):
        """Takes a record back to before a step of its tables."""
        with contextlib.closing(self.database(record)) as database:
            database.executescript("DROP TABLE promise; DELETE FROM migration WHERE name = 'promise: begin'")

    def test_a_record_of_an_older_version_asks_for_migrate_which_backs_up_first(self):
        record = self.record()
        self.older(record)
        words = self.refused("serve", "--port", "0", "--assets", ROOT_ASSETS, "--data", record)
        self.assertIn("1 step behind", words)
        self.assertIn("“promise: begin”", self.done("migrate", "--data", record))
        backup, = (record / "backups").iterdir()
        self.assertIn("all", self.done("migrate", "--data", record))
        self.assertEqual(len(list((record / "backups").iterdir())), 1)
        self.done("restore", backup, "--data", self.place / "back")
        self.assertIn("is sound", self.done("verify", "--data", self.place / "back"))

    def test_a_step_that_fails_changes_nothing_and_says_where_the_backup_is(self):
        record = self.record()
        self.older(record)
        with self.database(record) as database:
            database.execute("CREATE VIEW promise AS SELECT 1")
        words = self.refused("migrate", "--data", record)
        backup, = (record / "backups").iterdir()
        self.assertIn(f"left as they were. The backup is {backup}.", words)
        with self.database(record) as database:
            names = database.execute("SELECT name FROM migration WHERE name LIKE 'promise%'").fetchall()
        self.assertEqual(names, [])

    # --- What can go wrong

    def test_a_port_that_is_taken(self):
        record = self.record()
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]
            words = self.refused("serve", "--port", port, "--data", record, "--assets", ROOT_ASSETS)
        self.assertIn("another program has it", words)

    def test_a_folder_of_somebody_else(self):
        record = self.record()
        self.place.chmod(0o755)
        record.chmod(0o555)
        as_nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
        for command in [["init"], ["serve", "--port", "0", "--assets", ROOT_ASSETS]]:
            words = self.refused(*command, "--data", record, **as_nobody)
            self.assertIn("cannot be opened for writing", words)
        self.assertIn("cannot be made", self.refused("init", "--data", record / "new", **as_nobody))
        record.chmod(0o700)

    def test_a_file_that_is_damaged_or_no_database(self):
        record = self.record(packs=1)
        with self.database(record) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file = record / "headland.sqlite"
        whole = file.read_bytes()
        file.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
        self.assertIn("is damaged", self.refused("verify", "--data", record))
        file.write_bytes(b"Minutes of the meeting. " * 1000)
        self.assertIn("is no database", self.refused("verify", "--data", record))

    def test_a_database_of_another_program(self):
        record = self.place / "record"
        record.mkdir()
        with self.database(record) as database:
            database.execute("CREATE TABLE invoice (id INTEGER PRIMARY KEY)")
        for command in [["init"], ["migrate"], ["serve", "--port", "0", "--assets", ROOT_ASSETS]]:
            self.assertIn("another program", self.refused(*command, "--data", record))
        with self.database(record) as database:
            self.assertEqual(len(database.execute("SELECT * FROM sqlite_schema").fetchall()), 1)

    def test_an_import_into_a_full_disk_keeps_what_was_whole(self):
        record, packs = self.record(), self.packs(30)
        size = 2 * (record / "headland.sqlite").stat().st_size + 400_000

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        run = self.headland("pack", "import", *packs, "--data", record, preexec_fn=limit)
        self.assertEqual(run.returncode, 1)
        self.assertIn("The disk that holds", run.stderr)
        self.assert_plain(run.stderr)
        self.assertIn("is sound", self.done("verify", "--data", record))
        self.done("pack", "import", *packs, "--data", record)

    def test_a_backup_onto_a_full_disk_leaves_nothing(self):
        record = self.record(packs=2)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

        words = self.refused("backup", self.place / "one.backup", "--data", record, preexec_fn=limit)
        self.assertIn("disk", words)
        self.assertEqual([path for path in self.place.iterdir() if "backup" in path.name], [])

    def test_a_restore_onto_a_full_disk_says_which_and_leaves_nothing(self):
        record, back = self.record(packs=2), self.place / "back"
        self.done("backup", self.place / "one.backup", "--data", record)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

        words = self.refused("restore", self.place / "one.backup", "--data", back, preexec_fn=limit)
        self.assertIn(f"The disk that holds {back} is full", words)
        self.assertEqual(list(back.iterdir()), [])

    @unittest.skipUnless(os.getuid() == 0, "only root can make a small disk")
    def test_a_migration_on_a_small_disk_leaves_the_record_and_nothing_else(self):
        record = self.place / "record"
        record.mkdir()
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", record], capture_output=True)
        if made.returncode:
            self.skipTest("this machine lets nobody mount")
        self.addCleanup(subprocess.run, ["umount", record])
        self.done("init", "--data", record)
        self.done("pack", "import", *self.packs(4), "--data", record)
        self.older(record)
        size = os.statvfs(record)
        (record / "filler").write_bytes(bytes(max(0, size.f_bavail * size.f_frsize - 1_000_000)))
        self.assertIn("disk that holds", self.refused("migrate", "--data", record))
        self.assertEqual(list((record / "backups").iterdir()), [])
        self.assertIn("is sound", self.done("verify", "--data", record))
        (self.place / "elsewhere").mkdir()
        self.assertIn("up to date", self.done(
            "migrate", "--data", record, "--backups", self.place / "elsewhere"))

    @unittest.skipUnless(os.getuid() == 0, "only root can make a small disk")
    def test_a_site_on_a_full_disk_is_read_and_takes_nothing(self):
        record = self.place / "record"
        record.mkdir()
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", record], capture_output=True)
        if made.returncode:
            self.skipTest("this machine lets nobody mount")
        self.addCleanup(subprocess.run, ["umount", record])
        self.done("init", "--data", record)
        with self.site("--data", record) as site:
            page = site.ask("/sign-in")
            cookie = page.headers["Set-Cookie"].split(";")[0]
            token = re.search(r'name="token" value="([^"]+)"', page.text)[1]
            with open(record / "filler", "wb", buffering=0) as filler:
                try:
                    while filler.write(bytes(4096)):
                        pass
                except OSError:
                    pass
            statuses = set()
            for _ in range(10):
                statuses.add(site.ask(
                    "/sign-in", "POST", f"token={token}&email=clara%40example.org&password=secret-word-{_}",
                    {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}).status)
            self.assertIn(503, statuses)
            self.assertEqual(site.ask("/meetings").status, 200)
            self.assertEqual(site.ask("/health").status, 200)
            log = site.log.read_text()
        self.assertIn("is full", log)
        for word in PERSONAL:
            self.assertNotIn(word, log)

    # --- On the page

    def test_odd_requests_get_a_sentence_and_the_right_status(self):
        with self.site("--data", self.record(packs=1)) as site:
            for path, status in [("/nothing/here", 404), ("/?q=" + "a" * 10_000, 414),
                                 ("/people?q=%22NEAR(clara*%22+OR+NOT+%27%3B--", 200), ("/%zz", 400)]:
                answer = site.ask(path)
                self.assertEqual(answer.status, status, path)
                for trace in [".swift", "Fatal", "SELECT", "Error("]:
                    self.assertNotIn(trace, answer.text)
            self.assertEqual(site.ask("/assets/headland.css", "PUT").status, 405)
            self.assertEqual(site.ask("/", "PROPFIND").status, 501)
            self.assertEqual(site.say(b"GET / HTTP/1.1\r\n\r\n"), 400)
            self.assertEqual(site.say(b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400)
            self.assertEqual(site.say(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"), 200)

    def test_the_log_of_an_ordinary_day_is_empty(self):
        with self.site("--data", self.record()) as site:
            for path in ["/", "/people?q=clara", "/nothing/clara", "/links/secret-word"]:
                site.ask(path, headers={"Cookie": "headland=secret-word", "X-Forwarded-For": "192.0.2.9"})
            site.say(b"nonsense clara\r\n\r\n")
            log = site.log.read_text()
        for word in PERSONAL:
            self.assertNotIn(word, log)

    def test_the_first_link_is_not_written_into_a_log(self):
        with self.site("--data", self.place / "record") as site:
            self.assertIn("headland init", site.run.stdout.readline())

    def test_a_service_manager_that_waits_is_told_when_the_site_answers(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
            ear.bind(str(self.place / "notify"))
            ear.settimeout(20)
            with unittest.mock.patch.dict(os.environ, NOTIFY_SOCKET=str(self.place / "notify")):
                with self.site("--data", self.record()) as site:
                    self.assertEqual(ear.recv(100), b"READY=1")
                    self.assertEqual(site.ask("/health").status, 200)

    def test_the_site_ends_well_when_it_is_told_to(self):
        with self.site("--data", self.record()) as site:
            site.run.terminate()
            self.assertEqual(site.run.wait(20), 0)


@unittest.skipUnless(PROGRAM, "HEADLAND_PROGRAM names no program; bin/journeys sets it")
class RunningOnPostgres(ProgramTest):
    def setUp(self):
        super().setUp()
        self.postgres = Postgres(self.place)
        self.addCleanup(self.stop)

    def stop(self):
        try:
            self.postgres.stop()
        except subprocess.CalledProcessError:
            pass

    def test_a_backup_taken_while_serving_is_restored_into_either_engine(self):
        here, there = self.postgres.database("here"), self.postgres.database("there")
        self.done("init", "--database", here)
        self.assertIn("There is no record", self.refused("pack", "import", "x.md", "--database", there))
        self.done("pack", "import", *self.packs(2), "--database", here)
        with self.site("--database", here) as site:
            self.done("backup", self.place / "one.backup", "--database", here)
            self.assertEqual(site.ask("/health").text, "ok\n")
        for where in [["--database", there], ["--data", self.place / "record"]]:
            self.assertIn("is sound", self.done("restore", self.place / "one.backup", *where))
            self.assertIn("is sound", self.done("verify", *where))
            self.assertIn("holds something", self.refused("restore", self.place / "one.backup", *where))
            again = self.done("pack", "import", *self.packs(2), *where)
            self.assertIn("already", again)
            with self.site(*where) as site:
                self.assertIn("<mark", site.ask("/search?q=police").text)

    def test_a_server_that_goes_and_comes_back(self):
        url = self.postgres.database("here")
        self.done("init", "--database", url)
        with self.site("--database", url) as site:
            self.assertEqual(site.ask("/sign-in").status, 200)
            self.postgres.stop()
            away = site.ask("/sign-in")
            self.assertEqual((away.status, away.headers["Retry-After"]), (503, "60"))
            self.assertNotIn("127.0.0.1", away.text)
            self.assertEqual(site.ask("/health").status, 503)
            self.postgres.start()
            self.assertEqual(site.ask("/sign-in").status, 200)
            self.assertEqual(self.well(site), 200)

    def well(self, site):
        """The health once the database has been asked anew: that is once a second."""
        for _ in range(2_000):
            if site.ask("/health").status == 200:
                return 200
        return 503

    def test_a_server_that_is_not_there_or_lets_nobody_in(self):
        nowhere = "postgres://headland:secret-word@127.0.0.1:1/none"
        for command in [["serve", "--port", "0", "--assets", ROOT_ASSETS], ["migrate"], ["verify"]]:
            words = self.refused(*command, "--database", nowhere)
            self.assertIn("cannot be opened", words)
            self.assertNotIn("secret-word", words)
        self.postgres.command("CREATE ROLE locked LOGIN PASSWORD 'right'")
        access = self.postgres.place / "data/pg_hba.conf"
        access.write_text("host all locked 127.0.0.1/32 scram-sha-256\n" + access.read_text())
        self.postgres.run("pg_ctl", "-D", self.postgres.place / "data", "reload")
        url = f"postgres://locked:secret-word@127.0.0.1:{self.postgres.port}/postgres"
        words = self.refused("verify", "--database", url)
        self.assertIn("password authentication failed", words)
        self.assertNotIn("secret-word", words)


ROOT_ASSETS = str(pathlib.Path(__file__).parents[2] / "assets")
