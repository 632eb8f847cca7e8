"""Who acts in a clause, also where the tree takes the wrong word for the subject."""

import pytest

from attribution.grammar.clauses import Syntax
from attribution.grammar.speakers import can_speak, names_source
from attribution.grammar.subjects import agent, place, subject_holder, swapped, written_place
from tests.trees import sentence

FIN = "Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"
SWAPPED = (
    "Den/der/DET/ART/2/det Entwurf/Entwurf/NOUN/NN/3/nsubj/Case=Acc|Gender=Masc|Number=Sing "
    f"lobte/loben/VERB/VVFIN/0/root/{FIN} die/der/DET/ART/5/det "
    "Ministerin/Ministerin/NOUN/NN/3/obj/Case=Nom|Gender=Fem|Number=Sing"
)
PASSIVE = (
    "Der/der/DET/ART/2/det Entwurf/Entwurf/NOUN/NN/6/nsubj:pass "
    f"wurde/werden/AUX/VAFIN/6/aux:pass/{FIN} von/von/ADP/APPR/5/case Experten/Experte/NOUN/NN/6/obl "
    "gelobt/loben/VERB/VVPP/0/root/VerbForm=Part"
)
WRITTEN = (
    "In/in/ADP/APPR/3/case dem/der/DET/ART/3/det Bericht/Bericht/NOUN/NN/6/obl/Case=Dat "
    f"wird/werden/AUX/VAFIN/6/aux:pass/{FIN} nichts/nichts/PRON/PIS/6/nsubj:pass "
    "bemängelt/bemängeln/VERB/VVPP/0/root/VerbForm=Part"
)
EXPLETIVE = (
    "Im/in/ADP/APPRART/2/case Brief/Brief/NOUN/NN/3/obl/Case=Dat "
    f"heißt/heißen/VERB/VVFIN/0/root/{FIN} es/es/PRON/PPER/3/nsubj"
)
PREFIELD = (
    "Auch/auch/ADV/ADV/3/advmod die/der/DET/ART/3/det Rektorin/Rektorin/NOUN/NN/6/nsubj/Case=Nom|Number=Sing "
    "aus/aus/ADP/APPR/5/case Jena/Jena/PROPN/NE/6/obl "
    f"warnte/warnen/VERB/VVFIN/0/root/{FIN}"
)
APPOSED = (
    "Eva/Eva/PROPN/NE/6/nsubj/Case=Nom|Number=Sing ,/,/PUNCT/$,/4/punct die/der/DET/ART/4/det "
    f"Leiterin/Leiterin/NOUN/NN/6/obl ,/,/PUNCT/$,/4/punct warnte/warnen/VERB/VVFIN/0/root/{FIN}"
)
NOMINATIVE = (
    "Heute/heute/ADV/ADV/2/advmod "
    f"warnt/warnen/VERB/VVFIN/0/root/{FIN} die/der/DET/ART/4/det Behörde/Behörde/NOUN/NN/2/nsubj/Case=Nom|Number=Sing "
    "der/der/DET/ART/6/det Vorstand/Vorstand/NOUN/NN/4/nmod/Case=Nom|Gender=Masc|Number=Sing"
)
GENITIVE = NOMINATIVE.replace("Vorstand/Vorstand", "Länder/Land").replace("Gender=Masc|Number=Sing", "Number=Plur")
TOLD = (
    f"Gestern/gestern/ADV/ADV/2/advmod sagte/sagen/VERB/VVFIN/0/root/{FIN} "
    "Beck/Beck/PROPN/NE/2/nsubj/Case=Nom|Number=Sing "
    "gegenüber/gegenüber/ADP/APPR/6/case dem/der/DET/ART/6/det Sender/Sender/NOUN/NN/3/nmod"
)
SEATED = (
    f"Gestern/gestern/ADV/ADV/2/advmod warnte/warnen/VERB/VVFIN/0/root/{FIN} "
    "die/der/DET/ART/4/det Regierung/Regierung/NOUN/NN/2/nsubj/Case=Nom|Number=Sing "
    "in/in/ADP/APPR/6/case Bern/Bern/PROPN/NE/2/obl/Case=Dat"
)
LISTED = (
    "Sowohl/sowohl/CCONJ/KON/3/cc der/der/DET/ART/3/det Bund/Bund/NOUN/NN/8/nsubj/Case=Nom|Number=Sing "
    "als/als/CCONJ/KON/7/cc auch/auch/ADV/ADV/7/advmod die/der/DET/ART/7/det Länder/Land/NOUN/NN/3/conj "
    f"warnten/warnen/VERB/VVFIN/0/root/{FIN}"
)
CLOCK = (
    "Um/um/ADP/APPR/3/case acht/acht/NUM/CARD/3/nummod Uhr/Uhr/NOUN/NN/5/obl MEZ/MEZ/PROPN/NE/5/nsubj/Case=Nom "
    f"meldete/melden/VERB/VVFIN/0/root/{FIN} die/der/DET/ART/7/det Agentur/Agentur/NOUN/NN/5/obj"
)


