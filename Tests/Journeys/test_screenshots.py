"""Pictures of every kind of page, to be looked at by people."""

import os
import pathlib
import re
import unittest

from journey import Journey, kinds

FOLDER = os.environ.get("HEADLAND_SCREENSHOTS")


@unittest.skipUnless(FOLDER, "HEADLAND_SCREENSHOTS names no folder")
class Screenshots(Journey):
    def test_every_kind_is_pictured(self):
        folder = pathlib.Path(FOLDER)
        folder.mkdir(parents=True, exist_ok=True)
        for path in kinds():
            with self.subTest(page=path):
                name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "home"
                for width in (375, 1280):
                    for theme in ("light", "dark"):
                        self.show(path, width=width, theme=theme)
                        file = folder / f"{name[:80]}-{width}-{theme}.png"
                        self.picture(file)
                        self.assertGreater(file.stat().st_size, 2000)
