"""Nominatives: what a noun phrase is called without its article.

German adjectives take the strong endings where no article precedes ("südkoreanischer Geheimdienst"), dative plurals
lose their -n ("Beobachtern": Beobachter), genitives their -(e)s. Grammar: Duden, "Die Grammatik" (2016), 339-372.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from attribution.lexicons import endings, find_carrier, words
from attribution.tree import Token

__all__ = [
    "Gender",
    "article_features",
    "genitive",
    "inflect",
    "is_adjectival_noun",
    "is_townsman",
    "nominative",
    "stem_of_adjective",
]

Gender = Literal["m", "f", "n"]
_ENDINGS: dict[str, str] = {"m": "er", "f": "e", "n": "es", "p": "e"}
_ADJECTIVE = re.compile(r"^(?P<stem>.{2,}?)(?:em|en|er|es|e)$")
_NOMINALISED = re.compile(
    r"(?:vorsitzend|angestellt|abgeordnet|beauftragt|sachverständig|verwandt|bekannt|forschend|gelehrt|jugendlich|"
    r"deutsch|überlebend|verletzt|gefangen|geistlich|jährig|verantwortlich|beschuldigt|angeklagt|verurteilt|festgenommen|verhaftet|inhaftiert|vermisst|geschädigt|vertraut|"
    r"delegiert|verdächtig|arbeitslos|selbstständig|freiwillig|intellektuell|militant|studierend|betroffen|"
    r"oppositionell|liberal|grün|reisend|mitarbeitend|bediensteten|bedienstet|beamt|gesandt|vorgesetzt|"
    r"hinterblieben|alliiert|angehörig|bevollmächtigt|kommandierend|unbekannt|gläubig(?!er)|obdachlos|asylsuchend|nominiert|gerettet|befragt|verstorben|getötet|geflüchtet|infiziert|"
    r"demonstrierend|führend|streikend|protestierend|angreifend|lehrend|einheimisch|erwachsen|kriminell)(?:e|er|en|em|es)?$"
)
_PARTICIPLE = re.compile(r"^(?:Ge|Be|Ver|Ent|Zer|Er|Un|An|Auf|Ein|Ab)[a-zäöüß]{3,}(?:te|ene|nde)$(?<!fährte)")
_WEAK = re.compile(r"(?:mensch|ist|yst|ent|ant|at|et|ot|aut|loge|soph|nom|graf|graph|and|end)$")


def stem_of_adjective(word: str) -> str:
    """Cut the ending off an attributive adjective.

    >>> stem_of_adjective("ukrainischen"), stem_of_adjective("Hamburger"), stem_of_adjective("rosa")
    ('ukrainisch', 'Hamburger', 'rosa')
    """
    if word[:1].isupper() and word.endswith("er") and not word.endswith(("ischer", "licher", "iger", "scher")):
        return word
    match = _ADJECTIVE.match(word)
    return match["stem"] if match else word


def inflect(word: str, gender: str) -> str:
    """Give an attributive adjective its strong nominative form.

    Args:
        word: the adjective in any form; those in -er from place names stay.
        gender: ``m``, ``f``, ``n``, or ``p`` for the plural.

    >>> inflect("südkoreanische", "m"), inflect("Bochumer", "f"), inflect("politischer", "p")
    ('südkoreanischer', 'Bochumer', 'politische')
    """
    stem = stem_of_adjective(word)
    if stem == word:
        return word
    return stem + _ENDINGS[gender]


@lru_cache(maxsize=4096)
def is_adjectival_noun(word: str) -> bool:
    """Whether a noun is inflected like an adjective (der Vorsitzende, ein Vorsitzender).

    >>> is_adjectival_noun("Angestellten"), is_adjectival_noun("58-Jährige"), is_adjectival_noun("Minister")
    (True, True, False)
    """
    return bool(_NOMINALISED.search(word.casefold()))


@lru_cache(maxsize=4096)
def is_townsman(noun: str) -> bool:
    """Whether a noun means somebody from a town or a region, by its ending or the list.

    >>> is_townsman("Hamburger"), is_townsman("Husumerin"), is_townsman("Fahrer")
    (True, False, False)
    """
    word = noun.casefold().removesuffix("in")
    return word in words("grammar.townspeople") or (noun[:1].isupper() and word.endswith(endings("grammar.towns")))


def nominative(token: Token, *, plural: bool, dative: bool, gender: str | None) -> str:
    """The nominative of the noun that heads a phrase.

    Args:
        token: the noun.
        plural: whether the phrase is plural.
        dative: whether it stands in the dative, as its article or preposition says.
        gender: its gender, if known.
    """
    text, lemma = token.text, token.lemma
    if is_adjectival_noun(text):
        return inflect(text, "p" if plural else gender or "m")
    if plural:
        return lemma if _is_participle(token) else _plural(text, lemma, gender) if dative else text
    if text.endswith("nisses"):
        return text.removesuffix("ses")
    if text == lemma and gender in ("m", "n") and token.feat("Case") == "Gen":  # a noun that lemmatisers do not know
        return _without_s(text)
    if text.endswith(("ss", "sses")):  # lemmatisers cut "Ausschuss" short
        return text.removesuffix("es") if text.endswith("sses") else text
    if text == lemma or (gender == "m" and text == lemma + "e"):  # lemmatisers cut "Sachse" short
        return text
    if gender == "f":  # feminine nouns do not change in the singular
        return text.removesuffix("n") if text == lemma + "n" else text
    if text.endswith("männer"):  # "einer der Männer"
        return lemma_case(text, lemma)
    if _is_form_of(text, lemma):
        return lemma_case(text, lemma)
    return _without_s(text) if token.feat("Case") == "Gen" else text


def _is_form_of(text: str, lemma: str) -> bool:
    """Whether a lemma is what the lemmatiser found for a word, not another one."""
    begins = text.casefold().startswith(lemma.casefold()[: max(3, len(lemma) - 1)])
    return bool(lemma) and begins and len(lemma) <= len(text) + 1


def _without_s(text: str) -> str:
    """A noun without the -s of a genitive."""
    return re.sub(r"(?<=[^aeiouyus])(?<!fond)s$", "", text)


def _is_participle(token: Token) -> bool:
    """Whether a noun for people is a participle that no list has: "die Geschworenen"."""
    participle = _PARTICIPLE.search(token.lemma) is not None and token.upos == "NOUN"
    return participle and token.feat("Gender") == "Masc" and token.text == token.lemma + "n"


def lemma_case(text: str, lemma: str) -> str:
    """The lemma with the capitals of the text (``BUNDESRATS``, lemma ``bundesrat``)."""
    return text[: len(lemma)] if text.casefold().startswith(lemma.casefold()) else lemma[:1].upper() + lemma[1:]


def _plural(text: str, lemma: str, gender: str | None) -> str:
    """The nominative plural of a noun in the dative, which may have an -n of its own ("Behörden")."""
    if not text.endswith("n") or text == lemma:
        return text
    if text.endswith("leuten"):
        return text[:-1]
    if text.endswith("en") and _umlauts(text) > _umlauts(lemma):  # weak nouns have none ("Ärzten", "Räten")
        return text[:-1]
    carrier = find_carrier(lemma)
    plural = carrier.plural if carrier is not None else None
    if plural and text.casefold().endswith(plural.casefold()):  # "Daten"
        return text
    if text == lemma + "n" and lemma.endswith(("er", "el")):
        dative = gender != "f"
    elif (
        text.endswith(("ern", "eln"))
        or (gender == "n" and text == lemma + "en")
        or (plural and text.casefold().endswith(plural.casefold() + "n"))
    ):
        dative = True
    else:
        dative = text.endswith("en") and text[:2] == lemma[:2] and not _weak(text, lemma, gender)
    return text[:-1] if dative else text


def _umlauts(word: str) -> int:
    return sum(letter in "äöü" for letter in word.casefold())


def _weak(text: str, lemma: str, gender: str | None) -> bool:
    """Whether a noun has its plural in -n or -en ("Professoren")."""
    lengthy = lemma == "Autor" or (lemma.endswith("or") and len(lemma) > len("Motor"))
    ending = lemma.endswith("e") or text.endswith(("innen", "ien", "aaten")) or _WEAK.search(lemma.casefold())
    return gender == "f" or lengthy or bool(ending)


def genitive(name: str, gender: str | None) -> str:
    """A name or description as the genitive attribute of another noun.

    Args:
        name: nominative without article.
        gender: ``m``, ``f``, ``n``, ``p`` for the plural, ``None`` for names, which take *von*.

    >>> genitive("israelische Armee", "f"), genitive("Verband der Imker", "m"), genitive("ASV", None)
    ('der israelischen Armee', 'des Verbands der Imker', 'von ASV')
    >>> genitive("Verdächtiger", "m")
    'des Verdächtigen'
    >>> genitive("eine der Zeuginnen", "f")
    'einer der Zeuginnen'
    """
    if gender is None:
        return f"von {name}"
    words = name.split()
    if words[0] in ("einer", "eine", "eines"):
        return " ".join(["einer" if gender == "f" else "eines", *words[1:]])
    out = []
    for i, word in enumerate(words):
        stem = stem_of_adjective(word)
        if i + 1 < len(words) and stem != word and (word[:1].islower() or word.endswith(_ENDINGS[gender])):
            out.append(stem + "en")
            continue
        if word.endswith("er") and is_adjectival_noun(word):
            out += [word[:-1] + "n", *words[i + 1 :]]
            break
        ending = "" if gender in ("f", "p") or word.isupper() else "es" if word.endswith(("s", "ß", "x", "z")) else "s"
        out += [word + ending, *words[i + 1 :]]
        break
    return f"{'der' if gender in ('f', 'p') else 'des'} {' '.join(out)}"


_ARTICLES: dict[str, tuple[str, ...]] = {
    # form: possible gender/number with case, n(om) a(cc) d(at) g(en)
    "der": ("mn", "fd", "fg", "pg"),
    "die": ("fn", "fa", "pn", "pa"),
    "das": ("nn", "na"),
    "dem": ("md", "nd"),
    "den": ("ma", "pd"),
    "des": ("mg", "ng"),
    "ein": ("mn", "nn", "na"),
    "eine": ("fn", "fa"),
    "einem": ("md", "nd"),
    "einen": ("ma",),
    "einer": ("fd", "fg"),
    "eines": ("mg", "ng"),
}


def article_features(word: str) -> tuple[str, ...]:
    """What an article says: gender (or ``p`` for plural) and case (``n a d g``), two letters each.

    Possessives, ``kein``, ``dieser``, ``jener`` and ``welcher`` are read by their endings.

    >>> article_features("dem"), article_features("unseres")
    (('md', 'nd'), ('mg', 'ng'))
    """
    word = word.casefold()
    if word in _ARTICLES:
        return _ARTICLES[word]
    for stem in ("mein", "dein", "sein", "ihr", "unser", "euer", "kein"):
        if word.startswith(stem):
            ending = word[len(stem) :]
            plural = {"e": ("pn", "pa"), "en": ("pd",), "er": ("pg",)}.get(ending, ())
            return _ARTICLES.get("ein" + ending, ()) + plural
    for stem in ("dies", "jen", "welch", "jed"):
        if word.startswith(stem):
            return _ARTICLES.get(
                {"er": "der", "e": "die", "es": "das", "em": "dem", "en": "den"}.get(word[len(stem) :], ""), ()
            )
    return ()
