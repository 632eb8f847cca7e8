"""The notebook of the examples, run as it is: python -m tests.docs.notebook [--update].

With Jupyter's nbclient and ipykernel at hand it is run by a kernel, and ``--update`` writes what that shows into it.
Without them its cells are run one after another, and only what they print is compared.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import shutil
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "examples" / "from_csv_to_chart.ipynb"


def printed(cells: list[dict[str, Any]]) -> list[str]:
    """What each cell of code prints."""
    return [
        "".join("".join(output["text"]) for output in cell["outputs"] if output["output_type"] == "stream")
        for cell in cells
        if cell["cell_type"] == "code"
    ]


def shown(cells: list[dict[str, Any]]) -> list[list[str]]:
    """The kinds of what each cell of code shows, such as ``text/html``."""
    return [
        sorted(kind for output in cell["outputs"] for kind in output.get("data", ()))
        for cell in cells
        if cell["cell_type"] == "code"
    ]


def stored() -> list[dict[str, Any]]:
    """The cells of the notebook as it lies there."""
    cells: list[dict[str, Any]] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return cells


def plainly_run(folder: Path) -> list[str]:
    """Run the code of the cells without Jupyter, in a folder; give what each prints."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    found = []
    with chdir(folder):
        for cell in stored():
            if cell["cell_type"] == "code":
                with redirect_stdout(io.StringIO()) as out:
                    exec(compile("".join(cell["source"]), NOTEBOOK.name, "exec"), namespace)  # noqa: S102 - our own
                found.append(out.getvalue())
    return found


def executed(folder: Path) -> Any:
    """The notebook with what a kernel shows that runs it in a folder."""
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(NOTEBOOK, as_version=4)
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(folder)}})
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT)})
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # the time of the day
    nbformat.validate(notebook)
    return notebook


def main() -> int:
    """Run the notebook and compare or update it."""
    import nbformat

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        shutil.copy(ROOT / "examples" / "articles.csv", name)
        new = executed(Path(name))
    if arguments.update:
        nbformat.write(new, NOTEBOOK)
    elif printed(new.cells) != printed(stored()):
        sys.stderr.write(f"{NOTEBOOK.name} prints something else\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
