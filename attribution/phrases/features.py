"""Gender, number and case of a noun phrase, and its written words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from attribution.grammar.inflection import article_features, is_adjectival_noun
from attribution.grammar.morphology import is_finite
from attribution.lexicons import body_gender, find_office
from attribution.lexicons import words as closed
from attribution.phrases.chunk import Chunk
from attribution.tree import NO_TOKEN, Token

__all__ = [
    "QUANTITIES",
    "Word",
    "core_words",
    "head_word",
    "is_dative",
    "is_each",
    "is_predicative",
    "phrase_gender",
    "phrase_plural",
    "verb_number",
    "words",
]

_QUOTES = "„“”\"»«›‹‚‘'"
_FALLING_AWAY = _QUOTES + "®™©"
"""Marks around a word that are no part of it: quotation marks, and signs that a firm puts behind its name."""
_FEMININE = re.compile(r"(?:in|[fF]rau|ung|heit|keit|schaft|tion|tät)$")
_NEUTER = re.compile(r"(?:nis|chen|lein|ment|tum)$")
_ACCUSATIVE = frozenset("durch für gegen ohne um bis".split())
QUANTITIES = frozenset(
    "viele mehrere einige manche zahlreiche wenige vieler mehrerer einiger mancher vielen mehreren einigen "
    "manchen andere anderen anderer".split()
)
"""Words for an amount that are inflected like articles."""
_ONE = frozenset("1 ein eins eine".split())


@attrs.frozen
class Word:
    """A written word of a phrase: tokens without space between them are one word ("US-Außenminister")."""

    text: str
    lemma: str
    token: Token

    @property
    def proper(self) -> bool:
        """Whether the parser takes it for a name or a foreign word."""
        return self.token.upos in ("PROPN", "X", "NUM", "ADP")


def words(tokens: Sequence[Token]) -> list[Word]:
    """Join tokens that are written together; quotation marks fall away."""
    out: list[Word] = []
    previous: Token | None = None
    for token, following in zip(tokens, (*tokens[1:], None), strict=False):
        glued = following is not None and following.begin == token.end
        alone = len(token.text) == 1 and not (previous is not None and previous.end == token.begin)
        elided = token.text[-1] in "'’" and glued and not alone  # "D'Alema"
        elided = elided or (token.text in ("'s", "’s") and previous is not None and previous.end == token.begin)
        if (token.lemma == '"' and not elided) or token.text in ("''", "``"):
            previous = None
            continue
        if not elided and (token.text[-1] in _FALLING_AWAY or token.text[0] in _FALLING_AWAY):
            bare, lemma = token.text.strip(_FALLING_AWAY), token.lemma.strip(_FALLING_AWAY)
            if not bare:  # "©" alone is a word
                bare = lemma = token.text.strip(_QUOTES)
            token = attrs.evolve(token, text=bare, lemma=lemma)
            if not token.text:
                continue
        if previous and previous.end == token.begin and out:
            left = out.pop()
            last = token if token.upos not in ("PUNCT",) else left.token
            out.append(Word(left.text + token.text, left.text + token.lemma, last))
        else:
            out.append(Word(token.text, token.lemma, token))
        previous = token
    return out


def core_words(chunk: Chunk) -> Sequence[Word]:
    """The written words of the core of a phrase."""
    return chunk.view(_core_words)


def _core_words(chunk: Chunk) -> Sequence[Word]:
    return tuple(words(chunk.core))


def head_word(chunk: Chunk) -> Word:
    """The written word that the head token of a phrase belongs to."""
    return chunk.view(_head_word)


def _head_word(chunk: Chunk) -> Word:
    listed = core_words(chunk)
    if not listed:
        return Word(chunk.head.text, chunk.head.lemma, chunk.head)
    for word in listed:
        if word.token.upos == "NOUN":
            return word
    return listed[0] if listed[0].token.upos != "PROPN" else listed[-1]


def phrase_plural(chunk: Chunk) -> bool:
    """Whether the phrase is plural, by its article, then its head's features."""
    word = chunk.determiner.text.lower() if chunk.determiner else ""
    if not word and not chunk.modifiers and _is_one_behind_laut(chunk):
        return False
    features = {f[0] for f in article_features(word) if f[1] == "n" or not chunk.subject}
    before = chunk.preposition.text.lower() if chunk.preposition else ""
    if word == "den" and before in _ACCUSATIVE:  # "gegen den 45-Jährigen": several would be "gegen die"
        return False
    if word == "die" and _of_men(chunk):  # "die Minister"
        return True
    if features and "p" not in features:
        return False
    if word == "die" and is_adjectival_noun(head_word(chunk).text):  # "die Vorsitzende", "die Vorsitzenden"
        return head_word(chunk).text.endswith("n")
    named = head_word(chunk)
    feminine = named.token.feat("Gender") == "Fem" or body_gender(named.lemma) == "f"
    same = named.text == named.lemma and named.text.endswith("e")
    if word in ("die", "der") and feminine and same:  # many are "Behörden"
        return False
    counts = [
        m.text for m in chunk.modifiers if m.upos == "NUM" and m.text.lower() not in _ONE and not _measures(chunk, m)
    ]
    if counts and (not chunk.determiner or "p" in features) and not (counts[0].isdigit() and len(counts[0]) == 4):
        return True
    listed = find_office(head_word(chunk).lemma)
    if (
        listed is not None
        and listed.feminine
        and head_word(chunk).text.casefold().endswith(listed.feminine.casefold())
        and listed.feminine.endswith("in")
    ):
        return False
    bare_genitive = not chunk.determiner and not chunk.preposition and _attribute_of_another(chunk)
    strong = bare_genitive and bool(chunk.modifiers) and chunk.modifiers[0].text.endswith("er")
    if strong and head_word(chunk).token.feat("Gender") == "Masc":  # one would be "politischen Beobachters"
        return True
    head = head_word(chunk).token
    if word == "der" and is_adjectival_noun(head.text) and any(a.core[-1].upos == "PROPN" for a in chunk.appositions):
        return False  # "der Vorsitzenden, Ida Beck"
    if (
        word == "der"
        and head.feat("Number") == "Plur"
        and head.text != head.lemma
        and not is_adjectival_noun(head.text)
    ):
        return True  # "einer der Männer"
    if word == "der" and _genitive_attribute(chunk) and _of_men(chunk):  # one would be "des Arbeitnehmers"
        return True
    if features == {"p"} or word in QUANTITIES or word in ("alle", "allen", "aller", "beide", "beiden"):
        return True
    head = head_word(chunk).token
    if (verb := _number_of_verb(chunk)) is not None:
        return verb == "Plur"
    if head.feat("Number"):
        return head.feat("Number") == "Plur"
    return bool(chunk.determiner and chunk.determiner.feat("Number") == "Plur")


