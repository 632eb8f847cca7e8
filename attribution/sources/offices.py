"""What offices share: "der Minister" may be an Außenminister, "der Staatschef" a Präsident."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attribution.document import SourceKind
from attribution.grammar.inflection import is_adjectival_noun
from attribution.lexicons import Office, classify_noun, endings, find_office, word_table, words
from attribution.phrases.kinds import AGE
from attribution.phrases.names import fold_parts
from attribution.phrases.words import find_class_noun, is_body
from attribution.sources.generals import takes_up
from attribution.sources.modifiers import LOOSE, place_named
from attribution.sources.profiles import Profile

__all__ = ["field_in", "headed_by", "is_calling", "is_profession", "office_called", "role_matches"]


def headed_by(long: str, short: str) -> bool:
    """Whether ``short`` heads the compound ``long``."""
    return long == short or (len(short) > 2 and long.endswith(short) and len(long) - len(short) > 1)


def _same_office(role: str, head: str, said: Office | None, known: frozenset[str]) -> bool:
    """Whether a role is the office that a description names, in either gender."""
    if head == "bundes" + role:
        return True
    if said is not None and _spans_both_ends(role, head, said):
        return True
    held = find_office(role)
    if said is None or held is None or not headed_by(said.lemma.casefold(), held.lemma.casefold()):
        return False
    of, field = (field_in(word, held.lemma, held.feminine) for word in (role, head))
    if not of and _is_of_such_a_body(field, known):
        return True
    return (of == field and said is held) or _says_only_a_body(field, of) or _says_only_a_body(of, field)


def _is_of_such_a_body(field: str, known: frozenset[str]) -> bool:
    """Whether a compound says what the body is that a role names behind it ("die *Behörden*sprecherin": Sprecherin der
    Kreisverwaltung).
    """
    nouns, names = [field, field.removesuffix("s"), field.removesuffix("n")], [fold_parts(word) for word in known]
    if any(takes_up(noun, known, names) or any(headed_by(word, noun) for word in known) for noun in nouns if noun):
        return True
    return bool(known) and all(_says_only_a_body(field, word) and not find_class_noun(word) for word in known)


def _says_only_a_body(field: str, of: str) -> bool:
    """Whether an office is said to be of a body and the role of which ("die Konzernchefin": the Nordbau-Chefin)."""
    named = of.removesuffix("-")
    kind = classify_noun(named.capitalize())
    if field not in words("sources.of_a_body") or not named or kind is SourceKind.STATE or place_named(named):
        return False
    names = [fold_parts(name) for name in (named, named.removesuffix("n"))]  # "die Linken-Chefin"
    return takes_up("partei", [named], names) == (field == "partei")


def _spans_both_ends(role: str, head: str, said: Office) -> bool:
    """Whether a role says of which field an office is that a description names without it.

    As "die Bundesministerin" for the Bundesinnenministerin.
    """
    held = find_office(role)
    if held is None or held.lemma != said.lemma:
        return False
    level, field = field_in(head, said.lemma, said.feminine), field_in(role, held.lemma, held.feminine)
    return len(level) > 3 and field.startswith(level)


def _takes_up(head: str, said: Office | None, role: str, known: frozenset[str]) -> bool:
    """Whether a description is another word for an office (*Staatschef*: Präsident; *Klinikchef*: Leiter)."""
    held = find_office(role)
    if said is None or held is None:
        return False
    if _works_there(said, held, role, known):
        return True
    field = field_in(head, said.lemma, said.feminine)
    if field + said.lemma.casefold() in map(str.casefold, held.general):
        return True
    if held.lemma in said.general and held.lemma not in words("sources.any_office"):  # "der Premier"
        return not field and not field_in(role, held.lemma, held.feminine)
    of = (field_in(role, held.lemma, held.feminine), *known)
    return said.lemma in held.general and (not field or any(word[:4] == field[:4] for word in of if word))


def _works_there(said: Office, held: Office, role: str, known: frozenset[str]) -> bool:
    """Whether an office is that of people who work for such a body as a role names ("der Gewerkschafter": DGB-Chef).

    A *Bankräuber* does not.
    """
    works = held.lemma.casefold().endswith(endings("sources.staff_offices"))
    bodies = word_table("sources.staff").get(said.lemma.casefold(), ()) if works else ()
    names = (*role.split("-"), *known) if bodies else ()
    return any(
        takes_up(body, [name], [fold_parts(name)]) or name.startswith(body) or name.endswith(body)
        for body in bodies
        for name in names
    )


def field_in(word: str, *heads: str | None) -> str:
    """What stands before the longest of the heads in a compound ("außenminister", "minister": außen)."""
    for head in sorted(filter(None, heads), key=len, reverse=True):
        if word.endswith(head.casefold()):
            return word.removesuffix(head.casefold())
    return ""


def _compatible(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of modifiers can belong to one thing: one holds the other, or both name a place."""
    a, b = a - LOOSE, b - LOOSE
    counts = [{word for word in modifiers if word.isdigit()} for modifiers in (a, b)]
    if all(counts) and counts[0].isdisjoint(counts[1]):  # "47 Prozent der Befragten", "23 Prozent der Befragten"
        return False
    if not (_ages(a) and _ages(b)):  # "der 23-jährige Sportler" of whom it is not said how old he is
        a, b = a - _ages(a), b - _ages(b)
    if not a or not b or a <= b or b <= a:
        return True
    places_a, places_b = {place_named(w) or w for w in a}, {place_named(w) or w for w in b}
    return bool(places_a & places_b) or _only_says_what(a, b) or _only_says_what(b, a)


