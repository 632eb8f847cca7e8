"""Second verbs and predicates with *als* that a parser hung on the wrong word, and near misses that stay."""

import pytest

from attribution.grammar.canonical import canonical
from tests.trees import sentence

FIN = "VerbForm=Fin"
SHOCK = f"Sie/sie/PRON/PPER/2/nsubj zeigte/zeigen/VERB/VVFIN/0/root/{FIN} sich/sich/PRON/PRF/2/obj "
SHOCK += f"bestürzt/bestürzt/ADJ/ADJD/2/xcomp und/und/CCONJ/KON/6/cc verurteilte/verurteilen/VERB/VVFIN/4/conj/{FIN} "
SHOCK += "ihn/er/PRON/PPER/6/obj"
ROW = f"Werk/Werk/NOUN/NN/2/nsubj schließt/schließen/VERB/VVFIN/0/root/{FIN} ,/,/PUNCT/$,/5/punct "
ROW += f"Beck/Beck/PROPN/NE/5/nsubj übernimmt/übernehmen/VERB/VVFIN/2/conj/{FIN} und/und/CCONJ/KON/7/cc "
ROW += f"verkündet/verkünden/VERB/VVFIN/2/conj/{FIN} Neues/Neues/NOUN/NN/7/obj"
RUIN = "Turm/Turm/NOUN/NN/0/root ,/,/PUNCT/$,/6/punct den/der/PRON/PRELS/6/obj als/als/ADP/APPR/5/case "
RUIN += f"Ruine/Ruine/NOUN/NN/1/appos bezeichnete/bezeichnen/VERB/VVFIN/1/acl/{FIN} er/er/PRON/PPER/6/nsubj"
FIND = f"Er/er/PRON/PPER/2/nsubj nannte/bezeichnen/VERB/VVFIN/0/root/{FIN} Funde/Fund/NOUN/NN/2/obj "
FIND += f",/,/PUNCT/$,/6/punct die/der/PRON/PRELS/6/nsubj glänzen/glänzen/VERB/VVFIN/3/acl/{FIN} ,/,/PUNCT/$,/9/punct "
FIND += "als/als/SCONJ/KOKOM/9/mark gefälscht/fälschen/VERB/VVPP/6/advcl"


def _with(notation: str, *changes: str) -> str:
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in notation
        notation = notation.replace(old, new)
    return notation


