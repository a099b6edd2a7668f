#!/usr/bin/env python3
"""Makes many packs out of the invented ones in Demo/packs, for measuring.

  vary_packs.py DIR [--count 400] [--long | --longer]

Writes DIR/0001.md, 0002.md ...: one meeting every second Friday, each with the minutes of the meeting before,
minute numbers that run on, other figures in the tables, some members replaced and some names misspelt.
--long writes one pack of about 110 kB to DIR, taken as a file name: the reports of all three packs, for the reader.
--longer writes one with two of the reports' packs once more, about 95 pages on paper, for the printer.
The same arguments give the same files.
"""
import argparse
import datetime
import pathlib
import random
import re

PACKS = sorted((pathlib.Path(__file__).resolve().parent.parent / 'Demo' / 'packs').glob('*.md'))
FIRST = ['Ada', 'Bela', 'Ciaran', 'Dilys', 'Edie', 'Farid', 'Greta', 'Hugo', 'Iris', 'Joss', 'Kemi', 'Lowri']
LAST = ['Arkle', 'Boland', 'Carnaby', 'Dunmore', 'Eastwick', 'Farrow', 'Galbraith', 'Hexam', 'Ibbotson', 'Jessop']
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
          'November', 'December']


def words(day):
    return '%d %s %d' % (day.day, MONTHS[day.month - 1], day.year)


def vary(text, meeting, before, after, first_minute, rng):
    """One pack on another day, with other figures and here and there another name."""
    head = re.search(r'\*\*\w+day (\d+ \w+ \d{4})\*\*', text)[1]
    told = re.search(r'RECORD\*\*\s+(\d+ \w+ \d{4})', text)[1]
    announced = re.search(r'next meeting\s*\S+\s*\w+day (\d+ \w+ \d{4})', text)
    text = text.replace(head, '\x01').replace(told, '\x02')
    if announced:
        text = text.replace(announced[1], '\x03')
    numbers = iter(range(first_minute, first_minute + 100))
    start, end = text.index('\x02\n'), text.index('The meeting concluded')
    minutes = re.sub(r'(?m)^((?:### )?\**)(\d{1,3})\. ', lambda m: '%s%d. ' % (m[1], next(numbers)), text[start:end])
    text = text[:start] + minutes + text[end:]
    text = '\n'.join(figures(line, rng) if '\t' in line else line for line in text.split('\n'))
    for name in sorted(set(re.findall(r'(?m)^(?:Councillor )?([A-Z][a-z]+ [A-Z][a-z]+),', text))):
        chance = rng.random()
        if chance < 0.05:
            text = text.replace(name, '%s %s' % (rng.choice(FIRST), rng.choice(LAST)))
        elif chance < 0.08:
            text = text.replace(name, name[:-2] + name[-1] + name[-2], 1)
    return text.replace('\x01', words(meeting)).replace('\x02', words(before)).replace('\x03', words(after))


def figures(line, rng):
    return re.sub(r'(?<![\w.,/-])\d{2,5}(?![\w.,/%-])', lambda m: str(max(10, int(m[0]) + rng.randint(-9, 9))), line)


def municipal(day):
    return day.year if (day.month, day.day) >= (5, 1) else day.year - 1


def many(folder, count):
    rng = random.Random(2019)
    texts = [p.read_text(encoding='utf-8') for p in PACKS]
    meeting, number = datetime.date(2004, 5, 14), 1
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(count):
        before, after = meeting - datetime.timedelta(days=14), meeting + datetime.timedelta(days=14)
        if index == 0 or municipal(before) != municipal(before - datetime.timedelta(days=14)):
            number = 1
        text = vary(texts[index % len(texts)], meeting, before, after, number, rng)
        number += 14
        (folder / ('%04d.md' % (index + 1))).write_text(text, encoding='utf-8')
        meeting = after


def long_pack(file, behind):
    """The last pack with the reports of others behind its own."""
    texts = [p.read_text(encoding='utf-8') for p in PACKS]
    mark = '**Report of:**'

    def reports(text):
        start = text.rindex('# SAFER MARROWBY PARTNERSHIP', 0, text.index(mark))
        return text[start:]
    file.write_text('\n\n\n'.join([texts[2], *(reports(texts[pack]) for pack in behind)]) + '\n', encoding='utf-8')


def main():
    ap = argparse.ArgumentParser(description='Make many packs out of the invented ones.')
    ap.add_argument('folder', type=pathlib.Path)
    ap.add_argument('--count', type=int, default=400)
    ap.add_argument('--long', action='store_true')
    ap.add_argument('--longer', action='store_true')
    a = ap.parse_args()
    if a.long or a.longer:
        long_pack(a.folder, [0, 1, 2, 0] if a.longer else [0, 1])
    else:
        many(a.folder, a.count)


if __name__ == '__main__':
    main()
