"""Each step of ``settle`` by itself: finds are hand-made, only the text decides."""

from __future__ import annotations

import attrs
import pytest

from attribution.document import StatementType
from attribution.document.spans import Spans
from attribution.grammar.mentions import Holder
from attribution.reading import settle as steps
from attribution.reading.find import Find
from attribution.reading.settle import STEPS, parents, settle
from attribution.text.article import Article
from attribution.tree import NO_TOKEN

DIRECT, INDIRECT, REPORTED = StatementType.DIRECT, StatementType.INDIRECT, StatementType.REPORTED


class Text:
    """A text without trees, and finds in it whose parts are given as they are worded."""

    def __init__(self, text: str) -> None:
        self.article = Article(text, ())

    def at(self, *parts: str) -> Spans:
        places = ((self.article.text.index(part), part) for part in parts if part)
        return Spans((begin, begin + len(part)) for begin, part in places)

    def find(
        self,
        *content: str,
        cue: str = "",
        frame: str = "",
        source: str = "",
        kind: StatementType = INDIRECT,
        construction: str = "verb_clause",
        rule: str = "",
        confidence: float = 0.9,
        anchor: int = 0,
        beside: bool = False,
        aside: bool = False,
    ) -> Find:
        return Find(
            type=kind,
            content=self.at(*content),
            holder=Holder(self.at(source), anchor, NO_TOKEN) if source else None,
            cue=self.at(cue),
            frame=self.at(frame),
            confidence=confidence,
            construction=construction,
            rule=rule or construction,
            anchor=anchor,
            beside=beside,
            aside=aside,
        )

    def contents(self, finds: list[Find]) -> list[str]:
        return [self.article.slice(f.content) for f in finds]


def test_steps_stand_in_their_order() -> None:
    assert [step.__name__ for step in STEPS] == [
        "without_first_person",
        "without_source_lines",
        "as_direct_speech",
        "closed_quotations",
        "without_asides",
        "without_quoted",
        "parted_frames",
        "outside_of_frames",
        "by_way_of_frames",
        "one_per_content",
        "one_per_cue",
        "cut_crossing",
        "joined_quotations",
        "with_appeals",
    ]


def test_weak_and_empty_finds_make_no_statements() -> None:
    text = Text("Sie sagt, es regne.")
    weak, empty = text.find("es regne", confidence=0.1), text.find()
    assert settle([weak, empty], text.article) == ()


def test_finds_come_in_text_order_outer_before_nested() -> None:
    text = Text("Sie sagt, er behaupte, es regne.")
    inner, outer = text.find("es regne", cue="behaupte"), text.find("er behaupte, es regne", cue="sagt")
    assert settle([inner, outer], text.article) == (outer, inner)


@pytest.mark.parametrize(("source", "kept"), [("Meine Tante", 0), ("ich", 0), ("Seine Tante", 1)])
def test_the_first_person_outside_of_marks_is_the_author(source: str, kept: int) -> None:
    text = Text("Meine Tante und ich glauben, Seine Tante hoffe, es regne.")
    assert len(steps.without_first_person([text.find("es regne", source=source)], text.article)) == kept


def test_a_source_line_is_nobodys_words() -> None:
    text = Text("Es regnet (Quelle: dpa).")
    assert text.contents(steps.without_source_lines([text.find("Es regnet (Quelle: dpa)")], text.article)) == [
        "Es regnet"
    ]


def test_a_find_that_is_all_source_line_stays_as_it_is() -> None:
    text = Text("Es regnet. (Quelle: Wetterdienst)")
    assert text.contents(steps.without_source_lines([text.find("Wetterdienst")], text.article)) == ["Wetterdienst"]


