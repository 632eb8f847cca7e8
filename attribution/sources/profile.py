"""What one phrase says about a source, and what it says together with an apposition or a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from attribution.document import SourceKind
from attribution.lexicons import find_agency, institutions
from attribution.phrases.kinds import ORGANISED
from attribution.phrases.labels import agree
from attribution.phrases.names import abbreviates, fold_parts, is_acronym
from attribution.phrases.words import find_class_noun, first_name_gender, spellings
from attribution.sources.parties import party_key

__all__ = ["Profile", "combine", "spelt_out", "with_bracket"]


@attrs.frozen
class Profile:
    """What one phrase says.

    Args:
        name: nominative without article; a person's without title.
        kind: ``None`` where neither lists nor form tell.
        words: the folded words of the proper name; empty for descriptions.
        head: the head noun in lower case; of a description, or of the role beside a name.
        modifiers: stems of adjectives and words of attributes, in lower case.
        gender: grammatical, for persons natural gender.
        plural: whether more than one is meant.
        roles: titles and offices as the text gives them.
        aliases: short names from brackets.
        anaphoric: whether the phrase can point back (definite article or bare).
        party: the party of a person, folded; from a bracket.
        kin: a possessive says that a person belongs to somebody ("seine Frau Ida Beck").
    """

    name: str
    kind: SourceKind | None
    words: tuple[str, ...] = ()
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    gender: str | None = None
    plural: bool = False
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    anaphoric: bool = True
    party: str = ""
    kin: bool = False


def combine(base: Profile, other: Profile) -> Profile:
    """Join a phrase with its apposition: one gives the name, the other the role."""
    person = base.words and base.kind is SourceKind.PERSON
    other_one = (other.plural and not base.plural) or {base.gender, other.gender} == {"m", "f"}
    if person and (other_one or (other.kind is None and other.head.endswith("e"))):
        return base  # "sagte Ida Beck, die Kosten seien …"
    if base.words and base.kind is SourceKind.PERSON and not other.words:
        return attrs.evolve(
            base,
            roles=(*base.roles, agree(other.name, base.gender)),
            gender=base.gender or _natural(other),
            head=base.head or other.head,
            modifiers=base.modifiers | other.modifiers,
        )
    if (
        other.words
        and not base.words
        and base.kind in (SourceKind.PERSON, None, SourceKind.COLLECTIVE)
        and not base.plural
        and (base.kind is not None or base.gender != "n")
    ):
        gender = other.gender or _natural(base)
        person = not _bodies(base, other) and (base.kind is not None or other.kind is None)
        return attrs.evolve(
            other,
            kind=SourceKind.PERSON if person else other.kind,
            roles=(agree(base.name, gender), *other.roles),
            gender=gender,
            head=base.head,
            modifiers=base.modifiers | other.modifiers,
        )
    body = base.kind in ORGANISED and not base.plural and not other.plural and not base.words
    if body and other.words and (other.kind in ORGANISED or first_name_gender(other.name.split()[0]) is None):
        kind = other.kind if other.kind in ORGANISED else base.kind
        return attrs.evolve(other, kind=kind, head=base.head, modifiers=base.modifiers | other.modifiers)
    if other.words and not base.words and _bodies(base, other) and not base.plural and not other.plural:
        return attrs.evolve(other, head=base.head, modifiers=base.modifiers | other.modifiers)
    if base.words and not other.words and base.kind is None and other.kind is not None:
        roles = (other.name,) if other.kind is SourceKind.PERSON else ()
        return attrs.evolve(
            base,
            kind=other.kind,
            roles=(*base.roles, *roles),
            gender=base.gender or other.gender,
            head=other.head,
            modifiers=base.modifiers | other.modifiers,
        )
    return base


def _bodies(base: Profile, other: Profile) -> bool:
    """Whether a phrase and its apposition are a body: "Der Betreiber, der Versorger EWN", "Die Besitzerin, Siemens".

    So they are where the apposition has a noun for a body ("Der Veranstalter, der Verein Nordlicht").
    """
    nouns = (find_class_noun(head) for head in (base.head, other.head) if head)
    body = any(noun is not None and noun.kind in ORGANISED for noun in nouns) or other.name in institutions()
    return other.kind in ORGANISED and body


def _natural(profile: Profile) -> str | None:
    return profile.gender if profile.gender in ("m", "f") else None


def with_bracket(base: Profile, text: str) -> Profile:
    """Add what stands in brackets behind a phrase: a party, or a short name."""
    text = text.split(",")[-1].strip() if "," in text else text
    if not text or len(text) > 60 or find_agency(text):  # "HUSUM (dpa)" is no name with its short form
        return base
    if base.kind in (SourceKind.PERSON, None) and _spelt(text, base.name):
        return attrs.evolve(base, kind=SourceKind.ORGANISATION, aliases=(*base.aliases, text))
    if base.kind is SourceKind.PERSON:
        return attrs.evolve(base, party=party_key(text))
    if is_acronym(text) or abbreviates(text, re.split(r"[\s\-]+", base.name)):
        return attrs.evolve(base, aliases=(*base.aliases, text))
    if is_acronym(base.name) and abbreviates(base.name, text.split()):
        return attrs.evolve(base, name=text, words=fold_parts(text), aliases=(*base.aliases, base.name))
    return base


def _spelt(short: str, name: str) -> bool:
    """Whether an abbreviation has the first letters of a name of three words and more, as no person's party has.

    >>> _spelt("NHF", "National Health Fund"), _spelt("CDU", "Anna Beck")
    (True, False)
    """
    first = "".join(word[0] for word in name.split())
    return is_acronym(short) and len(first) > 2 and short.casefold() == first.casefold()


def spelt_out(profiles: Sequence[Profile]) -> Iterator[Profile]:
    """The profiles of a text; bodies have the abbreviations that spell them, though no bracket says so ("THW").

    Args:
        profiles: what the phrases of the text say.
    """
    short = {p.name.casefold(): p.name for p in profiles if len(p.words) == 1 and is_acronym(p.name)}
    for p in profiles:
        found: tuple[str, ...] = ()
        if short and p.kind in ORGANISED and not p.plural and p.name not in short.values():
            spelt = spellings(p.name) - set(p.name.casefold().split())  # not "PDS-Doppelmitgliedschaft"
            found = tuple(short[s] for s in sorted(spelt) if s in short)
        yield attrs.evolve(p, aliases=(*p.aliases, *found)) if found else p
