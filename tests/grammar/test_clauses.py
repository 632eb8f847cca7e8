"""Clauses and phrases of hand-built trees."""

import attrs

from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.tree import Sentence, Token
from tests.trees import sentence

REPORT = (
    "Ina/Ina/PROPN/NE/3/nsubj Berg/Berg/PROPN/NE/1/flat sagt/sagen/VERB/VVFIN/0/root/Mood=Ind|VerbForm=Fin "
    ",/,/PUNCT/$,/9/punct dass/dass/SCONJ/KOUS/9/mark der/der/DET/ART/7/det Zug/Zug/NOUN/NN/9/nsubj "
    "pünktlich/pünktlich/ADV/ADJD/9/advmod komme/kommen/VERB/VVFIN/3/ccomp/Mood=Sub|Tense=Pres|VerbForm=Fin "
    "././PUNCT/$./3/punct"
)
PASSIVE = (
    "Der/der/DET/ART/2/det Plan/Plan/NOUN/NN/6/nsubj:pass "
    "wurde/werden/AUX/VAFIN/6/aux:pass/Mood=Ind|Tense=Past|VerbForm=Fin "
    "vom/von/ADP/APPRART/5/case Rat/Rat/NOUN/NN/6/obl kritisiert/kritisieren/VERB/VVPP/0/root/VerbForm=Part"
)


def syntax(notation: str) -> Syntax:
    return Syntax(sentence(notation)[1])


def test_clauses_know_kind_subject_and_yield() -> None:
    main, inner = syntax(REPORT).clauses
    assert (main.kind, main.lemma, main.subject and main.subject.text) == ("main", "sagen", "Ina")
    assert (inner.kind, inner.first.text) == ("dass", "dass")
    assert [t.text for t in inner.tokens if t.upos != "PUNCT"] == ["dass", "der", "Zug", "pünktlich", "komme"]


def test_passive_needs_werden() -> None:
    clause = syntax(PASSIVE).clauses[0]
    assert clause.passive
    assert clause.finite.text == "wurde"
    assert not syntax(REPORT).clauses[0].passive


def test_a_word_belongs_to_its_own_clause() -> None:
    found = syntax(REPORT)
    train = found.sentence.tokens[6]
    clause = found.clause_of(train)
    assert clause is not None and clause.kind == "dass"


def test_phrase_holds_name_and_article_but_no_adposition() -> None:
    found = syntax(PASSIVE)
    assert [t.text for t in found.phrase(found.sentence.tokens[4])] == ["Rat"]
    assert [t.text for t in found.phrase(found.sentence.tokens[4], case=True)] == ["vom", "Rat"]
    assert [t.text for t in syntax(REPORT).phrase(syntax(REPORT).sentence.tokens[0])] == ["Ina", "Berg"]


def test_mood_and_finiteness_are_read_off_the_features() -> None:
    tokens = syntax(REPORT).sentence.tokens
    assert is_konjunktiv_1(tokens[8])
    assert not is_konjunktiv_1(tokens[2])
    assert [t.text for t in tokens if is_finite(t)] == ["sagt", "komme"]


def test_neighbours_end_at_the_edges() -> None:
    found = syntax(PASSIVE)
    first, last = found.sentence.tokens[0], found.sentence.tokens[-1]
    assert not found.next(first, -1)
    assert not found.next(last)
    assert [t.text for t in found.between(2, 3)] == ["Plan", "wurde"]


def test_spans_close_gaps_between_neighbours_in_any_order_and_keep_others() -> None:
    tokens = syntax(PASSIVE).sentence.tokens
    assert token_spans([tokens[1], tokens[0]]) == ((0, 8),)
    assert token_spans([tokens[0], tokens[2]]) == ((0, 3), (9, 14))
    assert token_spans([]) == ()


def test_indicative_verb_shares_no_subject_with_a_reported_clause() -> None:
    told = (
        "Sie/sie/PRON/PPER/2/nsubj sagte/sagen/VERB/VVFIN/0/root/Mood=Ind|VerbForm=Fin "
        "er/er/PRON/PPER/4/nsubj komme/kommen/VERB/VVFIN/2/ccomp/Mood=Sub|VerbForm=Fin "
        "und/und/CCONJ/KON/6/cc ging/gehen/VERB/VVFIN/4/conj/Mood=Ind|VerbForm=Fin"
    )
    last = Syntax(sentence(told)[1]).clauses[-1]
    assert last.subject.text == "Sie"


def test_name_with_a_hyphen_is_one_phrase() -> None:
    text = "Karl-Heinz Beck"
    parts = [(0, 4, "PROPN", 0, "root"), (4, 5, "PUNCT", 1, "punct"), (5, 10, "PROPN", 1, "nmod")]
    parts.append((11, 15, "PROPN", 1, "flat"))
    tokens = [Token(i, b, e, text[b:e], text[b:e], u, "", "", h, d) for i, (b, e, u, h, d) in enumerate(parts, 1)]
    for label in ("flat", "nmod"):
        tokens[2] = attrs.evolve(tokens[2], deprel=label, head=1 if label == "flat" else 0)
        found = Syntax(Sentence(tokens))
        assert [t.text for t in found.phrase(tokens[0])] == ["Karl", "-", "Heinz", "Beck"]
