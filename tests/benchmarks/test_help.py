from __future__ import annotations

import pytest

from tests.benchmarks import scale


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ("--help", 0, "DATA is a folder of articles"),
        ("tests faster", 2, "found the measurement 'faster', expected some of batching, workers"),
        ("tests", 2, "found no article (*.json) in tests"),
    ],
)
def test_the_measurements_say_how_they_are_called(
    arguments: str, status: int, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["scale", *arguments.split()])
    with pytest.raises(SystemExit) as ended:
        scale.main()
    assert ended.value.code == status
    assert message in "".join(capsys.readouterr())
