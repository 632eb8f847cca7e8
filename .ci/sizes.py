"""What each extra brings beside the package itself, for docs/extras.md: python .ci/sizes.py ENVIRONMENT.

ENVIRONMENT is a virtual environment that has the package and nothing else. Needs a package index.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
OWN = {"benchmark", "dev", "docs", "test", "train"}
"""Extras for work on the package."""


def pip(python: Path, *arguments: object) -> None:
    """Run pip."""
    command = [str(python), "-m", "pip", *map(str, arguments), "--quiet", "--disable-pip-version-check"]
    subprocess.run(command, check=True)


def megabytes(folder: Path) -> float:
    """The size of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Print a line for each extra."""
    python = Path(sys.argv[1]) / "bin" / "python"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    print(f"the package alone: {megabytes(Path(sys.argv[1])):.0f} MB")
    for name, needed in project["optional-dependencies"].items():
        if name in OWN:
            continue
        with tempfile.TemporaryDirectory() as folder:
            report, wheels, target = (Path(folder) / part for part in ("report.json", "wheels", "target"))
            pip(python, "install", "--dry-run", "--report", report, *needed)
            found = [one["metadata"] for one in json.loads(report.read_text(encoding="utf-8"))["install"]]
            wheels.mkdir()
            target.mkdir()
            if found:
                pip(
                    python,
                    "download",
                    "--no-deps",
                    "-d",
                    wheels,
                    *(f"{one['name']}=={one['version']}" for one in found),
                )
                pip(python, "install", "--no-deps", "--no-compile", "--target", target, *wheels.iterdir())
            sizes = f"{megabytes(wheels):.1f} MB to download, {megabytes(target):.0f} MB on disk"
            print(f"{name}: {len(found)} packages, {sizes}", flush=True)


if __name__ == "__main__":
    main()
