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
POLICE = f"sagte/sagen/VERB/VVFIN/0/root/{FIN} die/der/DET/ART/3/det Polizei/Polizei/NOUN/NN/1/nsubj "
POLICE += "der/der/DET/ART/5/det/Case=Gen Zeitung/Zeitung/NOUN/NN/3/nmod/Case=Gen"
CHIEF = (
    f"sagte/sagen/VERB/VVFIN/0/root/{FIN} Chef/Chef/NOUN/NN/1/nsubj der/der/DET/ART/4/det Werft/Werft/NOUN/NN/2/nmod "
)
CHIEF += "der/der/DET/ART/6/det Zeitung/Zeitung/NOUN/NN/2/nmod/Case=Gen"
LAST = "warten/warten/VERB/VVINF/0/root während/während/SCONJ/KOUS/4/mark er/er/PRON/PPER/4/nsubj "
LAST += f"ratlos/ratlos/ADJ/ADJD/1/advcl bleibt/bleiben/VERB/VVFIN/1/conj/{FIN}"
ORGAN = "Orgel/Orgel/NOUN/NN/0/root ,/,/PUNCT/$,/7/punct von/von/ADP/APPR/5/case der/der/DET/ART/5/det "
ORGAN += f"Kantorin/Kantorin/NOUN/NN/7/obl Beck/Beck/PROPN/NE/5/flat sagte/sagen/VERB/VVFIN/1/acl/{FIN}"
GUESTS = "während/während/SCONJ/KOUS/6/mark der/der/DET/ART/3/det Bote/Bote/NOUN/NN/6/nsubj "
GUESTS += f"von/von/ADP/APPR/5/case Gästen/Gast/NOUN/NN/3/nmod sprach/sprechen/VERB/VVFIN/7/advcl/{FIN} "
GUESTS += f"zählte/zählen/VERB/VVFIN/0/root/{FIN}"
FRAUD = f"Sie/sie/PRON/PPER/2/nsubj wirft/werfen/VERB/VVFIN/0/root/{FIN} dem/der/DET/ART/4/det "
FRAUD += "Mann/Mann/NOUN/NN/2/obl:arg Betrug/Betrug/NOUN/NN/4/appos vor/vor/ADP/PTKVZ/2/compound:prt"
FRAUD_OF = (
    "Betrug/Betrug/NOUN/NN/4/appos vor/vor/ADP/PTKVZ/2",
    "Beck/Beck/PROPN/NE/4/appos Willkür/Willkür/PROPN/NE/5/flat vor/vor/ADP/PTKVZ/2",
)
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

