#!/usr/bin/env python3
"""kanwu watch, as a desk uses it: drafts are dropped, changed and removed, and their reports come out.

usage: run.py KANWU
No outcome depends on time: each is waited for, a minute at most.
"""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

kanwu = str(pathlib.Path(sys.argv[1]).resolve())
FAULTY = "清河区委书记陶远表示，清河区将抓好落实，把全会部署的各项任务一件件办好。\n\n市国资委党委书记陶远表示，市国资委将深化改革。\n"
CLEAN = "清河区委书记陶远表示，清河区将抓好落实。\n"


def wait_for(what, condition):
    for _ in range(1200):
        if condition():
            return
        time.sleep(0.05)
    sys.exit(f"never came: {what}")


def check(condition, what):
    if not condition:
        sys.exit(f"does not hold: {what}")


def holds(path, words):
    return lambda: path.exists() and words in path.read_text(encoding="utf-8")


def runs(word):
    """Whether a process has this word among its arguments."""
    for arguments in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if word.encode() in arguments.read_bytes().split(b"\0"):
                return True
        except OSError:
            pass
    return False


def once(*arguments, env=None):
    return subprocess.run([kanwu, "watch", "--once", "--interval", "0.1", *map(str, arguments)], capture_output=True, text=True,
                          env=env, timeout=300)


def dropped_changed_removed(folder):
    in_, out = folder / "in", folder / "out"
    in_.mkdir()
    with subprocess.Popen([kanwu, "watch", in_, "--out", out, "--interval", "0.1"], stderr=subprocess.PIPE, text=True) as watcher:
        try:
            (in_ / "desk").mkdir()
            (in_ / "desk/page.txt").write_text(FAULTY)
            report = out / "desk/page.txt.kanwu.txt"
            wait_for("the report of a dropped draft", holds(report, "陶远"))
            (in_ / "desk/page.txt").write_text(CLEAN)
            wait_for("a new report of a changed draft", holds(report, "没有发现问题"))
            report.unlink()
            wait_for("a report that was removed", report.exists)
            (in_ / "half.pdf").write_bytes(b"%PDF-1.4\n")
            (in_ / "bad.txt").write_bytes(b"\xff")
            wait_for("the report of what cannot be read", holds(out / "bad.txt.kanwu.txt", "not UTF-8"))
            check(not (out / "half.pdf.kanwu.txt").exists(), "a half copied PDF file waits")
            other = once(in_, "--out", out)
            check(other.returncode == 2 and "another kanwu watch" in other.stderr, "a second watcher of one folder is refused")
            in_.rename(folder / "away")
            time.sleep(0.3)
            (folder / "away").rename(in_)
            (in_ / "desk/page.txt").unlink()
            (in_ / "again.txt").write_text(FAULTY)
            wait_for("a report after the folder came back", (out / "again.txt.kanwu.txt").exists)
            check(report.exists(), "the report of a removed draft stays")
        finally:
            watcher.send_signal(signal.SIGTERM)
        told = watcher.stderr.read()
    check(watcher.returncode == 0, f"SIGTERM ends it cleanly, not with {watcher.returncode}")
    check("desk/page.txt: " in told and " → " in told, "a line for each draft on standard error")
    left = [str(p) for p in out.rglob("*") if p.is_file() and not p.name.endswith(".kanwu.txt") and ".kanwu-watch" not in p.name]
    check(not left, f"nothing is left beside the reports: {left}")


def one_look_for_cron(folder):
    in_, out = folder / "in", folder / "deep/out"
    in_.mkdir()
    (in_ / "a.txt").write_text(FAULTY)
    (in_ / "~$a.txt").write_text(FAULTY)
    (in_ / "a.txt.part").write_text(FAULTY)
    (in_ / "kanwu.toml").write_text('lang = "en"\n')
    first = once(in_, "--out", out)
    check(first.returncode == 0, first.stderr)
    check([p.name for p in out.glob("*.txt")] == ["a.txt.kanwu.txt"], "one draft, one report")
    check("hold the page" in (out / "a.txt.kanwu.txt").read_text(), "kanwu.toml of the folder holds")
    check(once(in_, "--out", out).stderr == "", "nothing to do the second time")
    (out / "a.txt.kanwu.txt").unlink()
    check("→" in once(in_, "--out", out).stderr, "a report that was removed is made again")
    (in_ / "a.txt").write_text(CLEAN)
    check("→" in once(in_, "--out", out, "--lang", "zh").stderr, "a draft that changed is checked again")
    check("没有发现问题" in (out / "a.txt.kanwu.txt").read_text(), "options go on to the check")
    check(once(in_, "--out", in_).returncode == 2, "a folder of its own for reports")
    check(once(folder / "none", "--out", out).returncode == 2, "a folder that is not there")
    inside = once(in_, "--out", in_ / "reports")
    check(inside.returncode == 0 and (in_ / "reports/a.txt.kanwu.txt").exists(), "a folder below the watched one")
    check(once(in_, "--out", in_ / "reports").stderr == "", "reports are no drafts")


def one_that_hangs(folder):
    """A pdftotext that never ends stands for a file that hangs."""
    in_, out, bin_ = folder / "in", folder / "out", folder / "bin"
    for path in (in_, bin_):
        path.mkdir()
    nap = f"600.{os.getpid()}"
    (bin_ / "pdftotext").write_text(f"#!/bin/sh\nexec sleep {nap}\n")
    (bin_ / "pdftotext").chmod(0o755)
    (in_ / "a.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    (in_ / "b.txt").write_text(CLEAN)
    done = once(in_, "--out", out, "--timeout", "15", "--threads", "1", env=os.environ | {"PATH": f"{bin_}:{os.environ['PATH']}"})
    check(done.returncode == 0, done.stderr)
    wait_for("the end of the program that hangs", lambda: not runs(nap))
    check("超过15秒" in (out / "a.pdf.kanwu.txt").read_text(), "a draft that hangs has a report that says so")
    check("没有发现问题" in (out / "b.txt.kanwu.txt").read_text(), "and the others go on")


for test in (dropped_changed_removed, one_look_for_cron, one_that_hangs):
    with tempfile.TemporaryDirectory() as name:
        test(pathlib.Path(name))
print("as it should be")