def _is_one_behind_laut(chunk: Chunk) -> bool:
    """Whether a bare noun in -er behind *laut* has no -n, which many would have: "laut *Hersteller*", or is a firm."""
    head = head_word(chunk)
    one = (head.text.endswith("er") and head.token.upos == "NOUN") or head.text in closed("sources.trades")
    return (chunk.preposition or NO_TOKEN).word == "laut" and one


def is_each(chunk: Chunk) -> bool:
    """Whether a phrase means every one of many or a share of them ("jeder zweite Betrieb")."""
    return re.fullmatch(r"jede[rsmn]?", chunk.determiner.text.lower()) is not None if chunk.determiner else False


def _measures(chunk: Chunk, number: Token) -> bool:
    """Whether a number is the first part of an adjective ("die 20-jährige Schülerin")."""
    following = chunk.tree.tokens[number.id : number.id + 1]
    return bool(following) and following[0].begin == number.end


def _number_of_verb(chunk: Chunk) -> str | None:
    """The number of the verb where a bare noun that has one form for both is its subject ("Gutachter warfen … vor").

    *Dessen* and *deren* before a noun say nothing of its number either.
    """
    head, verb = head_word(chunk).token, chunk.governor
    bare = (
        (chunk.determiner is None or chunk.determiner.word in ("dessen", "deren"))
        and not chunk.modifiers
        and all(t.upos == "NOUN" and t.text == t.lemma for t in chunk.core)
    )
    listed = any(t.deprel == "conj" for t in chunk.tree.children(head))
    return None if not bare or verb is None or not chunk.subject or listed else verb_number(chunk)


def verb_number(chunk: Chunk) -> str | None:
    """The number of the finite verb that a phrase hangs on, ``None`` where there is none."""
    verb = chunk.governor
    verbs = (verb, *chunk.tree.children(verb)) if verb else ()
    finite = next((t for t in verbs if is_finite(t) and t.feat("Number")), NO_TOKEN)
    return "Plur" if finite.text.endswith("en") else finite.feat("Number")  # "beschrieben", tagged as a singular