@pytest.mark.parametrize(
    ("notation", "word", "place"),
    [
        (SHOCK, "verurteilte", "zeigte conj"),
        (SHOCK + " er/er/PRON/PPER/6/nsubj", "verurteilte", "bestürzt conj"),
        (_with(SHOCK, "ADJD/2/xcomp", "ADJD/2/nmod"), "verurteilte", "bestürzt conj"),
        (_with(SHOCK, "VVFIN/4/conj", "VVFIN/4/advcl"), "verurteilte", "bestürzt advcl"),
        (SHOCK + f" war/sein/AUX/VAFIN/4/cop/{FIN}", "verurteilte", "bestürzt conj"),
        (ROW, "verkündet", "übernimmt conj"),
        (_with(ROW, "Beck/Beck/PROPN/NE/5/nsubj", "Beck/Beck/PROPN/NE/5/obj"), "verkündet", "schließt conj"),
        (_with(ROW, "Neues/Neues/NOUN/NN/7/obj", "er/er/PRON/PPER/7/nsubj"), "verkündet", "schließt conj"),
        (RUIN, "Ruine", "bezeichnete obl"),
        (_with(RUIN, "bezeichnete/bezeichnen", "baute/bauen"), "Ruine", "Turm appos"),
        (_with(RUIN, "als/als/ADP/APPR/5/case", "samt/samt/ADP/APPR/5/case"), "Ruine", "Turm appos"),
        (_with(RUIN, "PRELS", "PDS"), "Ruine", "Turm appos"),
        (FIND, "gefälscht", "nannte obl"),
        (FIND, "als", "gefälscht case"),
        (_with(FIND, "nannte/bezeichnen", "mochte/mögen"), "gefälscht", "glänzen advcl"),
        (FIND + f" wurden/werden/AUX/VAFIN/9/aux/{FIN}", "gefälscht", "glänzen advcl"),
        (
            _with(FIND, "glänzen/glänzen/VERB/VVFIN/3/acl/VerbForm=Fin", "darin/darin/ADV/PAV/3/acl"),
            "gefälscht",
            "darin advcl",
        ),
    ],
)
def test_a_clause_is_mended_or_left(notation: str, word: str, place: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    token = next(t for t in tree.tokens if t.text == word)
    assert f"{tree.head(token).text} {token.deprel}" == place


SHOWN = f"Zufrieden/Zufrieden/NOUN/NN/2/dep zeigte/zeigen/VERB/VVFIN/0/root/{FIN} sich/sich/PRON/PRF/2/obj "
SHOWN += "er/er/PRON/PPER/2/nsubj"
CALLED = "Aufgerufen/aufrufen/VERB/VVPP/4/advmod zum/zu/ADP/APPRART/3/case Fest/Fest/NOUN/NN/1/obl "
CALLED += f"hatten/haben/VERB/VAFIN/0/root/{FIN} Wirte/Wirt/NOUN/NN/4/nsubj"


@pytest.mark.parametrize(
    ("notation", "word", "place"),
    [
        (SHOWN, "Zufrieden", "zeigte xcomp"),
        (_with(SHOWN, "sich/sich/PRON/PRF/2/obj", "ihn/er/PRON/PPER/2/obj"), "Zufrieden", "zeigte dep"),
        (_with(SHOWN, "zeigte/zeigen", "wusch/waschen"), "Zufrieden", "wusch dep"),
        (_with(SHOWN, "er/er/PRON/PPER/2/nsubj", "heute/heute/ADV/ADV/2/advmod"), "Zufrieden", "zeigte dep"),
        (CALLED, "hatten", "Aufgerufen aux"),
        (CALLED, "Wirte", "Aufgerufen nsubj"),
        (_with(CALLED, "hatten/haben", "wurden/werden"), "wurden", "Aufgerufen aux:pass"),
        (_with(CALLED, "hatten/haben/VERB/VAFIN", "kamen/kommen/VERB/VVFIN"), "Wirte", "kamen nsubj"),
        (CALLED + " Bier/Bier/NOUN/NN/4/obj", "Wirte", "hatten nsubj"),
        (_with(CALLED, "VVPP", "ADJD"), "Wirte", "hatten nsubj"),
    ],
)
def test_a_predicate_in_front_is_mended_or_left(notation: str, word: str, place: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    token = next(t for t in tree.tokens if t.text == word)
    assert f"{tree.head(token).text} {token.deprel}" == place


@pytest.mark.parametrize(("text", "lemma"), [("vermisst", "vermissen"), ("vermaß", "vermessen")])
def test_what_is_missed_is_not_measured(text: str, lemma: str) -> None:
    (tree,) = canonical([sentence(f"{text}/vermessen/VERB/VVFIN/0/root/{FIN}")[1]])
    assert tree.tokens[0].lemma == lemma


@pytest.mark.parametrize(
    ("speaker", "place"),
    [
        ("der/der/DET/ART/5/det Bund/Mieterbund/NOUN/NN/2/obl:arg/Gender=Masc", "sieht nsubj"),
        ("der/der/DET/ART/5/det Ministerin/Ministerin/NOUN/NN/2/obl:arg/Gender=Fem", "sieht obl:arg"),
        ("die/der/DET/ART/5/det Ministerin/Ministerin/NOUN/NN/2/obj", "sieht nsubj"),
        ("die/der/DET/ART/5/det Wolke/Wolke/NOUN/NN/2/obj", "sieht obj"),
        ("den/der/DET/ART/5/det Minister/Minister/NOUN/NN/2/obj", "sieht obj"),
    ],
)
def test_who_can_speak_behind_das_is_the_subject(speaker: str, place: str) -> None:
    words = f"Ähnlich/ähnlich/ADV/ADJD/2/advmod sieht/sehen/VERB/VVFIN/0/root/{FIN} das/der/PRON/PDS/2/nsubj {speaker}"
    (tree,) = canonical([sentence(words)[1]])
    assert f"{tree.head(tree.tokens[4]).text} {tree.tokens[4].deprel}" == place


DONE = f"Sie/sie/PRON/PPER/2/nsubj bezeichnen/bezeichnen/VERB/VVFIN/0/root/{FIN} das/der/PRON/PDS/2/obj "
DONE += "als/als/SCONJ/KOKOM/5/mark erwiesen/erweisen/VERB/VVPP/2/advcl"
FRONT = f"Als/als/SCONJ/KOUS/2/mark falsch/falsch/ADJ/ADJD/3/advcl bezeichnet/bezeichnen/VERB/VVFIN/0/root/{FIN} "
FRONT += "er/er/PRON/PPER/3/nsubj"


@pytest.mark.parametrize(
    ("notation", "word", "place"),
    [
        (DONE, "erwiesen", "bezeichnen obl"),
        (DONE, "als", "erwiesen case"),
        (DONE + f" gilt/gelten/VERB/VVFIN/5/ccomp/{FIN}", "gilt", "bezeichnen ccomp"),
        (_with(DONE, "KOKOM", "KOUS"), "erwiesen", "bezeichnen advcl"),
        (_with(DONE, "bezeichnen/bezeichnen", "kamen/kommen"), "erwiesen", "kamen advcl"),
        (DONE + f" wurde/werden/AUX/VAFIN/5/aux:pass/{FIN}", "erwiesen", "bezeichnen advcl"),
        (DONE + " es/es/PRON/PPER/5/nsubj", "erwiesen", "bezeichnen advcl"),
        (FRONT, "falsch", "bezeichnet obl"),
        (_with(FRONT, "bezeichnet/bezeichnen", "kommt/kommen"), "falsch", "kommt advcl"),
    ],
)
def test_a_predicate_with_als_is_no_clause(notation: str, word: str, place: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    token = next(t for t in tree.tokens if t.text == word)
    assert f"{tree.head(token).text} {token.deprel}" == place
