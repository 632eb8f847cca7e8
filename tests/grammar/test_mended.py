"""What of a tree is mended, and near misses that stay as the parser has them: one word's head and relation."""

import pytest

from attribution.grammar.canonical import canonical
from attribution.grammar.missed_subjects import upwards
from attribution.tree import Sentence
from tests.trees import sentence

FIN = "VerbForm=Fin"
CLOCK = "Um/um/ADP/APPR/3/case zwölf/zwölf/NUM/CARD/3/nummod Uhr/Uhr/NOUN/NN/4/compound MEZ/MEZ/PROPN/NE/5/nsubj "
CLOCK += f"meldete/melden/VERB/VVFIN/0/root/{FIN} Reuters/Reuters/PROPN/NE/5/obj"
TOLD = f"sagte/sagen/VERB/VVFIN/0/root/{FIN} Jan/Jan/PROPN/NE/1/nsubj Beck/Beck/PROPN/NE/2/flat "
TOLD += "der/der/DET/ART/5/det Zeitung/Zeitung/NOUN/NN/2/flat"
LAST = "warten/warten/VERB/VVINF/0/root während/während/SCONJ/KOUS/4/mark er/er/PRON/PPER/4/nsubj "
LAST += f"ratlos/ratlos/ADJ/ADJD/1/advcl bleibt/bleiben/VERB/VVFIN/1/conj/{FIN}"
ORGAN = "Orgel/Orgel/NOUN/NN/0/root ,/,/PUNCT/$,/7/punct von/von/ADP/APPR/5/case der/der/DET/ART/5/det "
ORGAN += f"Kantorin/Kantorin/NOUN/NN/7/obl Beck/Beck/PROPN/NE/5/flat sagte/sagen/VERB/VVFIN/1/acl/{FIN}"
GUESTS = "während/während/SCONJ/KOUS/6/mark der/der/DET/ART/3/det Bote/Bote/NOUN/NN/6/nsubj "
GUESTS += f"von/von/ADP/APPR/5/case Gästen/Gast/NOUN/NN/3/nmod sprach/sprechen/VERB/VVFIN/7/advcl/{FIN} "
GUESTS += f"zählte/zählen/VERB/VVFIN/0/root/{FIN}"
FRAUD = f"Sie/sie/PRON/PPER/2/nsubj wirft/werfen/VERB/VVFIN/0/root/{FIN} dem/der/DET/ART/4/det "
FRAUD += "Mann/Mann/NOUN/NN/2/obl:arg Betrug/Betrug/NOUN/NN/4/appos vor/vor/ADP/PTKVZ/2/compound:prt"
LAW = f"Sie/sie/PRON/PPER/2/nsubj schwieg/schweigen/VERB/VVFIN/0/root/{FIN} und/und/CCONJ/KON/4/cc "
LAW += f"begrüßte/begrüßen/VERB/VVFIN/2/conj/{FIN} das/der/DET/ART/6/det Gesetz/Gesetz/NOUN/NN/4/nsubj"
CASE = f"Sie/sie/PRON/PPER/2/nsubj fordert/fordern/VERB/VVFIN/0/root/{FIN} zu/zu/ADP/APPR/5/case "
CASE += "dem/der/DET/ART/5/det Fall/Fall/NOUN/NN/2/obl/Case=Dat Auskunft/Auskunft/NOUN/NN/5/appos/Case=Acc"
STAND = CASE.replace("fordert/fordern", "nahm/nehmen").replace("Auskunft/Auskunft", "Stellung/Stellung")
HEATH = "Von/von/ADP/APPR/3/case der/der/DET/ART/3/det Heide/Heide/PROPN/NE/4/obl "
HEATH += f"betonte/betonen/VERB/VVFIN/0/root/{FIN} dies/dies/PRON/PDS/4/obj"
DRIVER = f"starb/sterben/VERB/VVFIN/0/root/{FIN} nach/nach/ADP/APPR/3/case Angaben/Angabe/NOUN/NN/1/obl "
DRIVER += "der/der/DET/ART/5/det Wache/Wache/NOUN/NN/3/nmod der/der/DET/ART/7/det Fahrer/Fahrer/NOUN/NN/5/nmod"
KIEV = "auf/auf/ADP/APPR/2/case Insider/Insider/NOUN/NN/0/root ,/,/PUNCT/$,/4/punct Kiew/Kiew/PROPN/NE/2/conj "
PLANS = KIEV + f"plane/planen/VERB/VVFIN/2/ccomp/Mood=Sub|{FIN}"
EU = "Aus/aus/ADP/APPR/2/case EU/EU/PROPN/NE/4/compound -/-/PUNCT/$(/2/punct Kommission/Kommission/NOUN/NN/0/root"
HACKERS = f"schrieben/schreiben/VERB/VVFIN/0/root/{FIN} sie/sie/PRON/PPER/1/nsubj und/und/CCONJ/KON/4/cc "
HACKERS += f"kündigten/kündigen/VERB/VVFIN/1/conj/{FIN} mehr/mehr/PRON/PIS/4/obj an/an/ADP/PTKVZ/1/compound:prt"

