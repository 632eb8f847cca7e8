from __future__ import annotations

import random

from attribution.grammar.canonical import canonical
from attribution.grammar.clauses import Syntax
from attribution.tree import Sentence, Token, circles
from tests.trees import sentence


def _canonical(notation: str) -> Sentence:
    return canonical([sentence(notation)[1]])[0]


def test_particle_verb_is_rejoined() -> None:
    tree = _canonical(
        "Sie/sie/PRON/PPER/2/nsubj teilte/teilen/VERB/VVFIN/0/root/VerbForm=Fin "
        "dies/dies/PRON/PDS/2/obj mit/mit/ADP/PTKVZ/2/compound:prt"
    )
    assert tree.tokens[1].lemma == "mitteilen"


def test_a_verb_has_one_particle() -> None:
    tree = _canonical(
        "Er/er/PRON/PPER/2/nsubj kündigte/kündigen/VERB/VVFIN/0/root/VerbForm=Fin "
        "indes/indes/ADV/PTKVZ/2/advmod an/an/ADP/PTKVZ/2/compound:prt"
    )
    assert tree.tokens[1].lemma == "ankündigen"
    assert [t.deprel for t in tree.tokens[2:]] == ["advmod", "compound:prt"]


def test_predicate_word_is_joined_where_the_lexicon_has_the_verb() -> None:
    tree = _canonical(
        "Er/er/PRON/PPER/2/nsubj stellte/stellen/VERB/VVFIN/0/root/VerbForm=Fin klar/klar/ADJ/ADJD/2/advmod"
    )
    assert tree.tokens[1].lemma == "klarstellen"


def test_an_adverb_is_a_part_of_its_verb_at_the_end_of_the_clause() -> None:
    own = "Er/er/PRON/PPER/2/nsubj hielt/halten/VERB/VVFIN/0/root/VerbForm=Fin dagegen/dagegen/ADV/PROAV/2/advmod"
    assert _canonical(own).tokens[1].lemma == "dagegenhalten"
    assert _canonical(f"{own} nie/nie/ADV/ADV/2/advmod").tokens[1].lemma == "halten"


def test_old_spelling_and_marks_are_unified() -> None:
    tree = _canonical("daß/daß/SCONJ/KOUS/3/mark »/»/PUNCT/$(/3/punct kommt/kommen/VERB/VVFIN/0/root")
    assert [t.lemma for t in tree.tokens] == ["dass", '"', "kommen"]
    assert [t.text for t in tree.tokens] == ["daß", "»", "kommt"]


def test_a_time_zone_is_a_part_of_the_time() -> None:
    tree = _canonical(
        "Um/um/ADP/APPR/4/case 12/12/NUM/CARD/3/nummod Uhr/Uhr/NOUN/NN/4/compound MEZ/MEZ/PROPN/NE/5/nsubj "
        "meldete/melden/VERB/VVFIN/0/root/VerbForm=Fin Reuters/Reuters/PROPN/NE/5/obj"
    )
    assert tree.tokens[5].deprel == "nsubj"
    assert [(t.deprel, t.head) for t in tree.tokens[:4]] == [("case", 3), ("nummod", 3), ("obl", 5), ("flat", 3)]


def test_a_name_before_a_konjunktiv_is_its_subject() -> None:
    tree = _canonical(
        "auf/auf/ADP/APPR/2/case Insider/Insider/NOUN/NN/0/root ,/,/PUNCT/$,/4/punct Kiew/Kiew/PROPN/NE/2/conj "
        "plane/planen/VERB/VVFIN/2/ccomp/Mood=Sub|VerbForm=Fin"
    )
    assert (tree.tokens[3].deprel, tree.tokens[3].head) == ("nsubj", 5)


def test_a_preposition_governs_the_whole_word() -> None:
    tree = _canonical(
        "Aus/aus/ADP/APPR/2/case EU/EU/PROPN/NE/4/compound -/-/PUNCT/$(/2/punct Kommission/Kommission/NOUN/NN/5/obl "
        "kam/kommen/VERB/VVFIN/0/root/VerbForm=Fin"
    )
    assert tree.tokens[0].head == 4