def _only_says_what(body: frozenset[str], names: frozenset[str]) -> bool:
    """Whether modifiers say of a body what it is, and others which ("des *Unternehmens*": von Solvanta)."""
    listed = words("sources.of_a_body")
    fields = [field for word in body for field in (word, f"{word}s") if field in listed]
    return len(fields) == len(body) == 1 and all(
        _says_only_a_body(fields[0], name) and not find_class_noun(name) for name in names
    )


def _of_other_lands(head: str, a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether of two bodies only one is the German one ("der Deutsche Mieterbund", "der Bayerische Mieterbund")."""
    german = ["deutsch" in modifiers for modifiers in (a, b)]
    return german[0] != german[1] and bool((b if german[0] else a) - LOOSE) and is_body(head)


def _ages(modifiers: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in modifiers if AGE.match(word))


def role_matches(
    head: str, modifiers: frozenset[str], roles: Iterable[tuple[str, frozenset[str]]], *, loose: bool = False
) -> bool:
    """Whether a description fits one of the roles that a source was given.

    Args:
        head: the description's head noun.
        modifiers: its adjectives and the words of its attributes.
        roles: head nouns with the modifiers that stood beside them.
        loose: of the modifiers only places must agree ("der grüne Staatssekretär").

    >>> role_matches("minister", frozenset(), [("außenminister", frozenset({"deutsch"}))])
    True
    >>> role_matches("präsident", frozenset({"russisch"}), [("präsident", frozenset({"ukrainisch"}))])
    False
    """
    head = _declined(head)
    said, which = find_office(head), {word for word in modifiers - LOOSE if not loose or place_named(word)}
    for role, known in ((_declined(role), known) for role, known in roles):
        if role == head or _same_office(role, head, said, known) or _takes_up(head, said, role, known):
            if _compatible(modifiers, known) and not _of_other_lands(head, modifiers, known):
                return True
        elif headed_by(role, head) and known.issuperset(which):
            return True
    return False


@lru_cache(maxsize=4096)
def _declined(head: str) -> str:
    """The office that the stem of a noun declined like an adjective stands for ("vorsitzend": vorsitzender)."""
    return f"{head}er" if is_adjectival_noun(f"{head}er") and find_office(f"{head}er") is not None else head


def office_called(head: str) -> Office | None:
    """The office that the head noun of a description names, declined like an adjective or not."""
    return find_office(_declined(head))


def is_profession(profile: Profile) -> bool:
    """Whether a description names a profession, which many have ("der Jurist"), and no office of one."""
    office = office_called(profile.head)
    return office is not None and is_calling(office)


def is_calling(office: Office) -> bool:
    """Whether an office is a profession, which somebody with another office may have, too."""
    return office.lemma in words("sources.professions") or not words("sources.callings").isdisjoint(office.general)
