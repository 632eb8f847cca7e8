"""Noun phrases of a sentence, read from its tags first and from its tree second.

A parser of news German is better at word classes than at attachments, so the core of a phrase is read from left to
right (``cores``), and the tree is asked only where the words leave a choice: genitive attributes, prepositional
attributes, appositions.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from attribution.document import SourceKind
from attribution.grammar.inflection import article_features, inflect, is_adjectival_noun
from attribution.lexicons import classify_noun, endings, find_carrier, find_medium, find_office, find_place
from attribution.limits import check_time
from attribution.phrases.chunk import Chunk
from attribution.phrases.continuing import party
from attribution.phrases.cores import cores
from attribution.phrases.features import core_words, words
from attribution.phrases.names import abbreviates, is_acronym
from attribution.phrases.positions import in_prefield, part, seated
from attribution.phrases.words import first_name_gender, is_body, is_date
from attribution.text.article import Article
from attribution.tree import Sentence

__all__ = ["chunks", "is_person"]


_APOSTROPHES = frozenset("'’")
_SIBILANTS = frozenset("sßxz")
"""Letters behind which an apostrophe alone makes a genitive."""
_GENITIVES = frozenset("aller vieler mehrerer einiger zweier dreier".split())


def chunks(article: Article, index: int, names: Container[str] = ()) -> tuple[Chunk, ...]:
    """The noun phrases of a sentence in text order, attached to one another.

    Args:
        article: the text with its trees.
        index: which sentence.
        names: the names of the text, to tell "Arzt Müllers" (of Müller) from "Arzt Müller".
    """
    check_time()
    sentence = article.sentences[index]
    found = list(cores(sentence, index, names))
    _possess(found)
    for chunk in found:
        chunk.part = part(chunk)
        before = chunk.part[0].id - 2 if chunk.part else -1
        if before >= 0 and sentence.tokens[before].upos == "ADP":
            chunk.preposition = sentence.tokens[before]
    for left, right in pairwise(c for c in found if c.owner is None):
        _attach(sentence, left, right)
    _adopt(found)
    _enclose(found)
    _bracket(sentence, found)
    return tuple(found)


def _possess(found: Sequence[Chunk]) -> None:
    """Make a name in the genitive a part of the phrase that it stands before ("die Sicht von Kiels Bürgermeister")."""
    for name, noun in pairwise(found):
        genitive = name.core[-1].text[-1:] in "s'’" and all(
            t.upos in ("PROPN", "X") or t.text == "-" for t in name.core
        )
        bare = not name.determiner and not noun.determiner and noun.core[0].upos == "NOUN" and not noun.quoted
        between = name.tree.tokens[name.tokens[-1].id : noun.tokens[0].id - 1]
        if len(between) == 1 and between[0].text in _APOSTROPHES and name.core[-1].text[-1:] in _SIBILANTS:
            genitive, between = True, ()  # "Scholz' Worte"
        beside = not between
        governed = name.governor is not None and name.governor.id in {t.id for t in noun.core}
        if genitive and bare and beside and governed:  # not "die in *Paris* ansässige Firma"
            noun.tokens, noun.preposition, noun.possessor = name.tokens + noun.tokens, name.preposition, name
            name.preposition, name.owner = None, noun


def _attach(sentence: Sentence, left: Chunk, right: Chunk) -> None:
    """Hang ``right`` on ``left`` or on a phrase that ``left`` hangs on, unless ``left`` stands inside ``right``."""
    if left.governor and left.governor.id in right.ids:  # "der in Kiel ansässigen Firma"
        return
    tokens = sentence.tokens
    between = tokens[left.tokens[-1].id : (right.part or right.tokens)[0].id - 1]
    words = [t for t in between if t.upos != "PUNCT"]
    marks = [t.text for t in between if t.upos == "PUNCT"]
    governor = right.governor
    if is_person(left) and is_person(right) and not between:  # "rief Bankchef Jan Beck Ministerin Ida Horn an"
        return
    hosts = _hosts(left) if left.beside is None or not is_person(right) else [left, *_hosts(left.beside)]
    if not marks and not words:
        within = any(is_body(h.head.lemma) for h in hosts[:-1]) or party(left.head.text)
        placed = right.relation == "appos" or left.preposition is not None
        placed = placed or find_place(left.head.text.removesuffix("s")) is not None
        apposed = placed and len(right.core) > 1 and is_person(right) and left is not hosts[-1]
        if ((_person_name(right) and within) or apposed) and find_office(hosts[-1].head.lemma) is not None:
            hosts[-1].appositions.append(right)
            right.owner = hosts[-1]
            return
        host = next((h for h in hosts if governor and governor.id in h.ids), None)
        if _strong_genitive(right) and find_carrier(left.head.lemma) is not None:  # "Angaben informierter Kreise"
            _hang(left, "", right)
            return
        if _must_be_genitive(right) and (host is None or left.head.upos == "NOUN"):
            host = left
        elif host is not None and not _can_be_genitive(right):
            host = None
        elif (
            host is None
            and left.head.upos == "NOUN"
            and right.determiner
            and right.head.feat("Case") == "Gen"
            and _can_be_genitive(right)
        ) or (
            host is not None
            and host is not left
            and left.head.upos == "NOUN"
            and right.determiner
            and right.head.feat("Case") == "Gen"
        ):
            host = left
        if host is None and right.quoted and right.determiner and left.head.upos == "NOUN" and _can_be_genitive(right):
            host = left  # "ein Vertreter der „nordbau ag“"
        if host is None and _person_name(right) and find_office(hosts[-1].head.lemma) is not None:
            hosts[-1].appositions.append(right)
            right.owner = hosts[-1]
            return
        told = host is left and _medium(right) and (_speaks_for_another(left) or _is_outside(left))
        if host is not None and not told and right.relation not in ("nsubj", "obj", "iobj", "conj", "root"):
            _hang(host, "", right)
    elif len(words) == 1 and words[0].word == "namens":  # "ein Mann namens Jan Beck"
        right.preposition, right.owner = None, left
        left.appositions.append(right)
    elif len(words) == 1 and not marks and words[0].upos == "ADP" and words[0] is right.preposition:
        _hang_governed(hosts, right)
    elif marks == [","] and not words:
        _appose(sentence, hosts, right)
    elif len(words) == 1 and words[0].upos == "CCONJ":
        left.joined = right
        if left.owner is not None and not right.determiner and not right.preposition:
            right.beside = left


def _hang_governed(hosts: Sequence[Chunk], right: Chunk) -> None:
    """Hang a phrase with a preposition on the phrase right before it or on one that this hangs on.

    Args:
        hosts: the phrase before it, and those that it hangs on, from the inside.
        right: the phrase.
    """
    left, governor = hosts[0], right.governor
    preposition = right.preposition.text if right.preposition else ""
    host = next((h for h in hosts if governor and governor.id in h.ids), None)
    if host is not None and preposition == "für" and right.determiner is None and _body(left):
        host = left  # "Angaben des Bundesamts für Umwelt"
    if host is None and preposition in ("von", "vom") and is_person(left) and _body(right):
        host = left  # "Anna Beck vom Bauamt"
    if host is None and (seated(left, right) or in_prefield(hosts[-1], right)):
        host = left
    if host is not None and right.relation not in ("conj", "appos"):
        _hang(host, preposition.lower(), right)


def _body(chunk: Chunk) -> bool:
    return is_body(chunk.head.lemma) or is_body(chunk.head.text)


def _medium(chunk: Chunk) -> bool:
    """Whether a phrase names an outlet; its feminine dative looks like a genitive ("der Deutschen Presse-Agentur")."""
    name = [*(inflect(word.text, "f") for word in words(chunk.modifiers)), *(word.text for word in core_words(chunk))]
    return classify_noun(chunk.head.lemma) is SourceKind.MEDIA or find_medium(" ".join(name)) is not None


def _speaks_for_another(chunk: Chunk) -> bool:
    """Whether it is said already who speaks or for whom ("sagte *Ida Beck* der Zeitung", "eine *Werft-Sprecherin*")."""
    owner = chunk.owner
    if is_person(chunk):  # "sagte Sprecherin Ida Beck der Agentur"
        return True
    if owner is not None and is_person(owner) and chunk not in owner.appositions:
        return True  # "sagte Ida Beck vom Zoll der Zeitung"
    noun = core_words(chunk)[-1]
    office = find_office(noun.lemma)
    return office is not None and office.spokesperson and len(noun.text) > len(office.feminine or office.lemma)


def _is_outside(chunk: Chunk) -> bool:
    """Whether a subject is people who belong to no outlet, so that they speak to it ("sagten Insider der Zeitung")."""
    noun = chunk.head.lemma
    people = classify_noun(noun) in (SourceKind.PERSON, SourceKind.COLLECTIVE, SourceKind.ANONYMOUS) or noun == "Person"
    argument = not chunk.preposition and chunk.relation.startswith(("nsubj", "obj"))
    return argument and people and not noun.casefold().endswith(endings("sources.newspeople"))


def _hosts(chunk: Chunk) -> list[Chunk]:
    out = [chunk]
    while out[-1].owner is not None:
        out.append(out[-1].owner)
    return out


def _within(chunk: Chunk) -> list[Chunk]:
    """A phrase and those that it is a part of, but for what it stands beside as an apposition."""
    hosts = _hosts(chunk)
    beside = (i for i, c in enumerate(hosts) if c.owner is not None and c in c.owner.appositions)
    return hosts[: next(beside, len(hosts)) + 1]


def _must_be_genitive(chunk: Chunk) -> bool:
    if not chunk.determiner:
        return chunk.head.feat("Case") == "Gen" and chunk.relation in ("nmod", "appos")
    word = chunk.determiner.text.lower()
    return (bool(features := article_features(word)) and all(f[1] == "g" for f in features)) or word in _GENITIVES


def _strong_genitive(chunk: Chunk) -> bool:
    """Whether a phrase without article shows the genitive plural by its adjective and its noun."""
    adjectives = [m for m in chunk.modifiers if m.upos == "ADJ"]
    strong = not chunk.determiner and bool(adjectives) and adjectives[0].text.endswith("er")
    return strong and chunk.head.feat("Number") == "Plur" and chunk.head.feat("Case") in ("Gen", None)


def _can_be_genitive(chunk: Chunk) -> bool:
    """Whether a phrase without preposition can be a genitive attribute or a name beside a noun."""
    office = find_office(chunk.head.text)
    man = office is not None and office.feminine is not None and not chunk.head.text.endswith(("in", "innen"))
    man = man and chunk.head.feat("Number") == "Sing" and not is_adjectival_noun(chunk.head.text)
    man = man and not (chunk.relation == "nmod" and chunk.head.text.endswith("er"))  # "die Gewerkschaft der Schlosser"
    if man and chunk.determiner and chunk.determiner.text.lower() == "der":
        return False
    if chunk.determiner:
        features = article_features(chunk.determiner.text)
        head = chunk.head
        if chunk.determiner.feat("Case") == head.feat("Case") == "Dat" and not is_adjectival_noun(head.text):
            return False
        if (
            chunk.determiner.text.lower() == "der"
            and head.feat("Gender") in ("Masc", "Neut")
            and head.feat("Number") == "Sing"
            and head.feat("Case") != "Gen"
        ):
            return False
        return not features or any(f[1] == "g" for f in features)
    if is_date(chunk.core[-1].text):  # "nach Angaben des Landrats Anfang Mai", "… Montagabend"
        return False
    place = find_place(chunk.core[0].text) if not chunk.preposition else None
    if place is not None and place.name == chunk.core[0].text and place.name[-1:] not in "sxz":
        return False  # "warf die Regierung Schweden Untätigkeit vor"
    if chunk.core[0].upos in ("PROPN", "X") or (not chunk.modifiers and chunk.core[-1].upos == "PROPN"):
        return True
    first = chunk.modifiers[0].text if chunk.modifiers else ""
    if first.endswith("en") and chunk.head.feat("Number") == "Plur":  # a dative: "rät die Führung neuen Mitgliedern"
        return False
    return first.endswith(("er", "en")) or (chunk.head.feat("Case") == "Gen" and bool(chunk.modifiers))


def _person_name(chunk: Chunk) -> bool:
    return len(chunk.core) > 1 and first_name_gender(chunk.core[0].text) is not None and not chunk.determiner


def _hang(host: Chunk, preposition: str, right: Chunk) -> None:
    host.attributes.append((preposition, right))
    right.owner = host


def _appose(sentence: Sentence, hosts: Sequence[Chunk], right: Chunk) -> None:
    """Take ``right``, behind a comma, as an apposition, unless it continues a list."""
    tokens = sentence.tokens
    following = tokens[right.tokens[-1].id : right.tokens[-1].id + 1]
    told = following and following[0].feat("Mood") == "Sub"  # "sagte ein Insider, Kiew plane …"
    beside = following and right.relation == "nsubj" and following[0] is right.governor and following[0].feat("Mood")
    if told or beside:  # the latter: "A sprach von Betrug, die Linke nannte …"
        return
    governor = right.governor
    host = next(
        (h for h in reversed(hosts) if governor and governor.id in h.ids and right.relation == "appos"),
        None,
    )
    top = hosts[-1]
    if top.correlative:
        return
    office = next((h for h in reversed(hosts) if _office(h)), None)
    named = (
        is_person(right)
        and office is not None
        and not is_person(office)
        and not (following and following[0].upos == "CCONJ")
    )
    if named:  # "der Bruder des Papstes, Georg Horn", "ein Treffen mit dem Leiter, Jan Beck"
        host = office
    behind = tokens[right.tokens[-1].id : right.tokens[-1].id + 2]
    closed = len(behind) == 2 and behind[0].text == "," and behind[1].upos in ("VERB", "AUX")  # two make no list
    if host is None and _tells_more(hosts[0], right):
        host = hosts[0]
    if host is None and right.relation == "conj" and not closed:
        return
    if host is None and following and following[0].upos == "CCONJ":
        return
    if (
        host is None
        and right.relation.startswith(("nsubj", "obj", "iobj", "obl", "root"))
        and not _complements(top, right)
    ):
        return
    if host is None and not _complements(top, right):
        return
    host = top if host is None else host
    host.appositions.append(right)
    right.owner = host


def _tells_more(name: Chunk, right: Chunk) -> bool:
    """Whether a role ends a sentence behind a person's name: "…, von Ida Beck, *einer Wirtin*."."""
    behind = right.tree.tokens[right.tokens[-1].id :]
    return [t.text for t in behind] == ["."] and _person_name(name) and _office(right)