def test_laut_is_no_participle() -> None:
    tree = _canonical(
        "Kritik/Kritik/NOUN/NN/3/nsubj wurde/werden/AUX/VAFIN/3/aux:pass/VerbForm=Fin laut/lauen/VERB/VVPP/0/root"
    )
    assert (tree.tokens[2].lemma, tree.tokens[2].xpos) == ("laut", "ADJD")
    assert not Syntax(tree).clauses[0].passive


def test_second_root_and_self_loop_hang_on_the_root() -> None:
    tree = _canonical("A/A/NOUN/NN/0/root B/B/NOUN/NN/0/root C/C/NOUN/NN/3/dep")
    assert [t.head for t in tree.tokens] == [0, 1, 1]


def test_a_circle_hangs_on_the_root() -> None:
    tree = _canonical(
        "A/A/VERB/VVFIN/0/root B/B/NOUN/NN/3/conj C/C/NOUN/NN/4/conj D/D/NOUN/NN/2/conj E/E/ADV/ADV/4/dep"
    )
    assert [(t.head, t.deprel) for t in tree.tokens] == [(0, "root"), (1, "dep"), (4, "conj"), (2, "conj"), (4, "dep")]


def test_without_a_root_the_first_word_of_a_circle_is_the_root() -> None:
    tree = _canonical("A/A/ADV/ADV/3/dep B/B/VERB/VVFIN/3/conj C/C/VERB/VVFIN/2/conj")
    assert [t.head for t in tree.tokens] == [3, 0, 2]


def test_a_verb_that_hangs_on_its_particle_takes_its_place() -> None:
    tree = _canonical(
        "Sie/sie/PRON/PPER/2/nsubj teilte/teilen/VERB/VVFIN/4/dep/VerbForm=Fin "
        "dies/dies/PRON/PDS/2/obj mit/mit/ADP/PTKVZ/0/root"
    )
    assert [(t.head, t.lemma) for t in tree.tokens] == [(2, "sie"), (0, "mitteilen"), (2, "dies"), (2, "mit")]


def test_a_subject_found_above_its_verb_closes_no_circle() -> None:
    tree = _canonical(
        "auf/auf/ADP/APPR/2/case Insider/Insider/NOUN/NN/0/root ,/,/PUNCT/$,/4/punct Kiew/Kiew/PROPN/NE/2/conj "
        "plane/planen/VERB/VVFIN/4/acl/Mood=Sub|VerbForm=Fin"
    )
    assert not list(circles([t.head for t in tree.tokens]))


def test_whatever_the_heads_there_is_one_tree_and_its_clauses_can_be_read() -> None:
    generator = random.Random(3)  # noqa: S311 -- the same sentences every time
    words = "Laut/ADP/APPR dpa/PROPN/NE ,/PUNCT/$, Kiew/PROPN/NE plane/VERB/VVFIN der/DET/ART Uhr/NOUN/NN MEZ/PROPN/NE "
    words += "sagte/VERB/VVFIN mit/ADP/PTKVZ sei/AUX/VAFIN dass/SCONJ/KOUS von/ADP/APPR klar/ADJ/ADJD"
    relations = (
        "nsubj obj conj appos nmod flat case aux cop mark compound compound:prt acl ccomp parataxis det root".split()
    )
    for _ in range(300):
        length = generator.randint(1, 9)
        tokens = []
        for number in range(1, length + 1):
            text, upos, xpos = generator.choice(words.split()).split("/")
            feats = generator.choice(("", "VerbForm=Fin", "Mood=Sub|VerbForm=Fin"))
            head, deprel = generator.randint(-1, length + 1), generator.choice(relations)
            tokens.append(
                Token(number, 6 * number, 6 * number + len(text), text, text, upos, xpos, feats, head, deprel)
            )
        (tree,) = canonical([Sentence(tokens)])
        heads = [t.head for t in tree.tokens]
        assert heads.count(0) == 1
        assert not list(circles(heads))
        assert Syntax(tree).clauses is not None