@pytest.mark.parametrize(
    ("content", "cue", "kind"),
    [
        ("Es regnet heute noch lange", "sagt", DIRECT),
        ("„Es regnet heute noch lange“", "sagt", DIRECT),
        ("regnet", "sagt", INDIRECT),  # a part of what stands between the marks
        ("Es regnet heute noch lange", "heute", INDIRECT),  # the cue stands there too
        ("Es regnet heute noch lange“, sagt", "", INDIRECT),  # words behind the mark
        ("sagt sie", "", INDIRECT),
    ],
)
def test_an_indirect_find_that_fills_quotation_marks_is_direct(content: str, cue: str, kind: StatementType) -> None:
    text = Text("„Es regnet heute noch lange“, sagt sie.")
    (found,) = steps.as_direct_speech([text.find(content, cue=cue)], text.article)
    assert found.type is kind
    assert kind is INDIRECT or (found.content == text.at("„Es regnet heute noch lange“"))


def test_only_indirect_finds_become_direct() -> None:
    text = Text("„Es regnet heute“, sagt sie.")
    (found,) = steps.as_direct_speech([text.find("Es regnet heute", kind=REPORTED)], text.article)
    assert found.type is REPORTED


@pytest.mark.parametrize(
    ("content", "kind", "found"),
    [
        ("er müsse „schlafen.", INDIRECT, "er müsse „schlafen. Dann komme er“"),
        ("er müsse „schlafen.", REPORTED, "er müsse „schlafen."),
        ("er müsse", INDIRECT, "er müsse"),
        ("schlafen.", INDIRECT, "schlafen."),
    ],
    ids=["breaks off", "reported", "ends before", "begins inside"],
)
def test_an_indirect_report_holds_all_of_a_quotation_that_begins_in_it(
    content: str, kind: StatementType, found: str
) -> None:
    text = Text("Anna sagt, er müsse „schlafen. Dann komme er“.")
    find = text.find(content, cue="sagt", kind=kind)
    assert text.contents(steps.closed_quotations([find], text.article)) == [found]


def test_a_told_clause_is_a_part_of_reported_statements_only() -> None:
    text = Text("Sie fordert Regen, der sei nötig, und Wind.")
    whole = "Regen, der sei nötig, und Wind"
    reported, indirect = text.find(whole, kind=REPORTED), text.find(whole)
    aside = text.find("der sei nötig", aside=True)
    assert steps.without_asides([reported, aside], text.article) == [reported]
    assert steps.without_asides([indirect, aside], text.article) == [indirect, aside]


def test_a_quotation_swallows_what_lies_inside_or_is_cued_there() -> None:
    text = Text("„Er sagte, es regne“, so der Bauer, obwohl es taut.")
    direct = text.find("„Er sagte, es regne“", kind=DIRECT)
    inside, cued = text.find("es regne"), text.find("es taut", cue="sagte")
    beside = text.find("es taut", cue="so")
    assert steps.without_quoted([inside, direct, cued, beside], text.article) == [direct, beside]


def test_a_second_frame_keeps_the_first_one_out_of_its_content() -> None:
    text = Text("Wie Anna schreibt, wird es nach Angaben von Bert kalt.")
    first = text.find(
        "wird es nach Angaben von Bert kalt", cue="schreibt", frame="Wie Anna schreibt,", construction="wie"
    )
    second = text.find(
        "Wie Anna schreibt, wird es",
        "kalt",
        cue="nach Angaben",
        frame="nach Angaben von Bert",
        construction="preposition",
    )
    found = steps.parted_frames([second, first], text.article)
    assert text.contents(found) == ["wird es kalt", "wird es nach Angaben von Bert kalt"]


def test_a_clause_behind_the_content_passes_on_what_the_first_frame_reports() -> None:
    text = Text("Laut Anna wird es kalt, wie Bert schreibt.")
    first = text.find("wird es kalt, wie Bert schreibt", cue="Laut", frame="Laut Anna", construction="preposition")
    second = text.find("wird es kalt", cue="schreibt", frame=", wie Bert schreibt", construction="wie")
    found = steps.parted_frames([first, second], text.article)
    assert text.contents(found) == ["wird es kalt", "Laut Anna wird es kalt"]