def _office(chunk: Chunk) -> bool:
    """Whether a phrase names the office or role of one person."""
    lemma = chunk.head.lemma
    return (
        find_office(lemma) is not None
        or is_adjectival_noun(chunk.head.text)
        or classify_noun(lemma) is SourceKind.PERSON
    )


def is_person(chunk: Chunk) -> bool:
    """Whether a core ends in a person's name: two names in a row, or a known first name."""
    if chunk.preposition:
        return False
    names = [t for t in chunk.core if t.upos == "PROPN"]
    listed = core_words(chunk)
    first = not chunk.determiner and len(listed) > 1 and first_name_gender(listed[0].text) is not None
    return (chunk.core[-1].upos == "PROPN" and len(names) > 1) or (first and listed[-1].text[:1].isupper())


def _adopt(found: Sequence[Chunk]) -> None:
    """Give a name behind a comma to the office that the tree puts it beside, or to one that this depends on."""
    for chunk in found:
        if chunk.relation != "appos" or not is_person(chunk):
            continue
        if chunk.tokens[0].id < 2 or chunk.tree.tokens[chunk.tokens[0].id - 2].text != ",":
            continue
        host = _governing(found, chunk)
        for _ in range(3):
            if host is None or _office(host):
                break
            host = host.owner or _governing(found, host)
        if host is not None and is_person(host):  # "Präsident Jan Beck und der Chef der Bank (NB), Ole Horn"
            host = next((c for c in reversed(found) if host.end < c.begin < chunk.begin and _joined_office(c)), host)
        if host is None or host is chunk.owner or host.begin > chunk.begin or not _office(host):
            continue
        if chunk.owner is not None and _office(chunk.owner):  # the one right before the comma
            continue
        if chunk.owner is not None and chunk in chunk.owner.appositions:
            chunk.owner.appositions.remove(chunk)
        host.appositions.append(chunk)
        chunk.owner = host


