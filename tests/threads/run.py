#!/usr/bin/env python3
"""Runs kanwu on eight threads over the fixtures, where it is built with ThreadSanitizer: no race, and the same bytes.

usage: run.py KANWU SOURCE_DIR
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

kanwu, top = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
RACE = 66  # ThreadSanitizer's exit code


def run(threads, scope, folder):
    environment = os.environ | {"TSAN_OPTIONS": f"exitcode={RACE}:halt_on_error=0", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([kanwu, "check", ".", "--format", "sarif", "--scope", scope, "--threads", str(threads)],
                          cwd=folder, env=environment, capture_output=True, timeout=300)
    told = done.stderr.decode("utf-8", "replace")
    if done.returncode not in (0, 1) or "ThreadSanitizer" in told:
        sys.exit(f"{threads} threads, scope {scope}: ended with {done.returncode}\n{told}")
    return done.stdout


with tempfile.TemporaryDirectory() as folder:
    # Drafts of one encoding, each four times: enough for eight threads to meet.
    drafts = [d for d in sorted((top / "fixtures").glob("*/draft.txt")) if d.parent.name != "gb18030"]
    for draft in drafts:
        for number in range(4):
            shutil.copy(draft, pathlib.Path(folder) / f"{draft.parent.name}-{number}.txt")
    for scope in ("run", "file"):
        if run(8, scope, folder) != run(1, scope, folder):
            sys.exit(f"scope {scope}: eight threads do not give the bytes of one")
    print(f"{4 * len(drafts)} drafts on eight threads without a race")
