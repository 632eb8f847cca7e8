"""Finding entries by inflected names, compounds, aliases and hosts."""

import pytest

from attribution import lexicons


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Präsident", "person"),
        ("US-Präsident", "person"),
        ("Außenministerin", "person"),
        ("Polizeisprecher", "person"),
        ("Polizei", "state"),
        ("Außenministerium", "state"),
        ("Verfassungsgericht", "state"),
        ("Kreml", "state"),
        ("Seoul", "state"),
        ("NATO", "organisation"),
        ("Nato", "organisation"),
        ("Umweltverband", "organisation"),
        ("dpa", "media"),
        ("merkur.de", "media"),
        ("Lokalzeitung", "media"),
        ("Machbarkeitsstudie", "document"),
        ("Urteil", "document"),
        ("Experten", "collective"),
        ("Militäranalysten", "collective"),
        ("Medienberichte", "anonymous"),
        ("Regierungskreise", "anonymous"),
    ],
)
def test_nouns_have_the_kind_of_their_source(word: str, kind: str) -> None:
    assert lexicons.classify_noun(word) == kind


@pytest.mark.parametrize(
    "word", ["Gartenzaun", "Absender", "Absicht", "Welt", "Zeit", "", "-", "Apfel-", "Löschfahrzeuge", "Feuerwerk"]
)
def test_other_words_have_no_kind(word: str) -> None:
    assert lexicons.classify_noun(word) is None


@pytest.mark.parametrize(
    ("lemma", "singular", "plural"),
    [
        ("Experte", "person", "collective"),
        ("Regierungskreis", None, "anonymous"),
        ("Landkreis", "state", "state"),
        ("Behörde", "state", "state"),
        ("Medienbericht", "document", "anonymous"),
    ],
)
def test_plural_makes_a_group(lemma: str, singular: str | None, plural: str) -> None:
    assert lexicons.classify_noun(lemma) == singular
    assert lexicons.classify_noun(lemma, plural=True) == plural


def test_the_longest_head_wins() -> None:
    assert lexicons.classify_noun("Landesverfassungsgericht") == "state"
    assert lexicons.classify_noun("Nachrichtensendersprecher") == "person"


def test_a_lookalike_is_no_compound() -> None:
    assert lexicons.classify_noun("Heeresführung") == "state"
    assert lexicons.classify_noun("Wiedereinführung") is None
    assert lexicons.find_carrier("Landkreise") is None


def test_carriers_are_found_in_compounds_and_in_the_plural() -> None:
    assert [c.lemma for w in ("Angaben", "Polizeiangabe", "Behördenangaben") if (c := lexicons.find_carrier(w))] == [
        "Angabe",
        "Angabe",
        "Angabe",
    ]
    assert lexicons.find_carrier("Aufsicht") is None


def test_nouns_are_found_in_compounds() -> None:
    found = lexicons.find_noun("Betrugsvorwürfe")
    assert found is not None
    assert found.lemma == "Vorwurf"


def test_verbs_are_found_by_their_variants() -> None:
    found = lexicons.find_verb("bekannt geben")
    assert found is not None
    assert found is lexicons.find_verb("bekanntgeben")
    assert lexicons.find_verb("gartnern") is None


def test_two_word_verbs_are_joined() -> None:
    joined = lexicons.joined_verbs()
    assert joined["bekannt", "geben"] == "bekanntgeben"
    assert joined["laut", "werden"] == "laut werden"
    assert not [pair for pair in joined if pair[0] == "sich"]


@pytest.mark.parametrize("name", ["Münchner Merkur", "Merkur", "merkur.de", "www.merkur.de", "Merkur.de"])
def test_media_are_found_by_name_alias_and_host(name: str) -> None:
    found = lexicons.find_medium(name)
    assert found is not None
    assert found.name == "Münchner Merkur"


def test_media_names_need_their_case() -> None:
    assert lexicons.find_medium("zeit") is None
    found = lexicons.find_medium("Zeit")
    assert found is not None
    assert "Zeit" in found.ambiguous


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("USA", "Vereinigte Staaten"),
        ("Washington", "Vereinigte Staaten"),
        ("Weißes Haus", "Vereinigte Staaten"),
        ("Kyjiw", "Ukraine"),
        ("ukrainisch", "Ukraine"),
        ("Ukrainer", "Ukraine"),
        ("Downing Street", "Großbritannien"),
        ("Pjöngjang", "Nordkorea"),
        ("Luxemburg", "Luxemburg"),
        ("Guinea", "Guinea"),
    ],
)
def test_states_are_found_by_all_that_stands_for_them(name: str, state: str) -> None:
    found = lexicons.find_place(name)
    assert found is not None
    assert found.name == state


@pytest.mark.parametrize(
    ("woman", "state"), [("Norwegerin", "Norwegen"), ("Polin", "Polen"), ("Französin", "Frankreich")]
)
def test_women_of_a_state_are_its_inhabitants(woman: str, state: str) -> None:
    found = lexicons.find_place(woman)
    assert found is not None
    assert found.name == state
    assert woman not in found.names


def test_unknown_places_are_none() -> None:
    assert lexicons.find_place("Entenhausen") is None


def test_offices_and_documents_are_found_by_their_forms() -> None:
    office = lexicons.find_office("Regierungssprecherin")
    assert office is not None
    assert office.spokesperson
    document = lexicons.find_document("Machbarkeitsstudie")
    assert document is not None
    assert not document.issuer
