"""deploy/install and deploy/headland-use, below a folder: releases stand side by side, one is current."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import tarfile
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[2]


class Installing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.place = pathlib.Path(folder.name)
        self.root = self.place / "root"
        self.root.mkdir()

    def archive(self, version):
        """A release as deploy/package makes it, with a word in place of the program."""
        name = f"headland-{version}"
        release = self.place / name
        release.mkdir()
        (release / "headland").write_text(f"#!/bin/sh\necho {version}\n")
        (release / "headland").chmod(0o755)
        shutil.copytree(ROOT / "deploy", release / "deploy")
        shutil.copytree(ROOT / "tools", release / "tools")
        (release / "wheels").mkdir()
        unit = release / "deploy/systemd/headland.service"
        unit.write_text(f"# {version}\n" + unit.read_text())
        file = self.place / f"{name}.tar.gz"
        with tarfile.open(file, "w:gz") as tar:
            tar.add(release, name)
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        pathlib.Path(f"{file}.sha256").write_text(f"{digest}  {file.name}\n")
        return file

    def install(self, archive):
        return self.run_script("install", "--root", self.root, archive)

    def use(self, *arguments):
        return self.run_script("headland-use", *arguments, HEADLAND_ROOT=str(self.root))

    def run_script(self, name, *arguments, **variables):
        return subprocess.run(
            [ROOT / "deploy" / name, *arguments], capture_output=True, text=True, env={**os.environ, **variables})

    def current(self):
        unit = (self.root / "etc/systemd/system/headland.service").read_text().splitlines()[0]
        return os.readlink(self.root / "opt/headland/current"), unit

    def test_a_second_release_changes_nothing_until_it_is_to_be_used_and_the_first_can_be_used_again(self):
        self.assertEqual(self.install(self.archive("1.0.0-aaa")).returncode, 0)
        self.assertEqual(self.current(), ("1.0.0-aaa", "# 1.0.0-aaa"))
        settings = self.root / "etc/headland/headland.env"
        settings.write_text("HEADLAND_SERVE=--port 9000\n")
        said = self.install(self.archive("2.0.0-bbb"))
        self.assertIn("1.0.0-aaa is still what this machine uses", said.stdout)
        self.assertEqual(self.current(), ("1.0.0-aaa", "# 1.0.0-aaa"))
        self.assertEqual(self.use("2.0.0-bbb").returncode, 0)
        self.assertEqual(self.current(), ("2.0.0-bbb", "# 2.0.0-bbb"))
        self.assertEqual(self.use().stdout, "1.0.0-aaa\n2.0.0-bbb  current\n")
        self.assertEqual(self.use("1.0.0-aaa").returncode, 0)
        self.assertEqual(self.current(), ("1.0.0-aaa", "# 1.0.0-aaa"))
        self.assertEqual(settings.read_text(), "HEADLAND_SERVE=--port 9000\n")

    def test_a_spoilt_archive_installs_nothing(self):
        archive = self.archive("1.0.0-aaa")
        archive.write_bytes(archive.read_bytes()[:-9])
        said = self.install(archive)
        self.assertEqual(said.returncode, 1)
        self.assertIn("fetch it again", said.stderr)
        self.assertEqual(list(self.root.iterdir()), [])

    def test_a_release_that_is_not_there_is_not_used(self):
        said = self.use("9.9.9")
        self.assertEqual((said.returncode, len(said.stderr.splitlines())), (1, 1))
