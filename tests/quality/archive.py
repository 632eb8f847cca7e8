"""An archive in one command: killed half-way and resumed, it gives the table of a run that nothing disturbed.

python -m tests.quality.archive --articles 5000

Makes a CSV file of short articles (two to four made-up sentences each), and runs ``attribution archive.csv --text text
--id id --output statements.parquet`` in a terminal: once in one go, and once with a SIGKILL when the bar says that half
is done, and ``--resume`` after it. Prints what each run took, and whether the tables are equal (status 1 if not).
"""

from __future__ import annotations

import argparse
import csv
import os
import pty
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import attrs
import pyarrow.parquet as parquet

PEOPLE = "Ina Berg,Jonas Reh,Petra Holm,Emil Brandt,Mara Voss,Till Krug,Olga Stein,Hannes Lode".split(",")
OFFICES = "Landrätin,Sprecher,Ministerin,Professorin,Vorsitzender,Anwältin".split(",")
BODIES = "die Polizei,das Landratsamt,die Gewerkschaft,der Betreiber,das Ministerium,die Nachrichtenagentur dpa".split(
    ","
)
PLACES = "Talheim,Nordbruck,Elbhausen,Bergstadt,Moorfeld,Seedorf".split(",")
THINGS = "die Brücke,das Freibad,die Schule,der Bahnhof,die Klinik,der Deich".split(",")
SENTENCES = (
    "In {place} bleibt {thing} seit {number} Tagen gesperrt.",
    "Laut {person} wurde {thing} in {place} zuletzt vor {number} Jahren geprüft.",
    "„Darauf haben wir {number} Jahre gewartet“, sagte {person}.",
    "{person} kündigte an, {thing} werde im Herbst fertig.",
    "Wie {body} mitteilte, entstand ein Schaden von rund {number} Millionen Euro.",
    "{Body} warnte vor höheren Kosten.",
    "Die Kosten könnten auf {number} Millionen Euro steigen, so {person}.",
    "{office} {person} bestritt, von Mängeln gewusst zu haben.",
    "Nach Angaben von {person} sollen {number} Menschen betroffen sein.",
    "Ob {thing} saniert wird, ist noch offen.",
    "Der Rat von {place} stimmte am Montag mit {number} Stimmen dafür.",
    "Es heißt, {thing} sei nicht zu retten.",
)
_DONE = re.compile(rb"(\d+)/(\d+)")


def articles(number: int) -> list[tuple[str, str, str]]:
    """Id, outlet and text of short articles, the same at every call."""
    chosen = random.Random(number)  # noqa: S311 - no secret
    found = []
    for i in range(number):
        body = chosen.choice(BODIES)
        facts = {
            "person": chosen.choice(PEOPLE),
            "office": chosen.choice(OFFICES),
            "body": body,
            "Body": body[0].upper() + body[1:],
            "place": chosen.choice(PLACES),
            "thing": chosen.choice(THINGS),
            "number": chosen.randint(2, 40),
        }
        sentences = chosen.sample(SENTENCES, chosen.randint(2, 4))
        found.append((f"a{i:05}", chosen.choice(PLACES) + "er Bote", " ".join(sentences).format(**facts)))
    return found


@attrs.frozen
class Run:
    """What a run of the command did: exit status, seconds, megabytes, and the last number of its progress bar."""

    status: int
    seconds: float
    processor: float
    memory: float
    done: int

    def __str__(self) -> str:
        return (
            f"exit status {self.status}, {self.seconds:.0f} s ({self.processor:.0f} s of the processor), "
            f"at most {self.memory:.0f} MB, bar at {self.done}"
        )


def run(folder: Path, output: str, *options: str, kill_at: int | None = None) -> Run:
    """Run the command with its messages going to a terminal of its own.

    Args:
        folder: where ``archive.csv`` lies.
        output: the table.
        options: more of them.
        kill_at: the number of texts at which the process is killed.
    """
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "attribution", "archive.csv", "--text", "text", "--id", "id", "--output", output]
    begin = time.monotonic()
    process = subprocess.Popen([*command, *options], cwd=folder, stderr=theirs, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    done, tail = 0, b""
    while True:
        try:
            shown = os.read(ours, 65536)
        except OSError:  # the terminal is closed: nobody writes to it any more
            break
        tail = (tail + shown)[-2000:]
        for at, _ in _DONE.findall(tail):
            done = max(done, int(at))
        if kill_at is not None and done >= kill_at:
            process.kill()
            kill_at = None
    os.close(ours)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begin
    return Run(process.returncode, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, done)


def main() -> int:
    """Run the command three times and compare its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    number = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = articles(number)
        with (folder / "archive.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("id", "outlet", "text"), *rows])
        print(f"{number} articles, {sum(len(text) for *_, text in rows):,} characters")
        print("one run:   ", run(folder, "once.parquet"), flush=True)
        print("killed:    ", run(folder, "twice.parquet", kill_at=number // 2), flush=True)
        lines = folder / "twice.parquet.lines.jsonl"
        print(
            f"kept:       {len(lines.read_bytes().splitlines())} finished articles, no table: "
            f"{not (folder / 'twice.parquet').exists()}"
        )
        print("resumed:   ", run(folder, "twice.parquet", "--resume"), flush=True)
        once, twice = (parquet.read_table(folder / f"{name}.parquet") for name in ("once", "twice"))
        equal = once.equals(twice)
        size = (folder / "once.parquet").stat().st_size / 1e6
        print(f"{once.num_rows} rows of {once.num_columns} columns, {size:.1f} MB")
        print(f"equal: {equal}; nothing but the tables and their manifests is left: {not lines.exists()}")
    return 0 if equal else 1


if __name__ == "__main__":
    raise SystemExit(main())
