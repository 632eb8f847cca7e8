"""What is mended in the trees of sentences, and what their clauses are: kind, verb, speaker, addressee, object."""

import pytest

from tests.frozen import frozen
from tests.grammar.readings import expected, readings


@pytest.mark.parametrize(("name", "text", "lines"), expected(), ids=lambda v: v if isinstance(v, str) else "")
def test_sentence_is_read_as_the_table_says(name: str, text: str, lines: list[str]) -> None:
    assert readings(text, list(frozen(name, text))) == lines
