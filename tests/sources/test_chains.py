"""Who passes a statement on: nested statements, relays, source lines and datelines."""

import tracemalloc

import pytest

from attribution.document import How, StatementType
from attribution.grammar.mentions import Holder
from attribution.pipeline import analyze_sentences
from attribution.reading.find import Find
from attribution.sources import Resolution, resolve
from attribution.tree import NO_TOKEN
from tests.frozen import article, frozen
from tests.sources import texts
from tests.sources.finds import at, find, holder


def names(resolution: Resolution, index: int) -> list[str]:
    return [resolution.sources[i].name for i in resolution.via[index]]


def source(resolution: Resolution, index: int) -> tuple[str, How]:
    pair = resolution.of[index]
    assert pair is not None
    return resolution.sources[pair[0]].name, pair[1]


def test_outer_statement_relays_the_inner_one() -> None:
    text = article("sources", texts.CHAIN)
    outer = find(
        text,
        *at(text, "„Küsten-Anzeiger“"),
        content=at(text, "sagte Bürgermeisterin Elke Rohde, die Fähre fahre wieder"),
    )
    inner = find(text, *at(text, "Bürgermeisterin Elke Rohde"), content=at(text, "die Fähre fahre wieder"))
    for finds, i in (((outer, inner), 1), ((inner, outer), 0)):
        resolution = resolve(text, finds)
        assert source(resolution, i)[0] == "Elke Rohde"
        assert names(resolution, i) == ["Küsten-Anzeiger"]
        assert names(resolution, 1 - i) == []


def test_quoted_part_of_the_same_source_has_no_chain() -> None:
    text = article("sources", texts.CHAIN)
    who = at(text, "Bürgermeisterin Elke Rohde")
    finds = [find(text, *who, content=at(text, "die Fähre fahre wieder")), find(text, *who, content=at(text, "fahre"))]
    assert names(resolve(text, finds), 1) == []


def test_who_passes_on_a_report_is_not_passed_on_by_it() -> None:
    text = article("sources", texts.BOARD)
    told = at(text, "Der Vorstand sehe „gute Chancen“ für die Fähre")
    outer = find(text, *at(text, "die Reederei"), content=told)
    board = Find(
        StatementType.REPORTED,
        (told,),
        holder(text, *at(text, "Der Vorstand")),
        construction="verb_object",
        anchor=0,
        told=True,
    )
    quoted = find(text, *at(text, "die Reederei"), content=at(text, "„gute Chancen“"))
    resolution = resolve(text, [outer, board, quoted])
    assert [names(resolution, i) for i in range(3)] == [[], ["Reederei"], []]


def test_relay_of_a_find_comes_into_its_chain() -> None:
    text = article("sources", texts.RELAY)
    agency = holder(text, *at(text, "Die Agentur Nordpress"))
    resolution = resolve(
        text, [find(text, *at(text, "die Reederei"), content=at(text, "die Fähre fahre wieder"), relays=(agency,))]
    )
    assert source(resolution, 0)[0] == "Reederei"
    assert names(resolution, 0) == ["Nordpress"]


def test_own_statement_belongs_to_the_subject() -> None:
    text = article("sources", texts.OWN)
    subject = holder(text, *at(text, "Die Bäckerei Lindner")).head
    who = Holder((at(text, "eigenen Angaben"),), 0, subject, own=True)
    resolution = resolve(
        text, [Find(StatementType.INDIRECT, (at(text, "backt"),), who, construction="preposition", anchor=0)]
    )
    assert source(resolution, 0) == ("Bäckerei Lindner", How.PRONOUN)


def test_source_line_relays_its_paragraph_only() -> None:
    text = article("sources", texts.LINE)
    mayor = find(text, *at(text, "Bürgermeisterin Elke Rohde"), content=at(text, "die Deiche hielten"))
    official = find(text, *at(text, "Der Landrat"), content=at(text, "es regne weiter"))
    line = Holder((at(text, "Hafenamt"),), 0, NO_TOKEN)
    own = Find(
        StatementType.INDIRECT, (at(text, "Der Pegel der Leine steigt."),), line, construction="source_line", anchor=0
    )
    resolution = resolve(text, [own, mayor, official])
    assert source(resolution, 0) == ("Hafenamt", How.SOURCE_LINE)
    assert [names(resolution, i) for i in range(3)] == [[], ["Hafenamt"], []]


def test_dateline_relays_the_article_but_not_its_own_reports() -> None:
    text = article("sources", texts.DATELINE)
    mayor = find(text, *at(text, "Die Bürgermeisterin Elke Rohde"), content=at(text, "die Deiche hielten"))
    agency = find(text, *at(text, "Die dpa"), content=at(text, "Sturm"))
    resolution = resolve(text, [mayor, agency])
    assert names(resolution, 0) == ["dpa"]
    assert source(resolution, 1)[0] == "dpa"
    assert names(resolution, 1) == []


