"""Whom a pronoun means: agreement, animacy, recency, parallel roles, and who was speaking.

A candidate must agree in gender and number; among those left ``ranking`` chooses, by how recent they are, whether they
are subjects and whether they spoke before. Only the last mentions are looked at, so the cost of a pronoun does not
depend on the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from attribution.document import SourceKind
from attribution.document.spans import Spans
from attribution.sources.entities import Entity
from attribution.sources.ranking import Candidate
from attribution.tree import Sentence, Token

__all__ = ["BACK", "PRO_ADVERBS", "Mentioned", "Pronoun", "antecedents", "is_personal", "read_pronoun"]

BACK = 60
"""How many mentions are looked back at."""
SENTENCES = 6
"""How many sentences are looked back at."""

PRO_ADVERBS = frozenset(
    "demnach danach wonach demzufolge hiernach demgemäß dementsprechend daraus woraus darin worin darauf worauf".split()
)
_PERSONAL: dict[str, tuple[str, ...]] = {
    # form: gender (m f n) or p for plural; er/sie are decided by the verb
    "er": ("m",), "ihm": ("m", "n"), "ihn": ("m",),
    "sie": ("f", "p"), "ihr": ("f",), "ihnen": ("p",),
    "es": ("n",), "seiner": ("m", "n"), "ihrer": ("f", "p"),
    "dieser": ("m",), "diese": ("f", "p"), "diesem": ("m", "n"), "diesen": ("m", "p"), "dieses": ("n",),
    "jener": ("m",), "jene": ("f", "p"),
    "der": ("m",), "die": ("f", "p"), "das": ("n",), "dem": ("m", "n"), "den": ("m",), "denen": ("p",),
    "dessen": ("m", "n"), "deren": ("f", "p"),
    "welcher": ("m",), "welche": ("f", "p"), "welches": ("n",),
    "letzterer": ("m",), "letztere": ("f", "p"), "ersterer": ("m",), "erstere": ("f", "p"),
    "derselbe": ("m",), "dieselbe": ("f",), "derjenige": ("m",), "diejenige": ("f",),
    "beide": ("p",), "beiden": ("p",),
}  # fmt: skip
_POSSESSIVE = {"sein": ("m", "n"), "ihr": ("f", "p")}


@attrs.frozen
class Pronoun:
    """A pronoun with what it demands of its antecedent.

    Args:
        genders: possible genders, ``p`` for plural.
        kind: personal, possessive, demonstrative, relative, latter, both, first (ich, wir), adverb or there.
        sentence: index of its sentence.
        token: the pronoun.
        subject: whether it is the subject of its clause.
        inside: whether it stands behind "in" ("in diesem heißt es"), as texts do.
        speaks: whether it is the source of a statement.
        said: the words of that statement.
    """

    genders: tuple[str, ...]
    kind: str
    sentence: int
    token: Token
    subject: bool = False
    inside: bool = False
    speaks: bool = False
    said: Spans = Spans()


@attrs.frozen
class Mentioned:
    """An entity at a place of the text.

    Args:
        subject: it is the subject of its clause.
        source: it speaks there.
        quoted: the place lies within quotation marks.
        governed: a preposition stands before it.
        attribute: it depends on another phrase.
        named: the words there are a name.
        pronoun: there is only a pronoun.
        opponent: it stands behind *gegen*.
    """

    entity: Entity
    sentence: int
    begin: int
    end: int
    subject: bool = False
    source: bool = False
    quoted: bool = False
    governed: bool = False
    attribute: bool = False
    named: bool = False
    pronoun: bool = False
    opponent: bool = False


def read_pronoun(token: Token, sentence: Sentence, index: int) -> Pronoun | None:
    """Read a token as a pronoun that can refer to a source, else ``None``."""
    word = token.text.lower()
    subject = token.deprel.startswith("nsubj")
    if word == "dort":
        return Pronoun(("m", "f", "n", "p"), "there", index, token)
    if word in PRO_ADVERBS:
        return Pronoun(("m", "f", "n", "p"), "adverb", index, token)
    if word in ("ich", "wir", "mir", "uns", "mich", "meiner", "unser"):
        return Pronoun(("m", "f", "p"), "first", index, token, subject)
    if word in ("letzterer", "letztere", "letzteren", "letzterem"):
        return Pronoun(_PERSONAL.get(word, ("m", "f", "p")), "latter", index, token, subject)
    if token.upos == "NOUN" or token.upos == "PROPN":
        return None
    if word in ("beide", "beiden"):
        return Pronoun(("p",), "both", index, token, subject)
    for stem, owners in _POSSESSIVE.items():
        ending = word[len(stem) :]
        possessive = token.feat("Poss") == "Yes" or token.xpos in ("PPOSAT", "PPOSS") or token.upos == "DET"
        if word.startswith(stem) and ending in ("", "e", "en", "em", "er", "es") and possessive:
            return Pronoun(owners, "possessive", index, token)
    if word not in _PERSONAL or (token.upos == "DET" and token.deprel == "det" and word not in ("dessen", "deren")):
        return None
    genders: tuple[str, ...] = _PERSONAL[word]
    if set(genders) == {"f", "p"}:
        genders = _number(token, sentence, genders)
    if word == "der" and not subject:
        genders = ("f", "p") if token.feat("Number") == "Plur" else ("f",)
    elif word == "den" and token.feat("Number") == "Plur":
        genders = ("p",)
    if word in ("der", "die", "das", "dem", "den", "denen", "dessen", "deren", "welcher", "welche", "welches"):
        relative = token.xpos in ("PRELS", "PRELAT") or token.feat("PronType") == "Rel" or _verb_last(token, sentence)
        return Pronoun(genders, "relative" if relative else "demonstrative", index, token, subject)
    before = sentence.tokens[token.id - 2].text.lower() if token.id > 1 else ""
    kind = "demonstrative" if word.startswith(("dies", "jen")) else "personal"
    return Pronoun(genders, kind, index, token, subject, before == "in")


def is_personal(token: Token, sentence: Sentence, index: int) -> bool:
    """Whether a token is a personal or possessive pronoun of the third person, but for *es*."""
    if token.upos not in ("PRON", "DET") or token.text.lower() == "es":
        return False
    pronoun = read_pronoun(token, sentence, index)
    return pronoun is not None and pronoun.kind in ("personal", "possessive")


def _number(token: Token, sentence: Sentence, genders: tuple[str, ...]) -> tuple[str, ...]:
    """Decide *sie* by the finite verb it is the subject of, else by its own feature.

    A verb that does not end in -n is no plural, whatever the tagger says ("sie könne").
    """
    if token.deprel.startswith("nsubj"):
        verb = sentence.head(token)
        candidates = [verb, *sentence.children(verb)] if verb else []
        for kid in candidates:
            if kid and (kid.feat("VerbForm") == "Fin" or kid.xpos.endswith("FIN")) and kid.feat("Number"):
                many = kid.feat("Number") == "Plur" and (kid.word.endswith("n") or kid.word == "sind")
                return ("p",) if many else ("f",)
    number = token.feat("Number")
    if number:
        return ("p",) if number == "Plur" else ("f",)
    return genders


def _verb_last(token: Token, sentence: Sentence) -> bool:
    before = sentence.tokens[token.id - 2] if token.id > 1 else None
    if before and before.upos == "ADP" and token.id > 2:
        before = sentence.tokens[token.id - 3]
    return bool(before and before.text == ",")


def agreement(entity: Entity, pronoun: Pronoun) -> str:
    """How an entity agrees in gender and number; empty where it cannot be meant."""
    if entity.plural or len(entity.members) > 1:
        return "plural agrees" if "p" in pronoun.genders else ""
    if pronoun.genders == ("p",):
        return "one body as many" if entity.kind in _BODIES[:2] and entity.gender is None else ""
    gender = entity.gender
    if gender is None:
        return "gender unknown"
    if gender in pronoun.genders:
        return "gender agrees"
    if not entity.words or entity.kind in (SourceKind.PERSON, SourceKind.STATE):
        return ""
    return "gender of a name differs"


_BODIES = (SourceKind.ORGANISATION, SourceKind.MEDIA, SourceKind.STATE)


def antecedents(
    pronoun: Pronoun, mentioned: Sequence[Mentioned], *, paragraph: int = 0, excluded: Iterable[Entity] = ()
) -> list[Candidate]:
    """The entities that a pronoun can mean, the nearest first.

    Args:
        pronoun: the pronoun.
        mentioned: what was mentioned before it, in text order.
        paragraph: offset where the pronoun's paragraph begins.
        excluded: entities that it cannot mean.
    """
    out = list(excluded)
    recent = [m for m in mentioned[-BACK:] if m.end <= pronoun.token.begin]
    recent = [m for m in recent if pronoun.sentence - m.sentence <= SENTENCES and m.entity not in out]
    recent.sort(key=lambda m: m.begin)
    places: dict[int, list[Mentioned]] = {}
    for m in reversed(recent):
        if agreement(m.entity, pronoun):
            places.setdefault(id(m.entity), []).append(m)
    named = (of_one for of_one in places.values() if not _only_where(pronoun, of_one))
    return [
        Candidate(
            of_one[0].entity,
            frozenset((*_of_entity(pronoun, of_one), *_of_place(pronoun, of_one[0], place, paragraph))),
            [m.begin for m in of_one],
        )
        for place, of_one in enumerate(named)
    ]


def _only_where(pronoun: Pronoun, places: Sequence[Mentioned]) -> bool:
    """Whether a name of another gender only says where or with what something is ("*In Malten* ist Markt, sagt er")."""
    differs = agreement(places[0].entity, pronoun) == "gender of a name differs"
    return differs and all(m.governed and not m.source for m in places)


def _of_entity(pronoun: Pronoun, places: Sequence[Mentioned]) -> Iterator[str]:
    """What speaks for an entity wherever it is mentioned: who it is, whether it spoke, how often it is named."""
    entity = places[0].entity
    yield agreement(entity, pronoun)
    kind = entity.kind.value if entity.kind is not None else "unknown name" if entity.words else "unknown kind"
    yield f"{kind} as {'/'.join(pronoun.genders)}"
    yield f"{kind} {'with a name' if entity.words else 'without a name'}"
    if pronoun.speaks:
        yield f"{kind} as a speaker"
    spoken = [pronoun.sentence - m.sentence for m in places if m.source]
    yield f"spoke {_back(min(spoken))}" if spoken else "did not speak"
    if any(m.subject and m.sentence == pronoun.sentence - 1 for m in places):
        yield "subject 1 back"
    yield "mentioned " + ("once" if len(places) == 1 else "twice or thrice" if len(places) < 4 else "often")
    if pronoun.inside and entity.kind is SourceKind.DOCUMENT:
        yield "document behind in"


def _of_place(pronoun: Pronoun, m: Mentioned, place: int, paragraph: int) -> Iterator[str]:
    """What speaks for an entity by its last mention: how near it is, and its part in its clause."""
    yield from (_back(pronoun.sentence - m.sentence), f"{pronoun.kind}, {_back(pronoun.sentence - m.sentence)}")
    yield ("nearest", "second nearest", "third nearest")[place] if place < 3 else "farther"
    if m.begin < paragraph:
        yield "before the paragraph"
    if m.subject:
        yield from ("subject", f"{pronoun.kind}, subject")
        if pronoun.subject:
            yield "subject like the pronoun"
    if m.pronoun:
        yield "pronoun before"
    if m.quoted:
        yield "in a quotation"
    if m.governed:
        yield from ("behind a preposition", f"{pronoun.kind}, behind a preposition")
    if m.attribute:
        yield "attribute"


def _back(sentences: int) -> str:
    return "same sentence" if sentences <= 0 else f"{sentences} back" if sentences < 4 else "4 or more back"