def test_a_medium_passes_on_what_another_frame_reports() -> None:
    text = Text("Nach Angaben von Anna wird es laut dpa kalt.")
    first = text.find(
        "wird es laut dpa kalt", cue="Nach Angaben", frame="Nach Angaben von Anna", construction="preposition"
    )
    second = text.find("wird es", "kalt", cue="laut", frame="laut dpa", source="dpa", construction="preposition")
    found = steps.parted_frames([first, second], text.article)
    assert text.contents(found) == ["wird es kalt", "Nach Angaben von Anna wird es kalt"]


def test_a_reported_clause_leaves_its_frame_out_and_is_told_by_it() -> None:
    text = Text("Laut Anna fordert Bert am Montag Regen.")
    frame = text.find("fordert Bert am Montag Regen", frame="Laut Anna", source="Anna", construction="preposition")
    inner = text.find("Laut Anna fordert Bert am Montag Regen.", cue="fordert", kind=REPORTED)
    (_, found) = steps.outside_of_frames([frame, inner], text.article)
    assert text.contents([found]) == ["fordert Bert am Montag Regen"]
    assert found.told
    assert settle([inner, frame], text.article)[0].construction == "preposition"


def test_a_frame_of_another_clause_stays_in_a_reported_clause() -> None:
    text = Text("Bert lobt, dass laut Anna Regen kommt.")
    frame = text.find("Regen kommt", frame="laut Anna", source="Anna", construction="preposition")
    outer = text.find("Bert lobt, dass laut Anna Regen kommt", cue="lobt", kind=REPORTED)
    assert steps.outside_of_frames([frame, outer], text.article) == [frame, outer]


PARALLEL = "Nach Ansicht von Anna ist es kalt, nach Ansicht von Bert dagegen warm."


@pytest.mark.parametrize(
    ("construction", "contents"),
    [
        ("preposition", ["ist es kalt", "dagegen warm"]),
        ("so", ["ist es kalt, nach Ansicht von Bert dagegen warm", "ist es kalt dagegen warm"]),
    ],
    ids=["alike", "different"],
)
def test_two_like_frames_part_a_sentence_at_their_comma(construction: str, contents: list[str]) -> None:
    text = Text(PARALLEL)
    first = text.find(
        "ist es kalt, nach Ansicht von Bert dagegen warm",
        cue="Nach Ansicht",
        frame="Nach Ansicht von Anna",
        construction="preposition",
    )
    second = text.find(
        "ist es kalt", "dagegen warm", cue="nach Ansicht", frame="nach Ansicht von Bert", construction=construction
    )
    assert text.contents(steps.parted_frames([first, second], text.article)) == contents


def test_frames_of_two_sentences_are_left_alone() -> None:
    text = Text(PARALLEL)
    first = text.find("ist es kalt, nach Ansicht", frame="Nach Ansicht von Anna", construction="preposition")
    second = text.find(
        "kalt", "warm", cue="nach Ansicht", frame="nach Ansicht von Bert", construction="preposition", anchor=1
    )
    unframed = text.find("ist es kalt", cue="nach Ansicht", construction="preposition")
    assert steps.parted_frames([first, second, unframed], text.article) == [first, second, unframed]


CHAIN = Text("Laut Anna sagt der Bote, es werde kalt.")
SAID = CHAIN.find("es werde kalt", cue="sagt")
LAUT = CHAIN.find("sagt der Bote, es werde kalt", cue="Laut", construction="preposition")


def test_of_two_finds_of_one_content_the_better_attested_stays() -> None:
    other = CHAIN.find("es werde kalt", cue="der Bote", construction="noun", confidence=0.5)
    assert steps.one_per_content([other, SAID], CHAIN.article) == [SAID]
    reported = attrs.evolve(other, type=REPORTED, confidence=0.95)
    assert steps.one_per_content([reported, SAID], CHAIN.article) == [SAID]


def test_one_frame_has_one_content_the_longer() -> None:
    part = CHAIN.find("kalt", cue="sagt", confidence=0.95)
    assert steps.one_per_content([part, SAID], CHAIN.article) == [SAID]
    by_another_rule = attrs.evolve(part, rule="verb_infinitive")
    assert steps.one_per_content([by_another_rule, SAID], CHAIN.article) == [SAID]
    reported = attrs.evolve(by_another_rule, type=StatementType.REPORTED)
    assert steps.one_per_content([reported, SAID], CHAIN.article) == [reported, SAID]


