#!/usr/bin/env python3
"""The people of a clean page, kept as its roster, are silent on it: what kanwu people writes kanwu check reads and agrees with.

usage: check_round_trip.py KANWU SOURCE_DIR
Each clean page of bench/pages, bench/people_pages and fixtures/ is listed by `kanwu people --format toml`, that list is named
as its roster, and the page is checked with it: no finding of roster-mismatch or name-order, and no post that cannot be read.
"""
import json
import pathlib
import sys
import subprocess
import tempfile

kanwu, top = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
sys.path.insert(0, str(top / "bench"))
from pages import Page  # noqa: E402

CLEAN_FIXTURES = ("clean", "clean-company")
RULES = ("roster-mismatch", "name-order")


def drafts(folder):
    """Every clean draft, written below the folder: paths."""
    for path in sorted((top / "bench/pages").glob("*.txt")):
        if "<<" in path.read_text(encoding="utf-8"):
            continue
        page = Page(path)
        page.write(folder / path.stem)
        yield from (folder / path.stem / file["name"] for file in page.files if file["role"] == "draft")
    clean = sorted((top / "bench/people_pages").glob("clean-*.txt"))
    for path in clean + [top / "fixtures" / name / "draft.txt" for name in CLEAN_FIXTURES]:
        copy = folder / (path.stem if path.stem != "draft" else path.parent.name) / "draft.txt"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        yield copy


def run(*words, folder):
    ran = subprocess.run([str(kanwu), *words], cwd=folder, capture_output=True, text=True)
    if ran.returncode not in (0, 1):
        sys.exit(f"{folder.name}: kanwu {' '.join(words)}: {ran.stderr}")
    return ran.stdout


def faults(draft):
    folder = draft.parent
    (folder / "kanwu.toml").unlink(missing_ok=True)
    (folder / "people.toml").write_text(run("people", draft.name, "--format", "toml", folder=folder), encoding="utf-8")
    (folder / "kanwu.toml").write_text('roster = "people.toml"\n', encoding="utf-8")
    report = json.loads(run("check", draft.name, "--format", "sarif", "--level", "note", folder=folder))["runs"][0]
    for result in report["results"]:
        if result["ruleId"] in RULES:
            line = result["locations"][0]["physicalLocation"]["region"]["startLine"]
            yield f"{draft.name}:{line}: {result['ruleId']}: {result['message']['text']}"
    for notification in report["invocations"][0].get("toolExecutionNotifications", []):
        if notification["descriptor"]["id"] == "unread-post":
            yield notification["message"]["text"]


def main():
    with tempfile.TemporaryDirectory() as temporary:
        pages, told = 0, 0
        for draft in drafts(pathlib.Path(temporary)):
            pages += 1
            for fault in faults(draft):
                told += 1
                print(f"{draft.parent.name}: {fault}")
        print(f"{pages} clean pages, {told} of their own people told")
        sys.exit(1 if told or pages < 100 else 0)


if __name__ == "__main__":
    main()
