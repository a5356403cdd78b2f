#!/usr/bin/env python3
"""Runs the command-line cases: plain files that hold a command, its exact output and its exit code.

usage: run_cases.py KANWU SOURCE_DIR [CASE…]
A case is tests/cli/cases/NAME.case:

    # what it shows
    $ kanwu check fixtures/clean/draft.txt
    > standard output, a line each; a line "> @ PATH" stands for the bytes of that file
    ! standard error, a line each
    = exit code

Several commands may follow each other. Commands run through bash in a copy of the folder that is made for the case
(fixtures/ is there as a link, and the files that the case makes itself); LC_ALL is C.UTF-8, NO_COLOR is unset. With
KANWU_APPROVE=1 the expected output is written anew, and so are the files behind "@".
"""
import os
import pathlib
import subprocess
import sys
import tempfile

kanwu, top = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
approve = os.environ.get("KANWU_APPROVE") == "1"


def parse(path):
    """[(comment lines, command, stdout lines, stderr lines, exit code)]"""
    steps, comments = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("$ "):
            steps.append([comments, line[2:], [], [], 0])
            comments = []
        elif line.startswith(("> ", ">")) and steps:
            steps[-1][2].append(line[2:])
        elif line.startswith("! ") and steps:
            steps[-1][3].append(line[2:])
        elif line.startswith("= ") and steps:
            steps[-1][4] = int(line[2:])
        else:
            comments.append(line)
    return steps


def run(command, folder):
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "LANG", "LC_MESSAGES")}
    environment |= {"LC_ALL": "C.UTF-8", "PATH": f"{kanwu.parent}:{environment['PATH']}"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    return done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode("utf-8", "surrogateescape"), done.returncode


def approved_file(lines):
    return top / lines[0][2:] if len(lines) == 1 and lines[0].startswith("@ ") else None


def check_step(step, folder, name):
    comments, command, out_lines, err_lines, code = step
    out, err, got = run(command, folder)
    approved = approved_file(out_lines)
    if approve:
        if approved:
            approved.write_text(out, encoding="utf-8", errors="surrogateescape")
        else:
            step[2] = out.splitlines()
        step[3], step[4] = err.splitlines(), got
        return []
    want_out = approved.read_text(encoding="utf-8") if approved else "".join(line + "\n" for line in out_lines)
    want_err = "".join(line + "\n" for line in err_lines)
    faults = []
    for what, want, have in (("output", want_out, out), ("standard error", want_err, err), ("exit code", code, got)):
        if want != have:
            faults.append(f"{name}: $ {command}\n  {what} should be\n{want}\n  and is\n{have}")
    return faults


def run_case(path):
    steps = parse(path)
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(top / "fixtures", pathlib.Path(folder) / "fixtures")
        faults = [fault for step in steps for fault in check_step(step, folder, path.name)]
    if approve:
        text = ""
        for comments, command, out, err, code in steps:
            text += "".join(f"{line}\n" for line in comments) + f"$ {command}\n"
            text += "".join(f"> {line}".rstrip() + "\n" for line in out) + "".join(f"! {line}\n" for line in err)
            text += f"= {code}\n"
        path.write_text(text, encoding="utf-8", errors="surrogateescape")
    return faults


cases = sorted((top / "tests/cli/cases").glob("*.case"))
wanted = sys.argv[3:]
faults = [fault for case in cases if not wanted or case.stem in wanted for fault in run_case(case)]
print("\n".join(faults) if faults else f"{len(cases) if not wanted else len(wanted)} case(s) as approved")
sys.exit(1 if faults else 0)
