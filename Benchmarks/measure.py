#!/usr/bin/env python3
"""Runs a command and prints its wall seconds and peak memory in MB; with --copy DIR, copies the files of DIR
one after the other, each with an fsync, and measures itself."""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time


def copy(folder):
    with tempfile.TemporaryDirectory() as place:
        for file in sorted(pathlib.Path(folder).iterdir()):
            target = pathlib.Path(place) / file.name
            shutil.copyfile(file, target)
            with open(target, 'rb+') as f:
                os.fsync(f.fileno())


def main():
    start = time.perf_counter()
    if sys.argv[1] == '--copy':
        copy(sys.argv[2])
        who = resource.RUSAGE_SELF
    else:
        done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(done.stderr.decode()[:2000])
        who = resource.RUSAGE_CHILDREN
    print('%.4f %d' % (time.perf_counter() - start, resource.getrusage(who).ru_maxrss / 1024))


if __name__ == '__main__':
    main()
