#!/usr/bin/env python3
"""Makes files of figures to measure with, the same each time.

  make_figures.py street FILE [--rows 1000000]    street-level crime of 24 months in the form of police.uk
  make_figures.py country FILE                    the same of 350 districts
  make_figures.py month FILE                      one of those months again, corrected
  make_figures.py return FILE [--lines 10000]     a return: counts of twenty measures by area and month
  make_figures.py quarters FILE                   a return: counts of every kind of crime in every district, by quarter, for
                                                  the five years to March 2018 and the quarters after it that are not on record
"""
import argparse
import csv
import random

HEADING = ['Crime ID', 'Month', 'Reported by', 'Falls within', 'Longitude', 'Latitude', 'Location', 'LSOA code',
           'LSOA name', 'Crime type', 'Last outcome category', 'Context']
KINDS = ['Anti-social behaviour', 'Bicycle theft', 'Burglary', 'Criminal damage and arson', 'Drugs', 'Other crime',
         'Other theft', 'Possession of weapons', 'Public order', 'Robbery', 'Shoplifting', 'Theft from the person',
         'Vehicle crime', 'Violence and sexual offences']
DISTRICTS = ['Marrowby', 'Dunsmere and the Havens', 'Holmwrath', 'Westmarch']
MONTHS = ['%d-%02d' % (y, m) for y in (2017, 2018, 2019) for m in range(1, 13)][3:27]
MEASURES = ['homicide', 'violence-with-injury', 'violence-without-injury', 'stalking-and-harassment', 'rape',
            'other-sexual-offences', 'business-robbery', 'personal-robbery', 'residential-burglary', 'business-burglary',
            'bicycle-theft', 'theft-from-the-person', 'vehicle-crime', 'shoplifting', 'other-theft',
            'criminal-damage-and-arson', 'public-disorder', 'drug-trafficking', 'drug-possession', 'deliberate-fires']
AREAS = ['E06000001', 'E06000002', 'E06000003', 'E06000004', 'E23000013']


def street(path, rows, months, seed, districts=DISTRICTS):
    chance = random.Random(seed)
    places = [('M%08d' % n, '%s %03d%s' % (districts[n % len(districts)], n // 20 + 1, 'ABCDE'[n % 5])) for n in range(350)]
    with open(path, 'w', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(HEADING)
        for n in range(rows):
            code, name = places[chance.randrange(350)]
            street = 'On or near Quay Lane %d' % (n % 900) if n % 40 else 'On or near Hall, Old'
            writer.writerow(['%064x' % n, months[chance.randrange(len(months))], 'Westmarch Police', 'Westmarch Police',
                             '-1.2%05d' % (n % 99999), '54.6%05d' % (n % 99991), street, code, name,
                             KINDS[chance.randrange(14)], 'Under investigation', ''])


def figures(path, lines):
    chance = random.Random(7)
    months = ['%d-M%02d' % (y, m) for y in range(2000, 2019) for m in range(1, 13)]
    places = [(m, a, p) for p in months for m in MEASURES for a in AREAS][:lines]
    with open(path, 'w', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(['measure', 'area', 'period', 'count', 'as_at'])
        for measure, area, period in places:
            writer.writerow([measure, area, period, chance.randrange(2000), '2019-10-10'])


# Kinds of crime below which no other stands, and other measures of the report.
KINDS_OF_CRIME = MEASURES[:19] + [
    'death-by-driving', 'possession-of-weapons', 'other-crimes-against-society', 'asb-personal', 'asb-nuisance',
    'asb-environmental', 'damage-to-dwellings', 'hate-incidents', 'first-time-entrants', 'deliberate-fires']


def quarters(path):
    chance = random.Random(11)
    names = ['%d-%02d/Q%d' % (y, (y + 1) % 100, q) for y in range(2013, 2020) for q in (1, 2, 3, 4)]
    names = [n for n in names if '2013-14/Q2' <= n <= '2019-20/Q1' and n not in ('2018-19/Q2',)]
    with open(path, 'w', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(['measure', 'area', 'period', 'count', 'as_at'])
        for name in names:
            for number, measure in enumerate(KINDS_OF_CRIME):
                if name == '2019-20/Q1' and measure in KINDS_OF_CRIME[-4:] + ['vehicle-crime', 'shoplifting', 'residential-burglary']:
                    continue
                for area in AREAS[:4]:
                    usual = 40 + number * 9 + 12 * (name[-1] in '23')
                    writer.writerow([measure, area, name, chance.randrange(usual - 20, usual + 20), '2019-10-10'])


def main():
    ap = argparse.ArgumentParser(description='Make files of figures to measure with.')
    ap.add_argument('what', choices=['street', 'country', 'month', 'return', 'quarters'])
    ap.add_argument('file')
    ap.add_argument('--rows', type=int, default=1_000_000)
    ap.add_argument('--lines', type=int, default=10_000)
    a = ap.parse_args()
    if a.what == 'street':
        street(a.file, a.rows, MONTHS, 1)
    elif a.what == 'country':
        street(a.file, a.rows, MONTHS, 3, ['Borough %d' % n for n in range(1, 351)])
    elif a.what == 'month':
        street(a.file, a.rows // len(MONTHS), MONTHS[-1:], 2)
    elif a.what == 'quarters':
        quarters(a.file)
    else:
        figures(a.file, a.lines)


if __name__ == '__main__':
    main()
