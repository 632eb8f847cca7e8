"""The source that a report without a frame carries on."""

import attrs

from attribution.document import StatementType
from attribution.grammar.mentions import Holder
from attribution.reading.carried import carried
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.text.article import Article
from attribution.tree import NO_TOKEN, Sentence
from tests.frozen import article

TEXT = "Die Rektorin verteidigte den Plan. Die Klassen seien zu groß."


def reading() -> Reading:
    return Reading(article("subjunctive", TEXT))


def report(
    begin: int, end: int, source: tuple[int, int], cue: tuple[int, int], *, kind: StatementType = StatementType.INDIRECT
) -> Find:
    return Find(
        construction="verb_clause",
        type=kind,
        content=((begin, end),),
        holder=Holder((source,), 0, NO_TOKEN),
        cue=(cue,),
        anchor=0,
    )


def name(text: Reading, index: int, **options: bool) -> str | None:
    found = carried(text, index, 5, **options)
    return None if found is None else text.article.slice(found.spans)


def test_subject_of_the_sentence_before_is_the_source() -> None:
    assert name(reading(), 1) == "Die Rektorin"


def test_subject_does_not_count_where_it_is_not_asked_for() -> None:
    assert name(reading(), 1, subjects=False) is None


def test_first_sentence_has_no_source() -> None:
    assert name(reading(), 0) is None


def test_last_report_gives_the_source_and_it_is_carried() -> None:
    text = reading()
    text.add(report(25, 33, (29, 33), (13, 24)))
    assert name(text, 1) == "Plan"
    assert carried(text, 1, 5).carried  # type: ignore[union-attr]


def test_outer_report_counts_before_the_one_inside_it() -> None:
    text = reading()
    text.add(report(13, 33, (0, 12), (0, 3)))
    text.add(report(29, 33, (25, 28), (13, 24)))
    assert name(text, 1) == "Die Rektorin"


def test_report_without_a_named_source_is_passed_over() -> None:
    text = reading()
    text.add(Find(construction="impersonal", type=StatementType.INDIRECT, content=((25, 33),), holder=None, anchor=0))
    assert name(text, 1, subjects=False) is None


def test_subject_of_a_reported_sentence_does_not_speak() -> None:
    first, second = article("subjunctive", TEXT).sentences
    told = [attrs.evolve(t, feats=t.feats.replace("Mood=Ind", "Mood=Sub")) for t in first.tokens]
    assert name(Reading(Article(TEXT, (Sentence(told), second))), 1) is None


def test_demnach_is_carried_on_but_not_the_author() -> None:
    for word, expected in (("Demnach", "Die Rektorin"), ("wir", None)):
        text = reading()
        head = attrs.evolve(text.article.sentences[0].tokens[1], text=word, upos="ADV")
        text.add(attrs.evolve(report(13, 33, (0, 12), (0, 3)), holder=Holder(((0, 12),), 0, head)))
        assert name(text, 1, subjects=False) == expected