def test_infinitive_with_infix_is_a_zu_clause() -> None:
    syntax = Syntax(
        sentence(
            "Er/er/PRON/PPER/2/nsubj verspricht/versprechen/VERB/VVFIN/0/root/VerbForm=Fin "
            ",/,/PUNCT/$,/4/punct vorzugehen/vorgehen/VERB/VVINF/2/xcomp"
        )[1]
    )
    assert [c.kind for c in syntax.clauses] == ["main", "zu"]


def test_a_stray_finite_verb_closes_the_clause_before_it() -> None:
    # "warten, während er ratlos bleibt", the last word hung on the first
    tree = _canonical(
        "warten/warten/VERB/VVINF/0/root während/während/SCONJ/KOUS/4/mark er/er/PRON/PPER/4/nsubj "
        "ratlos/ratlos/ADJ/ADJD/1/advcl bleibt/bleiben/VERB/VVFIN/1/conj/VerbForm=Fin"
    )
    assert [(t.head, t.deprel) for t in tree.tokens[1:]] == [
        (5, "mark"),
        (5, "nsubj"),
        (5, "xcomp"),
        (1, "advcl"),
    ]


def test_a_stray_auxiliary_serves_the_clause_before_it() -> None:
    tree = _canonical(
        "warten/warten/VERB/VVINF/0/root bis/bis/SCONJ/KOUS/4/mark es/es/PRON/PPER/4/nsubj "
        "vorbei/vorbei/ADV/ADV/1/advcl ist/sein/AUX/VAFIN/1/conj/VerbForm=Fin"
    )
    assert (tree.tokens[4].head, tree.tokens[4].deprel) == (4, "aux")


def test_name_with_von_is_the_subject_of_a_reporting_verb_without_one() -> None:
    notation = (
        "Von/von/ADP/APPR/3/case der/der/DET/ART/3/det Heide/Heide/PROPN/NE/4/obl "
        "betonte/betonen/VERB/VVFIN/0/root/VerbForm=Fin dies/dies/PRON/PDS/4/obj"
    )
    assert _canonical(notation).tokens[2].deprel == "nsubj"
    assert _canonical(notation.replace("4/obj", "4/nsubj")).tokens[2].deprel == "obl"


def test_name_with_zu_is_the_subject_of_a_reporting_verb_without_one() -> None:
    tree = _canonical(
        "Zu/zu/ADP/APPR/2/case Lind/Lind/PROPN/NE/3/obl räumte/einräumen/VERB/VVFIN/0/root/VerbForm=Fin "
        "Fehler/Fehler/NOUN/NN/3/obj/Case=Acc ein/ein/ADP/PTKVZ/3/compound:prt"
    )
    assert (tree.tokens[1].deprel, tree.tokens[1].head) == ("nsubj", 3)


def test_what_hangs_on_a_particle_depends_on_its_verb() -> None:
    tree = _canonical(
        "Er/er/PRON/PPER/4/nsubj Ziele/Ziel/NOUN/NN/3/obj/Case=Acc bekannt/bekannt/ADJ/ADJD/4/advmod "
        "gibt/geben/VERB/VVFIN/0/root/VerbForm=Fin"
    )
    assert tree.tokens[3].lemma == "bekanntgeben"
    assert (tree.tokens[1].deprel, tree.tokens[1].head) == ("obj", 4)


def test_a_bare_accusative_in_a_phrase_of_another_case_is_the_object() -> None:
    tree = _canonical(
        "Sie/sie/PRON/PPER/2/nsubj fordert/fordern/VERB/VVFIN/0/root/VerbForm=Fin zu/zu/ADP/APPR/5/case "
        "dem/der/DET/ART/5/det Fall/Fall/NOUN/NN/2/obl/Case=Dat Auskunft/Auskunft/NOUN/NN/5/appos/Case=Acc"
    )
    assert (tree.tokens[5].deprel, tree.tokens[5].head) == ("obj", 2)


