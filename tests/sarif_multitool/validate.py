#!/usr/bin/env python3
"""Has Microsoft's SARIF Multitool validate kanwu's logs of the fixtures: no error, no warning.

usage: validate.py KANWU SOURCE_DIR WORK_DIR
The validator is installed into WORK_DIR by npm, at the version that package.json here names.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys

kanwu, top, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
PACKAGE = "@microsoft/sarif-multitool-linux"
FIXTURES = {"plenum": (), "clean": (), "county": (), "wrapped": (), "english": (), "gb18030": ("--encoding", "gb18030")}


def install():
    wanted = top / "tests/sarif_multitool/package.json"
    version = json.loads(wanted.read_text(encoding="utf-8"))["dependencies"][PACKAGE]
    package = work / "node_modules" / PACKAGE
    installed = package / "package.json"
    if not installed.exists() or json.loads(installed.read_text(encoding="utf-8"))["version"] != version:
        work.mkdir(parents=True, exist_ok=True)
        shutil.copy(wanted, work)
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"], cwd=work,
                       check=True)
    tool = package / "Sarif.Multitool"
    tool.chmod(0o755)  # all that the package's script does
    return tool


def write_log(name, options, log):
    with log.open("wb") as out:
        done = subprocess.run([kanwu, "check", f"fixtures/{name}/draft.txt", "--format", "sarif", *options], cwd=top,
                              stdout=out, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"fixtures/{name}: kanwu ended with {done.returncode}")


def told(validation):
    """What the validator says, but for notes."""
    for run in json.loads(validation.read_text(encoding="utf-8-sig"))["runs"]:
        for result in run.get("results", []):
            level = result.get("level", "warning")
            if level in ("error", "warning"):
                line = result["locations"][0]["physicalLocation"].get("region", {}).get("startLine", "?")
                words = result["message"].get("text") or " | ".join(result["message"].get("arguments", []))
                yield f"{level} {result['ruleId']} line {line}: {words}"
        for invocation in run.get("invocations", []):
            if not invocation["executionSuccessful"]:
                yield f"the validator gave up: {json.dumps(invocation)}"


def validate(tool, name):
    log, validation = work / f"{name}.sarif", work / f"{name}.validation.sarif"
    write_log(name, FIXTURES[name], log)
    validation.unlink(missing_ok=True)
    # Ghas: what GitHub's code scanning asks for beside the standard.
    environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run([tool, "validate", log, "--output", validation, "--rule-kind", "Sarif;Ghas", "--quiet"],
                          env=environment, capture_output=True, text=True, check=False)
    if not validation.exists():
        sys.exit(f"the validator wrote nothing and ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return [f"fixtures/{name}: {line}" for line in told(validation)]


tool = install()
faults = [fault for name in FIXTURES for fault in validate(tool, name)]
print("\n".join(faults) if faults else f"{len(FIXTURES)} logs without an error or a warning")
sys.exit(1 if faults else 0)
