"""The cores of noun phrases: article, adjectives, nouns and names in a row, read from left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence

from attribution.document import SourceKind
from attribution.grammar.inflection import is_adjectival_noun
from attribution.grammar.morphology import is_finite
from attribution.lexicons import classify_noun, find_agency, find_carrier, find_document, find_medium, find_office
from attribution.phrases.chunk import Chunk
from attribution.phrases.continuing import (
    FOREIGN,
    capital_adjective,
    foreign_article,
    foreign_ends,
    foreign_follows,
    foreign_start,
    glued,
    joined_name,
    listed_name,
    name_continues,
    noble,
    numbered,
    within_name,
)
from attribution.phrases.kinds import place_of
from attribution.phrases.names import PARTICLES
from attribution.phrases.seams import parts
from attribution.phrases.words import find_class_noun
from attribution.tree import NO_TOKEN, Sentence, Token

__all__ = ["cores"]

_DETERMINERS = frozenset("der die das dem den des ein eine einem einen einer eines".split())
_NOMINAL = ("NOUN", "PROPN", "X")
_AMOUNTS = frozenset("beiden vielen wenigen meisten anderen".split())
_NOT_IN_NAMES = frozenset("ADP DET PRON CCONJ SCONJ AUX PART".split())
_QUOTES = "„“”\"»«›‹‚‘’'"
_CLOSING = "“”»"
_MARKS_IN_NAMES = frozenset("'’&")
_SENTENCE_MARKS = frozenset(".!?;:")


def cores(sentence: Sentence, index: int, names: Container[str]) -> Iterator[Chunk]:
    """The noun phrases of a sentence in text order, not yet attached to one another.

    Args:
        sentence: the sentence.
        index: its place in the article.
        names: the names of the text.
    """
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        chunk, i = _core_at(sentence, index, i, names)
        if chunk is not None:
            yield chunk


def _core_at(sentence: Sentence, index: int, i: int, names: Container[str]) -> tuple[Chunk | None, int]:
    """Read one phrase that starts at token ``i``; the next place to look."""
    tokens = sentence.tokens
    start, determiner = i, None
    modifiers: list[Token] = []
    if _determines(tokens, i):
        determiner = tokens[i]
        i += 1
    while _glued_adjective(tokens, i) or _measured(tokens, i):
        modifiers += tokens[i : i + 3]
        i += 3
    if determiner and _counts(tokens, i):
        modifiers.append(tokens[i])
        i += 1
    while i < len(tokens) and (
        _modifies(tokens, i) or (determiner and _qualifies(tokens[i]) and _modifies(tokens, i + 1))
    ):
        modifiers.append(tokens[i])
        i += 1
        if (
            i + 2 < len(tokens)
            and tokens[i].upos == "CCONJ"
            and tokens[i + 1].upos == "ADJ"
            and tokens[i + 2].upos in _NOMINAL
            and _modifies(tokens, i + 1)
        ):
            modifiers.append(tokens[i])
            i += 1
        if tokens[i - 1].text.endswith("-") and i < len(tokens) and tokens[i].upos == "CCONJ":
            modifiers.append(tokens[i])
            i += 1
    if _truncated(tokens, i):
        modifiers += tokens[i : i + 3]
        i += 3
    core, i, quoted = _core(tokens, i, bool(determiner or modifiers), names)
    if not core:
        if determiner and is_substantive(tokens, start, i):
            core, quoted = (modifiers.pop(),) if modifiers else (), False
        elif modifiers and modifiers[-1].text[:1].isupper() and determiner:
            core = (modifiers.pop(),)
        if not core:
            return None, max(start + 1, i if not determiner else start + 1)
    before = tokens[start - 1] if start else None
    if not determiner and before and before.text.lower() == "so":
        while modifiers and modifiers[0].text.endswith("en"):  # a verb: "so vermuten Beobachter"
            modifiers.pop(0)
            start += 1
    preposition = before if before and before.upos == "ADP" else None
    if quoted and i + 1 < len(tokens) and tokens[i].text == "-" and glued(tokens, i):  # "die „Elbe“-Zeitung"
        i += 2
    inside = tokens[start:i]
    return Chunk(index, sentence, inside or core, determiner, tuple(modifiers), core, preposition, quoted=quoted), max(
        i, start + 1
    )


def _counts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word for an amount stands between article and noun ("der beiden Politiker")."""
    if i + 1 >= len(tokens) or tokens[i].upos != "DET" or tokens[i].text.lower() not in _AMOUNTS:
        return False
    return tokens[i + 1].upos in (*_NOMINAL, "ADJ", "NUM")


