"""The parties of persons: "Petra Vogt (SPD)", "der CDU-Politiker"."""

from __future__ import annotations

import re

from attribution.document import SourceKind
from attribution.lexicons import classify_noun, words

__all__ = ["is_political", "party_key", "party_of", "politician_of"]

_POLITICIAN = re.compile(r"(?P<party>\w{2,})-(?:politiker(?:in)?|abgeordnete[rn]?)")

_POLITICAL = re.compile(
    r"(?:minister|kanzler|premier|präsident|senator|bürgermeister|landrat|stadtrat|abgeordnete|kommissar|politiker|"
    r"sekretär|landesrat|parlamentarier|gouverneur)(?:in|r)?$|^(?:fraktion|partei|landes|bundes|kreis)\w*(?:chef|vorsitzende)"
)


def party_key(name: str) -> str:
    """A party's name, folded for comparison; empty for what is no organisation.

    >>> [party_key(name) for name in ("SPD", "Die Grünen", "grünen", "Main")]
    ['spd', 'grüne', 'grüne', '']
    """
    bare = name.removeprefix("Die ").removeprefix("die ")
    kinds = (classify_noun(form) for form in (bare, bare.upper(), bare.capitalize()))
    return bare.casefold().removesuffix("n") if SourceKind.ORGANISATION in kinds else ""


def is_political(head: str) -> bool:
    """Whether an office or role, in lower case, is one that politicians have.

    >>> is_political("außenministerin"), is_political("betriebsratschef")
    (True, False)
    """
    return _POLITICAL.search(head) is not None


def party_of(head: str) -> str:
    """The party that opens what a member of it is called, given the noun in lower case; empty without one.

    >>> party_of("cdu-fraktionschef"), party_of("grünen-politikerin"), party_of("husum-politiker")
    ('cdu', 'grüne', '')
    """
    party = party_key(head.partition("-")[0]) if "-" in head else ""
    return party if party in words("sources.parties") else ""


def politician_of(head: str) -> str:
    """The party that a description of a politician names, given its head noun in lower case; empty without one.

    >>> politician_of("cdu-politikerin")
    'cdu'
    """
    match = _POLITICIAN.fullmatch(head)
    return party_key(match["party"]) if match is not None else ""
