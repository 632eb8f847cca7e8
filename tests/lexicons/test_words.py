"""Closed classes of words: read by name, and refused where something is wrong with them."""

from __future__ import annotations

import pytest

from attribution.errors import LexiconError
from attribution.lexicons import _words, endings, word_table, words


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = {"ends": "ung heit", "twice": "auf ab auf", "empty": "", "table": {"fordern": "Opfer Tribut"}}
    monkeypatch.setattr(_words, "_room", lambda name: entries if name == "room" else {})
    for reader in (words, endings, word_table):
        reader.cache_clear()


@pytest.mark.usefixtures("room")
def test_words_come_as_a_set_or_in_order_or_by_key() -> None:
    assert words("room.ends") == {"ung", "heit"}
    assert endings("room.ends") == ("ung", "heit")
    assert word_table("room.table") == {"fordern": ("Opfer", "Tribut")}


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("room.twice", "'auf' twice"),
        ("room.empty", "found ''"),
        ("room.table", "found a table"),
        ("room.none", "found no entry 'none'"),
    ],
)
def test_bad_sets_are_refused_by_name(name: str, complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        words(name)


def test_an_unknown_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"words/nowhere\.toml"):
        words("nowhere.ends")
