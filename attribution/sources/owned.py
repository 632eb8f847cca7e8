"""What a noun for something said shows of those whose words it carries: in its compound, around it, behind it."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.document import SourceKind
from attribution.grammar.inflection import stem_of_adjective
from attribution.grammar.speakers import names_source
from attribution.lexicons import find_carrier, find_document, find_noun, find_place, groups, institutions
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import head_word, phrase_gender
from attribution.phrases.words import is_date

__all__ = ["group", "is_act", "is_body_rather", "joined_behind", "may_own", "placed", "quoted_prefix", "side_by_side"]

_WHERE = ("aus", "bei", "beim")


def joined_behind(first: Chunk) -> Chunk | None:
    """Who is joined to somebody behind the attributes: "eines Helfers *des Vereins* und *anderer Zeugen*"."""
    inside = [attribute for _, attribute in first.attributes]
    joined = (c.joined for c in inside if c.joined is not None and c.joined.relation == "conj")
    return next((c for c in joined if c.governor is not None and c.governor.id in first.ids), None)


def side_by_side(first: Chunk, row: Sequence[Chunk]) -> list[Chunk]:
    """Those of whom a phrase is the first, the last one joined by a conjunction: "von *Zoll*, *Polizei* und *Werft*".

    Args:
        first: the phrase.
        row: the phrases of its sentence, in text order.
    """
    listed = [first]
    for chunk in (c for c in row if c.begin > first.begin):
        between = [t for t in first.tree.tokens[listed[-1].last : chunk.tokens[0].id - 1] if t.lemma != '"']
        mark = between[0].text if len(between) == 1 else ""
        if mark not in (",", "und", "sowie") or chunk.owner is not None or chunk.preposition:
            break
        listed.append(chunk)
        if mark != ",":
            return listed if len(listed) > 2 else [first]
    return [first]


def may_own(noun: str, preposition: str, attribute: Chunk) -> bool:
    """Whether a phrase can say whose words a noun carries.

    It is no date ("Angaben *vom Mittwoch*") and, unless it can speak, neither what the noun tells ("Meldungen *von
    Kämpfen*") nor where the words come from ("ein Statement *aus dem Trainingslager*").
    """
    telling = find_noun(noun)
    bare = "von" if preposition == "vom" else preposition
    other = bare in _WHERE or (telling is not None and bare in telling.preps)
    return not is_date(attribute.head.text) and (not other or names_source(attribute.head))


def is_act(noun: str, *, cue: bool) -> bool:
    """Whether a noun is what somebody says or thinks, which names nobody; reports and rumours are sources themselves.

    Args:
        noun: its lemma.
        cue: whether it reports; beside a verb that does, *Angaben* are a source, too.

    >>> is_act("Vorwurf", cue=False), is_act("Aussage", cue=True), is_act("Angabe", cue=False)
    (True, True, False)
    >>> is_act("Gerücht", cue=True), is_act("Bericht", cue=True), is_act("Transparent", cue=True)
    (False, False, False)
    """
    telling, carrier = find_noun(noun), find_carrier(noun)
    if telling is None or telling.holder == "document":
        return False
    if carrier is None or carrier.resolves != "holder":
        return carrier is None
    return carrier.kind == "opinion" or (carrier.kind == "statement" and (cue or carrier.eventive))


def group(noun: str) -> str:
    """The group whose words a compound carries, empty for other nouns.

    >>> group("Augenzeugenberichten"), group("Expertenkreise")
    ('Augenzeugen', '')
    """
    for at in range(5, len(noun) - 3):
        carrier = find_carrier(noun[at:].capitalize().removesuffix("n")) or find_carrier(noun[at:].capitalize())
        if carrier is not None and carrier.resolves == "holder" and _many(noun[:at]):
            return noun[:at]
    return ""


def _many(noun: str) -> bool:
    return noun in groups() and groups()[noun].kind is SourceKind.COLLECTIVE


def placed(chunk: Chunk) -> bool:
    """Whether a phrase says where its noun is, by an adjective or behind it."""
    adjectives = any(find_place(stem_of_adjective(m.text)) is not None for m in chunk.modifiers)
    named = find_place(head_word(chunk).text.partition("-")[0]) is not None  # "die US-Botschaft"
    return adjectives or named or any(preposition in ("in", "im") for preposition, _ in chunk.attributes)


def quoted_prefix(chunk: Chunk) -> str:
    """The name in quotation marks that makes a compound with a carrier: *„Spiegel“-Informationen*."""
    before = chunk.tree.tokens[: chunk.head.id - 1]
    if len(before) < 3 or before[-1].text != "-" or before[-2].lemma != '"':
        return ""
    name: list[str] = []
    for token in reversed(before[:-2]):
        if token.lemma == '"':
            return " ".join(reversed(name))
        name.append(token.text)
    return ""


def is_body_rather(chunk: Chunk, noun: str) -> bool:
    """Whether a noun for a body and, with another gender, for a text is the body: "die Post", not "der Post"."""
    body, text = institutions().get(noun), find_document(noun)
    if body is None or text is None or body.gender == text.gender:
        return False
    return phrase_gender(chunk, plural=False) == body.gender