def _joined_office(chunk: Chunk) -> bool:
    """Whether a phrase is an office that is joined to somebody, and whose holder is not named in it."""
    return chunk.relation == "conj" and chunk.owner is None and _office(chunk) and not is_person(chunk)


def _enclose(found: Sequence[Chunk]) -> None:
    """Give a noun the article before its attribute ("das in Kiel notierte Werk", "Angaben der dort tätigen Firma")."""
    for chunk in found:
        if chunk.owner is not None or chunk.preposition or chunk.determiner:
            continue
        articles = [t for t in chunk.tree.children(chunk.head) if t.deprel == "det" and t.id < chunk.tokens[0].id - 1]
        genitive = any(t.word in _GENITIVES or any(f[1] == "g" for f in article_features(t.text)) for t in articles)
        host = _governing(found, chunk) if genitive and chunk.relation == "nmod" else None
        if host is not None and host.tokens[-1].id == articles[0].id - 1:
            _hang(host, "", chunk)
        elif articles and chunk.relation.startswith("nsubj"):
            chunk.determiner = articles[0]


def _governing(found: Sequence[Chunk], chunk: Chunk) -> Chunk | None:
    """The phrase before this one that holds its governor."""
    governor = chunk.governor
    return next((c for c in found if governor and governor.id in c.ids and c.begin < chunk.begin), None)


def _complements(left: Chunk, right: Chunk) -> bool:
    """Whether one of two neighbours is a name and the other a common noun, so that they can be one person."""
    names = [any(t.upos in ("PROPN", "X") for t in c.core) for c in (left, right)]
    return (names[0] != names[1] and left.preposition is right.preposition) or (
        names[0] != names[1] and not right.preposition
    )


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
        for host in _within(chunk):
            words = [t.text for t in chunk.tree.tokens[host.tokens[0].id - 1 : chunk.tokens[-1].id]]
            if abbreviates(
                short,
                [w for w in words if w not in ("die", "der", "das", "Die", "Der", "Das")]
                if host is chunk
                else words[bool(host.determiner) :],
            ):
                return host
        return next((h for h in reversed(_within(chunk)) if _body(h)), chunk)
    return chunk
