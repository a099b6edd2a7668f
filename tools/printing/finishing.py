"""What is left to do on a PDF that Typst has made: heads of rows, and a file of a third of the size.

Typst writes plain objects and a table of where they stand, so this needs no parser of PDF. Were it to
write otherwise one day, `ValueError` says so, and the tests with it.
"""

import re
import struct
import zlib

OF_TABLE = re.compile(rb"<</Type/StructElem/S/T(?:able|D|H)/")
ROW_HEAD = re.compile(rb"/K\[(\d+) 0 R\]")
# Borders are no part of what a table says; which heads a cell has, their scope tells.
UNSAID = re.compile(rb"<</O/Layout[^<>]*>>|/Headers\[[^\]]*\]")
EMPTY = re.compile(rb"/A\[(?:<</O/Table>>)?\]")
ONLY = re.compile(rb"/A\[(<<[^<>]*>>)\]")
IN_ONE_STREAM = 500


def finished(pdf):
    objects, trailer = taken_apart(pdf)
    marks = {number for number, said in objects.items() if said.startswith(b"<</Type/StructElem/S/Em/")}
    for number, said in objects.items():
        if OF_TABLE.match(said):
            objects[number] = part_of_table(said, marks)
        elif said.startswith(b"<</Type/Catalog/"):
            # As good as left out, and poppler stumbles over it.
            objects[number] = said.replace(b"/Suspects false", b"")
    return put_together(objects, trailer)


def part_of_table(said, marks):
    """A table of the structure, or a cell; one whose words are all marked is the head of its row."""
    said = UNSAID.sub(b"", said)
    kid = ROW_HEAD.search(said)
    if kid and int(kid[1]) in marks:
        said = said.replace(b"/S/TD/", b"/S/TH/", 1).replace(b"<</O/Table", b"<</O/Table/Scope/Row", 1)
    return ONLY.sub(rb"/A\1", EMPTY.sub(b"", said))


def taken_apart(pdf):
    """The objects by their numbers, and what the trailer says."""
    table = int(pdf[pdf.rindex(b"startxref") + 9:].split()[0])
    lines = pdf[table:].split(b"\n", 2)
    if lines[0] != b"xref":
        raise ValueError("the PDF has another kind of table")
    count = int(lines[1].split()[1])
    entries = [lines[2][20 * number:20 * number + 20].split() for number in range(count)]
    places = {number: int(place) for number, (place, _, use) in enumerate(entries) if use == b"n"}
    ends = dict(zip(sorted(places.values()), [*sorted(places.values())[1:], table]))
    objects = {}
    for number, place in places.items():
        head = b"%d 0 obj\n" % number
        whole = pdf[place:ends[place]].rstrip()
        if not whole.startswith(head) or not whole.endswith(b"\nendobj"):
            raise ValueError("the PDF has other objects than are known")
        objects[number] = whole[len(head):-len(b"\nendobj")]
    said = re.search(rb"trailer\s*<<(.*?)>>\s*startxref", pdf[table:], re.DOTALL)[1]
    return objects, re.sub(rb"/Size \d+", b"", said)


def put_together(objects, trailer):
    """The file, what is no stream itself packed into streams."""
    pdf, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {0: (0, 0, 65535)}

    def write(number, said):
        places[number] = (1, len(pdf), 0)
        pdf.extend(b"%d 0 obj\n%b\nendobj\n" % (number, said))

    def write_stream(number, about, content):
        packed = zlib.compress(content)
        write(number, b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (
            about, len(packed), packed))

    plain = [number for number, said in objects.items() if not said.endswith(b"endstream")]
    for number in objects.keys() - set(plain):
        write(number, objects[number])
    free = max(objects) + 1
    for first in range(0, len(plain), IN_ONE_STREAM):
        some = plain[first:first + IN_ONE_STREAM]
        offsets, length = [], 0
        for index, number in enumerate(some):
            offsets.append(b"%d %d " % (number, length))
            length += len(objects[number]) + 1
            places[number] = (2, free, index)
        head = b"".join(offsets)
        about = b"/Type/ObjStm/N %d/First %d" % (len(some), len(head))
        write_stream(free, about, head + b"".join(objects[number] + b"\n" for number in some))
        free += 1
    start = places[free] = (1, len(pdf), 0)
    rows = b"".join(struct.pack(">BIH", *places.get(number, (0, 0, 0))) for number in range(free + 1))
    write_stream(free, b"/Type/XRef/W[1 4 2]/Size %d%b" % (free + 1, trailer), rows)
    return bytes(pdf) + b"startxref\n%d\n%%%%EOF\n" % start[1]