def test_carried_holder_keeps_its_source() -> None:
    text = article("sources", texts.CARRIED)
    who = holder(text, *at(text, "Die Forscherin Maren Itzen"))
    carried = Holder(who.spans, who.sentence, who.head, carried=True)
    finds = [
        find(text, *at(text, "Die Forscherin Maren Itzen"), content=at(text, "vor Algen")),
        Find(
            StatementType.INDIRECT_FREE_INDIRECT,
            (at(text, "Das Wasser sei zu warm."),),
            carried,
            construction="subjunctive",
            anchor=0,
        ),
        Find(
            StatementType.INDIRECT_FREE_INDIRECT,
            (at(text, "Es drohe ein Fischsterben."),),
            carried,
            construction="subjunctive",
            anchor=0,
        ),
    ]
    resolution = resolve(text, finds)
    assert [source(resolution, i) for i in range(3)] == [
        ("Maren Itzen", How.NAMED),
        ("Maren Itzen", How.CARRIED_OVER),
        ("Maren Itzen", How.CARRIED_OVER),
    ]
    assert len(resolution.sources) == 1


def test_hearsay_behind_a_report_names_nobody() -> None:
    text = article("sources", texts.CARRIED)
    first = find(text, *at(text, "Die Forscherin Maren Itzen"))
    second = text.sentences[1]
    carried = holder(text, *at(text, "Die Forscherin Maren Itzen"), carried=True)
    hearsay = Find(StatementType.FREE_INDIRECT, ((second.begin, second.end),), carried, construction="modal", anchor=1)
    assert source(resolve(text, [first, hearsay]), 1) == ("ungenannt", How.IMPLICIT)


def test_quotation_without_frame_is_who_speaks_before_it() -> None:
    text = article("sources", texts.CARRIED)
    first = find(text, *at(text, "Die Forscherin Maren Itzen"))
    second = text.sentences[1]
    quotation = Find(StatementType.DIRECT, ((second.begin, second.end),), None, construction="direct_quote", anchor=1)
    assert source(resolve(text, [first, quotation]), 1) == ("Maren Itzen", How.CARRIED_OVER)


def test_who_confirms_reports_does_not_relay_them() -> None:
    text = article("sources", texts.REPORTED)
    outer = Find(
        StatementType.REPORTED,
        (at(text, "Berichte über einen Streik"),),
        holder(text, *at(text, "Die Reederei")),
        construction="verb_object",
        anchor=0,
    )
    inner = Find(
        StatementType.INDIRECT,
        (at(text, "einen Streik"),),
        holder(text, *at(text, "Berichte")),
        construction="noun",
        anchor=0,
    )
    assert names(resolve(text, [outer, inner]), 1) == []


def test_statements_of_nobody_share_one_source_without_mention() -> None:
    text = article("sources", texts.NOBODY)
    finds = [
        Find(StatementType.INDIRECT, (at(text, "dass der Deich bricht"),), None, construction="impersonal", anchor=0),
        Find(StatementType.INDIRECT, (at(text, "dass er nicht hält"),), None, construction="impersonal", anchor=0),
    ]
    resolution = resolve(text, finds)
    assert [source(resolution, i) for i in range(2)] == [("ungenannt", How.IMPLICIT)] * 2
    assert [(s.kind.value, s.mentions) for s in resolution.sources] == [("anonymous", ())]


def test_interview_that_is_shared_comes_by_way_of_the_outlet_and_so_does_what_goes_on() -> None:
    text = article("sources", texts.SHARED)
    who = holder(text, *at(text, "Bürgermeister Jan Voss"))
    carried = Holder(who.spans, who.sentence, who.head, carried=True)
    content = at(text, "den Bau der Deiche")
    finds = [
        find(text, *who.spans[0], content=content, cue=(at(text, "lobte"),)),
        Find(
            StatementType.INDIRECT_FREE_INDIRECT,
            (at(text, "Er komme gut voran."),),
            carried,
            anchor=1,
            construction="subjunctive",
        ),
    ]
    resolution = resolve(text, finds)
    assert [names(resolution, i) for i in range(2)] == [["Telegram-Kanal von Jan Voss", "Radio Elbe"]] * 2