def _attribute_of_another(chunk: Chunk) -> bool:
    """Whether a phrase depends on another one and is no apposition ("Jan Beck, Parlamentarischer Geschäftsführer")."""
    return chunk.owner is not None and chunk not in chunk.owner.appositions


def _genitive_attribute(chunk: Chunk) -> bool:
    return chunk.owner is not None and any(p == "" and a is chunk for p, a in chunk.owner.attributes)


def _of_men(chunk: Chunk) -> bool:
    """Whether the head is a masculine noun for people: a feminine article can only be its plural's."""
    head = head_word(chunk)
    if is_adjectival_noun(head.text) or head.token.upos != "NOUN":
        return False
    office = find_office(head.lemma)
    feminine = office.feminine if office is not None else None
    return feminine is not None and not head.text.casefold().endswith((feminine.casefold(), "frau", "in"))


def phrase_gender(chunk: Chunk, plural: bool) -> str | None:
    """Grammatical gender by article, office and features."""
    head = head_word(chunk)
    office = find_office(head.lemma) or find_office(head.text)
    if office is not None and office.feminine and not is_adjectival_noun(head.text):
        if head.lemma.casefold().endswith(office.feminine.casefold()) or head.text.casefold().endswith(
            office.feminine.casefold()
        ):
            return "f"
        if not plural:
            return "m"
    if plural:
        return {"Masc": "m", "Fem": "f", "Neut": "n"}.get(head.token.feat("Gender") or "")
    listed = body_gender(head.lemma)
    feminine = chunk.determiner is not None and chunk.determiner.word == "die"  # "die Junge Union *Tirol*"
    if listed is not None and not is_adjectival_noun(head.text) and not (feminine and listed != "f"):
        return listed
    tagged = {"Masc": "m", "Fem": "f", "Neut": "n"}.get(head.token.feat("Gender") or "")
    if chunk.determiner and chunk.determiner.word in ("dessen", "deren") and is_adjectival_noun(head.text):
        return {"e": "f", "r": "m"}.get(head.text[-1])  # "deren Vorsitzende", "deren Vorsitzender"
    if chunk.determiner:
        possible = {f[0] for f in article_features(chunk.determiner.text)} - {"p"}
        if len(possible) == 1:
            return possible.pop()
        weak = head.text if is_adjectival_noun(head.text) else chunk.modifiers[-1].text if chunk.modifiers else ""
        if chunk.determiner.text.lower() == "der" and tagged == "f" and _FEMININE.search(head.text):
            return "f"  # a dative that the parser takes for the subject
        if chunk.determiner.text.lower() == "der" and weak.endswith("e"):  # feminine would be "der …en"
            return "m"
        if possible == {"m", "n"} and _NEUTER.search(head.lemma):
            return "n"
        if possible == {"m", "n"} and weak.endswith(("er", "es")):  # "ein alter Deutscher", "ein altes Blatt"
            return "m" if weak.endswith("er") else "n"
        if possible and (tagged not in possible or chunk.subject):
            case = (
                "n" if chunk.subject else (head.token.feat("Case") or chunk.determiner.feat("Case") or "N")[0].lower()
            )
            fits = {f[0] for f in article_features(chunk.determiner.text) if f[1] == case} - {"p"}
            return fits.pop() if len(fits) == 1 else None
    return tagged


def is_dative(chunk: Chunk) -> bool:
    """Whether the phrase stands in the dative, by article, adjective, features, preposition, in this order."""
    if chunk.determiner:
        cases = {f[1] for f in article_features(chunk.determiner.text) if f[0] == "p"}
        if cases:  # "den Vorwurf" is an accusative
            return "d" in cases and chunk.head.feat("Number") != "Sing"
    if chunk.modifiers and not chunk.determiner and chunk.modifiers[-1].text.endswith("en"):
        return True
    following = chunk.tree.tokens[chunk.tokens[-1].id : chunk.tokens[-1].id + 1]
    if not chunk.preposition and any(t.text in ("zufolge", "gemäß", "entsprechend") for t in following):
        return True
    head = chunk.head
    return bool(head.feat("Case") == "Dat" or (chunk.preposition and head.feat("Case") != "Acc"))


def is_predicative(chunk: Chunk) -> bool:
    """Whether a phrase says what somebody is ("ist Autorin", "als Autorin"), so that it is no mention of its own."""
    before = chunk.tree.tokens[chunk.tokens[0].id - 2] if chunk.tokens[0].id > 1 else None
    if before and before.text.lower() == "als":
        return True
    return any(kid.deprel == "cop" for kid in chunk.tree.children(chunk.head))
