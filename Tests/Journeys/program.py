"""The program as an operator meets it: commands, a site of one's own, a PostgreSQL of one's own."""

import contextlib
import http.client
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("HEADLAND_PROGRAM")
ROOT = pathlib.Path(__file__).parents[2]


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.place = pathlib.Path(folder.name)

    def headland(self, *arguments, **more):
        return subprocess.run(
            [PROGRAM, *map(str, arguments)], capture_output=True, text=True, **more)

    def done(self, *arguments, **more):
        """Runs a command that must succeed."""
        run = self.headland(*arguments, **more)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stdout

    def refused(self, *arguments, **more):
        """Runs a command that must be refused: status 1, words, no trace. Returns the words."""
        run = self.headland(*arguments, **more)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assert_plain(run.stderr)
        return run.stderr

    def assert_plain(self, words):
        self.assertLessEqual(len(words.strip().splitlines()), 2, words)
        for trace in ["Fatal", "Stack", ".swift", "Error(", "NSError", "Domain="]:
            self.assertNotIn(trace, words)

    def packs(self, count):
        subprocess.run(
            [sys.executable, ROOT / "Benchmarks/vary_packs.py", self.place / "packs", "--count", str(count)],
            check=True)
        return sorted((self.place / "packs").iterdir())

    @contextlib.contextmanager
    def site(self, *where):
        """A site that serves for as long as it is needed."""
        with open(self.place / "log", "w+") as log:
            run = subprocess.Popen(
                [PROGRAM, "serve", "--port", "0", "--assets", str(ROOT / "assets"), *map(str, where)],
                stdout=subprocess.PIPE, stderr=log, text=True)
            try:
                line = run.stdout.readline()
                found = re.search(r"127\.0\.0\.1:(\d+)", line)
                self.assertIsNotNone(found, line + (self.place / "log").read_text())
                yield Site(int(found[1]), run, self.place / "log")
            finally:
                run.terminate()
                run.wait(20)
                run.stdout.close()


class Site:
    def __init__(self, port, run, log):
        self.port, self.run, self.log = port, run, log

    def ask(self, path, method="GET", body=None, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        connection.close()
        return answer

    def say(self, raw):
        """Sends bytes as they are; returns the status."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as line:
            line.sendall(raw)
            return int(line.recv(100).split()[1])


class Postgres:
    """A throw-away cluster on loopback."""

    def __init__(self, place):
        self.place = pathlib.Path(place) / "postgres"
        self.place.mkdir()
        self.programs = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        if os.getuid() == 0:
            for folder in (self.place, *self.place.parents[:1]):
                folder.chmod(0o755)
            subprocess.run(["chown", "postgres", self.place], check=True)
        self.run("initdb", "-D", self.place / "data", "-U", "headland", "-A", "trust", "-E", "UTF8",
                 "--locale=C.UTF-8", "-N")
        self.start()

    def run(self, program, *arguments):
        before = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        subprocess.run(
            [*before, self.programs / program, *map(str, arguments)], cwd=self.place, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self):
        self.run("pg_ctl", "-D", self.place / "data", "-l", self.place / "log", "-w", "start", "-o",
                 f"-c listen_addresses=127.0.0.1 -p {self.port} -c unix_socket_directories={self.place} "
                 "-c fsync=off")

    def stop(self, how="immediate"):
        self.run("pg_ctl", "-D", self.place / "data", "-m", how, "-w", "stop")

    def database(self, name):
        self.run("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "headland", name)
        return f"postgres://headland@127.0.0.1:{self.port}/{name}"

    def command(self, text):
        self.run("psql", "-h", "127.0.0.1", "-p", self.port, "-U", "headland", "-c", text, "postgres")
