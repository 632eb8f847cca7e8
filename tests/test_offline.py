"""The library never touches the network."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import socket

def refused(*args, **kwargs):
    raise AssertionError("a socket was opened")

socket.socket.connect = socket.socket.bind = socket.create_connection = socket.getaddrinfo = refused
from attribution import analyze, analyze_many
assert analyze("Laut Polizei regnet es, sagte Anna Sommer.").attributed
assert len(list(analyze_many(["Es regnet.", "Es taut."]))) == 2
"""


@pytest.mark.model
def test_an_analysis_opens_no_connection() -> None:
    found = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=False)
    assert found.returncode == 0, found.stderr.decode()


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "{'torch', 'stanza', 'numpy', 'rich', 'fastapi', 'pyarrow', 'pandas', 'subprocess'}"
    script = f"import sys, attribution; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert found.stdout.strip() == b"[]"