def is_substantive(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether article and adjective stand without a noun ("der 58-Jährige", mis-tagged as an adjective)."""
    last = tokens[end - 1]
    return end - start >= 2 and last.text[:1].isupper() | bool(re.match(r"\d+-?[jJ]ährig", last.text))


def _determines(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else NO_TOKEN
    if foreign_article(tokens, i):
        return False
    if token.word.startswith("dies") and following.upos == "PROPN" and place_of(following.text) is not None:
        return False  # "beschuldigte dieser Israel"
    if token.upos == "DET":
        return not (following.text == "-" and glued(tokens, i + 1))
    if token.upos == "PRON" and token.xpos in ("PRELAT", "PPOSAT", "PDAT", "PIAT", "ART"):
        return True
    follows = i + 1 < len(tokens) and tokens[i + 1].upos in (*_NOMINAL, "ADJ") and tokens[i + 1].text[:1].isalnum()
    if token.text.lower() in ("dessen", "deren") and token.deprel in ("nmod", "det", "det:poss"):
        return follows
    return token.text.lower() in _DETERMINERS and follows and token.upos in ("PRON", "X") and token.deprel == "det"


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    if i >= len(tokens):
        return False
    token = tokens[i]
    if token.text[:1].isupper() and i + 1 < len(tokens) and tokens[i + 1].text == "-" and glued(tokens, i + 1):
        return False  # the first part of a compound ("Bundes-Grüne")
    if foreign_start(tokens, i) or listed_name(tokens, i):
        return False
    if token.upos == "NUM":
        return i + 1 < len(tokens) and tokens[i + 1].upos in (*_NOMINAL, "ADJ", "NUM")
    german = token.text.endswith(("e", "en", "er", "es", "em"))
    if token.upos == "ADJ" or (token.xpos == "ADJA" and (german or token.upos != "PROPN")):  # not "United"
        attributive = token.xpos == "ADJA" or token.deprel == "amod" or german
        return attributive and (token.deprel not in ("root", "advmod") or _noun_follows(tokens, i))
    if token.upos == "NOUN" and is_adjectival_noun(token.text):
        following = tokens[i + 1] if i + 1 < len(tokens) else token
        return following.upos == "NOUN" and find_office(following.lemma) is not None
    return token.xpos == "TRUNC" or (token.text.endswith("-") and len(token.text) > 2)


def _qualifies(token: Token) -> bool:
    """Whether a word without an ending may stand before an adjective or participle ("der *gestern* gewählte Rat")."""
    return token.upos in ("ADV", "PART") or token.xpos == "ADJD"


def _glued_adjective(tokens: Sequence[Token], i: int) -> bool:
    """Whether an adjective with a hyphen begins here, in three tokens ("61-jähriger")."""
    if i + 3 >= len(tokens) or tokens[i + 1].text != "-" or not glued(tokens, i + 1):
        return False
    return tokens[i + 2].upos == "ADJ" and tokens[i + 2].text[:1].islower() and tokens[i + 3].upos in (*_NOMINAL, "ADJ")


def _measured(tokens: Sequence[Token], i: int) -> bool:
    """Whether an adjective with its measure begins here ("64 Jahre alter Deutscher")."""
    if i + 3 >= len(tokens) or tokens[i].upos != "NUM" or tokens[i + 1].upos != "NOUN":
        return False
    adjective = tokens[i + 2]
    return adjective.upos == "ADJ" and adjective.text.startswith("alte") and tokens[i + 3].upos in _NOMINAL


def _truncated(tokens: Sequence[Token], i: int) -> bool:
    """Whether a compound without its head begins here, its hyphen a token of its own ("Kongress- und …kreise")."""
    if i + 3 >= len(tokens) or tokens[i].upos not in (*_NOMINAL, "ADJ"):
        return False
    hyphen, conjunction, noun = tokens[i + 1 : i + 4]
    glued = tokens[i].end == hyphen.begin and hyphen.end < conjunction.begin
    return hyphen.text == "-" and glued and conjunction.upos == "CCONJ" and noun.upos in _NOMINAL


def _noun_follows(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].upos in (*_NOMINAL, "ADJ")


def _core(tokens: Sequence[Token], i: int, opened: bool, names: Container[str]) -> tuple[tuple[Token, ...], int, bool]:
    """Nouns and names in a row, and a quoted title; index behind them and whether something is quoted."""
    core: list[Token] = []
    quoted = alone = False
    while i < len(tokens):
        token = tokens[i]
        if listed := listed_name(tokens, i):
            return (*core, *tokens[i : i + listed]), i + listed, quoted
        if core and token.text in _MARKS_IN_NAMES and within_name(tokens, i):
            core.append(token)
            i += 1
            continue
        if _opens_quotation(token):
            title = () if quoted and core else _quoted_title(core, tokens, i, opened)
            if not title:
                break
            alone, quoted = not core, True
            core += title
            i = title[-1].id
            continue
        if quoted and core and (alone or token.upos != "PROPN"):
            break
        words = _next_words(core, tokens, i, names)
        if not words:
            break
        core += words
        i += len(words)
    return tuple(core), i, quoted


def _opens_quotation(token: Token) -> bool:
    if token.lemma == '"' or token.text in ("''", "``"):
        return True
    return token.text[0] in _QUOTES and token.text.lstrip(_QUOTES)[:1].isupper()


def _quoted_title(core: Sequence[Token], tokens: Sequence[Token], i: int, opened: bool) -> tuple[Token, ...]:
    """A quoted name that begins at ``i`` and belongs to the phrase; nothing where it is somebody's words."""
    title = _title(tokens, i)
    if title and tokens[i].text.strip(_QUOTES):
        title = (tokens[i], *title)
    belongs = _names(core[-1], title) if core and title else (opened and not _judges(tokens, i)) or _name_like(title)
    return title if belongs else ()


def _judges(tokens: Sequence[Token], i: int) -> bool:
    """Whether a quotation right behind *ein* begins with an adjective in lower case: "ein „*herber* Verlust“"."""
    return i > 0 and tokens[i - 1].lemma == "ein" and tokens[i + 1].upos == "ADJ" and tokens[i + 1].text.islower()


def _next_words(core: Sequence[Token], tokens: Sequence[Token], i: int, names: Container[str]) -> Sequence[Token]:
    """The next words of a core: a noun, a part of a name, or a compound that a number or particle opens."""
    token = tokens[i]
    if core and core[-1].text == "-" and core[-1].end == token.begin and token.upos != "PUNCT":
        return (token,)
    opens = not core and (foreign_start(tokens, i) or foreign_article(tokens, i))
    if _nominal(token, bool(core)) or opens:
        return () if core and parts(core, tokens, i, names) else (token,)
    if core and token.text == "a." and i + 1 < len(tokens) and tokens[i + 1].text == "D.":  # "Landrat a. D."
        return tokens[i : i + 2]
    if core and (joined := joined_name(core, tokens, i)):
        return joined
    if core:
        return (token,) if any(reason(core[-1], tokens, i) for reason in _GOES_ON) else ()
    opens = token.upos == "NUM" or token.text.lower() in ("al", "el")  # "el-Masri"
    hyphen = i + 2 < len(tokens) and tokens[i + 1].text == "-" and glued(tokens, i + 1)
    return tokens[i : i + 3] if opens and hyphen else ()


def _roman_numeral(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Elisabeth II"."""
    numeral = re.fullmatch("[IVX]+", tokens[i].text) is not None
    return tokens[i].upos == "NUM" and last.upos in ("PROPN", "X") and numeral


def _foreign_word(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Bank of England"."""
    return tokens[i].word in FOREIGN and last.text[:1].isupper() and foreign_follows(tokens, i)


def _number(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Bayern 3"."""
    text = find_document(last.lemma) is not None and last.upos == "NOUN"  # "Resolution 1612"
    return tokens[i].text.isdigit() and (text or (len(tokens[i].text) <= 2 and numbered(last, tokens, i)))


def _particle(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Ursula von …", "von der Leyen", "Karl-Theodor zu Guttenberg"."""
    word = tokens[i].word
    if word in PARTICLES and name_continues(tokens, i):
        return True
    if word in ("zu", "vom", "zum", "zur") and noble(tokens, i):
        return True
    return last.word in PARTICLES and word in ("der", "den", "dem", "la", "las", "los")


def _article_of_name(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Tageszeitung Die Welt"."""
    token, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else NO_TOKEN
    article = token.text.capitalize() in ("Der", "Die", "Das", "The") and token.text[:1].isupper()
    named = find_agency(last.text) is None if last.upos != "NOUN" else find_class_noun(last.lemma) is not None
    return article and named and following.text[:1].isupper()


def _hyphen(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "CDU/CSU", "ZDF-Magazin"."""
    return tokens[i].text in ("-", "/") and glued(tokens, i)


def _outlet(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Spiegel online"."""
    return find_medium(f"{last.text} {tokens[i].text}") is not None


def _foreign_adjective(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Gruppe Blue Skies", "States Geological Survey"."""
    return capital_adjective(last, tokens, i) or foreign_ends(last, tokens[i])


def _capital(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Wikimedia Österreich" where the second word is no name to the parser."""
    named = tokens[i].upos not in ("PUNCT", "VERB", "AUX", *_NOT_IN_NAMES)
    return last.upos == "PROPN" and named and tokens[i].text[:1].isupper()


def _tagged_as_name(last: Token, tokens: Sequence[Token], i: int) -> bool:
    """As in "Verband Pro Rad": a word of another kind in a name."""
    capital = tokens[i].text[:1].isupper() and last.text[:1].isupper()
    within = tokens[i].xpos == "NE" or tokens[i].upos == "ADP"
    return capital and within and i + 1 < len(tokens) and tokens[i + 1].upos in ("PROPN", "NOUN")


_GOES_ON: tuple[Callable[[Token, Sequence[Token], int], bool], ...] = (
    _roman_numeral,
    _foreign_word,
    _number,
    _particle,
    _article_of_name,
    _hyphen,
    _outlet,
    _foreign_adjective,
    _capital,
    _tagged_as_name,
)
"""Why a word that is no noun goes on with a core, given the core's last word and the sentence; one is enough."""


def _nominal(token: Token, inside: bool) -> bool:
    if token.upos in ("NOUN", "PROPN"):
        return True
    if token.upos == "X":
        return inside or token.text[:1].isupper()
    return False


def _title(tokens: Sequence[Token], i: int) -> tuple[Token, ...]:
    """The words of a short quoted name that starts at the mark ``i``; the closing mark is the last."""
    out: list[Token] = []
    if tokens[i].text in _CLOSING and i + 1 < len(tokens) and tokens[i].end < tokens[i + 1].begin:
        return ()
    if i + 1 < len(tokens) and tokens[i + 1].text == ",":  # "``Nein'', sagte Beck, ``noch nicht''"
        return ()
    for token in tokens[i + 1 : i + 9]:
        if token.lemma == '"' or token.text in ("''", "``"):
            return (*out, token) if out else ()
        if token.text[-1:] in _QUOTES and len(token.text) > 1 and token.text[0] not in _QUOTES:
            return (*out, token)
        following = tokens[token.id] if token.id < len(tokens) else NO_TOKEN
        if token.text == "." and out and following.lemma == '"':  # "das Magazin „Gleis und Bahn.“"
            continue
        if token.text in _SENTENCE_MARKS:
            return ()
        out.append(token)
    return ()


def _names(noun: Token, title: Sequence[Token]) -> bool:
    """Whether a quoted title behind a noun is its name rather than words of somebody's speech.

    No person's name is a clause (*rief der Täter „Gott ist groß“*); what is said has no title (*laut Angaben „leer“*).
    """
    carrier = find_carrier(noun.lemma)
    if carrier is not None and carrier.kind == "statement" and find_document(noun.lemma) is None:
        return False
    if classify_noun(noun.lemma) is SourceKind.PERSON and any(is_finite(t) for t in title):
        return False
    first = next((t.text.strip(_QUOTES) for t in title if t.text.strip(_QUOTES)), "")
    return first[:1].isupper() or first[:1].isdigit() or "." in first


def _name_like(title: Sequence[Token]) -> bool:
    words = [t for t in title if t.upos != "PUNCT"]
    if not words or len(words) > 5:
        return False
    first = words[0]
    nominal = all(t.upos not in ("VERB", "AUX", "PRON", "SCONJ") for t in words)
    return nominal and (first.text[:1].isupper() or "." in first.text or any(t.upos == "PROPN" for t in words))
