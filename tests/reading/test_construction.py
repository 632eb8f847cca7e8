"""What a construction is, its examples, and which constructions an analysis uses."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import attrs
import pytest

from attribution.document import StatementType
from attribution.errors import InputError, PatternError
from attribution.grammar.mentions import Holder
from attribution.limits import OutOfTimeError, time_limit
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.run import all_constructions, choose, read_article
from attribution.tree import Token
from tests.frozen import article as frozen_article
from tests.frozen import joined

EXAMPLE, NOT_EXAMPLE = Example("[content: Es regnet]."), NotExample("Es schneit.", "snow")


def _made(id: str = "mine.verb_object_told", doc: str | None = "A test.\n\nMore.", **fields: object) -> Construction:
    given = {"read": lambda reading: iter(()), "examples": [EXAMPLE], "not_examples": [NOT_EXAMPLE], **fields}
    return Construction(id, doc, **given)  # type: ignore[arg-type]


def test_marks_of_an_example_may_nest() -> None:
    example = Example("[content: [source: Sie] [cue: fordert] Ruhe.]")
    assert example.text == "Sie fordert Ruhe."
    assert example.roles == {"source": ((0, 3),), "cue": ((4, 11),), "content": ((0, 17),)}


@pytest.mark.parametrize("marked", ["[content: offen", "[wer: Sie] sagt"])
def test_broken_marks_are_rejected(marked: str) -> None:
    with pytest.raises(PatternError):
        _ = Example(marked).roles


def test_id_and_title_come_from_module_and_docstring() -> None:
    made = _made()
    assert (made.id, made.title, made.family, made.stage) == (
        "verb_object_told",
        "A test.",
        "verb_object",
        Stage.SENTENCES,
    )


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"id": "told"}, "'told', expected a name that begins with one of preposition, so,"),
        ({"doc": None}, "'verb_object_told' has no docstring"),
        ({"examples": []}, "'verb_object_told' has no example"),
        ({"not_examples": []}, "'verb_object_told' has no near miss"),
        ({"examples": "Sie"}, "found 'S' in the construction 'verb_object_told', expected Example"),
        ({"not_examples": [3]}, "found 3 in the construction 'verb_object_told', expected NotExample"),
        ({"id": None}, "found None as the id of a construction"),
        ({"examples": None}, "'verb_object_told' has no example"),
        ({"stage": 99}, "found 99 as stage of 'verb_object_told', expected a Stage"),
        ({"read": None}, "found None as read of 'verb_object_told', expected a function"),
    ],
)
def test_what_a_construction_lacks_is_named(fields: dict[str, object], complaint: str) -> None:
    with pytest.raises(PatternError, match=complaint):
        _made(**fields)


def test_stages_order_the_constructions() -> None:
    found = all_constructions()
    assert [c.stage for c in found] == sorted(c.stage for c in found)


def test_further_constructions_come_as_objects_modules_or_names(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("mine")
    module.CONSTRUCTION = _made()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "mine", module)
    for given in (_made(), module, "mine"):
        assert "verb_object_told" in {c.id for c in choose([given])}


def test_constructions_and_families_can_be_left_out() -> None:
    kept = {c.id for c in choose(without=["verb_object", "so_verb"])}
    assert "so" in kept
    assert not kept & {"verb_object", "verb_object_confirmed", "so_verb"}


@pytest.mark.parametrize(
    ("constructions", "without", "complaint"),
    [
        (["no_such_module"], [], "found no module 'no_such_module'"),
        ([3], [], "found int among the constructions"),
        ("verb_object", [], "found a single str"),
        (_made(), [], "found a single Construction"),
        ([], "noun", "found a single str"),
        (["verb-object"], [], "found 'verb-object' among the constructions"),
        ([], ["verb_objekt"], "found no construction 'verb_objekt'"),
        ([], [None, "noun"], "found no construction None"),
        ([], [["noun"]], "found no construction \\['noun'\\]"),
        ([attrs.evolve(_made(), id="so")], [], "found the construction 'so' twice"),
    ],
)
def test_wrong_constructions_are_named(constructions: list[object], without: list[str], complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        choose(constructions, without)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("import no_such_library", "'mine_of_file' needs the module 'no_such_library', which is missing"),
        ("import sys; sys.exit(3)", "the module 'mine_of_file' cannot be imported: SystemExit"),
    ],
)
def test_a_module_that_cannot_be_imported_is_named(
    code: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine_of_file.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(PatternError, match=complaint):
        choose(["mine_of_file"])


@pytest.mark.parametrize("marked", ["Es regnet.", "[wer: Sie] sagt"])
def test_examples_of_others_have_roles(marked: str) -> None:
    with pytest.raises(PatternError, match="role"):
        choose([_made(examples=[Example(marked)])])


def test_an_entry_point_of_another_package_is_a_construction(monkeypatch: pytest.MonkeyPatch) -> None:
    class Point:
        def load(self) -> Construction:
            return _made()

    monkeypatch.setattr("importlib.metadata.entry_points", lambda group, name: [Point()])
    assert "verb_object_told" in {c.id for c in choose(["told-by-others"])}


def test_a_find_without_words_is_none_and_others_get_family_rule_and_sentence() -> None:
    article = joined(
        frozen_article("hedging", "Das Kind mag Spinat."), frozen_article("hedging", "Das Kind mag Spinat.")
    )
    finds = [
        Find(type=StatementType.INDIRECT, holder=None, content=()),
        Find(type=StatementType.INDIRECT, holder=None, content=((25, 29),)),
        Find(type=StatementType.INDIRECT, holder=None, content=((25, 29),), cue=((0, 3),), construction="noun"),
        Find(type=StatementType.INDIRECT, holder=None, content=((25, 29),), anchor=0),
    ]
    made = _made(read=lambda reading: iter(finds))
    read = read_article(article, [made], weigh=lambda reading, weighed: None)
    assert [(f.construction, f.rule, f.anchor) for f in read] == [
        ("verb_object", "verb_object_told", 1),
        ("noun", "verb_object_told", 0),
        ("verb_object", "verb_object_told", 0),
    ]


def _endless(_: object) -> Iterator[Find]:
    while True:
        yield Find(type=StatementType.INDIRECT, holder=None, content=())


def test_a_fault_of_a_construction_is_said_to_be_its_own() -> None:
    article = frozen_article("hedging", "Das Kind mag Spinat.")
    for read in (lambda reading: None, lambda reading: reading.nothing):
        with pytest.raises(PatternError, match="the construction 'verb_object_told' fails: "):
            read_article(article, [_made(read=read)], weigh=lambda reading, weighed: None)


FOUND = Find(type=StatementType.INDIRECT, holder=None, content=((4, 8),))
CHILD = Holder(((0, 8),), 0, Token(2, 4, 8, "Kind", "Kind", "NOUN", "NN", "_", 3, "nsubj"))


@pytest.mark.parametrize(
    ("find", "complaint"),
    [
        (3, "found 3, expected a Find"),
        (attrs.evolve(FOUND, type="said"), "found 'said' as type, expected a StatementType, such as direct"),
        (attrs.evolve(FOUND, level=7), "found 7 as level, expected a Level, such as none"),
        (attrs.evolve(FOUND, stance=None), "found None as stance, expected a Stance, such as neutral"),
        (attrs.evolve(FOUND, polarity="denied"), "found 'denied' as polarity, expected a Polarity, such as affirmed"),
        (attrs.evolve(FOUND, confidence=2), "found 2 as confidence, expected a number from 0 to 1"),
        (attrs.evolve(FOUND, confidence=math.nan), "found nan as confidence, expected a number from 0 to 1"),
        (attrs.evolve(FOUND, lemma=None), "found None as lemma, expected a string"),
        (attrs.evolve(FOUND, anchor=1), "found 1 as anchor, expected one of 1 sentences from 0 on, or -1"),
        (attrs.evolve(FOUND, anchor=0.0), "found 0.0 as anchor, expected one of 1 sentences from 0 on, or -1"),
        (attrs.evolve(FOUND, told=[1]), "found [1] as told, expected True or False"),
        (attrs.evolve(FOUND, content=((5, 8),)), "found 'ind' as content, which begins within a word"),
        (attrs.evolve(FOUND, content=((0, 8), (9, 11))), "found 'ma' as content, which ends within a word"),
        (attrs.evolve(FOUND, content=((3, 4),)), "found nothing but blanks as content, from 3 to 4, expected words"),
        (attrs.evolve(FOUND, content=((9, 99),)), "found the offsets 9 to 99 as content, expected some from 0 to 20"),
        (attrs.evolve(FOUND, content=((-3, 8),)), "found the offsets -3 to 8 as content, expected some from 0 to 20"),
        (attrs.evolve(FOUND, content=((4, 8.0),)), "found the offsets 4 to 8.0 as content, expected some from 0 to 20"),
        (attrs.evolve(FOUND, cue=((10, 12),)), "found 'ag' as cue, which begins within a word"),
        (attrs.evolve(FOUND, frame=((8, 9),)), "found nothing but blanks as frame, from 8 to 9, expected words"),
        (attrs.evolve(FOUND, addressee=((0, 99),)), "found the offsets 0 to 99 as addressee"),
        (attrs.evolve(FOUND, holder="Kind"), "found 'Kind' as holder, expected a Holder, as attribution"),
        (attrs.evolve(FOUND, holder=attrs.evolve(CHILD, head=None)), "as holder, expected a Holder, as attribution"),
        (attrs.evolve(FOUND, holder=attrs.evolve(CHILD, sentence=3)), "found 3 as sentence of holder, expected one of"),
        (attrs.evolve(FOUND, holder=attrs.evolve(CHILD, spans=((0, 6),))), "found 'Das Ki' as holder, which ends"),
        (attrs.evolve(FOUND, holder=attrs.evolve(CHILD, head=attrs.evolve(CHILD.head, id=99))), "as head of holder"),
        (attrs.evolve(FOUND, holder=attrs.evolve(CHILD, appeal=((0, 99),))), "0 to 99 as appeal of holder"),
        (attrs.evolve(FOUND, relays=(CHILD, None)), "found None as relay 1, expected a Holder"),
    ],
)
def test_an_odd_find_is_said_to_be_its_construction_s(find: object, complaint: str) -> None:
    article = frozen_article("hedging", "Das Kind mag Spinat.")
    with pytest.raises(PatternError) as error:
        read_article(article, [_made(read=lambda reading: iter([find]))], weigh=lambda reading, weighed: None)
    assert str(error.value).startswith("a find of the construction 'verb_object_told': ")
    assert complaint in str(error.value)


def test_an_ordinary_find_of_others_is_taken() -> None:
    article = frozen_article("hedging", "Das Kind mag Spinat.")
    finds = [FOUND, attrs.evolve(FOUND, holder=CHILD, relays=(CHILD,), cue=((9, 12),), confidence=1, anchor=0)]
    read = read_article(article, [_made(read=lambda reading: iter(finds))], weigh=lambda reading, weighed: None)
    assert len(read) == 2


def test_a_construction_without_end_meets_the_limit_of_time() -> None:
    article = frozen_article("hedging", "Das Kind mag Spinat.")
    with pytest.raises(OutOfTimeError), time_limit(0.1):
        read_article(article, [_made(read=_endless)], weigh=lambda reading, weighed: None)


def test_a_module_without_a_construction_is_named() -> None:
    with pytest.raises(PatternError, match="'sys' holds no CONSTRUCTION"):
        choose([sys])
