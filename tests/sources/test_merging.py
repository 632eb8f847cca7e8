"""Sources of several documents, and identifiers from a registry."""

import re
from pathlib import Path
from typing import Any

import pytest

from attribution.document import Affiliation, Document, GenderEvidence, Mention, Source, Statement, spans_of
from attribution.errors import InputError
from attribution.sources import Registry, merge_sources


def document(*sources: tuple[str, str, tuple[str, ...]]) -> Document:
    return Document("", sources=[Source(i, name, kind, roles=roles) for i, (name, kind, roles) in enumerate(sources)])


def merged(*documents: Document) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(m.name, m.members) for m in merge_sources(documents)]


def test_same_name_and_role_is_one_person() -> None:
    one = document(("Erna Vogt", "person", ("Ministerin",)))
    two = document(("dpa", "media", ()), ("Erna Vogt", "person", ("Verkehrsministerin",)))
    assert merged(one, two) == [("Erna Vogt", ((0, 0), (1, 1))), ("dpa", ((1, 0),))]


def test_short_name_joins_the_only_full_name() -> None:
    assert merged(document(("Vogt", "person", ())), document(("Erna Vogt", "person", ()))) == [
        ("Erna Vogt", ((0, 0), (1, 0)))
    ]


def test_short_name_that_fits_two_stays_apart_and_says_so() -> None:
    result = merge_sources(
        [document(("Vogt", "person", ())), document(("Erna Vogt", "person", ()), ("Kurt Vogt", "person", ()))]
    )
    assert [m.name for m in result] == ["Vogt", "Erna Vogt", "Kurt Vogt"]
    assert {(c.other, c.reason) for c in result[0].conflicts} == {(1, "ambiguous"), (2, "ambiguous")}


def test_a_joint_source_is_its_members() -> None:
    sources = [Source(0, "Ida Beck und Jan Wolff", "person", members=[1, 2])]
    sources += [Source(1, "Ida Beck", "person"), Source(2, "Jan Wolff", "person")]
    alone = document(("Jan Wolff", "person", ()))
    result = merge_sources([Document("", sources=sources), alone])
    assert [(m.name, m.members, m.joint) for m in result] == [
        ("Ida Beck", ((0, 1),), ((0, 0),)),
        ("Jan Wolff", ((0, 2), (1, 0)), ((0, 0),)),
    ]


def test_offices_of_two_countries_are_two_people() -> None:
    one = document(("Jan Sommer", "person", ("dänischer Minister",)))
    two = document(("Jan Sommer", "person", ("norwegischer Minister",)))
    result = merge_sources([one, two])
    assert [m.members for m in result] == [((0, 0),), ((1, 0),)]
    assert [c.reason for m in result for c in m.conflicts] == ["role", "role"]


def test_spelling_variants_are_one() -> None:
    assert len(merged(document(("Witali Kowalskyj", "person", ())), document(("Vitaly Kowalski", "person", ())))) == 1


def test_groups_and_descriptions_are_never_joined() -> None:
    one = document(
        ("Experten", "collective", ()), ("Sprecher der Polizei", "person", ()), ("ungenannt", "anonymous", ())
    )
    assert len(merged(one, one)) == 6


def test_registry_links_by_name_alias_and_kind(tmp_path: Path) -> None:
    path = tmp_path / "known.csv"
    path.write_text(
        "name,aliases,kind,identifier\nErna Vogt,E. Vogt;Vogt,person,Q1\nVogt,,organisation,Q2\n", encoding="utf-8"
    )
    registry = Registry.from_csv(path)
    doc = document(("Erna Vogt", "person", ()), ("Vogt", "organisation", ()), ("Kurt Hahn", "person", ()))
    assert registry.link(doc) == {0: "Q1", 1: "Q2"}


def test_registry_does_not_guess_between_two() -> None:
    registry = Registry.from_mapping({"Erna Vogt": "Q1", "Erna  Vogt": "Q9"})
    assert registry.link(document(("Erna Vogt", "person", ()))) == {}


@pytest.mark.parametrize(
    "content", ["name,wikidata\nErna,Q1\n", "name,identifier\nErna,\n", "name,identifier,kind\nErna,Q1,ghost\n"]
)
def test_registry_rejects_a_bad_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "known.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError):
        Registry.from_csv(path)


