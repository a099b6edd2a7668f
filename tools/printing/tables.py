"""Tables for `print.typ`: as many cells in each row, columns in which the longest word has room."""

import math
import re

LINE_WIDTH = 170
# Of a part that is turned.
LONG_SIDE = 257
PADDING = 3.2
MILLIMETRES = 0.3528
# Of the height of the letters.
CAPITAL, OTHER, NARROW = 0.68, 0.57, 0.4
NARROW_LETTERS = set("Iijlfrt.,:;|'’!()[]/-")
# Heads such as `Crime` and `1,000` are not broken while words of the rows are not.
SHORT = 6
MAY_BREAK = "\u200b"


def square(table, within, line_width):
    """Its caption, the widths of its columns and which of them hold figures, its rows of heads and its
    other rows."""
    caption, shares, figures, heads, rows = None, [], set(), [], []
    for node in within(table):
        if node["tag"] == "caption":
            caption = node
        elif node["tag"] == "col":
            shares += [int(name[1:]) for name in node["class"] if re.fullmatch(r"w\d+", name)]
    for part in table["kids"]:
        for row in within(part):
            if row["tag"] == "tr":
                cells = [kid for kid in row["kids"] if kid["tag"] in ("th", "td")]
                figures |= {place for place, kid in enumerate(cells) if "figure" in kid["class"]}
                of_heads = part["tag"] == "thead"
                (heads if of_heads else rows).append([cell(kid, of_heads) for kid in cells])
    count = max([1, *map(len, heads + rows)])
    for row in heads + rows:
        row += [""] * (count - len(row))
    size = 7.5 if "narrow" in table["class"] else 9
    return {
        "kids": [], "caption": caption, "figures": sorted(figures),
        "widths": fitted((shares + [10] * count)[:count], heads, rows, size, line_width),
        "heads": heads, "rows": rows, "words": sum(len(plain(cell)) for row in rows for cell in row)}


def cell(node, is_head):
    """A cell of words alone is its words: there are thousands. The head of a row stays what it is."""
    names_row = node["tag"] == "th" and not is_head
    return node if names_row or any(not isinstance(kid, str) for kid in node["kids"]) else plain(node)


def fitted(shares, heads, rows, size, line_width):
    """The widths of the columns: as they are asked for, but none narrower than its longest word while
    others have room to give. Where none has, words of the heads may be broken, and then any."""
    asked = [share * line_width / sum(shares) for share in shares]
    of_rows = [longest(column, size) for column in zip(*rows)] or [0] * len(shares)
    of_heads = [longest(column, size) for column in zip(*heads)] or of_rows
    of_short = [longest(column, size, SHORT) for column in zip(*heads)] or of_rows
    for needed in (map(max, of_rows, of_heads), map(max, of_rows, of_short), of_rows):
        needed = list(needed)
        lacking = sum(max(0, need - has) for need, has in zip(needed, asked))
        spare = sum(max(0, has - need) for need, has in zip(needed, asked))
        if lacking <= spare:
            kept = 1 - lacking / (spare or 1)
            asked = [need + max(0, has - need) * kept for need, has in zip(needed, asked)]
            break
    for row in heads + rows:
        row[:] = [broken(cell, room, size) for cell, room in zip(row, asked)]
    return [round(room, 1) for room in asked]


def longest(column, size, letters=1000):
    """How wide a column must be for its longest word, of those with so many letters at most."""
    words = (word for cell in column for word in plain(cell).split() if len(word) <= letters)
    return PADDING + max((width(word, size) for word in words), default=0)


def width(word, size):
    ems = sum(NARROW if letter in NARROW_LETTERS else CAPITAL if letter.isupper() else OTHER for letter in word)
    return ems * size * MILLIMETRES


def broken(node, room, size):
    """The same with places at which words that are wider than the column may be broken."""
    if not isinstance(node, str):
        return node | {"kids": [broken(kid, room, size) for kid in node["kids"]]}
    room = max(1, room - PADDING + 0.1)
    return re.sub(r"\S+", lambda word: breakable(word[0], math.ceil(width(word[0], size) / room)), node)


def breakable(word, pieces):
    length = math.ceil(len(word) / pieces)
    return MAY_BREAK.join(word[place:place + length] for place in range(0, len(word), length))


def plain(node):
    return node if isinstance(node, str) else "".join(map(plain, node["kids"]))