def syntax(notation: str) -> Syntax:
    return Syntax(sentence(notation)[1])


def name(notation: str) -> str | None:
    found = syntax(notation)
    text = sentence(notation)[0]
    held = subject_holder(found.clauses[0])
    return None if held is None else " … ".join(text[b:e] for b, e in held.spans)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (SWAPPED, "die Ministerin"),
        (PASSIVE, "Experten"),
        (WRITTEN, "Bericht"),
        (EXPLETIVE, None),
        (PREFIELD, "die Rektorin aus Jena"),
        (APPOSED, "Eva, die Leiterin"),
        (NOMINATIVE, "die Behörde"),
        (GENITIVE, "die Behörde der Länder"),
        (TOLD, "Beck"),
        (SEATED, "die Regierung in Bern"),
        (LISTED, "Sowohl der Bund als auch die Länder"),
        (CLOCK, "die Agentur"),
    ],
    ids=[
        "object first",
        "agent",
        "document",
        "expletive",
        "prefield",
        "apposition",
        "nominative behind",
        "genitive behind",
        "addressee behind",
        "seat",
        "correlative",
        "time of day",
    ],
)
def test_subject_holder(notation: str, expected: str | None) -> None:
    found = name(notation)
    assert (found.replace(" ,", ",") if found else found) == ("dem Bericht" if expected == "Bericht" else expected)


def test_agent_is_looked_for_only_behind_von_or_durch() -> None:
    found = syntax(WRITTEN)
    assert agent(found.clauses[0]) is None
    held = written_place(found.clauses[0])
    assert held is not None and held.head.text == "Bericht"


def test_place_stands_for_the_speaker_of_an_impersonal_verb() -> None:
    found = syntax(EXPLETIVE)
    held = place(found.clauses[0])
    assert held is not None and held.head.text == "Brief"


def test_people_speak_and_reports_name_sources_but_things_do_neither() -> None:
    tokens = [sentence(f"{w}/{w}/NOUN/NN/0/root")[1].tokens[0] for w in ("Sprecherin", "Angabe", "Gartenzaun")]
    assert [can_speak(t) for t in tokens] == [True, False, False]
    assert [names_source(t) for t in tokens] == [True, True, False]


def test_das_before_a_verb_of_saying_is_what_is_said() -> None:
    _, tree = sentence(
        "Das/der/PRON/PDS/2/nsubj/Case=Nom bestreitet/bestreiten/VERB/VVFIN/0/root/VerbForm=Fin "
        "der/der/DET/ART/4/det Verein/Verein/NOUN/NN/2/obl:arg/Case=Acc"
    )
    syntax = Syntax(tree, 0)
    behind = swapped(syntax.clauses[0])
    assert behind
    assert behind.text == "Verein"
