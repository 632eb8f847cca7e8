from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from attribution import Document
from attribution.batch.records import Record, portions, records

DEEP: list[object] = []
DEEP.append(DEEP)


class Unreadable:
    """A row whose text is fetched when it is asked for, and cannot be."""

    @property
    def text(self) -> str:
        raise OSError("the disk is gone")

    def __str__(self) -> str:
        raise OSError("the disk is gone")


@pytest.mark.parametrize(
    ("given", "id", "meta"),
    [
        ("Es regnet.", None, {}),
        (("a7", "Es regnet."), "a7", {}),
        ((7, "Es regnet."), "7", {}),
        ({"text": "Es regnet."}, None, {}),
        ({"id": 7, "text": "Es regnet.", "outlet": "Bote"}, "7", {"outlet": "Bote"}),
        (
            {"id": None, "text": "Es regnet.", "meta": {"outlet": "Bote"}, "page": 3},
            None,
            {"outlet": "Bote", "page": 3},
        ),
        ({"id": float("nan"), "text": "Es regnet.", "meta": None}, None, {}),
        ({"id": 7.0, "text": "Es regnet."}, "7", {}),
        ({"text": "Es regnet.", "meta": float("nan")}, None, {}),
        (SimpleNamespace(text="Es regnet.", id="a", meta={"outlet": "Bote"}), "a", {"outlet": "Bote"}),
        (SimpleNamespace(text="Es regnet."), None, {}),
        (Document("Es regnet.", id="a", meta={"outlet": "Bote"}), "a", {"outlet": "Bote"}),
    ],
)
def test_texts_come_in_many_forms(given: object, id: str | None, meta: dict[str, object]) -> None:
    assert list(records([given])) == [Record(0, "Es regnet.", id, meta)]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (None, "found NoneType as text, expected str"),
        (float("nan"), "found float as text, expected str"),
        (7, "found int as text, expected str"),
        (b"Es", "found bytes as text, expected str"),
        (("a", "b", "c"), "found tuple as text, expected str"),
        ({"title": "Es"}, "found the keys 'title', expected the key 'text'"),
        ({}, "found no key, expected the key 'text'"),
        ({"text": None}, "found NoneType as text, expected str"),
        (("a", "Es \ud83d"), "found the lone surrogate U+D83D at 3"),
        (([], "Es"), "found [] as id, expected str, int or None"),
        ((7.5, "Es"), "found 7.5 as id, expected str, int or None"),
        ((float("inf"), "Es"), "found inf as id, expected str, int or None"),
        ((True, "Es"), "found True as id, expected str, int or None"),
        ({"text": "Es", 3: "x"}, "found 3 as a key of meta, expected str"),
        (
            {"text": "Es", "deep": DEEP},
            "found a value in meta, under 'deep', that JSON cannot hold (found it nested more",
        ),
        ({"text": "Es", "odd": Unreadable()}, "found a value in meta, under 'odd', that JSON cannot hold (the disk is"),
        ({"text": "Es", "long": 10**5000}, "found a value in meta, under 'long', that JSON cannot hold (Exceeds"),
        ({"text": "Es", "meta": ["Bote"]}, "found list as meta, expected a mapping"),
        ((10**5000, "Es"), "found a number as id that is too long"),
        (Unreadable(), "its text, id or meta cannot be got (OSError('the disk is gone'))"),
    ],
)
def test_what_cannot_be_used_says_why_and_the_next_one_is_read(given: object, problem: str) -> None:
    odd, good = records([given, "Es regnet."])
    assert odd.problem.startswith(problem)
    assert good == Record(1, "Es regnet.")


def test_what_cannot_be_used_keeps_its_id_and_facts() -> None:
    [record] = records([{"id": "a7", "text": None, "outlet": "Bote"}])
    assert (record.id, record.meta, record.name) == ("a7", {"outlet": "Bote"}, "text 0 (id 'a7')")


class TestPortions:
    def sizes(self, lengths: list[int], **options: int) -> list[int]:
        return [len(p) for p in portions((Record(i, "x" * n) for i, n in enumerate(lengths)), **options)]

    def test_a_number_of_texts_makes_a_portion(self) -> None:
        assert self.sizes([1, 100_000, 1, 1, 1], size=2) == [2, 2, 1]

    def test_else_characters_make_it(self) -> None:
        assert self.sizes([40, 40, 40, 200, 1], characters=100) == [3, 1, 1]

    def test_no_portion_has_endlessly_many_short_texts(self) -> None:
        assert self.sizes([0] * 600) == [256, 256, 88]

    def test_nothing_makes_no_portion(self) -> None:
        assert self.sizes([]) == []

    def test_an_exception_of_the_iterator_comes_behind_what_came_before_it(self) -> None:
        def broken() -> Iterator[Record]:
            yield Record(0, "Es")
            raise OSError("the disk is gone")

        found = portions(broken())
        assert [record.text for record in next(found)] == ["Es"]
        with pytest.raises(OSError, match="the disk is gone"):
            next(found)
