"""The tables themselves: size, consistency, and examples that use their word."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import pytest

from attribution import lexicons
from attribution.lexicons import _tables

FLOORS = {
    "verbs": 550,
    "nouns": 180,
    "adpositions": 25,
    "carriers": 150,
    "factual_nouns": 30,
    "offices": 300,
    "groups": 200,
    "institutions": 400,
    "media": 350,
    "places": 195,
    "documents": 220,
    "lookalikes": 300,
}
# Forms whose consonants differ from those of the infinitive.
IRREGULAR = {
    "gehen": ("ging",),
    "stehen": ("stand",),
    "denken": ("dacht",),
    "bringen": ("bracht",),
    "tun": ("tat", "tut"),
    "sein": ("ist", "sind"),
    "nehmen": ("nimm",),
    "ziehen": ("zog",),
    "ächzen": ("ächzte",),
}


@pytest.mark.parametrize(("table", "floor"), FLOORS.items())
def test_table_loads_with_enough_entries(table: str, floor: int) -> None:
    assert len(getattr(_tables, table)()) >= floor


def test_every_table_has_a_floor() -> None:
    loaders = {name for name, value in vars(_tables).items() if hasattr(value, "cache_info")}
    assert loaders == set(FLOORS)


def test_nothing_is_read_at_import() -> None:
    program = "import attribution.lexicons._tables as t; print(t.verbs.cache_info().currsize)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "0\n"


def test_a_table_is_read_once() -> None:
    assert lexicons.verbs() is lexicons.verbs()


def test_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        lexicons.verbs()["neu"] = lexicons.verbs()["sagen"]  # type: ignore[index]


def test_no_name_of_a_verb_belongs_to_two_verbs() -> None:
    names = Counter(name for verb in lexicons.verbs().values() for name in {verb.lemma, *verb.variants})
    assert [name for name, count in names.items() if count > 1] == []


def test_no_name_of_a_medium_belongs_to_two_media() -> None:
    names = Counter(name for medium in lexicons.media().values() for name in {medium.name, *medium.aliases})
    assert [name for name, count in names.items() if count > 1] == []


def test_ambiguous_names_of_a_medium_are_its_names() -> None:
    for medium in lexicons.media().values():
        assert set(medium.ambiguous) <= {medium.name, *medium.aliases}


def test_hosts_are_bare() -> None:
    for medium in lexicons.media().values():
        assert medium.domain is None or re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", medium.domain)
        assert medium.domain is None or not medium.domain.startswith("www.")


def test_verbs_with_a_prepositional_frame_name_the_preposition() -> None:
    assert [verb.lemma for verb in lexicons.verbs().values() if "pp" in verb.frames and not verb.preps] == []


def test_nouns_with_light_frame_name_the_verbs() -> None:
    for noun in lexicons.nouns().values():
        assert ("light" in noun.frames) == bool(noun.light_verbs), noun.lemma


@pytest.mark.parametrize(
    ("lemma", "stance", "level", "polarity"),
    [
        ("sagen", "neutral", "none", "affirmed"),
        ("bestätigen", "endorsing", "none", "affirmed"),
        ("behaupten", "distancing", "none", "affirmed"),
        ("schätzen", "neutral", "low", "affirmed"),
        ("befürchten", "neutral", "medium", "affirmed"),
        ("bezweifeln", "neutral", "high", "denied"),
        ("dementieren", "neutral", "none", "denied"),
    ],
)
def test_verbs_have_the_values_of_the_scale(lemma: str, stance: str, level: str, polarity: str) -> None:
    verb = lexicons.verbs()[lemma]
    assert (verb.stance, verb.level, verb.polarity) == (stance, level, polarity)


@pytest.mark.parametrize("lemma", ["verhindern", "versuchen", "führen", "machen", "geben", "gelten"])
def test_verbs_that_do_not_report_are_no_entries(lemma: str) -> None:
    assert lemma not in lexicons.verbs()


def test_each_lookalike_ends_like_its_entry() -> None:
    heads = {*_tables.offices(), *_tables.groups(), *_tables.institutions(), *_tables.documents()}
    heads |= {name for entry in _tables.offices().values() if (name := entry.feminine)}
    heads |= {*_tables.carriers(), *_tables.nouns()}
    for entry in _tables.lookalikes().values():
        assert entry.head in heads, entry.form
        stem = entry.head[:-1] if entry.head.endswith("e") else entry.head
        assert re.search(rf".{stem.casefold()}(en?|n|er)?$", entry.form.casefold()), entry.form


def examples() -> Iterator[tuple[str, str, str]]:
    for verb in lexicons.verbs().values():
        yield "verb", verb.lemma, verb.example
    for noun in lexicons.nouns().values():
        yield "noun", noun.lemma, noun.example
    for carrier in lexicons.carriers().values():
        yield "noun", carrier.lemma, carrier.example
    for adpositions in lexicons.adpositions().values():
        for adposition in adpositions:
            yield "phrase", adposition.lemma, adposition.example
    for factual in lexicons.factual_nouns().values():
        yield "noun", factual.lemma, factual.example


def bones(word: str) -> str:
    """The consonants of a word, doubles once: what ablaut and umlaut leave alone."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyäöü]", "", word.casefold()))


def uses(kind: str, lemma: str, sentence: str) -> bool:
    found = re.findall(r"[\w-]+|[^\w\s]", sentence)
    skeletons = [bones(word) for word in found]
    for word in re.findall(r"[\w-]+|[^\w\s]", lemma):
        stem = re.sub(r"e?n$", "", word) if kind == "verb" or word.endswith("en") else re.sub(r"(um|ma|e|s)$", "", word)
        wanted = {bones(stem)} | {bones(stem[cut:]) for cut in range(2, min(len(stem) - 1, 9)) if kind == "verb"}
        wanted |= {bones(form) for base, forms in IRREGULAR.items() if word.endswith(base) for form in forms}
        if word not in ("…", "sich") and not any(
            s.startswith(w) or w == s for s in skeletons for w in wanted if w or s
        ):
            return False
    return True


def test_every_example_uses_its_word() -> None:
    assert [f"{lemma}: {sentence}" for kind, lemma, sentence in examples() if not uses(kind, lemma, sentence)] == []


def test_examples_are_sentences() -> None:
    odd = [sentence for _, _, sentence in examples() if not re.fullmatch(r"[A-ZÄÖÜ„].*[.!?“]", sentence)]
    assert odd == []
