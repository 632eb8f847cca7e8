"""Noun phrases of a sentence, read from its tags first and from its tree second.

A parser of news German is better at word classes than at attachments, so the core of a phrase (article, adjectives,
nouns and names in a row) is read from left to right, and the tree is asked only where the words leave a choice:
genitive attributes, prepositional attributes, appositions.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cached_property

import attrs

from attribution.article import Article
from attribution.document import SourceKind
from attribution.lexicons import classify_noun, find_office, find_place
from attribution.sources.inflection import article_features, is_adjectival_noun
from attribution.sources.names import PARTICLES, abbreviates, is_acronym
from attribution.sources.words import first_name_gender
from attribution.tree import Sentence, Token

__all__ = ["Chunk", "chunks"]

_DETERMINERS = frozenset("der die das dem den des ein eine einem einen einer eines".split())
_NOMINAL = ("NOUN", "PROPN", "X")
_NOT_IN_NAMES = frozenset("ADP DET PRON CCONJ SCONJ AUX PART".split())
_FOREIGN = frozenset("of for the and with to on at et des du de".split())
_QUOTES = "„“”\"»«›‹‚‘’'"
_SENTENCE_MARKS = frozenset(".!?;:")


@attrs.define(slots=False, eq=False)
class Chunk:
    """A noun phrase: determiner, modifiers and core in a row, with the phrases that depend on it.

    Args:
        sentence: index of the sentence.
        tokens: determiner to last word of the core, quotation marks included.
        determiner: the article, possessive or quantifier.
        modifiers: adjectives, participles and numerals before the core.
        core: nouns and names (with the words of a quoted title).
        preposition: the adposition before it.
        attributes: phrases inside it with their preposition (empty for genitives), in text order.
        appositions: phrases beside it, between commas.
        brackets: what stands in brackets behind it.
        owner: the phrase it depends on.
        quoted: the core or a part of it stands in quotation marks.
    """

    sentence: int
    tree: Sentence
    tokens: tuple[Token, ...]
    determiner: Token | None
    modifiers: tuple[Token, ...]
    core: tuple[Token, ...]
    preposition: Token | None = None
    attributes: list[tuple[str, Chunk]] = attrs.field(factory=list)
    appositions: list[Chunk] = attrs.field(factory=list)
    brackets: list[tuple[Token, ...]] = attrs.field(factory=list)
    joined: Chunk | None = None
    owner: Chunk | None = None
    quoted: bool = False

    @property
    def begin(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].begin

    @property
    def end(self) -> int:
        """Offset behind the last character of the core."""
        return self.tokens[-1].end

    @property
    def last(self) -> int:
        """Token id of the last word, attributes and brackets included."""
        ends = [self.tokens[-1].id]
        ends += [a.last for _, a in self.attributes]
        ends += [a.last for a in self.appositions]
        ends += [b[-1].id + 1 for b in self.brackets if b]
        return max(ends)

    @cached_property
    def ids(self) -> frozenset[int]:
        """Token ids from determiner to core."""
        return frozenset(t.id for t in self.tokens)

    @cached_property
    def head(self) -> Token:
        """The noun that heads the core: the first common noun, else its last word."""
        nouns = [t for t in self.core if t.upos == "NOUN"]
        inside = [t for t in self.core if t.head not in self.ids]
        if nouns and self.core[0].upos == "NOUN":
            return nouns[0] if nouns[0] in inside or len(nouns) == 1 else (inside[0] if inside and inside[0] in nouns else nouns[0])
        return inside[0] if inside else self.core[-1]

    @cached_property
    def governor(self) -> Token | None:
        """The token outside the phrase that governs it."""
        for token in (self.head, *self.core):
            if token.head and token.head not in self.ids:
                return self.tree.tokens[token.head - 1]
        return None

    @cached_property
    def relation(self) -> str:
        """The dependency relation of the phrase as a whole."""
        for token in (self.head, *self.core):
            if token.head not in self.ids:
                return token.deprel
        return "dep"

    @property
    def subject(self) -> bool:
        """Whether the phrase is the subject of its clause."""
        return self.relation.startswith("nsubj") and self.preposition is None

    @property
    def definite(self) -> bool:
        """Whether it has a definite article or a demonstrative."""
        word = self.determiner.text.lower() if self.determiner else ""
        contracted = self.preposition is not None and self.preposition.text.lower() in ("im", "am", "zum", "zur", "vom", "beim", "ins")
        return contracted or word in ("der", "die", "das", "dem", "den", "des") or word.startswith(("dies", "jen"))

    @property
    def indefinite(self) -> bool:
        """Whether it has an indefinite article."""
        return self.determiner is not None and self.determiner.text.lower().startswith("ein")


def chunks(article: Article, index: int, names: Container[str] = ()) -> tuple[Chunk, ...]:
    """The noun phrases of a sentence in text order, attached to one another.

    Args:
        article: the text with its trees.
        index: which sentence.
        names: the names of the text, to tell "Arzt Müllers" (of Müller) from "Arzt Müller".
    """
    sentence = article.sentences[index]
    found = list(_cores(sentence, index, names))
    for left, right in zip(found, found[1:], strict=False):
        _attach(sentence, left, right)
    _adopt(found)
    _bracket(sentence, found)
    return tuple(found)


def _cores(sentence: Sentence, index: int, names: Container[str]) -> Iterator[Chunk]:
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        chunk, i = _core_at(sentence, index, i, names)
        if chunk is not None:
            yield chunk


def _core_at(sentence: Sentence, index: int, i: int, names: Container[str]) -> tuple[Chunk | None, int]:
    """Read one phrase that starts at token ``i``; the next place to look."""
    tokens = sentence.tokens
    start, determiner, modifiers = i, None, []
    if _determines(tokens, i):
        determiner = tokens[i]
        i += 1
    while i < len(tokens) and (_modifies(tokens, i) or (determiner is not None and tokens[i].upos == "ADV" and _modifies(tokens, i + 1))):
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
        if determiner is not None and is_substantive(tokens, start, i):
            core, quoted = (modifiers.pop(),) if modifiers else (), False
        elif modifiers and modifiers[-1].text[:1].isupper() and determiner is not None:
            core = (modifiers.pop(),)
        if not core:
            return None, max(start + 1, i if not determiner else start + 1)
    before = tokens[start - 1] if start else None
    preposition = before if before is not None and before.upos == "ADP" else None
    inside = tokens[start : i] if not quoted else tokens[start:i]
    return Chunk(index, sentence, inside or core, determiner, tuple(modifiers), core, preposition, quoted=quoted), max(i, start + 1)


def is_substantive(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether article and adjective stand without a noun ("der 58-Jährige", mis-tagged as an adjective)."""
    last = tokens[end - 1]
    return end - start >= 2 and last.text[:1].isupper() | bool(re.match(r"\d+-?[jJ]ährig", last.text))


