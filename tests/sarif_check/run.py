#!/usr/bin/env python3
"""Runs ../shared/tools/sarif_check.py over kanwu's logs of the fixtures and of the drafts beside the checkout.

usage: run.py KANWU SOURCE_DIR
exit: 0 clean, 1 the checker complains, 77 skipped: the checker is not there
"""
import importlib.util
import pathlib
import subprocess
import sys
import tempfile

kanwu, top = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
shared = (top / ".." / "shared").resolve()
checker = shared / "tools/sarif_check.py"


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def complaints(root, paths, options, log):
    with log.open("wb") as out:
        done = subprocess.run([kanwu, "check", *paths, "--root", root, "--format", "sarif", *options], cwd=root,
                              stdout=out, check=False)
    if done.returncode not in (0, 1):
        return [f"{' '.join(paths)}: kanwu ended with {done.returncode}"]
    told = subprocess.run([sys.executable, "-B", checker, log, "--root", root], capture_output=True, text=True)
    if told.returncode == 0:
        return []
    return [f"{' '.join(paths)}: {line}" for line in (told.stdout + told.stderr).splitlines()]


def jobs():
    for draft in sorted((top / "fixtures").glob("*/draft.txt")):
        encoding = ("--encoding", "gb18030") if draft.parent.name == "gb18030" else ()
        for language in ("zh", "en"):
            yield top, [str(draft.relative_to(top))], [*encoding, "--lang", language]
    for draft in sorted((shared / "drafts").glob("*.txt")):
        yield shared, [str(draft.relative_to(shared))], []


if not checker.exists():
    skip("../shared/tools/sarif_check.py is not beside the checkout")
if importlib.util.find_spec("jsonschema") is None:
    skip(f"{sys.executable} has no jsonschema")
with tempfile.TemporaryDirectory() as folder:
    log = pathlib.Path(folder) / "log.sarif"
    all_jobs = list(jobs())
    faults = [fault for root, paths, options in all_jobs for fault in complaints(root, paths, options, log)]
print("\n".join(faults) if faults else f"{len(all_jobs)} logs without a complaint")
sys.exit(1 if faults else 0)
