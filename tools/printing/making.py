"""One document: HTML in, a tagged PDF (PDF/UA-1) out."""

import logging
import pathlib

import pydyf
import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

STYLE = (pathlib.Path(__file__).resolve().parent / "print.css").read_text()
logging.getLogger("weasyprint").setLevel(logging.ERROR)


class OwnFilesOnly(URLFetcher):
    """Fetches the job's logo, and nothing else whatever the document says."""

    def __init__(self, logo):
        super().__init__(allowed_protocols=("headland",))
        self.logo = logo

    def fetch(self, url, headers=None):
        if url == "headland:logo.png" and self.logo:
            return URLFetcherResponse(url, self.logo, {"Content-Type": "image/png"})
        raise ValueError("documents fetch nothing")


def pdf(html, logo):
    fetcher, fonts = OwnFilesOnly(logo), FontConfiguration()
    style = weasyprint.CSS(string=STYLE, url_fetcher=fetcher, font_config=fonts)
    document = weasyprint.HTML(
        string=html.decode(), base_url="headland:document", url_fetcher=fetcher)
    return document.write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", finisher=finish)


def finish(document, pdf):
    """Says of each head of a table whether it is a column's or a row's (PDF/UA-1, 7.5), and makes
    the file's identifier out of nothing but its content."""
    for element in pdf.objects:
        if not isinstance(element, pydyf.Dictionary) or element.get("S") != "/TH":
            continue
        row = referred(pdf, element["P"])
        part = referred(pdf, row["P"])
        scope = "/Column" if part.get("S") == "/THead" else "/Row"
        element["A"]["Scope"] = scope


def referred(pdf, reference):
    """The object to which a reference such as `12 0 R` leads."""
    return pdf.objects[int(reference.split()[0])]
