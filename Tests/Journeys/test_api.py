"""The interface for programs against the document that describes it, by Schemathesis."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import urllib.request

import jsonschema_rs

from journey import await_site, HOME

CONFIGURATION = pathlib.Path(__file__).with_name("schemathesis.toml")
CHECKS = ",".join([
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_schema_conformance", "response_headers_conformance", "negative_data_rejection",
    "positive_data_acceptance", "unsupported_method"])


class Interface(unittest.TestCase):
    def test_every_answer_agrees_with_the_document(self):
        await_site()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        run = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIGURATION), "run", f"{HOME}/api/v1/openapi.json",
             "--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", "12",
             "--seed", "8", "--rate-limit", "18/s", "--workers", "1", "--no-color",
             "--generation-database", "none", "--max-time", "30"],
            capture_output=True, text=True, timeout=300, cwd=folder.name,
            env={**os.environ, "COLUMNS": "200"})
        self.assertEqual(run.returncode, 0, run.stdout[-6000:] + run.stderr[-2000:])
        print("\n" + "\n".join(run.stdout.strip().splitlines()[-12:]))

    def test_everything_that_is_listed_is_as_the_document_says(self):
        """Each list is walked to its end by its own links; of each, things are fetched by their
        identifiers."""
        await_site()
        document = json.load(urllib.request.urlopen(f"{HOME}/api/v1/openapi.json"))
        lists = [path for path in document["paths"] if "{" not in path]
        self.assertGreaterEqual(len(lists), 10)
        for path in lists:
            address, items = HOME + path, []
            while address:
                answer = json.load(urllib.request.urlopen(address))
                self.agrees(document, path, answer)
                items += answer["items"]
                address = answer["next"]
            self.assertEqual(len(items), answer["total"], path)
            for item in items[:8] + items[-8:]:
                if "id" not in item:
                    continue
                with urllib.request.urlopen(item["id"]) as own:
                    answer = json.load(own)
                self.assertEqual(answer["item"]["id"], item["id"])
                self.agrees(document, self.pattern(document, item["id"]), answer)

    def pattern(self, document, address):
        """The path of the document that an address is of."""
        parts = urllib.parse.urlsplit(address).path.split("/")
        for path in document["paths"]:
            known = path.split("/")
            if len(known) == len(parts) and all(
                    k.startswith("{") or k == p for k, p in zip(known, parts)):
                return path
        raise AssertionError(f"the document knows no {address}")

    def agrees(self, document, path, answer):
        schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        validator = jsonschema_rs.Draft202012Validator(
            {**schema, "components": document["components"]}, validate_formats=True)
        for error in validator.iter_errors(answer):
            self.fail(f"{path}: {error.message} at {error.instance_path}")