def test_interview_beside_the_verb_counts_where_the_whole_clause_is_the_content() -> None:
    text = article("sources", texts.SHARED)
    whole = (0, text.text.index("."))
    reported = find(text, *at(text, "Bürgermeister Jan Voss"), content=whole, cue=(at(text, "lobte"),))
    assert names(resolve(text, [reported]), 0) == ["Telegram-Kanal von Jan Voss", "Radio Elbe"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [(texts.INTERVIEW, "lobte", "den Bau der Deiche"), (texts.COMPOUND, "sagte", "Die Fähre fahre wieder")],
)
def test_outlet_whose_interview_nobody_passes_on_is_spoken_to(text: str, cue: str, content: str) -> None:
    read = article("sources", text)
    who = at(read, "Bürgermeisterin Elke Rohde")
    said = find(read, *who, content=at(read, content), cue=(at(read, cue),))
    assert names(resolve(read, [said]), 0) == []


def test_who_is_told_something_does_not_relay_it() -> None:
    text = article("sources", texts.TOLD)
    who = at(text, "Bürgermeisterin Elke Rohde")
    told = find(text, *who, content=at(text, "die Fähre fahre wieder"), cue=(at(text, "sagte"),))
    assert names(resolve(text, [told]), 0) == []


def test_interview_that_is_talked_about_relays_nothing() -> None:
    text = article("sources", texts.ABOUT)
    said = find(
        text,
        *at(text, "Bürgermeisterin Elke Rohde"),
        content=at(text, "sie habe in einem Interview mit der „Elbzeitung“ geschwiegen"),
        cue=(at(text, "sagte"),),
    )
    assert names(resolve(text, [said]), 0) == []


def test_who_is_cited_comes_by_way_of_the_outlet_or_else_of_the_text() -> None:
    text = article("sources", texts.CITED)
    said = [
        find(text, *at(text, who, after=at(text, f"{who} fordert")[0]), content=at(text, what))
        for who, what in (("Beck", "mehr Geld"), ("Voss", "mehr Licht"))
    ]
    resolution = resolve(text, said)
    assert [names(resolution, i) for i in range(2)] == [["elbe.de"], ["Verein"]]


def test_own_channel_relays_its_owner_only() -> None:
    text = article("sources", texts.CHANNEL)
    finds = [
        find(text, *at(text, who), content=at(text, what), cue=(at(text, cue),), anchor=anchor)
        for who, what, cue, anchor in (
            ("Bürgermeister Jan Voss", "den Bau der Deiche", "lobte", 0),
            ("Voss", "vor Hochwasser", "warnte", 2),
            ("Die Fischer", "vor Algen", "warnten", 3),
        )
    ]
    second = text.text.index("warnte Voss")
    finds[1] = find(
        text, *at(text, "Voss", after=second), content=at(text, "vor Hochwasser"), cue=(at(text, "warnte"),), anchor=2
    )
    resolution = resolve(text, finds)
    assert [names(resolution, i) for i in range(3)] == [["Telegram-Kanal von Jan Voss"]] * 2 + [[]]


@pytest.mark.parametrize("people", [["Die Bürgermeisterin Elke Rohde"], ["Die Bürgermeisterin Elke Rohde", "Die dpa"]])
def test_chains_do_not_grow_with_every_nested_report(people: list[str]) -> None:
    """Each report once handed on all its chain once more for every report around it, so that chains doubled."""
    text = article("sources", texts.DATELINE)

    def peak(depth: int) -> int:
        finds = [
            find(text, *at(text, people[i % len(people)]), content=(i, len(text.text) - i)) for i in range(1, depth + 1)
        ]
        resolve(text, finds)
        tracemalloc.start()
        resolution = resolve(text, finds)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert all(len(via) == len(set(via)) <= 2 for via in resolution.via)
        return most

    assert peak(18) < 3 * peak(9)


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        (texts.RELYING, [[], ["Elbzeitung"], ["Elbzeitung"]]),
        (texts.RELYING_NAMED, [[], []]),
        (texts.RELYING_LAWYER, [[], []]),
        (texts.ACCORDINGLY, [[], ["Elbzeitung"], ["Elbzeitung"], ["Elbzeitung"]]),
        (texts.ACCORDINGLY_COUNTED, [[], ["erste Zählungen"], []]),
    ],
)
def test_on_whom_an_outlet_relies_comes_by_way_of_it(text: str, chains: list[list[str]]) -> None:
    document = analyze_sentences(text, frozen("sources", text))
    assert [[document.sources[i].name for i in s.via] for s in document.attributed] == chains


@pytest.mark.parametrize(("text", "chains"), list(texts.CHAINED.items()))
def test_each_report_comes_its_own_way(text: str, chains: list[str]) -> None:
    document = analyze_sentences(text, frozen("sources", text))
    told = [" > ".join(source.name for source in document.chain(s)) for s in document.attributed]
    assert told == chains