RECORD = f"Sie/sie/PRON/PPER/2/nsubj erklärte/nacherklären/VERB/VVFIN/0/root/{FIN} dem/der/DET/ART/4/det "
RECORD += "Protokoll/Protokoll/NOUN/NN/2/obl nach/nach/ADP/PTKVZ/2/compound:prt"
WEAK = "begründete/begründet/ADJ/ADJA/0/root sie/sie/PRON/PPER/1/nsubj das/der/PRON/PDS/1/obj"


def _with(notation: str, *changes: str) -> str:
    """A notation with some words exchanged: ``"Reuters/obj", "Reuters/dep"``."""
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert notation.count(old) == 1, old
        notation = notation.replace(old, new)
    return notation


@pytest.mark.parametrize(
    ("notation", "word", "place"),
    [
        (CLOCK, "Reuters", "meldete nsubj"),
        (_with(CLOCK, "NE/5/nsubj", "NE/5/obl"), "Reuters", "meldete obj"),
        (CLOCK + "/Case=Acc", "Reuters", "meldete obj"),
        (_with(CLOCK, "NE/5/nsubj", "NE/3/flat", "NN/4/compound", "NN/5/obl"), "Reuters", "meldete obj"),
        (EU, "Aus", "Kommission case"),
        ("Sie/sie/PRON/PPER/0/root aus/aus/ADP/APPR/3/case EU/EU/PROPN/NE/1/compound", "aus", "EU case"),
        (_with(EU, "-/-/PUNCT/$(", "alte/alt/ADJ/ADJA"), "Aus", "EU case"),
        (TOLD, "Zeitung", "sagte obl:arg"),
        (_with(TOLD, "sagte/sagen", "behauptete/behaupten"), "Zeitung", "Jan flat"),
        (_with(TOLD, "NE/1/nsubj", "NE/1/obj"), "Zeitung", "Jan flat"),
        (_with(TOLD, "Beck/Beck/PROPN/NE/2/flat", "heute/heute/ADV/ADV/1/advmod"), "Zeitung", "Jan flat"),
        (_with(TOLD, "Zeitung/NOUN/NN/2/flat", "Zeitung/NOUN/NN/2/obl"), "Zeitung", "Jan obl"),
        (_with(TOLD, "Beck/Beck/PROPN/NE/2/flat", "dem/der/DET/ART/2/det"), "Zeitung", "Jan flat"),
        (LAST, "ratlos", "bleibt xcomp"),
        (_with(LAST, "ADJD/1/advcl", "ADJD/5/xcomp", "VVFIN/1/conj", "VVFIN/1/advcl"), "während", "ratlos mark"),
        (LAST + " sie/sie/PRON/PPER/5/nsubj", "ratlos", "warten advcl"),
        (LAST + " jetzt/jetzt/ADV/ADV/5/advmod", "ratlos", "bleibt xcomp"),
        (_with(LAST, "VVFIN/1/conj", "VVFIN/4/conj"), "ratlos", "warten advcl"),
        (_with(LAST, "SCONJ/KOUS", "CCONJ/KON"), "ratlos", "warten advcl"),
        (_with(LAST, "KOUS/4/mark", "KOUS/4/advmod"), "ratlos", "warten advcl"),
        (_with(LAST, FIN, "VerbForm=Part", "VVFIN", "VVPP"), "ratlos", "warten advcl"),
        (ORGAN, "Kantorin", "sagte nsubj"),
        (ORGAN, "der", "sagte obl"),
        (ORGAN, "von", "der case"),
        (_with(ORGAN, "Beck/Beck/PROPN/NE/5/flat", "er/er/PRON/PPER/7/nsubj"), "Kantorin", "sagte obl"),
        (
            _with(ORGAN, "Kantorin/Kantorin", "Kiste/Kiste", "Beck/Beck/PROPN/NE/5", "oft/oft/ADV/ADV/7"),
            "der",
            "Kiste det",
        ),
        (_with(ORGAN, "sagte/sagen", "spielte/spielen"), "der", "Kantorin det"),
        (_with(ORGAN, "VVFIN/1/acl", "VVFIN/1/advcl"), "der", "Kantorin det"),
        (_with(ORGAN, ",/,/PUNCT/$,", "nur/nur/ADV/ADV"), "der", "Kantorin det"),
        (GUESTS, "Gästen", "sprach obl"),
        (_with(GUESTS, "von/von", "aus/aus"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "sprach/sprechen", "forderte/fordern"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "VVFIN/7/advcl", "VVFIN/7/acl"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "NN/6/nsubj", "NN/6/obj"), "Gästen", "Bote nmod"),
        (FRAUD, "Betrug", "wirft obj"),
        (_with(FRAUD, "dem/der", "den/der"), "Betrug", "Mann appos"),
        (_with(FRAUD, "Sie/sie/PRON/PPER/2/nsubj", "Mord/Mord/NOUN/NN/2/obj"), "Betrug", "Mann appos"),
        (_with(FRAUD, "vor/vor/ADP/PTKVZ/2/compound:prt", "um/um/ADP/PTKVZ/2/compound:prt"), "Betrug", "Mann appos"),
        (LAW, "Gesetz", "begrüßte obj"),
        (LAW + "/Gender=Masc|Number=Sing", "Gesetz", "begrüßte nsubj"),
        (LAW + "/Gender=Masc|Number=Plur", "Gesetz", "begrüßte obj"),
        (_with(LAW, "PPER/2/nsubj", "PPER/2/obl"), "Gesetz", "begrüßte nsubj"),
        (_with(LAW, "PPER/2/nsubj", "PPER/4/nsubj"), "Gesetz", "begrüßte nsubj"),
        (_with(LAW, "VVFIN/2/conj", "VVFIN/2/parataxis"), "Gesetz", "begrüßte nsubj"),
        (_with(LAW, "und/und/CCONJ/KON/4/cc", "oft/oft/ADV/ADV/4/advmod"), "Gesetz", "begrüßte nsubj"),
        (_with(LAW, "begrüßte/begrüßen", "verlor/verlieren"), "Gesetz", "verlor nsubj"),
        (_with(LAW, "Gesetz/NOUN/NN", "Gesetz/PRON/PIS"), "Gesetz", "begrüßte nsubj"),
        (CASE, "Auskunft", "fordert obj"),
        (_with(CASE, "Case=Acc", "Case=Dat"), "Auskunft", "Fall appos"),
        (_with(CASE, "obl/Case=Dat", "obl/Case=Acc"), "Auskunft", "Fall appos"),
        (_with(CASE, "Sie/sie/PRON/PPER/2/nsubj", "Geld/Geld/NOUN/NN/2/obj"), "Auskunft", "Fall appos"),
        (_with(CASE, "Sie/sie/PRON/PPER/2/nsubj", "sich/sich/PRON/PRF/2/obj"), "Auskunft", "fordert obj"),
        (_with(CASE, "fordert/fordern", "schläft/schlafen"), "Auskunft", "Fall appos"),
        (STAND, "Stellung", "nahm obj"),
        (_with(STAND, "Case=Acc", "Case=Dat"), "Stellung", "Fall appos"),
        (_with(STAND, "Case=Acc", "Case=Nom", "nahm/nehmen", "sah/sehen"), "Stellung", "Fall appos"),
        (HEATH, "Heide", "betonte nsubj"),
        (_with(HEATH, "der/der/DET/ART", "alten/alt/ADJ/ADJA"), "Heide", "betonte obl"),
        (_with(HEATH, "betonte/betonen", "nahm/nehmen"), "Heide", "nahm obl"),
        (_with(HEATH, "Von/von", "Aus/aus"), "Heide", "betonte obl"),
        (_with(HEATH, "PDS/4/obj", "PDS/4/nsubj"), "Heide", "betonte obl"),
        (_with(HEATH, FIN, "VerbForm=Inf", "VVFIN", "VVINF"), "Heide", "betonte obl"),
        (
            "Von/von/ADP/APPR/3/case der/der/DET/ART/3/det Heide/Heide/PROPN/NE/5/obl "
            f"wird/werden/AUX/VAFIN/5/aux:pass/{FIN} betont/betonen/VERB/VVPP/0/root",
            "Heide",
            "betont obl",
        ),
        (
            f"Es/es/PRON/PPER/2/nsubj war/sein/VERB/VAFIN/0/root/{FIN} so/so/ADV/ADV/2/advmod "
            f"betonte/betonen/VERB/VVFIN/2/conj/{FIN} von/von/ADP/APPR/6/case Stein/Stein/PROPN/NE/4/obl",
            "Stein",
            "betonte obl",
        ),
        (DRIVER, "Fahrer", "starb nsubj"),
        (_with(DRIVER, f"root/{FIN}", f"root/Number=Plur|{FIN}"), "Fahrer", "Wache nmod"),
        (DRIVER + " er/er/PRON/PPER/1/nsubj", "Fahrer", "Wache nmod"),
        (_with(DRIVER, "der/der/DET/ART/5/det", "von/von/ADP/APPR/5/case"), "Fahrer", "Wache nmod"),
        (_with(DRIVER, "der/der/DET/ART/7/det", "des/der/DET/ART/7/det"), "Fahrer", "Wache nmod"),
        (_with(DRIVER, "Fahrer/NOUN/NN", "Fahrer/PROPN/NE"), "Fahrer", "Wache nmod"),
        (_with(DRIVER, f"VERB/VVFIN/0/root/{FIN}", "VERB/VVPP/0/root"), "Fahrer", "Wache nmod"),
        (PLANS, "Kiew", "plane nsubj"),
        (PLANS + " er/er/PRON/PPER/5/nsubj", "Kiew", "Insider conj"),
        (_with(PLANS, "Mood=Sub", "Mood=Ind"), "Kiew", "Insider conj"),
        (_with(PLANS, ",/,/PUNCT/$,", "in/in/ADP/APPR"), "Kiew", "Insider conj"),
        (_with(PLANS, "Kiew/PROPN/NE", "Kiew/NOUN/NN"), "Kiew", "Insider conj"),
        (
            KIEV + f"habe/haben/AUX/VAFIN/6/aux/Mood=Sub|{FIN} geplant/planen/VERB/VVPP/2/ccomp",
            "Kiew",
            "geplant nsubj",
        ),
        (HACKERS, "an", "kündigten compound:prt"),
    ],
)
def test_a_word_is_mended_or_left(notation: str, word: str, place: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    token = next(t for t in tree.tokens if t.text == word)
    assert f"{tree.head(token).text} {token.deprel}" == place


@pytest.mark.parametrize(
    ("notation", "lemmas"),
    [
        (HACKERS, "schreiben ankündigen"),
        (_with(HACKERS, "an/an", "um/um"), "umschreiben kündigen"),
        (f"gelangte/gelingen/VERB/VVFIN/0/root/{FIN}", "gelangen"),
        (f"gelingt/gelingen/VERB/VVFIN/0/root/{FIN}", "gelingen"),
        (f"sagte/sagen/VERB/VVFIN/0/root/{FIN} weiter/weiter/ADV/PTKVZ/1/compound:prt", "sagen"),
        (f"ging/gehen/VERB/VVFIN/0/root/{FIN} weiter/weiter/ADV/PTKVZ/1/compound:prt", "weitergehen"),
        (f"teilte/teilen/VERB/VVFIN/0/root/{FIN} „/„/PUNCT/$(/3/punct mit/mit/ADP/PTKVZ/1/compound:prt", "teilen"),
    ],
)
def test_a_verb_takes_the_particle_that_is_its_own(notation: str, lemmas: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    assert " ".join(t.lemma for t in tree.tokens if t.upos == "VERB") == lemmas


@pytest.mark.parametrize(
    ("notation", "relation"),
    [(RECORD, "case"), (_with(RECORD, "Protokoll/Protokoll", "Koch/Koch"), "compound:prt")],
)
def test_nach_behind_a_text_is_no_particle(notation: str, relation: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    assert tree.tokens[-1].deprel == relation


def test_a_verb_of_saying_with_a_subject_is_no_adjective() -> None:
    (tree,) = canonical([sentence(WEAK)[1]])
    assert (tree.tokens[0].upos, tree.tokens[0].lemma) == ("VERB", "begründen")


@pytest.mark.parametrize(("word", "upos"), [("Pole", "NOUN"), ("Polen", "PROPN"), ("Beck", "PROPN")])
def test_an_inhabitant_is_a_noun_and_a_country_a_name(word: str, upos: str) -> None:
    (tree,) = canonical([sentence(f"{word}/{word}/PROPN/NN/0/root")[1]])
    assert tree.tokens[0].upos == upos


def test_a_sentence_without_words_is_none() -> None:
    assert canonical([Sentence(())]) == ()


def test_the_way_up_ends_at_the_root() -> None:
    tokens = sentence(EU)[1].tokens
    assert [t.text for t in upwards(tokens, tokens[2])] == ["-", "EU", "Kommission"]