@pytest.mark.parametrize(
    "content",
    [
        "name;aliases;kind;identifier\nErna Vogt;Vogt, E.;person;Q1\n",
        'name;aliases;identifier\nErna Vogt;"Vogt; E. Vogt";Q1\n',
        "\ufeffname\tidentifier\r\nErna Vogt\tQ1\r\n",
        "name;identifier;\nErna Vogt;Q1\n",
    ],
)
def test_a_registry_may_have_the_signs_that_spreadsheets_put_between_cells(tmp_path: Path, content: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content.encode())
    assert Registry.from_csv(path).link(Document("", sources=[Source(4, "Erna Vogt", "person")])) == {4: "Q1"}


def test_a_registry_in_another_encoding_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("name,identifier\nJürgen Öhl,Q1\n".encode("cp1252"))
    with pytest.raises(InputError, match=r"people.csv: byte 17 is not UTF-8; save the list as CSV in UTF-8"):
        Registry.from_csv(path)


def test_what_is_no_document_is_not_merged() -> None:
    with pytest.raises(InputError, match="found dict among the documents, expected Document"):
        merge_sources([{"sources": []}])


@pytest.mark.parametrize(
    "known",
    [
        {"Erna Vogt": "Erna Vogt"},
        {"Erna Vogt": ["E. Vogt"]},
        {"Erna Vogt": {"aliases": "E. Vogt; Vogt", "kind": "person"}},
        {"Erna Vogt": {"aliases": ["E. Vogt"], "identifier": "Erna Vogt"}},
    ],
)
def test_registry_of_a_mapping(known: dict[str, Any]) -> None:
    assert Registry.from_mapping(known).link(document(("Erna Vogt", "person", ()))) == {0: "Erna Vogt"}


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ({"Erna Vogt": {"alias": ["Vogt"]}}, "found 'alias' for 'Erna Vogt', expected only aliases, kind, identifier"),
        ({"Erna Vogt": 7}, "found 7 for 'Erna Vogt', expected an identifier, a list of names or a mapping"),
        (["Erna Vogt"], "found list as registry, expected a Registry or a mapping of names"),
    ],
)
def test_registry_rejects_an_odd_mapping(known: Any, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        Registry.from_mapping(known)


def test_a_mapping_joins_what_names_alone_would_not() -> None:
    one = document(("Institut für Wetter", "organisation", ()), ("Hahn", "person", ()))
    two = document(("IfW", "organisation", ()))
    found = merge_sources([one, two], {"Institut für Wetter": ["IfW"]})
    assert [(m.name, m.identifier, m.members) for m in found] == [
        ("Institut für Wetter", "Institut für Wetter", ((0, 0), (1, 0))),
        ("Hahn", None, ((0, 1),)),
    ]


def test_merged_sources_know_their_statements_relays_and_facts() -> None:
    text = "Laut dpa sagten Erna Vogt (SPD) und Kurt Hahn, es regne."
    vogt = Source(
        1,
        "Erna Vogt",
        "person",
        affiliations=[Affiliation(spans_of(text, [(27, 30)]), "SPD")],
        gender="f",
        gender_evidence=GenderEvidence(spans_of(text, [(16, 20)]), "first_name"),
    )
    sources = [
        Source(0, "dpa", "media"),
        vogt,
        Source(2, "Kurt Hahn", "person"),
        Source(3, "Erna Vogt und Kurt Hahn", "person", members=[1, 2]),
    ]
    said = Statement(
        0,
        "attributed",
        "indirect",
        "verb_clause",
        spans_of(text, [(47, 55)]),
        Mention([], 3, "named"),
        via=[0],
        stance="neutral",
    )
    agency, first, second = merge_sources([Document(text, [said], sources), document(("Vogt", "person", ()))])
    assert (agency.statements, agency.relayed) == ((), ((0, 0),))
    assert (first.statements, first.joint, first.members) == (((0, 0),), ((0, 3),), ((0, 1), (1, 0)))
    assert (first.affiliations, first.gender, second.gender) == (("SPD",), "f", None)