def _determines(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.upos == "DET":
        return True
    if token.upos == "PRON" and token.xpos in ("PRELAT", "PPOSAT", "PDAT", "PIAT", "ART"):
        return True
    follows = i + 1 < len(tokens) and tokens[i + 1].upos in (*_NOMINAL, "ADJ") and tokens[i + 1].text[:1].isalnum()
    return token.text.lower() in _DETERMINERS and follows and token.upos in ("PRON", "X") and token.deprel == "det"


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    if i >= len(tokens):
        return False
    token = tokens[i]
    if token.upos == "NUM":
        return i + 1 < len(tokens) and tokens[i + 1].upos in (*_NOMINAL, "ADJ", "NUM")
    if token.upos == "ADJ" or token.xpos == "ADJA":
        attributive = token.xpos == "ADJA" or token.deprel == "amod" or token.text.endswith(("e", "en", "er", "es", "em"))
        return attributive and (token.deprel not in ("root", "advmod") or _noun_follows(tokens, i))
    if token.upos == "NOUN" and is_adjectival_noun(token.text):
        following = tokens[i + 1] if i + 1 < len(tokens) else token
        return following.upos == "NOUN" and find_office(following.lemma) is not None
    return token.xpos == "TRUNC" or (token.text.endswith("-") and len(token.text) > 2)


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
    quoted = False
    while i < len(tokens):
        token = tokens[i]
        if token.lemma == '"' or token.text in ("''", "``") or (token.text[0] in _QUOTES and token.text.lstrip(_QUOTES)[:1].isupper()):
            title = _title(tokens, i)
            if token.text.strip(_QUOTES) and title:
                title = (token, *title)
            if not title or (quoted and core) or not (core or opened or _name_like(title)):
                break
            core += title
            quoted = True
            i = title[-1].id
            continue
        if quoted and core and token.upos != "PROPN":
            break
        if _nominal(token, bool(core)):
            if core and _parts(core, token, tokens, i, names):
                break
            core.append(token)
        elif not core and token.upos == "NUM" and i + 2 < len(tokens) and tokens[i + 1].text == "-" and _glued(tokens, i + 1):
            core += tokens[i : i + 3]
            i += 2
        elif core and token.upos == "NUM" and core[-1].upos in ("PROPN", "X") and token.text.isalpha():
            core.append(token)
        elif core and token.text.lower() in _FOREIGN and core[-1].text[:1].isupper() and _foreign_follows(tokens, i):
            core.append(token)
        elif core and token.text.isdigit() and len(token.text) <= 2 and core[-1].upos == "PROPN":
            core.append(token)
        elif core and token.text.lower() in PARTICLES and _name_continues(tokens, i):
            core.append(token)
        elif core and token.text in ("Der", "Die", "Das", "The") and i + 1 < len(tokens) and tokens[i + 1].text[:1].isupper() and not quoted:
            core.append(token)
        elif core and token.text.lower() in ("zu", "vom", "zum", "zur") and _noble(tokens, i):
            core.append(token)
        elif core and core[-1].text.lower() in PARTICLES and token.text.lower() in ("der", "den", "dem", "la", "las", "los"):
            core.append(token)
        elif core and token.text in ("-", "–", "/") and _glued(tokens, i):
            core.append(token)
        elif core and core[-1].upos == "PROPN" and token.upos not in ("PUNCT", "VERB", "AUX", *_NOT_IN_NAMES) and token.text[:1].isupper():
            core.append(token)
        else:
            break
        i += 1
    return tuple(core), i, quoted


def _nominal(token: Token, inside: bool) -> bool:
    if token.upos in ("NOUN", "PROPN"):
        return True
    if token.upos == "X":
        return inside or token.text[:1].isupper()
    return False


def _parts(core: Sequence[Token], token: Token, tokens: Sequence[Token], i: int, names: Container[str]) -> bool:
    """Whether a noun or name behind a core begins a phrase of its own."""
    left = core[-1]
    if left.end == token.begin:
        return False
    if left.upos == "PROPN" and token.upos == "NOUN" and _genitive_name(left, token):
        return True
    ids = {t.id for t in core}
    common = [t for t in core if t.upos == "NOUN"]
    if len(common) == len(core) and token.upos == "PROPN":
        genitive = token.text[-1:] in "s'’" and (token.text[:-1] in names or (token.deprel == "nmod" and token.head in ids))
        if genitive and first_name_gender(token.text) is None:
            return True
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        named = first_name_gender(token.text) is not None and following is not None and following.upos == "PROPN"
        if named and classify_noun(left.lemma) not in (None, SourceKind.PERSON, SourceKind.COLLECTIVE):
            return True
    if len(core) == len([t for t in core if t.upos in ("PROPN", "X")]) and first_name_gender(token.text) is not None and first_name_gender(core[0].text) is None:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        place = find_place(" ".join(t.text for t in core)) is not None or token.deprel == "appos"
        if place and following is not None and following.upos == "PROPN" and following.deprel.startswith("flat"):
            return True
    if token.upos == "NOUN" and left.upos == "NOUN" and token.head not in ids:
        return token.deprel.startswith(("nsubj", "obj", "iobj", "obl", "nmod")) and left.head != token.id
    return False


def _foreign_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether a foreign name goes on behind a small word ("Movement for Democratic Change")."""
    following = next((t for t in tokens[i + 1 : i + 3] if t.text.lower() not in _FOREIGN), None)
    if tokens[i].text.lower() in ("of", "for", "the", "with", "and", "to"):
        return following is not None and following.text[:1].isupper()
    return tokens[i - 1].upos in ("PROPN", "X") and following is not None and following.text[:1].isupper() and (following.upos in ("PROPN", "X") and tokens[i].upos in ("X", "PROPN"))


def _genitive_name(name: Token, noun: Token) -> bool:
    """Whether a name before a noun is its genitive ("Selenskyjs Appell")."""
    return name.head == noun.id and (name.deprel == "nmod" or name.feat("Case") == "Gen") and name.text[-1:] in "s'’"


def _name_continues(tokens: Sequence[Token], i: int) -> bool:
    following = tokens[i + 1 : i + 3]
    capital = next((t for t in following if t.text.lower() not in (*PARTICLES, "der", "den", "dem")), None)
    if capital is None or not capital.text[:1].isupper() or tokens[i].deprel == "case" and tokens[i].text.lower() in ("von", "zu"):
        return bool(capital and capital.upos == "PROPN" and tokens[i - 1].upos == "PROPN" and capital.deprel.startswith("flat"))
    return tokens[i - 1].upos in ("PROPN", "X") and capital.upos in ("PROPN", "X", "NOUN", "ADJ")


def _noble(tokens: Sequence[Token], i: int) -> bool:
    """Whether *zu* stands between a first and a family name (Karl-Theodor zu Guttenberg)."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return tokens[i - 1].upos == "PROPN" and first_name_gender(tokens[i - 1].text) is not None and following is not None and following.upos == "PROPN"


def _glued(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i - 1].end == tokens[i].begin and tokens[i].end == tokens[i + 1].begin and tokens[i + 1].text[:1].isalnum()


def _title(tokens: Sequence[Token], i: int) -> tuple[Token, ...]:
    """The words of a short quoted name that starts at the mark ``i``; the closing mark is the last."""
    out: list[Token] = []
    for token in tokens[i + 1 : i + 9]:
        if token.lemma == '"' or token.text in ("''", "``"):
            return (*out, token) if out else ()
        if token.text[-1:] in _QUOTES and len(token.text) > 1 and token.text[0] not in _QUOTES:
            return (*out, token)
        if token.text in _SENTENCE_MARKS:
            return ()
        out.append(token)
    return ()


def _name_like(title: Sequence[Token]) -> bool:
    words = [t for t in title if t.upos != "PUNCT"]
    if not words or len(words) > 5:
        return False
    first = words[0]
    nominal = all(t.upos not in ("VERB", "AUX", "PRON", "SCONJ") for t in words)
    return nominal and (first.text[:1].isupper() or "." in first.text or any(t.upos == "PROPN" for t in words))


def _attach(sentence: Sentence, left: Chunk, right: Chunk) -> None:
    """Hang ``right`` on ``left`` or on a phrase that ``left`` hangs on."""
    tokens = sentence.tokens
    between = tokens[left.tokens[-1].id : right.tokens[0].id - 1]
    words = [t for t in between if t.upos != "PUNCT"]
    marks = [t.text for t in between if t.upos == "PUNCT"]
    governor = right.governor
    hosts = _hosts(left)
    if not marks and not words:
        host = next((h for h in hosts if governor is not None and governor.id in h.ids), None)
        if _must_be_genitive(right) and (host is None or left.head.upos == "NOUN"):
            host = left
        elif host is not None and not _can_be_genitive(right):
            host = None
        elif host is None and left.head.upos == "NOUN" and right.determiner is not None and right.head.feat("Case") == "Gen" and _can_be_genitive(right):
            host = left
        elif host is not None and host is not left and left.head.upos == "NOUN" and right.determiner is not None and right.head.feat("Case") == "Gen":
            host = left
        if host is None and _person_name(right) and find_office(hosts[-1].head.lemma) is not None:
            hosts[-1].appositions.append(right)
            right.owner = hosts[-1]
            return
        if host is not None and right.relation not in ("nsubj", "obj", "iobj", "conj", "root"):
            _hang(host, "", right)
    elif len(words) == 1 and not marks and words[0].upos == "ADP" and words[0] is right.preposition:
        host = next((h for h in hosts if governor is not None and governor.id in h.ids), None)
        if host is not None and right.relation not in ("conj", "appos"):
            _hang(host, words[0].text.lower(), right)
    elif marks == [","] and not words:
        _appose(sentence, hosts, right)
    elif len(words) == 1 and words[0].upos == "CCONJ":
        left.joined = right


def _hosts(chunk: Chunk) -> list[Chunk]:
    out = [chunk]
    while out[-1].owner is not None:
        out.append(out[-1].owner)
    return out


def _must_be_genitive(chunk: Chunk) -> bool:
    if chunk.determiner is None:
        return chunk.head.feat("Case") == "Gen" and chunk.relation in ("nmod", "appos")
    word = chunk.determiner.text.lower()
    return bool(features := article_features(word)) and all(f[1] == "g" for f in features) or word in ("aller", "vieler", "mehrerer", "einiger", "zweier", "dreier")


def _can_be_genitive(chunk: Chunk) -> bool:
    """Whether a phrase without preposition can be a genitive attribute or a name beside a noun."""
    if chunk.determiner is not None:
        features = article_features(chunk.determiner.text)
        head = chunk.head
        if chunk.determiner.text.lower() == "der" and head.feat("Gender") in ("Masc", "Neut") and head.feat("Number") == "Sing" and head.feat("Case") != "Gen":
            return False
        return not features or any(f[1] == "g" for f in features)
    if chunk.core[0].upos in ("PROPN", "X"):
        return True
    first = chunk.modifiers[0].text if chunk.modifiers else ""
    return first.endswith(("er", "en")) or chunk.head.feat("Case") == "Gen" and bool(chunk.modifiers)


def _person_name(chunk: Chunk) -> bool:
    return len(chunk.core) > 1 and first_name_gender(chunk.core[0].text) is not None and chunk.determiner is None


def _hang(host: Chunk, preposition: str, right: Chunk) -> None:
    host.attributes.append((preposition, right))
    right.owner = host


def _appose(sentence: Sentence, hosts: Sequence[Chunk], right: Chunk) -> None:
    """Take ``right``, behind a comma, as an apposition, unless it continues a list."""
    tokens = sentence.tokens
    following = tokens[right.tokens[-1].id : right.tokens[-1].id + 1]
    governor = right.governor
    host = next((h for h in reversed(hosts) if governor is not None and governor.id in h.ids and right.relation == "appos"), None)
    top = hosts[-1]
    named = _person_core(right) and not _person_core(top) and _office(top) and not (following and following[0].upos == "CCONJ")
    if named and (host is None or not _office(host)):
        host = top
    if host is None and right.relation == "conj":
        return
    if host is None and following and following[0].upos == "CCONJ":
        return
    if host is None and right.relation.startswith(("nsubj", "obj", "iobj", "obl", "root")) and not _complements(top, right):
        return
    if host is None and not _complements(top, right):
        return
    host = top if host is None else host
    host.appositions.append(right)
    right.owner = host


def _office(chunk: Chunk) -> bool:
    """Whether a phrase names the office or role of one person."""
    lemma = chunk.head.lemma
    return find_office(lemma) is not None or is_adjectival_noun(chunk.head.text) or classify_noun(lemma) is SourceKind.PERSON


def _person_core(chunk: Chunk) -> bool:
    """Whether a core ends in a person's name: two names in a row, or a known first name."""
    names = [t for t in chunk.core if t.upos == "PROPN"]
    return chunk.core[-1].upos == "PROPN" and len(names) > 1 and chunk.preposition is None


def _adopt(found: Sequence[Chunk]) -> None:
    """Give a name behind a comma to the phrase that the tree puts it beside, however far back."""
    for chunk in found:
        governor = chunk.governor
        if chunk.relation != "appos" or governor is None or not _person_core(chunk):
            continue
        host = next((c for c in found if governor.id in c.ids and c.begin < chunk.begin), None)
        if host is None or host is chunk.owner or not _office(host) or chunk.tree.tokens[chunk.tokens[0].id - 2].text != ",":
            continue
        if chunk.owner is not None and chunk in chunk.owner.appositions:
            chunk.owner.appositions.remove(chunk)
        host.appositions.append(chunk)
        chunk.owner = host


def _complements(left: Chunk, right: Chunk) -> bool:
    """Whether one of two neighbours is a name and the other a common noun, so that they can be one person."""
    names = [any(t.upos in ("PROPN", "X") for t in c.core) for c in (left, right)]
    return names[0] != names[1] and left.preposition is right.preposition or (names[0] != names[1] and right.preposition is None)


def _bracket(sentence: Sentence, found: Sequence[Chunk]) -> None:
    """Give every phrase the bracket right behind it; phrases inside a bracket hang on nothing."""
    tokens = sentence.tokens
    for chunk in found:
        at = chunk.tokens[-1].id
        if at < len(tokens) and tokens[at].text in ("(", "["):
            close = next((j for j in range(at + 1, min(len(tokens), at + 12)) if tokens[j].text in (")", "]")), None)
            if close is not None and close > at + 1:
                inside = tokens[at + 1 : close]
                _abbreviated(chunk, "".join(t.text for t in inside)).brackets.append(inside)


def _abbreviated(chunk: Chunk, short: str) -> Chunk:
    """The phrase that a bracket abbreviates: the one before it or one that it is a part of."""
    if is_acronym(short):
        for host in _hosts(chunk):
            words = [t.text for t in chunk.tree.tokens[host.tokens[0].id - 1 : chunk.tokens[-1].id]]
            if abbreviates(short, [w for w in words if w not in ("die", "der", "das", "Die", "Der", "Das")] if host is chunk else words[host.determiner is not None :]):
                return host
    return chunk
