from __future__ import annotations

import pytest

from attribution.errors import PatternError
from attribution.grammar.clauses import Syntax
from attribution.grammar.patterns import find, token
from attribution.reading.construction import Example
from tests.trees import sentence

TREE = (
    "Die/der/DET/ART/2/det Polizei/Polizei/NOUN/NN/3/nsubj "
    "warnt/warnen/VERB/VVFIN/0/root/VerbForm=Fin vor/vor/ADP/APPR/5/case Glatteis/Glatteis/NOUN/NN/3/obl"
)


def _syntax() -> Syntax:
    return Syntax(sentence(TREE)[1])


def test_dependents_are_bound_to_their_roles() -> None:
    pattern = token("cue", lemma="warnen", has=[token("source", deprel="nsubj")])
    assert [{r: t.text for r, t in m.items()} for m in find(pattern, _syntax())] == [
        {"cue": "warnt", "source": "Polizei"}
    ]


def test_missing_dependent_fails_unless_optional() -> None:
    assert list(find(token("cue", lemma="warnen", has=[token(deprel="iobj")]), _syntax())) == []
    assert len(list(find(token("cue", lemma="warnen", has=[token(deprel="iobj", optional=True)]), _syntax()))) == 1


def test_lacks_forbids_a_dependent() -> None:
    assert list(find(token("cue", lemma="warnen", lacks=[token(deprel="obl")]), _syntax())) == []


def test_neighbours_and_governor_are_tested() -> None:
    pattern = token("case", upos="ADP", before=token(upos="NOUN"), after=token(upos="VERB"), head=token(deprel="obl"))
    assert [m["case"].text for m in find(pattern, _syntax())] == ["vor"]


def test_alternatives_and_predicates() -> None:
    pattern = token("x", text=frozenset(("die",))) | token("x", lemma=lambda lemma: lemma.startswith("Glatt"))
    assert [m["x"].text for m in find(pattern, _syntax())] == ["Die", "Glatteis"]


def test_unknown_field_is_rejected() -> None:
    with pytest.raises(PatternError, match="wortart"):
        token("x", wortart="NOUN")


def test_marks_of_an_example_may_nest() -> None:
    example = Example("[content: [source: Sie] [cue: fordert] Ruhe.]")
    assert example.text == "Sie fordert Ruhe."
    assert example.roles == {"source": ((0, 3),), "cue": ((4, 11),), "content": ((0, 17),)}


@pytest.mark.parametrize("marked", ["[content: offen", "[wer: Sie] sagt"])
def test_broken_marks_are_rejected(marked: str) -> None:
    with pytest.raises(PatternError):
        _ = Example(marked).roles