def test_the_noun_of_a_light_verb_is_no_part_of_the_phrase_before_it() -> None:
    tree = _canonical(
        "Sie/sie/PRON/PPER/2/nsubj nahm/nehmen/VERB/VVFIN/0/root/VerbForm=Fin zu/zu/ADP/APPR/5/case "
        "dem/der/DET/ART/5/det Fall/Fall/NOUN/NN/2/obl/Case=Dat Stellung/Stellung/NOUN/NN/5/nmod/Case=Nom"
    )
    assert (tree.tokens[5].deprel, tree.tokens[5].head) == ("obj", 2)


def test_a_noun_behind_the_verb_of_a_second_clause_is_its_object() -> None:
    tree = _canonical(
        "Sie/sie/PRON/PPER/2/nsubj schwieg/schweigen/VERB/VVFIN/0/root/VerbForm=Fin und/und/CCONJ/KON/4/cc "
        "begrüßte/begrüßen/VERB/VVFIN/2/conj/VerbForm=Fin das/der/DET/ART/6/det "
        "Gesetz/Gesetz/NOUN/NN/4/nsubj/Case=Nom|Gender=Neut|Number=Sing"
    )
    assert tree.tokens[5].deprel == "obj"


def test_a_noun_with_an_article_behind_the_name_of_the_speaker_is_told() -> None:
    notation = (
        "sagte/sagen/VERB/VVFIN/0/root/VerbForm=Fin Jan/Jan/PROPN/NE/1/nsubj Beck/Beck/PROPN/NE/2/flat "
        "der/der/DET/ART/5/det Zeitung/Zeitung/NOUN/NN/2/flat"
    )
    told = _canonical(notation).tokens[4]
    assert (told.head, told.deprel) == (1, "obl:arg")
    assert _canonical(notation.replace("sagte/sagen", "leitet/leiten")).tokens[4].deprel == "flat"


def test_a_second_genitive_is_the_subject_of_a_clause_without_one() -> None:
    notation = (
        "Nach/nach/ADP/APPR/2/case Angaben/Angabe/NOUN/NN/9/obl der/der/DET/ART/4/det Wache/Wache/NOUN/NN/2/nmod "
        "der/der/DET/ART/6/det Fahrer/Fahrer/NOUN/NN/4/nmod nicht/nicht/PART/PTKNEG/9/advmod "
        "sofort/sofort/ADV/ADV/9/advmod starb/sterben/VERB/VVFIN/0/root/VerbForm=Fin"
    )
    inverted = "starb/sterben/VERB/VVFIN/0/root/VerbForm=Fin " + " ".join(
        f"{word}/{lemma}/{upos}/{xpos}/{1 if int(head) == 9 else int(head) + 1}/{deprel}"
        for word, lemma, upos, xpos, head, deprel in (w.split("/") for w in notation.split()[:-1])
    )
    assert _canonical(notation).tokens[5].deprel == "nmod"  # a phrase in front is one constituent
    subject = _canonical(inverted).tokens[6]
    assert (subject.text, subject.head, subject.deprel) == ("Fahrer", 1, "nsubj")


def test_weder_opens_no_subordinate_clause() -> None:
    notation = (
        "Weder/weder/SCONJ/KOUS/6/mark die/der/DET/ART/3/det Wirtin/Wirtin/NOUN/NN/6/nsubj noch/noch/ADV/ADV/5/advmod "
        "ich/ich/PRON/PPER/3/conj schliefen/schlafen/VERB/VVFIN/0/root/VerbForm=Fin"
    )
    first = _canonical(notation).tokens[0]
    assert (first.upos, first.deprel) == ("CCONJ", "cc")