CONFESSED = f"Er/er/PRON/PPER/4/nsubj hat/haben/AUX/VAFIN/4/aux/{FIN} Tat/Tat/NOUN/NN/4/obj "
CONFESSED += "gestanden/stehen/VERB/VVPP/0/root"
RECORD = f"Sie/sie/PRON/PPER/2/nsubj erklärte/nacherklären/VERB/VVFIN/0/root/{FIN} dem/der/DET/ART/4/det "
RECORD += "Protokoll/Protokoll/NOUN/NN/2/obl nach/nach/ADP/PTKVZ/2/compound:prt"
WEAK = "begründete/begründet/ADJ/ADJA/0/root sie/sie/PRON/PPER/1/nsubj das/der/PRON/PDS/1/obj"
NAMED = f"nannte/nennen/AUX/VAFIN/5/aux/{FIN} sie/sie/PRON/PPER/5/nsubj alle/alle/DET/PIAT/4/det "
NAMED += "Bilder/Bild/NOUN/NN/5/obj gestellt/stellen/VERB/VVPP/0/root"
CITY = f"hat/haben/AUX/VAFIN/6/aux/{FIN} Vogt/Vogt/PROPN/NE/6/nsubj der/der/DET/ART/4/det Stadt/Stadt/NOUN/NN/2/flat "
CITY += "Wortbruch/Wortbruch/NOUN/NN/4/appos vorgeworfen/vorwerfen/VERB/VVPP/0/root"
MINISTER = f"sagte/sagen/VERB/VVFIN/0/root/{FIN} Minister/Minister/NOUN/NN/1/nsubj Jan/Jan/PROPN/NE/2/appos "
MINISTER += "Beck/Beck/PROPN/NE/3/flat der/der/DET/ART/6/det Zeitung/Zeitung/NOUN/NN/3/flat"
SILENT = f"Sie/sie/PRON/PPER/3/nsubj hat/haben/AUX/VAFIN/3/aux/{FIN} geschwiegen/schweigen/VERB/VVPP/0/root "
SILENT += f"und/und/CCONJ/KON/5/cc begrüßte/begrüßen/VERB/VVFIN/3/conj/{FIN} das/der/DET/ART/7/det "
SILENT += "Gesetz/Gesetz/NOUN/NN/5/nsubj"
OFFICE = f"starb/sterben/VERB/VVFIN/0/root/{FIN} nach/nach/ADP/APPR/3/case Angaben/Angabe/NOUN/NN/1/obl "
OFFICE += "des/der/DET/ART/5/det Amts/Amt/NOUN/NN/3/nmod Kiel/Kiel/PROPN/NE/5/flat "
OFFICE += "der/der/DET/ART/8/det Fahrer/Fahrer/NOUN/NN/5/nmod"
STEIN = f"Es/es/PRON/PPER/2/nsubj war/sein/VERB/VAFIN/0/root/{FIN} so/so/ADV/ADV/2/advmod "
STEIN += f"betonte/betonen/VERB/VVFIN/2/conj/{FIN} von/von/ADP/APPR/6/case Stein/Stein/PROPN/NE/4/obl"
LACKING = f"sagte/sagen/VERB/VVFIN/0/root/{FIN} ,/,/PUNCT/$,/5/punct es/es/PRON/PPER/5/nsubj "
LACKING += "fehle/fehl/ADJ/ADJA/5/amod Geld/Geld/NOUN/NN/1/ccomp"
BANK = f"Der/der/DET/ART/2/det Bank/Bank/NOUN/NN/3/nsubj hielt/halten/VERB/VVFIN/0/root/Number=Sing|{FIN} "
BANK += "das/der/DET/ART/5/det Amt/Amt/NOUN/NN/3/obj/Case=Acc|Number=Sing Eile/Eile/NOUN/NN/5/appos/Case=Acc "
BANK += "vor/vor/ADP/PTKVZ/3/compound:prt"
BLAME = f"Der/der/DET/ART/2/det Bank/Bank/NOUN/NN/3/obl:arg/Case=Dat warf/vorwerfen/VERB/VVFIN/0/root/{FIN} "
BLAME += (
    "der/der/DET/ART/5/det Rat/Rat/NOUN/NN/3/nsubj Willkür/Willkür/PROPN/NE/5/appos vor/vor/ADP/PTKVZ/3/compound:prt"
)
POLLS = "Liste/Liste/NOUN/NN/0/root ,/,/PUNCT/$,/6/punct die/der/DET/ART/4/det "
POLLS += "Umfragen/Umfrage/NOUN/NN/6/obl/Number=Plur zufolge/zufolge/ADP/APPO/4/case "
POLLS += f"siegen/siegen/VERB/VVINF/1/acl wird/werden/AUX/VAFIN/6/aux/Number=Sing|{FIN}"
MONEY = "Chef/Chef/NOUN/NN/0/root ,/,/PUNCT/$,/5/punct der/der/DET/ART/4/det "
MONEY += f"Geld/Geld/NOUN/NN/5/obj/Gender=Neut|Number=Sing nahm/nehmen/VERB/VVFIN/1/acl/Number=Sing|{FIN}"
AGAINST = f"Amt/Amt/NOUN/NN/2/nsubj lobte/loben/VERB/VVFIN/0/root/Mood=Ind|Number=Sing|{FIN} "
AGAINST += f"A/A/PROPN/NE/2/obj ,/,/PUNCT/$,/5/punct tadelte/tadeln/VERB/VVFIN/2/parataxis/Mood=Ind|Number=Sing|{FIN} "
AGAINST += "jedoch/jedoch/ADV/ADV/5/advmod B/B/PROPN/NE/5/obj"
OTHER = f"Anderer/anderer/DET/ADJA/2/det Meinung/Meinung/NOUN/NN/0/root ist/sein/AUX/VAFIN/4/cop/{FIN} "
OTHER += "Beck/Beck/PROPN/NE/2/nsubj"
SEEING = " Geld/Geld/NOUN/NN/{}/obj sehen/sehen/VERB/VVINF/{}/xcomp"


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
        (POLICE, "Zeitung", "sagte obl:arg"),
        (_with(POLICE, "Polizei/Polizei", "Redaktion/Redaktion"), "Zeitung", "Redaktion nmod"),
        (_with(POLICE, "Polizei/Polizei", "Studie/Studie"), "Zeitung", "Studie nmod"),
        (_with(POLICE, "Zeitung/Zeitung", "Stadt/Stadt"), "Stadt", "Polizei nmod"),
        (_with(POLICE, "sagte/sagen", "lobte/loben"), "Zeitung", "Polizei nmod"),
        (CHIEF, "Zeitung", "sagte obl:arg"),
        (_with(CHIEF, "NN/2/nmod ", "NN/1/obj "), "Zeitung", "Chef nmod"),
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
        (AGAINST, "tadelte", "lobte conj"),
        (_with(AGAINST, "jedoch/jedoch", "oft/oft"), "tadelte", "lobte parataxis"),
        (_with(AGAINST, "B/B/PROPN/NE/5/obj", "B/B/PROPN/NE/5/nsubj"), "tadelte", "lobte parataxis"),
        (_with(AGAINST, "VVFIN/2/parataxis/Mood=Ind", "VVFIN/2/parataxis/Mood=Sub"), "tadelte", "lobte parataxis"),
        (
            _with(AGAINST, "parataxis/Mood=Ind|Number=Sing", "parataxis/Mood=Ind|Number=Plur"),
            "tadelte",
            "lobte parataxis",
        ),
        (OTHER, "ist", "Meinung cop"),
        (_with(OTHER, "NE/2/nsubj", "NE/2/appos"), "ist", "Beck cop"),
        (_with(OTHER, "Meinung/Meinung/NOUN/NN", "meint/meinen/VERB/VVFIN"), "ist", "Beck cop"),
        (OTHER + " ist/sein/AUX/VAFIN/2/cop", "ist", "Beck cop"),
        (POLLS, "die", "siegen nsubj"),
        (_with(POLLS, "die/der/DET/ART", "der/der/DET/ART"), "der", "siegen nsubj"),
        (_with(POLLS, "die/der/DET/ART", "der/der/DET/ART", "Number=Plur", "Number=Sing"), "der", "Umfragen det"),
        (_with(POLLS, "zufolge/zufolge/ADP/APPO", "nach/nach/ADP/APPR"), "die", "Umfragen det"),
        (_with(POLLS, ",/,/PUNCT/$,/6", "nur/nur/ADV/ADV/6"), "die", "Umfragen det"),
        (POLLS + " er/er/PRON/PPER/6/nsubj", "die", "Umfragen det"),
        (_with(POLLS, "VVINF/1/acl", "VVINF/1/advcl"), "die", "Umfragen det"),
        (MONEY, "der", "nahm nsubj"),
        (_with(MONEY, "der/der/DET/ART", "das/der/DET/ART"), "das", "Geld det"),
        (_with(MONEY, "der/der/DET/ART", "das/der/DET/ART", "Gender=Neut", "Gender=Masc"), "das", "nahm nsubj"),
        (_with(MONEY, "der/der/DET/ART", "die/der/DET/ART"), "die", "nahm nsubj"),
        (
            _with(MONEY, "der/der/DET/ART", "die/der/DET/ART", "Neut|Number=Sing", "Neut|Number=Plur"),
            "die",
            "Geld det",
        ),
        (_with(MONEY, "NN/5/obj", "NN/5/obl"), "der", "Geld det"),
        (_with(MONEY, "ART/4/det", "ART/5/nsubj"), "der", "nahm nsubj"),
        (
            _with(MONEY, "ART/4/det", "ART/5/nsubj", f"acl/Number=Sing|{FIN}", f"acl/Number=Plur|{FIN}"),
            "der",
            "nahm obl:arg",
        ),
        (_with(MONEY, "der/der/DET/ART/4/det", "das/der/DET/ART/5/nsubj"), "das", "nahm nsubj"),
        (MONEY + " heute/heute/ADV/ADV/5/advmod", "der", "Geld det"),
        (GUESTS, "Gästen", "sprach obl"),
        (_with(GUESTS, "von/von", "aus/aus"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "sprach/sprechen", "forderte/fordern"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "VVFIN/7/advcl", "VVFIN/7/acl"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "NN/6/nsubj", "NN/6/obj"), "Gästen", "Bote nmod"),
        (BLAME, "Willkür", "warf obj"),
        (_with(BLAME, "Case=Dat", "Case=Acc"), "Willkür", "Rat appos"),
        (_with(BLAME, "Rat/Rat/NOUN/NN", "Beck/Beck/PROPN/NE"), "Willkür", "Beck appos"),
        (_with(BLAME, "vorwerfen", "danken"), "Willkür", "Rat appos"),
        (BANK, "Amt", "hielt nsubj"),
        (BANK, "Bank", "hielt obl:arg"),
        (_with(BANK, "NN/3/nsubj", "NN/3/obl:arg/Case=Dat"), "Amt", "hielt nsubj"),
        (_with(BANK, "NN/3/nsubj", "NN/3/obl:arg/Case=Dat") + " er/er/PRON/PPER/3/nsubj", "Amt", "hielt obj"),
        (BANK, "Eile", "hielt obj"),
        (_with(BANK, "Bank/Bank", "Zeugin/Zeugin"), "Amt", "hielt nsubj"),
        (_with(BANK, "Bank/Bank", "Ministerin/Ministerin"), "Amt", "hielt nsubj"),
        (_with(BANK, "Bank/Bank", "Gewissheit/Gewissheit"), "Amt", "hielt nsubj"),
        (_with(BANK, "Bank/Bank", "Minister/Minister"), "Amt", "hielt obj"),
        (_with(BANK, "Bank/Bank", "Abgeordnete/Abgeordnete"), "Amt", "hielt obj"),
        (_with(BANK, "Bank/Bank", "Termin/Termin"), "Amt", "hielt obj"),
        (_with(BANK, "Der/der", "Die/der"), "Amt", "hielt obj"),
        (_with(BANK, "das/der", "dem/der"), "Amt", "hielt obj"),
        (_with(BANK, "Case=Acc|Number=Sing", "Case=Acc|Number=Plur"), "Amt", "hielt obj"),
        (_with(BANK, "root/Number=Sing", "root/Number=Plur"), "Amt", "hielt obj"),
        (_with(BANK, "Amt/NOUN/NN/3/obj", "Amt/NOUN/NN/3/obl"), "Amt", "hielt obl"),
        (LACKING, "Geld", "fehle obj"),
        (LACKING, "fehle", "sagte ccomp"),
        (LACKING, "es", "fehle nsubj"),
        (_with(LACKING, "PPER/5/nsubj", "PPER/5/expl"), "fehle", "Geld amod"),
        (_with(LACKING, "fehle/fehl", "fehlendes/fehlend"), "fehlendes", "Geld amod"),
        (LACKING + f" ist/sein/AUX/VAFIN/5/cop/{FIN}", "fehle", "Geld amod"),
        (FRAUD, "Betrug", "wirft obj"),
        (_with(FRAUD, "Betrug/Betrug/NOUN/NN", "Willkür/Willkür/PROPN/NE"), "Willkür", "wirft obj"),
        (_with(FRAUD, *FRAUD_OF), "Willkür", "wirft obj"),
        (_with(FRAUD, *FRAUD_OF), "Beck", "Mann appos"),
        (_with(FRAUD, *FRAUD_OF, "wirft/werfen", "sagt/sagen", "vor/vor", "ab/ab"), "Willkür", "Beck flat"),
        (_with(FRAUD, *FRAUD_OF, "obl:arg", "nsubj"), "Willkür", "Beck flat"),
        (_with(FRAUD, *FRAUD_OF, "Sie/sie/PRON/PPER/2/nsubj", "Geld/Geld/NOUN/NN/2/obj"), "Willkür", "Beck flat"),
        (_with(FRAUD, *FRAUD_OF) + " lügt/lügen/VERB/VVFIN/2/ccomp", "Willkür", "Beck flat"),
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
        (STEIN, "Stein", "betonte obl"),
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
        (_with(CLOCK, "Uhr/Uhr", "Sender/Sender"), "MEZ", "meldete nsubj"),
        (_with(CLOCK, "MEZ/MEZ", "Beck/Beck"), "Beck", "meldete nsubj"),
        (_with(CLOCK, "NE/5/nsubj", "NE/3/nmod", "NN/4/compound", "NN/5/obl"), "MEZ", "Uhr nmod"),
        (_with(CLOCK, "NE/5/obj", "NE/5/obl"), "Reuters", "meldete obl"),
        (_with(CLOCK, "NE/5/obj", "NE/5/obl") + SEEING.format(8, 5), "Geld", "sehen obj"),
        (_with(EU, "Aus/aus/ADP/APPR/2/case", "Auch/auch/ADV/ADV/2/advmod"), "Auch", "EU advmod"),
        (_with(TOLD, "der/der/DET/ART", "die/der/DET/ART"), "Zeitung", "Jan flat"),
        (_with(TOLD, "der/der/DET/ART/5/det", "der/der/PRON/PRELS/5/nsubj"), "Zeitung", "Jan flat"),
        (_with(TOLD, "Zeitung/Zeitung/NOUN/NN", "Talheim/Talheim/PROPN/NE"), "Talheim", "Jan flat"),
        (_with(TOLD, "sagte/sagen", "schlief/schlafen"), "Zeitung", "Jan flat"),
        (TOLD + " Talheim/Talheim/PROPN/NE/5/flat", "Talheim", "Zeitung flat"),
        (MINISTER, "Zeitung", "sagte obl:arg"),
        (
            _with(MINISTER, "Minister/Minister/NOUN/NN/1/nsubj", "dem/der/DET/ART/3/det", "NE/2/appos", "NE/1/nsubj"),
            "Zeitung",
            "Jan flat",
        ),
        (CITY, "Wortbruch", "vorgeworfen obj"),
        (_with(CITY, "NN/4/appos", "NN/4/conj"), "Wortbruch", "Stadt conj"),
        (_with(CITY, "NN/4/appos", "NN/2/appos"), "Wortbruch", "Vogt appos"),
        (NAMED, "Bilder", "nannte obj"),
        (NAMED, "alle", "Bilder det"),
        (NAMED, "gestellt", "nannte xcomp"),
        (_with(NAMED, "gestellt/stellen/VERB/VVPP", "stellen/stellen/VERB/VVINF"), "Bilder", "stellen obj"),
        (_with(LAST, "bleibt/bleiben/VERB/VVFIN", "ist/sein/AUX/VAFIN"), "ist", "ratlos aux"),
        (
            _with(LAST, "ratlos/ratlos/ADJ/ADJD/1/advcl", f"schläft/schlafen/VERB/VVFIN/1/advcl/{FIN}"),
            "während",
            "schläft mark",
        ),
        (LAST + f" will/wollen/AUX/VMFIN/1/aux/{FIN}", "ratlos", "bleibt xcomp"),
        (LAST + f" sieht/sehen/VERB/VVFIN/4/advcl/{FIN}", "ratlos", "bleibt xcomp"),
        (LAST.rpartition(" ")[0], "ratlos", "warten advcl"),
        (_with(ORGAN, "von/von/ADP/APPR/5/case", "von/von/ADP/APPR/6/case"), "der", "Kantorin det"),
        (_with(ORGAN, "von/von/ADP/APPR/5/case", "nun/nun/ADV/ADV/5/advmod"), "der", "Kantorin det"),
        (
            _with(
                ORGAN,
                "Kantorin/Kantorin",
                "Ministerin/Ministerin",
                "Beck/Beck/PROPN/NE/5/flat",
                "oft/oft/ADV/ADV/7/advmod",
            ),
            "der",
            "sagte obl",
        ),
        (
            _with(
                ORGAN,
                "Kantorin/Kantorin",
                "Ministerin/Ministerin",
                "Beck/Beck/PROPN/NE/5/flat",
                "er/er/PRON/PPER/7/nsubj",
            ),
            "der",
            "Ministerin det",
        ),
        (
            f"sagte/sagen/VERB/VVFIN/0/root/{FIN} ,/,/PUNCT/$,/5/punct von/von/ADP/APPR/5/case der/der/DET/ART/5/det "
            "Kantorin/Kantorin/NOUN/NN/1/obl",
            "der",
            "Kantorin det",
        ),
        (_with(GUESTS, "von/von/ADP/APPR/5/case", "von/von/ADP/APPR/3/case"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "von/von/ADP/APPR/5/case", "von/von/ADV/ADV/5/advmod"), "Gästen", "Bote nmod"),
        (_with(GUESTS, "NN/3/nmod", "NN/3/conj"), "Gästen", "Bote conj"),
        (_with(FRAUD, "vor/vor/ADP/PTKVZ/2/compound:prt", "vor/vor/ADP/APPR/2/compound:prt"), "Betrug", "wirft obj"),
        (_with(FRAUD, "vor/vor/ADP/PTKVZ/2/compound:prt", "vor/vor/ADP/PTKVZ/2/obl"), "Betrug", "wirft obj"),
        (_with(FRAUD, "NN/4/appos", "NN/4/conj"), "Betrug", "Mann conj"),
        (_with(FRAUD, "NN/4/appos", "NN/1/appos"), "Betrug", "Sie appos"),
        (FRAUD + SEEING.format(8, 2), "Betrug", "wirft obj"),
        (_with(FRAUD, "wirft/werfen", "rät/raten", "vor/vor", "ab/ab"), "Betrug", "Mann appos"),
        (_with(LAW, "NN/4/nsubj", "NN/4/obl"), "Gesetz", "begrüßte obl"),
        (_with(LAW, "und/und/CCONJ/KON/4/cc", ",/,/PUNCT/$,/4/punct"), "Gesetz", "begrüßte obj"),
        (_with(LAW, "begrüßte/begrüßen", "sprach/sprechen"), "Gesetz", "sprach nsubj"),
        (LAW + "/Gender=Neut|Number=Sing", "Gesetz", "begrüßte obj"),
        (LAW + f" kam/kommen/VERB/VVFIN/4/advcl/{FIN}", "Gesetz", "begrüßte obj"),
        (LAW + " ihn/er/PRON/PPER/4/obj", "Gesetz", "begrüßte nsubj"),
        (SILENT, "Gesetz", "begrüßte obj"),
        (CASE + " dazu/dazu/ADV/PAV/6/advmod", "Auskunft", "fordert obj"),
        (CASE + " wegen/wegen/ADP/APPO/6/case", "Auskunft", "Fall appos"),
        (_with(CASE, "NN/5/appos", "NN/5/conj"), "Auskunft", "Fall conj"),
        (_with(CASE, "Auskunft/Auskunft/NOUN/NN", "Kiew/Kiew/PROPN/NE"), "Kiew", "Fall appos"),
        (_with(CASE, "fordert/fordern", "sprach/sprechen"), "Auskunft", "Fall appos"),
        (CASE + SEEING.format(8, 2), "Auskunft", "fordert obj"),
        (_with(HEATH, "Heide/PROPN/NE", "Heide/NOUN/NN"), "Heide", "betonte obl"),
        (_with(HEATH, "NE/4/obl", "NE/4/parataxis"), "Heide", "betonte parataxis"),
        (_with(HEATH, "Von/von/ADP/APPR/3/case", "Von/von/ADP/APPR/4/case"), "Heide", "betonte obl"),
        (
            "Von/von/ADP/APPR/3/case der/der/DET/ART/3/det Heide/Heide/PROPN/NE/5/obl "
            f"ist/sein/AUX/VAFIN/5/aux:pass/{FIN} betont/betonen/VERB/VVPP/0/root",
            "Heide",
            "betont obl",
        ),
        (_with(STEIN, "VVFIN/2/conj", "VVFIN/2/parataxis"), "Stein", "betonte nsubj"),
        (
            f"Gestern/gestern/ADV/ADV/2/advmod betonte/betonen/VERB/VVFIN/0/root/{FIN} dies/dies/PRON/PDS/2/obj "
            "von/von/ADP/APPR/5/case Stein/Stein/PROPN/NE/2/obl",
            "Stein",
            "betonte obl",
        ),
        (_with(DRIVER, "NN/5/nmod", "NN/5/conj"), "Fahrer", "Wache conj"),
        (_with(DRIVER, "NN/3/nmod", "NN/3/conj"), "Fahrer", "Wache nmod"),
        (DRIVER + f" kam/kommen/VERB/VVFIN/1/advcl/{FIN}", "Fahrer", "starb nsubj"),
        (DRIVER + f" er/er/PRON/PPER/9/nsubj kam/kommen/VERB/VVFIN/1/advcl/{FIN}", "Fahrer", "starb nsubj"),
        (
            f"Er/er/PRON/PPER/2/nsubj kam/kommen/VERB/VVFIN/0/root/{FIN} und/und/CCONJ/KON/4/cc "
            f"starb/sterben/VERB/VVFIN/2/conj/{FIN} nach/nach/ADP/APPR/6/case Angaben/Angabe/NOUN/NN/4/obl "
            "der/der/DET/ART/8/det Wache/Wache/NOUN/NN/6/nmod der/der/DET/ART/10/det Fahrer/Fahrer/NOUN/NN/8/nmod",
            "Fahrer",
            "Wache nmod",
        ),
        (OFFICE, "Fahrer", "starb nsubj"),
        (_with(PLANS, "NE/2/conj", "NE/2/parataxis"), "Kiew", "Insider parataxis"),
        ("Ansage/Ansage/NOUN/NN/0/root an/an/ADP/PTKVZ/1/compound:prt", "an", "Ansage compound:prt"),
        ("weder/weder/SCONJ/KOUS/2/mark er/er/PRON/PPER/0/root", "weder", "er cc"),
        ("weder/weder/CCONJ/KON/2/advmod er/er/PRON/PPER/0/root", "weder", "er advmod"),
        ("ob/ob/SCONJ/KOUS/2/mark er/er/PRON/PPER/0/root", "ob", "er mark"),
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
        (_with(HACKERS, "an/an/ADP/PTKVZ/1", "um/um/ADP/PTKVZ/4"), "schreiben umkündigen"),
        (_with(HACKERS, "schrieben/schreiben", "warfen/werfen", "an/an", "um/um"), "umwerfen kündigen"),
        (_with(HACKERS, "an/an", "um/um", "VERB/VVFIN/0", "VERB/VVINF/0"), "umschreiben kündigen"),
        (
            f"kündigten/kündigen/VERB/VVFIN/0/root/{FIN} sie/sie/PRON/PPER/1/nsubj an/an/ADP/PTKVZ/4/compound:prt "
            f"zahlten/zahlen/VERB/VVFIN/1/parataxis/{FIN}",
            "ankündigen zahlen",
        ),
        (
            f"kündigten/kündigen/VERB/VVFIN/0/root/{FIN} zahlen/zahlen/VERB/VVINF/1/xcomp "
            "an/an/ADP/PTKVZ/2/compound:prt",
            "ankündigen zahlen",
        ),
        (
            f"kündigten/kündigen/VERB/VVFIN/0/root/{FIN} Klagen/Klage/NOUN/NN/1/obj ist/sein/AUX/VAFIN/2/cop/{FIN} "
            "an/an/ADP/PTKVZ/2/compound:prt",
            "ankündigen",
        ),
        (f"gelangte/gelingen/VERB/VVFIN/0/root/{FIN}", "gelangen"),
        (f"gelingt/gelingen/VERB/VVFIN/0/root/{FIN}", "gelingen"),
        (CONFESSED, "gestehen"),
        (_with(CONFESSED, "hat/haben", "ist/sein"), "stehen"),
        (_with(CONFESSED, "Tat/Tat/NOUN", "Stunde/Stunde/NOUN"), "stehen"),
        (_with(CONFESSED, "Tat/Tat/NOUN", "Modell/Modell/NOUN"), "stehen"),
        (_with(CONFESSED, "4/obj", "4/obl"), "stehen"),
        (_with(CONFESSED, "4/obj", "4/obl") + f" log/lügen/VERB/VVFIN/4/ccomp/{FIN}", "gestehen lügen"),
        (_with(CONFESSED, "gestanden/stehen", "verstanden/verstehen"), "verstehen"),
        ("eingestanden/einstehen/VERB/VVPP/0/root", "eingestehen"),
        ("gutgeheißen/gutgeheißen/VERB/VVINF/0/root", "gutheißen"),
        (f"sagte/sagen/VERB/VVFIN/0/root/{FIN} weiter/weiter/ADV/PTKVZ/1/compound:prt", "sagen"),
        (f"ging/gehen/VERB/VVFIN/0/root/{FIN} weiter/weiter/ADV/PTKVZ/1/compound:prt", "weitergehen"),
        (f"teilte/teilen/VERB/VVFIN/0/root/{FIN} „/„/PUNCT/$(/3/punct mit/mit/ADP/PTKVZ/1/compound:prt", "teilen"),
        (
            f"schätzt/schätzen/VERB/VVFIN/0/root/{FIN} aus/aus/ADP/PTKVZ/1/compound:prt "
            f"kommt/kommen/VERB/VVFIN/1/ccomp/{FIN}",
            "schätzen kommen",
        ),
        (
            f"schätzt/schätzen/VERB/VVFIN/0/root/{FIN} ein/ein/ADP/PTKVZ/1/compound:prt "
            f"kommt/kommen/VERB/VVFIN/1/ccomp/{FIN}",
            "einschätzen kommen",
        ),
    ],
)
def test_a_verb_takes_the_particle_that_is_its_own(notation: str, lemmas: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    assert " ".join(t.lemma for t in tree.tokens if t.upos == "VERB") == lemmas


@pytest.mark.parametrize(
    ("notation", "relation"),
    [
        (RECORD, "case"),
        (_with(RECORD, f"root/{FIN}", "root"), "case"),
        (_with(RECORD, "Protokoll/Protokoll", "Angaben/Angabe"), "case"),
        (_with(RECORD, "Protokoll/Protokoll", "Koch/Koch"), "compound:prt"),
        (_with(RECORD, "Protokoll/Protokoll/NOUN/NN", "Beck/Beck/PROPN/NE"), "compound:prt"),
        (_with(RECORD, "nacherklären", "erklären", "nach/nach", "mit/mit"), "compound:prt"),
        (_with(RECORD, "erklärte/nacherklären", "fragte/fragen"), "compound:prt"),
    ],
)
def test_nach_behind_a_text_is_no_particle(notation: str, relation: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    assert tree.tokens[-1].deprel == relation


@pytest.mark.parametrize(
    ("notation", "word"),
    [
        (WEAK, "VERB begründen"),
        (_with(WEAK, "PPER/1/nsubj", "PPER/1/obj"), "ADJ begründet"),
        (_with(WEAK, "begründete/begründet", "kranke/krank"), "ADJ krank"),
        (_with(WEAK, "begründete/begründet", "putzte/putzt"), "ADJ putzt"),
        ("laut/lauten/VERB/VVPP/0/root", "ADJ laut"),
        ("laut/laut/ADP/APPR/2/case Beck/Beck/PROPN/NE/0/root", "ADP laut"),
    ],
)
def test_a_verb_of_saying_with_a_subject_is_no_adjective_and_laut_no_participle(notation: str, word: str) -> None:
    (tree,) = canonical([sentence(notation)[1]])
    assert f"{tree.tokens[0].upos} {tree.tokens[0].lemma}" == word


@pytest.mark.parametrize(("word", "upos"), [("Pole", "NOUN"), ("Polin", "NOUN"), ("Polen", "PROPN"), ("Beck", "PROPN")])
def test_an_inhabitant_is_a_noun_and_a_country_a_name(word: str, upos: str) -> None:
    (tree,) = canonical([sentence(f"{word}/{word}/PROPN/NN/0/root")[1]])
    assert tree.tokens[0].upos == upos


def test_a_sentence_without_words_is_none() -> None:
    assert canonical([Sentence(())]) == ()


def test_the_way_up_ends_at_the_root() -> None:
    tokens = sentence(EU)[1].tokens
    assert [t.text for t in upwards(tokens, tokens[2])] == ["-", "EU", "Kommission"]
