"""One document: HTML in, a tagged PDF (PDF/UA-1) out; or one picture, a PNG out."""

import json
import pathlib
import sys

import typst

import finishing
import reading

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATE = HERE / "print.typ"
# Found once and shared by all children; the fonts that Typst brings along are left out.
FONTS = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
# Sharp enough for a page of A4 that somebody prints.
PIXELS_AN_INCH = 200


def made(kind, html, logo):
    paper = reading.read(html.decode(errors="replace"))
    return png(paper) if kind == b"I" else pdf(paper, logo)


def png(paper):
    return compiled(paper | {"logo": [], "is-picture": True}, format="png", ppi=PIXELS_AN_INCH)


def pdf(paper, logo):
    # A heading left out, a letter that no font has: it is printed, and claims nothing. A logo that is
    # no picture is left out.
    for standard, picture in (("ua-1", logo), ("1.7", logo), ("1.7", b"")):
        try:
            return finishing.finished(compiled(
                paper | {"logo": list(picture)}, format="pdf", pdf_standards=standard))
        except typst.TypstError as error:
            print(f"printing: not as {standard}: {error.message}", file=sys.stderr)
    raise ValueError("the template does not take the document")


def compiled(paper, **form):
    """The template reads nothing but the paper: it has no folder but its own, and names no package."""
    return typst.compile(
        TEMPLATE, root=HERE, font_paths=FONTS, sys_inputs={"paper": json.dumps(paper)}, **form)