def test_a_second_voice_stays_beside_the_first() -> None:
    beside = attrs.evolve(SAID, beside=True, confidence=0.5)
    assert steps.one_per_content([SAID, beside], CHAIN.article) == [SAID, beside]
    assert steps.one_per_content([beside, SAID], CHAIN.article) == [beside, SAID]


def test_direct_speech_is_no_second_reading_of_what_is_told_around_it() -> None:
    direct = attrs.evolve(SAID, type=DIRECT, cue=Spans(), confidence=0.5)
    assert steps.one_per_content([SAID, direct], CHAIN.article) == [SAID, direct]


def test_an_adverbial_and_another_frame_of_one_content_make_a_chain() -> None:
    beside = attrs.evolve(LAUT, content=SAID.content, confidence=0.5)
    assert steps.one_per_content([SAID, beside], CHAIN.article) == [SAID, beside]
    same_cue = attrs.evolve(beside, cue=SAID.cue)
    assert steps.one_per_content([SAID, same_cue], CHAIN.article) == [SAID]


def test_a_report_within_another_stays_though_their_contents_are_nearly_one() -> None:
    text = Text("Anna sagt, er meint, dass es bis zum Abend sehr kalt werde.")
    outer = text.find("er meint, dass es bis zum Abend sehr kalt werde", cue="sagt")
    inner = text.find("dass es bis zum Abend sehr kalt werde", cue="meint", confidence=0.5)
    assert outer.content.f1(inner.content) >= steps.SAME
    assert steps.one_per_content([outer, inner], text.article) == [outer, inner]
    assert steps.one_per_content([attrs.evolve(outer, type=REPORTED), inner], text.article) == [inner]


def test_a_reported_clause_gives_way_to_another_find_of_its_verb() -> None:
    reported, other = CHAIN.find("der Bote", cue="sagt", kind=REPORTED), CHAIN.find("Anna", cue="Laut", kind=REPORTED)
    assert steps.one_per_cue([reported, SAID, other], CHAIN.article) == [SAID, other]


@pytest.mark.parametrize(
    ("between", "pieces"),
    [("und", 1), (", sondern auch", 1), ("oder", 2), (", den Plan", 2), ("und auch den Plan", 2)],
)
def test_quotations_with_nothing_but_und_between_them_are_one(between: str, pieces: int) -> None:
    text = Text(f"Roth nannte ihn „faul“ {between} „dreist“.")
    finds = [text.find(words, cue="nannte", source="Roth", kind=DIRECT) for words in ("„faul“", "„dreist“")]
    assert len(steps.joined_quotations(finds, text.article)) == pieces


def test_quotations_of_two_reports_and_whole_sentences_are_not_joined() -> None:
    text = Text("Roth nannte ihn „faul“ und „dreist“. Beck rief: „Geht!“ und „Kommt!“")
    faul = text.find("„faul“", cue="nannte", source="Roth", kind=DIRECT)
    others = [
        text.find("„dreist“", cue="nannte", source="Beck", kind=DIRECT),
        text.find("„dreist“", cue="rief", source="Roth", kind=DIRECT),
        text.find("„dreist“", cue="nannte", source="Roth", kind=DIRECT, anchor=1),
        text.find("„dreist“", cue="nannte", source="Roth", kind=INDIRECT),
    ]
    assert all(steps.joined_quotations([faul, other], text.article) == [faul, other] for other in others)
    calls = [text.find(words, cue="rief", source="Beck", kind=DIRECT) for words in ("„Geht!“", "„Kommt!“")]
    assert steps.joined_quotations(calls, text.article) == calls
    without = text.find("„dreist“", source="Roth", kind=DIRECT)
    assert [f.content for f in steps.joined_quotations([faul, without], text.article)] == [
        text.at("„faul“", "„dreist“")
    ]


CROSSING = Text("Heute wird es in Kiel und auf den Inseln sehr kalt.")


