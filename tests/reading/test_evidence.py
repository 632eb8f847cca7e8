"""Evidence corrects what a rule estimates."""

import math

import attrs
import pytest

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.canonical import canonical
from attribution.grammar.mentions import Holder
from attribution.reading.evidence import RULE, features, is_open, logit, weigh, weights
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.text.article import Article
from tests.trees import sentence

NOTATION = (
    "Die/der/DET/ART/2/det Partei/Partei/NOUN/NN/3/nsubj/Case=Nom "
    "forderte/fordern/VERB/VVFIN/0/root/Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin "
    "höhere/hoch/ADJ/ADJA/5/amod Löhne/Lohn/NOUN/NN/3/obj/Case=Acc ././PUNCT/$./3/punct"
)


def reading() -> tuple[Reading, Find]:
    text, tree = sentence(NOTATION)
    read = Reading(Article(text, canonical([tree])))
    find = Find(
        construction="verb_object",
        type=StatementType.REPORTED,
        content=((0, len(text)),),
        holder=Holder(((0, 10),), 0, tree.tokens[1]),
        cue=((11, 19),),
        lemma="fordern",
        confidence=0.5,
        anchor=0,
    )
    read.add(find)
    return read, find


def test_features_say_what_clause_source_and_surroundings_are() -> None:
    found = features(*reading())
    assert {"always", "past", "source organisation", "first sentence"} <= found
    assert not {"passive", "relative clause", "report in the same sentence"} & found


def test_weighing_adds_up_the_weights_of_weighed_constructions_only() -> None:
    read, find = reading()
    read.add(attrs.evolve(find, construction="source_line", rule="source_line", holder=None))
    table = weights()["verb_object"]
    score = table.get(RULE, 0.0) * logit(0.5) + sum(table.get(name, 0.0) for name in features(read, find))
    weigh(read)
    weighed, other = read.finds
    assert other.confidence == find.confidence
    assert weighed.confidence == pytest.approx(1 / (1 + math.exp(-score)), abs=0.005)


def test_finds_before_the_first_one_to_weigh_keep_their_confidence() -> None:
    read, find = reading()
    read.add(attrs.evolve(find, confidence=0.3))
    weigh(read, 1)
    assert read.finds[0] is find
    assert read.finds[1].confidence != 0.3


def test_other_weights_can_be_given() -> None:
    read, _ = reading()
    weigh(read, table={"verb_object": {"past": 2.0}})
    assert read.finds[0].confidence == 0.88


def test_second_sources_and_source_lines_are_not_weighed_and_what_a_rule_doubts_is() -> None:
    _, find = reading()
    assert not is_open(attrs.evolve(find, beside=True))
    assert not is_open(attrs.evolve(find, construction="source_line"))
    assert is_open(attrs.evolve(find, confidence=0.05))


def test_verb_object_and_source_are_features() -> None:
    found = features(*reading())
    assert {"verb fordern", "speech verb", "main clause", "object bare", "source definite"} <= found
    assert not {"no object", "governed phrase", "not asserted", "heading", "question"} & found


def test_log_odds_are_those_of_shares_and_bounded() -> None:
    assert logit(0.5) == 0
    assert logit(0.0) == logit(0.01)
    assert logit(0.9) == pytest.approx(-logit(0.1))


STATE = (
    "Die/der/DET/ART/2/det Partei/Partei/NOUN/NN/4/nsubj:pass "
    "soll/sollen/AUX/VMFIN/4/aux/Mood=Ind|Tense=Pres|VerbForm=Fin "
    "beteiligt/beteiligen/VERB/VVPP/0/root/VerbForm=Part {}/{}/AUX/VAINF/4/aux:pass/VerbForm=Inf ././PUNCT/$./4/punct"
)


@pytest.mark.parametrize(("auxiliary", "name"), [("werden", "passive"), ("sein", "passive of state")])
def test_a_state_is_no_passive_of_an_act(auxiliary: str, name: str) -> None:
    text, tree = sentence(STATE.format(auxiliary, auxiliary))
    find = Find(StatementType.FREE_INDIRECT, Spans([(0, len(text))]), None, cue=Spans([(11, 15)]), anchor=0)
    found = features(Reading(Article(text, canonical([tree]))), find)
    assert {f for f in found if f.startswith("passive")} == {name}
