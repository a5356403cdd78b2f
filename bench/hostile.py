#!/usr/bin/env python3
"""Runs kanwu on the hostile inputs of ../shared/tools/hostile.py and on the large ones of hostile_inputs.py, and says where it
does not do what each asks for.

usage: bench/hostile.py [--only GLOB] [--once] [--scale F] [--keep FOLDER] [--bad] [KANWU]     (build/release/kanwu)

The inputs of the formats (text, md, html, docx, odt, pdf) at full size; those of rules and of file systems are others'
business. For each: no signal; 10 s and 1 s for each 10 MB of CPU time at most (other work on the machine does not count); memory
below the manifest's cap; and its `want`:
  ok       exit code 0 or 1, and no error
  ok+warn  the same, and a finding, a note or an error that names what is wrong
  reject   exit code 2, and one line of error that begins with the path
  large    exit code 0 or 1, or one line of error that names a limit
Those that grow with --scale are run at twice the size, too: CPU(2n)/CPU(n), for inputs that grow more or less than
twice scaled to that; at most 2.3 where CPU(n) is above 0.1 s. What is above is run three times, and the least counts.
"""
import argparse
import fnmatch
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

import hostile_inputs

top = pathlib.Path(__file__).resolve().parent.parent
generator = top.parent / "shared/tools/hostile.py"

FORMATS = ("text/", "md/", "html/", "docx/", "odt/", "pdf/")
MOST_GROWTH = 2.3
LEAST_SECONDS = 0.1  # of CPU: below, the start of the program and noise are what is measured


@dataclass
class Run:
    code: int      # of the exit, negative: the signal
    cpu: float
    rss_mib: int
    out: str       # the last 64 KiB
    err: str


def made_by(program, manifest, folder, only, scale):
    """In a process of its own: the memory of this one is where that of each program it starts begins."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, program, folder, "--only", only, "--scale", str(scale)], check=True,
                   stderr=subprocess.DEVNULL)
    return [json.loads(line) for line in (folder / manifest).read_text(encoding="utf-8").splitlines()]


def generate(folder, only, scale):
    """Those that the generator makes, and our own."""
    own = made_by(top / "bench/hostile_inputs.py", "large.jsonl", folder, only, scale)
    if not generator.exists() or only.startswith("large/"):
        return own
    theirs = made_by(generator, "manifest.jsonl", folder, only, scale)
    return [m for m in theirs if m["path"].startswith(FORMATS)] + own


def tail(file):
    file.seek(max(0, file.seek(0, os.SEEK_END) - (1 << 16)))
    return file.read().decode("utf-8", "replace")


def environment(path):
    """Layouts come from a stand-in for pdftotext, which is in a folder beside them."""
    folder = pathlib.Path(path).parent
    if folder.name != "layout":
        return None
    program = folder / "bin/pdftotext"
    program.parent.mkdir(exist_ok=True)
    if not program.exists():
        program.write_text(hostile_inputs.STAND_IN, encoding="ascii")
        program.chmod(0o755)
    return {**os.environ, "PATH": str(program.parent)}


def run(kanwu, path, seconds):
    """CPU time is limited, and time for a process that sleeps."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([kanwu, "check", "--lang", "en", "--threads", "1", "--level", "note", path],
                                   stdout=out, stderr=err, stdin=subprocess.DEVNULL, preexec_fn=limit, env=environment(path))
        end = time.monotonic() + 20 * seconds
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > end:
                process.kill()
            time.sleep(0.002)
        process.returncode = os.waitstatus_to_exitcode(status)
        return Run(process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss >> 10, tail(out), tail(err))


def complaint(item, done, path):
    """What is wrong with a run; empty: nothing."""
    if done.code < 0:
        return f"signal {-done.code}" + (" (out of time)" if done.code in (-24, -9) else "")
    if done.rss_mib > item["cap"]:
        return f"{done.rss_mib} MiB, more than {item['cap']}"
    errors = done.err.splitlines()
    if item["want"] == "reject":
        if done.code != 2:
            return f"exit code {done.code}, not refused"
        if len(errors) != 1 or not errors[0].startswith(f"kanwu: {path}"):
            return f"{len(errors)} lines of error: {errors[:1]}"
        return ""
    if item["want"] == "large" and done.code == 2 and len(errors) == 1 and "--max-" in errors[0]:
        return ""
    if done.code not in (0, 1) or errors:
        return f"exit code {done.code}: {errors[:1]}"
    told = "bad-bytes" in done.out or f"{path}: " in done.out
    return "nothing told" if item["want"] == "ok+warn" and not told else ""


def growth(item, twice, first, second):
    return second.cpu / first.cpu * 2 / (twice["bytes"] / item["bytes"]) if first.cpu > 0 else 0


def measured(kanwu, item, folder, path):
    seconds = 10 + item["bytes"] // 10_000_000
    return run(kanwu, str(folder / path), seconds)


def least_growth(kanwu, item, twice, folders, first):
    """The growth, and of what is above the limit the least of three."""
    second = measured(kanwu, twice, folders[2], twice["path"])
    ratio = growth(item, twice, first, second)
    for _ in range(2):
        if ratio <= MOST_GROWTH or first.cpu < LEAST_SECONDS:
            break
        firsts, seconds = (measured(kanwu, i, folders[n], i["path"]) for n, i in ((1, item), (2, twice)))
        ratio = min(ratio, growth(item, twice, firsts, seconds))
    return ratio


def row(kanwu, item, twice, folders, only_bad):
    first = measured(kanwu, item, folders[1], item["path"])
    problem = complaint(item, first, str(folders[1] / item["path"]))
    shown = "–"
    if twice and not problem:
        ratio = least_growth(kanwu, item, twice, folders, first)
        shown = f"{ratio:.2f}"
        if ratio > MOST_GROWTH and first.cpu >= LEAST_SECONDS:
            problem = f"CPU grows {ratio:.2f} times"
    if problem or not only_bad:
        print(f"| {'**' + problem + '**' if problem else 'right'} | {item['path']} | {item['want']} | {item['bytes'] / 1e6:.1f} | "
              f"{first.cpu:.2f} | {first.rss_mib} / {item['cap']} | {shown} |", flush=True)
    return problem


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", default="*", help="of the generator: md/*")
    arguments.add_argument("--once", action="store_true", help="no second run at twice the size")
    arguments.add_argument("--scale", type=float, default=1.0)
    arguments.add_argument("--keep", help="where the inputs are left")
    arguments.add_argument("--bad", action="store_true", help="print what is wrong alone")
    arguments.add_argument("kanwu", nargs="?", default=str(top / "build/release/kanwu"))
    options = arguments.parse_args()
    if not generator.exists():
        print(f"no {generator}: our own inputs alone")
    folder = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="kanwu-hostile-"))
    folders = {n: folder / str(n) for n in (1, 2)}
    try:
        items = generate(folders[1], options.only, options.scale)
        twice = {} if options.once else {m["path"]: m for m in generate(folders[2], options.only, options.scale * 2)}
        print("| | input | want | MB | CPU s | MiB / cap | CPU(2n)/CPU(n) |\n|---|---|---|---|---|---|---|")
        bad = 0
        for item in items:
            if not fnmatch.fnmatch(item["path"], options.only):
                continue
            other = twice.get(item["path"])
            grows = other is not None and other["bytes"] > 1.5 * item["bytes"]
            bad += bool(row(options.kanwu, item, other if grows else None, folders, options.bad))
        print(f"\n{len(items) - bad} of {len(items)} inputs right")
        return 1 if bad else 0
    finally:
        if not options.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
