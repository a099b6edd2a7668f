#!/usr/bin/env python3
"""Asks a served site for the pages of twenty fixed queries, and prints how long they took in milliseconds.

  ask_searches.py URL [--runs 30] [--counts FILE]

--counts writes how many results each query had, to compare engines by.
"""
import argparse
import http.client
import os
import pathlib
import re
import statistics
import time
import urllib.parse

RARE = ['kemi', 'galbraith', 'ibbotson', '"hugo carnaby"', 'greta hexam', 'farid arkle', '1,234']
COMMON = ['the', 'partnership', 'police', 'report', 'safer', 'ASB', 'meeting minutes', 'councillors']
PHRASES = ['"community safety"', '"antisocial behaviour"', '"the partnership"']
NONE = ['zymurgy', 'police zymurgy']
YARDSTICKS = ['/assets/LICENCES.txt', '/search']
# The site lets one client make 20 requests a second, 200 at once.
PACE = 1 / 18


def main():
    ap = argparse.ArgumentParser(description='Ask for twenty searches.')
    ap.add_argument('site')
    ap.add_argument('--runs', type=int, default=30)
    ap.add_argument('--counts', type=pathlib.Path)
    a = ap.parse_args()
    host = urllib.parse.urlsplit(a.site).netloc
    wait_for(host)
    line = http.client.HTTPConnection(host, timeout=60)
    queries = RARE + COMMON + PHRASES + NONE
    paths = YARDSTICKS + ['/search?' + urllib.parse.urlencode({'q': q}) for q in queries]
    times, counts = {path: [] for path in paths}, {}
    for run in range(a.runs + 1):
        for path in paths:
            # The site keeps published answers ready by their address; another address is a search of its own.
            fresh = '%s%srun=%d-%d' % (path, '&' if '?' in path else '?', os.getpid(), run)
            milliseconds, text = ask(line, fresh)
            if run > 0:  # the first round warms caches and statements
                times[path].append(milliseconds)
            found = re.search(r'id="results">([\d,]+) result', text)
            counts[path] = int(found[1].replace(',', '')) if found else 0
            time.sleep(max(0, PACE - milliseconds / 1000))
    show('yardstick: a text file', times[paths[0]], None)
    yardstick = statistics.median(times[paths[1]])
    show('yardstick: the page without a query', times[paths[1]], None)
    for query, path in zip(queries, paths[2:]):
        show('%s (%d)' % (query, counts[path]), times[path], yardstick)
    few = [t for p in paths[2:] if counts[p] < 1000 for t in times[p]]
    many = [t for p in paths[2:] if counts[p] >= 1000 for t in times[p]]
    show('all with fewer than 1,000 results', few, yardstick)
    show('all with 1,000 results or more', many, yardstick)
    if a.counts:
        a.counts.write_text(''.join('%s\t%d\n' % (q, counts[p]) for q, p in zip(queries, paths[2:])))


def wait_for(host):
    for _ in range(240):
        try:
            line = http.client.HTTPConnection(host, timeout=5)
            line.request('GET', '/assets/LICENCES.txt')
            line.getresponse().read()
            return
        except OSError:
            time.sleep(0.25)
    raise SystemExit('no site answers at ' + host)


def ask(line, path):
    start = time.perf_counter()
    line.request('GET', path)
    answer = line.getresponse()
    text = answer.read().decode()
    took = (time.perf_counter() - start) * 1000
    if answer.status != 200:
        raise SystemExit('%s answers %d' % (path, answer.status))
    return took, text


def show(name, times, yardstick):
    if not times:
        return
    median = statistics.median(times)
    p95 = sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]
    beside = '' if yardstick is None else '%7.1f x the page without a query' % (median / yardstick)
    print('%-44s median %7.1f  p95 %7.1f%s' % (name, median, p95, beside))


if __name__ == '__main__':
    main()
