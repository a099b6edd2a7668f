#!/usr/bin/env python3
"""Street-level crime by quarter, district and kind beside the year before, by DuckDB out of its own file.

  group_street.py load CSV FILE          makes DuckDB's file out of a CSV in the form of police.uk
  group_street.py group FILE [--runs N]  the table of 2018/19; prints the median milliseconds and the number of rows
  group_street.py compare FILE CSV       says whether the table is the one that Headland wrote as CSV
"""
import csv
import statistics
import sys
import time

import duckdb

QUARTERS = '''
WITH counted AS (
  SELECT year("Month") - CASE WHEN month("Month") < 4 THEN 1 ELSE 0 END AS fy,
    (month("Month") + 8) % 12 // 3 + 1 AS quarter,
    regexp_replace(place, ' [0-9A-Z]+$', '') AS district, kind, COUNT(*) AS number
  FROM street GROUP BY ALL)
SELECT now.quarter, now.district, now.kind, COALESCE(before.number, 0), now.number
FROM counted AS now LEFT JOIN counted AS before
  ON before.fy = now.fy - 1 AND before.quarter = now.quarter AND before.district = now.district
  AND before.kind = now.kind
WHERE now.fy = 2018 ORDER BY ALL'''


def load(source, target):
    base = duckdb.connect(target)
    base.execute('''CREATE TABLE street AS
        SELECT CAST("Month" || '-01' AS DATE) AS "Month", "LSOA name" AS place, "Crime type" AS kind, * EXCLUDE
          ("Month", "LSOA name", "Crime type") FROM read_csv(?, header = true, all_varchar = true, quote = '"', escape = '"')''',
                 [source])
    base.close()


def group(target, runs):
    base = duckdb.connect(target, read_only=True)
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        rows = base.execute(QUARTERS).fetchall()
        taken.append(1000 * (time.perf_counter() - start))
    return rows, statistics.median(taken)


def main():
    what, *rest = sys.argv[1:]
    if what == 'load':
        load(*rest)
    elif what == 'group':
        rows, median = group(rest[0], int(rest[2]) if len(rest) > 2 else 1)
        print('median %.2f ms, %d rows' % (median, len(rows)))
    elif what == 'compare':
        ours = [(int(r['quarter'][-1]), r['district'], r['kind'], int(r['before']), int(r['now']))
                for r in csv.DictReader(open(rest[1], encoding='utf-8-sig')) if r['now'] != '0']
        rows, _ = group(rest[0], 1)
        if sorted(ours) != sorted(tuple(r) for r in rows):
            sys.exit('The tables differ.')
        print('the same %d rows' % len(ours))
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
