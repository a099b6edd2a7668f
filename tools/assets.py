"""Makes the folder of files that the site serves: the front end's style sheet and module, taken out
of a wheel that is checked, under our own theme.

    python3 tools/assets.py WHEEL THEME_DIR OUT_DIR

The front end's own typeface, crest, icons and images stay in the wheel: they belong to another
publisher. Its colours become the custom properties of our theme, so that one list of tokens carries
light, dark and print.
"""

import hashlib
import pathlib
import re
import sys
import zipfile

FOLDER = "fast_gov_uk/assets/"
CSS = "govuk-frontend-5.11.1.min.css"
JS = "govuk-frontend-5.11.1.min.js"
SHA256 = {
    CSS: "85bc0987f4c2b952b040209b0f6108d762c62eed9feba92cb425faba814efbd4",
    JS: "7ff900e7b113b66b272a01f5fe9659284461d9592cef8f618e06bbce4edadb7c",
}

TOKENS = {
    "#0b0c0c": "var(--ink)",
    "#000": "var(--ink)",
    "#fff": "var(--paper)",
    "#505a5f": "var(--soft-ink)",
    "#b1b4b6": "var(--line)",
    "#929191": "var(--edge)",
    "#f3f2f1": "var(--sand)",
    "#dbdad9": "var(--sand-dark)",
    "#c1c3c5": "var(--sand-dark)",
    "#1d70b8": "var(--sea)",
    "#1a65a6": "var(--sea)",
    "#003078": "var(--sea-dark)",
    "#4c2c92": "var(--visited)",
    "#d4351c": "var(--attention)",
    "#aa2a16": "var(--attention-dark)",
    "#942514": "var(--attention-dark)",
    "#00703c": "var(--good)",
    "#005a30": "var(--good-dark)",
    "#004e2a": "var(--good-dark)",
    "#002d18": "var(--good-dark)",
    "#fd0": "var(--focus)",
    "rgba(11,12,12,.99)": "var(--ink)",
    "hsla(0,0%,100%,.99)": "var(--paper)",
}

LICENCE = """/* Adapted from version 5.11.1 of the front end of the Government Digital Service, MIT licence,
   see LICENCES.txt: typeface, crest and images taken out, colours turned into tokens. */
"""

LICENCES = """govuk-frontend.css and govuk-frontend.js are adapted from GOV.UK Frontend 5.11.1.

The MIT License (MIT)

Copyright (C) 2017 Crown Copyright (Government Digital Service)

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""

RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
COLOUR = re.compile("|".join(re.escape(key) + r"(?![0-9a-fA-F])" for key in TOKENS))


def taken(wheel: zipfile.ZipFile, name: str) -> str:
    data = wheel.read(FOLDER + name)
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256[name]:
        sys.exit(f"{name} is not the file that was checked: SHA-256 {found}")
    return data.decode()


def themed(css: str) -> str:
    """Colours become tokens; where a thing has focus it stands on yellow, in either theme, and its
    ink is the dark one."""

    def rule(match: re.Match) -> str:
        selector, body = match.groups()
        parts = selector.split(",")
        hovered = any(":hover" in part and ":focus" not in part for part in parts)
        focused = "fd0" in body or (":focus" in selector and not hovered)
        body = COLOUR.sub(lambda found: TOKENS[found.group()], body)
        if focused:
            body = body.replace("var(--ink)", "var(--focus-ink)")
        return f"{selector}{{{body}}}"

    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", "var(--type)")
    css = re.sub(r"url\(/assets/[^)]*\)", "none", css)
    return LICENCE + RULE.sub(rule, css)


def main(wheel_path: str, theme: pathlib.Path, out: pathlib.Path) -> None:
    with zipfile.ZipFile(wheel_path) as wheel:
        css, module = themed(taken(wheel, CSS)), taken(wheel, JS)
    module = re.sub(r"//# sourceMappingURL=.*", "", module)
    for word in ("GDS Transport", "@font-face", "/assets/"):
        if word in css:
            sys.exit(f"{word} is still in the style sheet")
    sheets = ("headland.css", "patterns.css", "charts.css")
    headland = "\n".join((theme / name).read_text() for name in sheets)
    files = {
        "govuk-frontend.css": css,
        "govuk-frontend.js": module,
        "headland.css": headland,
        "headland.js": (theme / "headland.js").read_text(),
        "print.css": (theme / "print.css").read_text(),
        "icon.svg": (theme / "icon.svg").read_text(),
        "LICENCES.txt": LICENCES,
    }
    out.mkdir(parents=True, exist_ok=True)
    for file in out.iterdir():
        if file.name not in files:
            file.unlink()
    for name, text in files.items():
        # Written aside and moved, so that a server that runs never reads half a file.
        aside = out / f".{name}.part"
        aside.write_text(text)
        aside.replace(out / name)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
