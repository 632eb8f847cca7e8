"""Texts in which everything reported is found, with exactly its roles, and what the author hedges, and nothing else."""

import pytest

from tests.frozen import frozen
from tests.reading.reports import TOLD, Told, told


@pytest.mark.parametrize("entry", TOLD, ids=lambda t: t.id)
def test_text_holds_exactly_these_reports(entry: Told) -> None:
    assert sorted(told(entry.text, frozen("reports", entry.text))) == sorted(entry.lines)
