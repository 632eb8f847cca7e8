from __future__ import annotations

from pathlib import Path

import pytest

from attribution.training.__main__ import main


def test_without_data_a_step_says_so_in_one_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert main(["evaluate", "--treebanks", str(tmp_path / "nothing")]) == 1
    assert len(caplog.messages) == 1
    assert "nothing" in caplog.messages[0]
