"""Whom a pronoun means: agreement, animacy, recency, parallel roles, and who was speaking.

The factors are those of Lappin & Leass (1994) and, for news quotations, of Pouliquen et al. (2007): a candidate must
agree in gender and number; among those left the recent, the subjects and the sources of earlier statements lead.
Only the last mentions are looked at, so the cost of a pronoun does not depend on the length of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from attribution.document import SourceKind
from attribution.sources.entities import Entity
from attribution.tree import Sentence, Token

__all__ = ["BACK", "PRO_ADVERBS", "Mentioned", "Pronoun", "antecedent", "read_pronoun"]

BACK = 60
"""How many mentions are looked back at."""
SENTENCES = 6
"""How many sentences are looked back at."""

PRO_ADVERBS = frozenset(
    "demnach danach wonach demzufolge hiernach demgemäß dementsprechend daraus woraus darin worin".split()
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
        kind: personal, possessive, demonstrative, relative, latter, both, first (ich, wir) or adverb.
        sentence: index of its sentence.
        token: the pronoun.
        subject: whether it is the subject of its clause.
        inside: whether it stands behind "in" ("in diesem heißt es"), as texts do.
    """

    genders: tuple[str, ...]
    kind: str
    sentence: int
    token: Token
    subject: bool = False
    inside: bool = False


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


def read_pronoun(token: Token, sentence: Sentence, index: int) -> Pronoun | None:
    """Read a token as a pronoun that can refer to a source, else ``None``."""
    word = token.text.lower()
    subject = token.deprel.startswith("nsubj")
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


def _number(token: Token, sentence: Sentence, genders: tuple[str, ...]) -> tuple[str, ...]:
    """Decide *sie* by the finite verb it is the subject of, else by its own feature."""
    if token.deprel.startswith("nsubj"):
        verb = sentence.head(token)
        candidates = [verb, *sentence.children(verb)] if verb else []
        for kid in candidates:
            if kid and (kid.feat("VerbForm") == "Fin" or kid.xpos.endswith("FIN")) and kid.feat("Number"):
                return ("p",) if kid.feat("Number") == "Plur" else ("f",)
    number = token.feat("Number")
    if number:
        return ("p",) if number == "Plur" else ("f",)
    return genders


def _verb_last(token: Token, sentence: Sentence) -> bool:
    before = sentence.tokens[token.id - 2] if token.id > 1 else None
    if before and before.upos == "ADP" and token.id > 2:
        before = sentence.tokens[token.id - 3]
    return bool(before and before.text == ",")


def agrees(entity: Entity, pronoun: Pronoun) -> float:
    """How well an entity agrees in gender and number: 0 not at all, 1 well, between: no evidence."""
    plural = entity.plural or len(entity.members) > 1
    if plural:
        if "p" in pronoun.genders:
            return 1.0
        return 0.0
    if pronoun.genders == ("p",):
        return 0.25 if entity.kind in (SourceKind.ORGANISATION, SourceKind.MEDIA) and entity.gender is None else 0.0
    gender = entity.gender
    if gender is None:
        return 0.6
    if gender in pronoun.genders:
        return 1.0
    if entity.kind is SourceKind.PERSON and gender in ("m", "f"):
        return 0.0
    return 0.1 if entity.words and entity.kind is not SourceKind.STATE else 0.0


_ANIMATE = {
    SourceKind.PERSON: 3.0,
    SourceKind.ORGANISATION: 2.0,
    SourceKind.COLLECTIVE: 2.2,
    SourceKind.STATE: 1.2,
    SourceKind.MEDIA: 0.8,
    SourceKind.DOCUMENT: -2.0,
    SourceKind.ANONYMOUS: -2.0,
}


_BODIES = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA)


def antecedent(
    pronoun: Pronoun, mentioned: Sequence[Mentioned], *, paragraph: int = 0, excluded: Iterable[Entity] = ()
) -> Entity | None:
    """The entity that a pronoun means, ``None`` where none agrees.

    Args:
        pronoun: the pronoun.
        mentioned: what was mentioned before it, in text order.
        paragraph: offset where the pronoun's paragraph begins.
        excluded: entities that it cannot mean.
    """
    out = list(excluded)
    scores: dict[int, tuple[float, int, Entity]] = {}
    repeated: Counter[int] = Counter()
    recent = [m for m in mentioned[-BACK:] if m.end <= pronoun.token.begin]
    if pronoun.kind in ("relative", "demonstrative", "latter"):  # the nearest in the text, whoever spoke
        recent.sort(key=lambda m: m.begin)
    for place, m in enumerate(reversed(recent)):
        distance = pronoun.sentence - m.sentence
        if distance > SENTENCES or m.entity in out:
            continue
        fit = agrees(m.entity, pronoun)
        if fit == 0.0:
            continue
        score = _score(pronoun, m, distance, place, fit)
        if m.begin < paragraph:
            score -= 0.7
        if m.entity.kind is not None:
            score += _ANIMATE[m.entity.kind] if pronoun.kind in ("personal", "possessive", "latter") else 0.0
        known = scores.get(id(m.entity))
        if known is not None:
            score = max(known[0], score) + (0.35 if repeated[id(m.entity)] < 3 else 0.0)
            repeated[id(m.entity)] += 1
        scores[id(m.entity)] = (score, m.begin, m.entity)
    if not scores:
        return None
    return max(scores.values(), key=lambda s: (s[0], s[1]))[2]


def _score(pronoun: Pronoun, m: Mentioned, distance: int, place: int, fit: float) -> float:
    """Recency first, then role and whether the candidate was speaking."""
    score = 3.0 * fit - 1.1 * distance - 0.08 * place
    if pronoun.inside and m.entity.kind is SourceKind.DOCUMENT:
        score += 4.0
    if pronoun.kind in ("relative", "demonstrative", "latter") and not pronoun.inside:
        return 4.0 * fit - 3.0 * distance - 0.8 * place
    score += 1.2 * m.subject + 1.3 * m.source - 0.9 * m.quoted - 0.5 * m.governed - 0.4 * m.attribute
    if pronoun.genders == ("m",) and m.entity.kind in _BODIES:
        score -= 1.0  # "er" is seldom a body, "sie" often
    if m.entity.kind is SourceKind.PERSON and m.entity.words:
        score += 0.4  # "ein Beamter" is taken up less than somebody with a name
    if distance == 0:
        score -= 0.3
    return score
