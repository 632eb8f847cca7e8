from __future__ import annotations

import json
import runpy
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "check_vulnerabilities.py"
AWAY = "requests.exceptions.ConnectionError: Max retries exceeded"
UNKNOWN = json.dumps({"dependencies": [{"name": "rich", "skip_reason": "not found"}]})
SOUND = json.dumps({"dependencies": [{"name": "rich", "version": "1", "vulns": []}]})
BAD = json.dumps({"dependencies": [{"name": "rich", "version": "1", "vulns": [{"id": "CVE-1"}]}]})

pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="only in a clone")


@pytest.mark.parametrize(
    ("pypi", "osv", "status", "said"),
    [
        ((SOUND, ""), ("", AWAY), 0, "pypi: 1 packages audited, 0 vulnerable, 0 not known to it"),
        ((BAD, ""), ("", AWAY), 1, "rich 1: CVE-1"),
        (("", AWAY), (BAD, ""), 1, "rich 1: CVE-1"),
        (("", AWAY), ("", AWAY), 0, "skipped: nobody who knows about vulnerabilities can be reached"),
        ((UNKNOWN, ""), ("", AWAY), 0, "skipped: nobody who knows about vulnerabilities can be reached"),
        (("", "No module named pip_audit"), ("", "No module named pip_audit"), 1, "failed: pip-audit gives no answer"),
        (("{}", "ServiceError: 503"), ("", AWAY), 1, "failed: pip-audit gives no answer (pypi: ServiceError: 503"),
    ],
)
def test_only_where_nobody_can_be_reached_a_change_passes_without_an_answer(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    pypi: tuple[str, str],
    osv: tuple[str, str],
    status: int,
    said: str,
) -> None:
    def run(command: list[str], **_: object) -> object:
        out, err = pypi if "--vulnerability-service=pypi" in command else osv
        return SimpleNamespace(stdout=out, stderr=err)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr("sys.argv", [str(SCRIPT)])
    script: dict[str, Any] = runpy.run_path(str(SCRIPT))
    main: Callable[[], int] = script["main"]
    assert main() == status
    out = capsys.readouterr().out
    assert out.startswith(said)
    assert out.count("\n") == (2 if pypi[0] == BAD or osv[0] == BAD else 1)
