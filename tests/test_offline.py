"""Importing the library opens no connection: it does not even load what could.

That an analysis opens none is tested in test_odd_text.py, in a process that loads the model.
"""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "{'torch', 'stanza', 'numpy', 'rich', 'fastapi', 'pyarrow', 'pandas', 'subprocess', 'socket'}"
    script = f"import sys, attribution; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert found.stdout.strip() == b"[]"
