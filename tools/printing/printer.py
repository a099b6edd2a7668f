"""Makes a PDF of each document that comes in on the standard input.

    printer.py [--idle SECONDS] [--limit SECONDS] [--memory MB]

A job is a letter, `D` for a document and `I` for a picture, two lengths (32 bits each, the high byte
first), a page of HTML of the first length and a PNG logo of the second, which stands where the page
has a `logo`. The answer is one letter, a length, and so many bytes: `P` and the PDF, or the PNG of a
picture, or `E` and a sentence that says why there is none.

The program loads what it needs once and makes each document in a child of its own, so that memory
is given back, a job that takes too long is ended without a new start, and no job can leave anything
behind for the next. It ends when the standard input does, and when nobody has asked for so many
seconds. Documents reach neither files nor the network: a document is words for the template beside
this program, never code, and nothing is fetched for it.
"""

import argparse
import ctypes
import gc
import os
import pathlib
import resource
import select
import signal
import struct
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
LARGEST = 32 << 20
# One processor sets the document; the others are the site's.
os.environ["RAYON_NUM_THREADS"] = "1"


def main():
    options = argparse.ArgumentParser(description="Makes PDF documents.")
    options.add_argument("--idle", type=float, default=300, metavar="SECONDS")
    options.add_argument("--limit", type=float, default=120, metavar="SECONDS")
    options.add_argument("--memory", type=int, default=400, metavar="MB")
    options = options.parse_args()
    os.nice(10)
    give_back_large_pieces()
    sys.path.insert(0, str(HERE))
    try:
        import making
    except (ImportError, OSError) as error:
        refuse(sys.stdout.buffer, f"The printing program is not whole: {error}.")
        return 1
    # What is loaded by now stays as it is: children share its pages as long as nobody touches them.
    gc.collect()
    gc.freeze()
    jobs, answers = sys.stdin.buffer.raw, sys.stdout.buffer
    while select.select([jobs], [], [], options.idle)[0]:
        job = read_job(jobs)
        if job is None:
            break
        answer(answers, *made(job, making, options, jobs))
    return 0


def give_back_large_pieces():
    """Lets glibc return each piece of 128 kB or more as soon as it is free; its own rule, which grows,
    keeps up to a fifth more."""
    threshold = -3
    ctypes.CDLL(None).mallopt(threshold, 128 << 10)


def read_job(jobs):
    """The kind, the HTML and the logo; None when the other side has gone."""
    head = read(jobs, 9)
    if head is None:
        return None
    kind, *sizes = struct.unpack(">cII", head)
    if sum(sizes) > LARGEST:
        raise SystemExit("a job is too large")
    parts = [kind] + [read(jobs, size) for size in sizes]
    return None if None in parts else parts


def read(file, count):
    pieces = []
    while count:
        piece = file.read(min(count, 1 << 16))
        if not piece:
            return None
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)


def made(job, making, options, jobs):
    """The letter and the bytes of the answer. At first the document is set in the time that nobody else
    needs, so that no page of the site waits for it; what comes to nothing that way is begun again."""
    for idly, limit in (True, options.limit / 12), (False, options.limit * 11 / 12):
        told = made_by_child(job, making, options, jobs, idly, limit)
        if told:
            return told
    return b"E", f"It took longer than {options.limit:g} seconds.".encode()


def made_by_child(job, making, options, jobs, idly, limit):
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        if idly:
            os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        make(job, making, options, into)
    os.close(into)
    try:
        return collected(out, limit, jobs)
    finally:
        os.close(out)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def collected(out, limit, jobs):
    """What the child says, None when it takes too long; ends when the other side goes away meanwhile."""
    pieces, end = [], time.monotonic() + limit
    watch = select.poll()
    watch.register(out, select.POLLIN | select.POLLHUP)
    watch.register(jobs, select.POLLHUP)
    while True:
        left = end - time.monotonic()
        if left <= 0:
            return None
        for file, event in watch.poll(left * 1000):
            if file != out:
                raise SystemExit(0)
            piece = os.read(out, 1 << 16)
            if piece:
                pieces.append(piece)
                continue
            answer = b"".join(pieces)
            if not answer:
                return b"E", b"It needs more memory than a document may have."
            return answer[:1], answer[1:]


def make(job, making, options, into):
    """The child: makes the document, says it, ends. Nothing is cleaned up on the way out."""
    kill_with_parent = 1
    ctypes.CDLL(None).prctl(kill_with_parent, signal.SIGKILL)
    size = options.memory << 20
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with os.fdopen(into, "wb") as answers:
        try:
            answers.write(b"P" + making.made(*job))
        except MemoryError:
            answers.write(b"EIt needs more memory than a document may have.")
        except Exception as error:  # whatever is wrong with one document
            answers.write(f"EIt could not be set: {type(error).__name__}.".encode())
            print(f"printing: {error!r}", file=sys.stderr)
    sys.stderr.flush()
    os._exit(0)


def answer(answers, letter, content):
    answers.write(letter + struct.pack(">I", len(content)) + content)
    answers.flush()


def refuse(answers, sentence):
    answer(answers, b"E", sentence.encode())


if __name__ == "__main__":
    sys.exit(main())