def test_the_weaker_of_two_crossing_contents_loses_what_both_have() -> None:
    weak = CROSSING.find("Heute wird es in Kiel und auf", confidence=0.5)
    strong = CROSSING.find("und auf den Inseln sehr kalt")
    assert CROSSING.contents(steps.cut_crossing([weak, strong], CROSSING.article)) == [
        "Heute wird es in Kiel",
        "und auf den Inseln sehr kalt",
    ]
    reported = attrs.evolve(strong, type=REPORTED)
    assert CROSSING.contents(steps.cut_crossing([weak, reported], CROSSING.article)) == [
        "Heute wird es in Kiel und auf",
        "den Inseln sehr kalt",
    ]


def test_a_crossing_content_of_which_little_is_left_goes() -> None:
    strong, weak = CROSSING.find("Heute wird es in Kiel"), CROSSING.find("in Kiel und", confidence=0.5)
    behind = CROSSING.find("und auf den Inseln")  # meets what has gone already
    assert steps.cut_crossing([strong, weak, behind], CROSSING.article) == [strong, behind]


def test_nested_contents_and_stretches_that_share_no_word_do_not_cross() -> None:
    outer, inner = CROSSING.find("Heute wird es in Kiel"), CROSSING.find("in Kiel", confidence=0.5)
    around = CROSSING.find("Heute", "sehr kalt", confidence=0.5)
    within = CROSSING.find("auf den Inseln")
    assert steps.cut_crossing([outer, inner], CROSSING.article) == [outer, inner]
    assert steps.cut_crossing([around, within], CROSSING.article) == [around, within]


def test_a_find_that_has_gone_takes_no_other_with_it() -> None:
    best = CROSSING.find("Heute wird es in Kiel und auf", confidence=0.9)
    gone = CROSSING.find("wird es in Kiel und auf", confidence=0.7)
    far = CROSSING.find("es in Kiel und auf den", confidence=0.6)
    assert steps.one_per_content([best, gone], CROSSING.article) == [best]
    assert steps.one_per_content([gone, far], CROSSING.article) == [gone]
    assert steps.one_per_content([best, far], CROSSING.article) == [best, far]
    assert steps.one_per_content([best, gone, far], CROSSING.article) == [best, far]


def test_finds_without_a_cue_are_no_frame_of_one_content() -> None:
    first, second = CROSSING.find("Heute wird es in Kiel"), CROSSING.find("in Kiel und auf den Inseln")
    assert steps.one_per_content([first, second], CROSSING.article) == [first, second]


def test_hearsay_stays_beside_a_report_with_its_verb() -> None:
    text = Text("Er soll gesagt haben, es regne.")
    hearsay = text.find("Er soll gesagt haben", cue="soll", kind=REPORTED, construction="modal")
    told = text.find("es regne", cue="soll gesagt haben")
    assert steps.one_per_cue([hearsay, told], text.article) == [hearsay, told]
    assert steps.one_per_cue([attrs.evolve(hearsay, construction="verb_object"), told], text.article) == [told]


def test_a_frame_that_is_all_of_another_content_leaves_it() -> None:
    text = Text("Laut Anna, wie Bert schreibt.")
    first = text.find("wie Bert schreibt", cue="Laut", frame="Laut Anna", construction="preposition")
    second = text.find("Laut Anna", cue="schreibt", frame="wie Bert schreibt", construction="wie")
    found = steps.parted_frames([first, second], text.article)
    assert text.contents(found) == ["wie Bert schreibt", "Laut Anna wie Bert schreibt"]


def test_nested_content_has_the_smallest_parent() -> None:
    outer, middle, inner = (CROSSING.find(*c) for c in (["Heute wird es in Kiel"], ["es in Kiel"], ["Kiel"]))
    assert parents([outer, middle, inner]) == (None, 0, 1)
    assert parents([inner, outer]) == (1, None)


def test_two_voices_of_one_content_do_not_nest_in_each_other() -> None:
    outer, first = CROSSING.find("Heute wird es in Kiel"), CROSSING.find("es in Kiel")
    assert parents([outer, first, attrs.evolve(first, beside=True)]) == (None, 0, 0)
