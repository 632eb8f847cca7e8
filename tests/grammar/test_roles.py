"""Cue, addressee and speakers of a reporting verb."""

from attribution.document.spans import Spans
from attribution.grammar.clauses import Syntax
from attribution.grammar.predicates import asserts, reporting_verb
from attribution.grammar.roles import addressee, cue_tokens, speakers
from attribution.lexicons import find_verb
from tests.trees import sentence

FIN = "Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"
PARTICLE = (
    "Sie/sie/PRON/PPER/2/nsubj teilte/mitteilen/VERB/VVFIN/0/root/"
    f"{FIN} gestern/gestern/ADV/ADV/2/advmod mit/mit/ADP/PTKVZ/2/compound:prt"
)
TOLD = (
    "Er/er/PRON/PPER/2/nsubj sagte/sagen/VERB/VVFIN/0/root/"
    f"{FIN} der/der/DET/ART/4/det Zeitung/Zeitung/NOUN/NN/2/obj/Case=Dat nichts/nichts/PRON/PIS/2/obj"
)
CITED = (
    "Das/der/DET/ART/2/det Blatt/Blatt/NOUN/NN/3/nsubj/Case=Nom "
    f"zitierte/zitieren/VERB/VVFIN/0/root/{FIN} eine/ein/DET/ART/5/det Lehrerin/Lehrerin/NOUN/NN/3/obj/Case=Acc"
)
CITED_PASSIVE = (
    "Die/der/DET/ART/2/det Lehrerin/Lehrerin/NOUN/NN/6/nsubj:pass "
    f"wurde/werden/AUX/VAFIN/6/aux:pass/{FIN} vom/von/ADP/APPRART/5/case Blatt/Blatt/NOUN/NN/6/obl "
    "zitiert/zitieren/VERB/VVPP/0/root/VerbForm=Part"
)
SHOWN = (
    "Er/er/PRON/PPER/2/nsubj zeigte/zeigen/VERB/VVFIN/0/root/"
    f"{FIN} sich/sich/PRON/PRF/2/obj besorgt/besorgt/ADJ/ADJD/2/xcomp"
)
MODAL = (
    "Sie/sie/PRON/PPER/4/nsubj will/wollen/AUX/VMFIN/4/aux/Mood=Ind|Tense=Pres|VerbForm=Fin "
    "nichts/nichts/PRON/PIS/4/obj sagen/sagen/VERB/VVINF/0/root/VerbForm=Inf"
)


def read(notation: str) -> tuple[str, Syntax]:
    text, tree = sentence(notation)
    return text, Syntax(tree)


def words(text: str, spans: Spans) -> list[str]:
    return [text[b:e] for b, e in spans]


def test_cue_holds_the_particle() -> None:
    _, syntax = read(PARTICLE)
    assert [t.text for t in cue_tokens(syntax.clauses[0])] == ["teilte", "mit"]


def test_cue_holds_reflexive_and_predicate() -> None:
    _, syntax = read(SHOWN)
    assert [t.text for t in cue_tokens(syntax.clauses[0])] == ["zeigte", "sich", "besorgt"]


def test_dative_is_the_addressee_of_sagen() -> None:
    text, syntax = read(TOLD)
    assert words(text, addressee(syntax.clauses[0], find_verb("sagen"), None)) == ["der Zeitung"]
    assert addressee(syntax.clauses[0], None, None) == ()


def test_who_is_cited_speaks_and_who_cites_relays() -> None:
    for notation in (CITED, CITED_PASSIVE):
        text, syntax = read(notation)
        speaker, relays = speakers(syntax.clauses[0])
        assert speaker is not None
        assert words(text, speaker.spans)[0].endswith("Lehrerin")
        assert [words(text, relay.spans)[0].split()[-1] for relay in relays] == ["Blatt"]


def test_nothing_is_asserted_under_a_modal() -> None:
    _, syntax = read(MODAL)
    clause = syntax.clauses[0]
    entry = reporting_verb(clause, "dass")
    assert entry is not None and entry.lemma == "sagen"
    assert not asserts(clause, entry)
    assert reporting_verb(clause, "no such frame") is None
