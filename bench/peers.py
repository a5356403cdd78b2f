#!/usr/bin/env python3
"""How fast, how exact and how big is kanwu beside other tools for near duplicates, on the same text?

usage: bench/peers.py [--sizes 10000,100000] [--million] [--repeat N] [--limit SECONDS] [--without NAME,…] [--kanwu KANWU]

Makes a throw-away virtual environment with datasketch, rensa, gaoya and SetSimilaritySearch (what cannot be installed is
named and left out), corpora of ../shared/tools/gen_corpus.py from ../shared/corpora/news (or, where they are missing, of
texts/zh), runs everything, and replaces its section of bench/RESULTS.md.

- The same relation for all: Jaccard >= 0.5 (and 0.6) of the sets of shingles of weight 5 of the normal form. A peer's
  time is candidates plus exact verification (peer_programs.py). The oracle compares every pair.
- Like with like is “kanwu's near join”: near_pairs.cpp, a program over the library that does what the peers do, from the
  file to verified pairs (built with the tests). Beside it stands the whole command line, as shipped and with the copy
  rules alone: all rules, attribution, every kind of copy and the report are in its time.
- kanwu reads the text itself: decoding and normal form are in its time. The peers are handed the normal form, so that
  making it is not in theirs; a floor shows what it costs in Python.
- Each program is a process of its own with one thread; CPU is user + system, memory the peak resident set, both as the
  kernel counts them for that process (wait4). With --repeat the fastest run counts.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import corpus

PEERS = ("gaoya", "rensa", "datasketch", "datasketch-default", "SetSimilaritySearch")
PACKAGES = ("datasketch", "rensa", "gaoya", "SetSimilaritySearch")
THRESHOLDS = (0.5, 0.6)
PROGRAMS = corpus.here / "peer_programs.py"
BEGIN, END = "<!-- bench/peers.py writes from here -->", "<!-- to here -->"
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")}

# The copy rules alone, told whatever the length: the engine's guarantee, without what an editor need not hear.
EVERYTHING = """[rules.repeated-paragraph]
min-weight = 0
near-min-run = 0
near-min-shared = 0
near-min-similarity = 0.0
[rules.copied-passage]
other-speaker-min-weight = 0
same-speaker-min-weight = 0
min-share = 0.0
"""


# --- measuring

class Measured:
    def __init__(self, usage, code, errors):
        self.cpu, self.megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        self.code, self.errors = code, errors


def run(command, options, output=subprocess.DEVNULL):
    """One program, --repeat times; the fastest. Stops at --limit CPU seconds (code -9 or -24 then)."""
    runs = []
    for _ in range(options.repeat):
        with tempfile.TemporaryFile() as errors:
            limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (options.limit, options.limit + 5))
            process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=errors, preexec_fn=limit,
                                       env=os.environ | ONE_THREAD | {"LC_ALL": "C.UTF-8"})
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            runs.append(Measured(usage, process.returncode, errors.read().decode(errors="replace")))
        if runs[-1].code:
            return runs[-1]
    return min(runs, key=lambda one: one.cpu)


def environment(folder):
    """The interpreter of a new virtual environment, what is in it, and what could not be installed."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / "bin/python"
    missing = [package for package in PACKAGES
               if subprocess.run([python, "-m", "pip", "install", "--quiet", package], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL).returncode]
    # The oracle needs scipy, which comes with datasketch.
    if subprocess.run([python, "-c", "import scipy"], stderr=subprocess.DEVNULL).returncode:
        subprocess.run([python, "-m", "pip", "install", "--quiet", "scipy"], stderr=subprocess.DEVNULL)
    listed = subprocess.run([python, "-m", "pip", "list", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return python, {entry["name"]: entry["version"] for entry in json.loads(listed.stdout)}, missing


def make_corpus(size, folder):
    text = folder / f"corpus_{size}.txt"
    if (corpus.shared / "tools/gen_corpus.py").exists() and corpus.news.exists():
        command = [sys.executable, corpus.shared / "tools/gen_corpus.py", str(size), "1", folder, corpus.shared / "drafts", corpus.news]
    else:
        command = [sys.executable, PROGRAMS, "corpus", str(size), folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return text


def characters(text):
    with open(text, encoding="utf-8") as lines:
        return sum(len(line.strip()) for line in lines)


# --- one size

class Bench:
    def __init__(self, size, python, options, folder):
        self.python, self.options, self.folder = python, options, folder
        self.text = make_corpus(size, folder)
        self.size, self.characters = size, characters(self.text)
        self.normal = folder / "normal.txt"
        self.normal_form = run([python, PROGRAMS, "normal", self.text, self.normal], options)

    def ns(self, measured):
        return measured.cpu * 1e9 / self.characters

    def kanwu(self, *more):
        log = self.folder / "kanwu.sarif"
        measured = run([self.options.kanwu, "check", "--scope", "file", "-j", "1", "--timings", "--fail-on", "never", "--level", "note",
                        "--format", "sarif", "--output", log, *more, self.text], self.options)
        if measured.code:
            sys.exit(f"bench/peers.py: kanwu ended with {measured.code}: {measured.errors}")
        return measured, log

    def near_join(self, threshold):
        out = self.folder / f"near-join-{threshold}"
        measured = run([self.options.kanwu.parent / "bench/kanwu_near_pairs", self.text, out, threshold], self.options)
        if measured.code:
            sys.exit(f"bench/peers.py: kanwu_near_pairs ended with {measured.code}: {measured.errors}")
        return measured, out

    def peer(self, name, threshold):
        out = self.folder / f"{name}-{threshold}"
        measured = run([self.python, PROGRAMS, name, self.normal, threshold, out], self.options)
        return measured, out

    def agreement(self, kind, found, threshold):
        """How `found` (pairs of a peer, or a log of kanwu) agrees with the oracle."""
        done = subprocess.run([self.python, PROGRAMS, kind, self.normal, str(threshold), self.folder / f"every-pair-{threshold}", found],
                              check=True, stdout=subprocess.PIPE)
        return json.loads(done.stdout)


def row(bench, name, measured, base, cells):
    return f"| {name} | {measured.cpu:.2f} | {bench.ns(measured):,.0f} | {measured.cpu / base.cpu:.2f} | {measured.megabytes:,.0f} | " + \
        " | ".join(cells) + " |"


def share(value):
    return "–" if value is None else f"{value:.3f}"


def truth(bench, peers, pairs, threshold):
    """The oracle's run, whose pairs lie beside it; where it is left out None, and the pairs that anyone found, all verified."""
    if "every-pair" not in bench.options.without.split(","):
        return bench.peer("every-pair", threshold)[0]
    known = {line for out in [pairs, *(out for measured, out in peers.values() if not measured.code)]
             for line in out.read_text(encoding="utf-8").split("\n") if line}
    (bench.folder / f"every-pair-{threshold}").write_text("".join(f"{line}\n" for line in sorted(known)), encoding="utf-8")
    return None


def compared(bench, names, told, threshold):
    """The table of one threshold."""
    lines = ["| program | CPU s | ns/character | ÷ kanwu's near join | peak MB | steps, CPU s | candidates | precision of candidates | "
             "pairs found | paragraphs found |", "|---|---|---|---|---|---|---|---|---|---|"]
    base, pairs = bench.near_join(threshold)
    peers = {name: bench.peer(name, threshold) for name in names}
    oracle = truth(bench, peers, pairs, threshold)
    if oracle and oracle.code:
        return [f"The oracle did not end within {bench.options.limit} CPU seconds; nothing to compare with."]
    agreed = bench.agreement("agree", pairs, threshold)
    if agreed["outside"]:
        sys.exit(f"bench/peers.py: {agreed['outside']} pairs of kanwu are not the oracle's")
    lines.append(row(bench, "kanwu's near join", base, base, ["–", "–", "–", share(agreed["pairs"]), share(agreed["paragraphs"])]))
    for name, (measured, log) in told.items():
        agreed = bench.agreement("agree-kanwu", log, threshold)
        lines.append(row(bench, name, measured, base, ["–", "–", "–", "–", share(agreed["paragraphs"])]))
    for name, (measured, out) in peers.items():
        if measured.code:
            why = f"> {bench.options.limit} s" if measured.code in (-9, -24) else f"failed: {measured.errors.strip().splitlines()[-1:]}"
            lines.append(f"| {name} | {why} |" + " – |" * 8)
            continue
        facts, agreed = json.loads(pathlib.Path(f"{out}.json").read_text(encoding="utf-8")), bench.agreement("agree", out, threshold)
        steps = ", ".join(f"{step} {seconds:.1f}" for step, seconds in facts["steps"].items() if seconds >= .05)
        lines.append(row(bench, name, measured, base, [steps, f"{facts['candidates']:,}", share(agreed["found"] / max(1, facts["candidates"])),
                                                       share(agreed["pairs"]), share(agreed["paragraphs"])]))
    if oracle:
        lines.append(row(bench, "every pair (the oracle)", oracle, base, ["–", "–", "–", "1.000", "1.000"]))
    count = bench.agreement("agree", bench.folder / f"every-pair-{threshold}", threshold)
    whose = "" if oracle else ", as all of these found them together (no oracle at this size)"
    return [f"Jaccard >= {threshold}: {count['found']:,} pairs, {count['later']:,} paragraphs that have an earlier one{whose}.", "", *lines, ""]


def stages(bench, told):
    """What --timings says, as ns a character."""
    lines = []
    for name, (measured, _) in told.items():
        found = re.findall(r"^(.+?)\s+([\d.]+) ms CPU", measured.errors, re.M)
        lines.append(f"{name}: " + ", ".join(f"{stage.strip()} {float(ms) * 1e6 / bench.characters:.1f}" for stage, ms in found) + ".")
    return ["Stages of kanwu, CPU ns a character (`--timings`):", "", *(f"- {line}" for line in lines), ""]


def floors(bench):
    lines = [("normal form in Python (what the peers are spared)", bench.normal_form),
             ("Python: decode, NFKC, casefold", run([bench.python, PROGRAMS, "decode", bench.text], bench.options))]
    for title, command in (("`wc -m`", ["wc", "-m"]), ("`iconv` to UTF-32", ["iconv", "-f", "UTF-8", "-t", "UTF-32LE"]),
                           ("`xxhsum -H3`", ["xxhsum", "-H3"]), ("`sha256sum`", ["sha256sum"])):
        if shutil.which(command[0]):
            lines.append((title, run([*command, bench.text], bench.options)))
        else:
            print(f"bench/peers.py: {command[0]} is not installed; left out", file=sys.stderr)
    return ["Floors, CPU ns a character: " + ", ".join(f"{title} {bench.ns(measured):.1f}" for title, measured in lines) + ".", ""]


def section(size, python, names, options):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bench = Bench(size, python, options, folder)
        config = folder / "everything.toml"
        config.write_text(EVERYTHING, encoding="utf-8")
        whole, log = bench.kanwu()
        told = {"kanwu check": (whole, log.rename(folder / "whole.sarif"))}
        told["kanwu, copy rules, silent on nothing"] = bench.kanwu("--config", config, "--only", ",".join(corpus.COPY_RULES))
        lines = [f"### {size:,} paragraphs, {bench.characters:,} characters", ""]
        for threshold in THRESHOLDS:
            lines += compared(bench, names, told, threshold)
        return lines + stages(bench, told) + floors(bench)


def replaced(lines):
    """RESULTS.md with this section new."""
    path = corpus.here / "RESULTS.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    new = "\n".join([BEGIN, *lines, END])
    if BEGIN in text:
        text = text[:text.index(BEGIN)] + new + text[text.index(END) + len(END):]
    else:
        text = text.rstrip("\n") + "\n\n" + new + "\n"
    path.write_text(text, encoding="utf-8")


def processor():
    try:
        return re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())[1]
    except (OSError, TypeError):
        return "an unknown processor"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--million", action="store_true", help="1,000,000 paragraphs too; best --without every-pair there")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--limit", type=int, default=1800, help="CPU seconds after which a program is given up")
    parser.add_argument("--without", default="", help="peers to leave out, such as SetSimilaritySearch at a million; every-pair leaves the oracle out, "
                        "and the pairs that anyone found stand for it")
    parser.add_argument("--kanwu", type=pathlib.Path, default=corpus.release)
    options = parser.parse_args()
    options.kanwu = options.kanwu.resolve()
    if not options.kanwu.exists():
        sys.exit(f"bench/peers.py: {options.kanwu} is not there; build it first")
    sizes = [int(size) for size in options.sizes.split(",") if size] + [1_000_000] * options.million
    with tempfile.TemporaryDirectory() as folder:
        python, versions, missing = environment(pathlib.Path(folder) / "venv")
        for package in missing:
            print(f"bench/peers.py: {package} could not be installed; left out", file=sys.stderr)
        names = [name for name in PEERS if name.split("-")[0] not in missing and name not in options.without.split(",")]
        lines = ["## Beside other tools", "",
                 f"`python3 bench/peers.py{' --million' * options.million}`; its head says how. One thread of {processor()}; Python "
                 f"{sys.version.split()[0]}, " + ", ".join(f"{package} {versions[package]}" for package in PACKAGES if package in versions) + ".",
                 "42 bands of 3 rows for gaoya, rensa and datasketch (0.996 of the pairs at 0.5 share a bucket); datasketch-default as its",
                 "own optimiser sets it. “Pairs found” is recall after exact verification, so precision is 1; “paragraphs found” counts",
                 "later paragraphs with at least one verified pair, which is what kanwu promises: a witness, not all pairs. What it",
                 "does not find here are headlines and contents lines, which its copy rules leave alone, and, as shipped, what they",
                 "are silent on (rules/repeated-paragraph.md).", ""]
        if missing:
            lines += [f"Could not be installed: {', '.join(missing)}.", ""]
        for size in sizes:
            lines += section(size, python, names, options)
            print(f"bench/peers.py: {size:,} paragraphs done", file=sys.stderr)
        replaced([line for line in lines])


if __name__ == "__main__":
    main()
