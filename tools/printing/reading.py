"""HTML in, a tree of what `print.typ` knows out."""

import html.parser
import re

import tables

LEAVES = {"p", "h1", "h2", "h3", "h4", "h5", "li", "caption", "th", "td"}
HOLDERS = {"body", "section", "nav", "div", "ul", "ol", "table", "colgroup", "thead", "tbody", "tr"}
INLINE = {"span", "a", "strong", "br", "col"}
ALONE = {"br", "col", "img"}
UNREAD = {"style", "script"}
# Our own documents are eight deep; what is deeper is printed all the same, in words alone.
DEEPEST = 12
# Signs that steer a terminal say nothing; letters of some other program's own stand as unknown ones,
# but for its bullet.
UNPRINTABLE = (dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF])
               | dict.fromkeys(range(0xE000, 0xF900), "\N{REPLACEMENT CHARACTER}") | {0xF0B7: "•"})
ATTRIBUTES = {"id": "id", "href": "href", "data-running": "running", "alt": "alt", "data-place": "place"}
# A drawing is taken out whole: this parser would make its names small letters. One that could reach for
# anything outside itself is left out.
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
REACHES_OUT = re.compile(r"<!|<\?|<image|<use|<foreignobject|href|url\s*\(|@import", re.IGNORECASE)
LABEL = re.compile(r'\saria-label="([^"]*)"')
SIZE = re.compile(r'\sviewBox="0 0 (\d{1,5}(?:\.\d+)?) (\d{1,5}(?:\.\d+)?)"')


class Reader(html.parser.HTMLParser):
    """Builds the tree. Tags that it does not know give their words alone; a leaf (paragraph, heading,
    entry, cell) ends where the next leaf or holder begins."""

    def __init__(self):
        super().__init__()
        self.title, self.author, self.lang = "", "", "en-GB"
        self.body = {"tag": "body", "class": [], "kids": []}
        self.open, self.apart = [self.body], None

    def handle_starttag(self, tag, attrs):
        attrs = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = attrs.get("lang") or self.lang
        elif tag == "meta" and attrs.get("name") == "author":
            self.author = attrs.get("content", "")
        elif tag == "title" or tag in UNREAD:
            self.apart = tag
        elif tag == "img" and not re.fullmatch(r"\d{1,4}", attrs.get("data-place", "")):
            return
        elif tag != "body" and tag in LEAVES | HOLDERS | INLINE | {"img"}:
            self.begin(tag, attrs)

    def begin(self, tag, attrs):
        leaf = next((place for place, node in enumerate(self.open) if node["tag"] in LEAVES), None)
        if leaf is not None and tag not in INLINE:
            del self.open[leaf:]
        if len(self.open) == DEEPEST:
            return
        node = {"tag": tag, "class": attrs.get("class", "").split(), "kids": []}
        node |= {ours: attrs[name] for name, ours in ATTRIBUTES.items() if name in attrs}
        self.open[-1]["kids"].append(node)
        if tag not in ALONE:
            self.open.append(node)

    def handle_endtag(self, tag):
        if tag == self.apart:
            self.apart = None
        elif any(node["tag"] == tag for node in self.open[1:]):
            while self.open.pop()["tag"] != tag:
                pass

    def handle_data(self, words):
        words = re.sub(r"[ \t\r\n\f]+", " ", words).translate(UNPRINTABLE)
        # What is wider than a line may be broken.
        words = re.sub(r"\S{80,}", lambda word: tables.breakable(word[0], len(word[0]) // 40), words)
        if self.apart == "title":
            self.title += words
        elif self.apart is None:
            self.open[-1]["kids"].append(words)


def read(page):
    """The document as a dictionary: what is said of it, and its body."""
    drawings = []

    def taken_out(found):
        label, size = LABEL.search(found[0]), SIZE.search(found[0])
        if REACHES_OUT.search(found[0]) or not label or not size or not float(size[1]):
            return ""
        drawings.append((found[0], float(size[2]) / float(size[1])))
        return f'<img data-place="{len(drawings) - 1}" alt="{label[1]}">'

    reader = Reader()
    reader.feed(DRAWING.sub(taken_out, page))
    reader.close()
    body = tidied(reader.body)
    for node in within(body):
        if node["tag"] == "img":
            node["svg"], node["ratio"] = (drawings[int(node["place"]):] or [("", 1)])[0]
    anchors = set()
    for node in within(body):
        if node.get("id") in anchors:
            del node["id"]
        elif "id" in node:
            anchors.add(node["id"])
    for node in within(body):
        if node["tag"] == "a" and not leads(node.get("href", ""), anchors):
            node["tag"] = "span"
    for part in body["kids"]:
        is_wide = isinstance(part, dict) and "part--wide" in part["class"]
        for node in within(part) if isinstance(part, dict) else ():
            if node["tag"] == "table":
                node |= tables.square(node, within, tables.LONG_SIDE if is_wide else tables.LINE_WIDTH)
    return {"title": reader.title.strip() or "Document", "author": reader.author,
            "lang": reader.lang, "body": body}


def leads(address, anchors):
    return address[1:] in anchors if address.startswith("#") else address.startswith(("https:", "http:"))


def within(node):
    yield node
    for kid in node["kids"]:
        if isinstance(kid, dict):
            yield from within(kid)


def tidied(node):
    """Without the white space between blocks; loose words among blocks become paragraphs."""
    kids = [kid if isinstance(kid, str) else tidied(kid) for kid in node["kids"]]
    if node["tag"] in LEAVES:
        kids = trimmed(kids)
    elif node["tag"] in HOLDERS:
        kids = gathered(kids)
    return node | {"kids": kids}


def trimmed(kids):
    if kids and isinstance(kids[0], str):
        kids[0] = kids[0].lstrip()
    if kids and isinstance(kids[-1], str):
        kids[-1] = kids[-1].rstrip()
    return [kid for kid in kids if kid]


def gathered(kids):
    blocks, loose = [], []
    for kid in [*kids, None]:
        if isinstance(kid, str) or kid and kid["tag"] in INLINE - {"col"}:
            loose.append(kid)
            continue
        if any(not isinstance(words, str) or words.strip() for words in loose):
            blocks.append({"tag": "p", "class": [], "kids": trimmed(loose)})
        loose = []
        if kid:
            blocks.append(kid)
    return blocks

