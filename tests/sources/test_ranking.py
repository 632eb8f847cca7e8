"""One ranking chooses whom words mean, by readable features, and says how sure it was."""

from attribution.document import How, StatementType
from attribution.document.spans import Spans
from attribution.reading.find import Find
from attribution.sources import resolve
from attribution.sources.entities import Entity
from attribution.sources.ranking import Candidate, Choice, Ranker, weights
from tests.frozen import article
from tests.sources.cases import CASES
from tests.sources.finds import find

TABLE = {"pronoun": {"near": 2.0, "far": -1.0}}
NEAR = Candidate(Entity("Ida Beck", None), frozenset({"near"}))
FAR = Candidate(Entity("Jan Wolff", None), frozenset({"far", "unheard of"}))


def test_the_candidate_with_the_highest_sum_is_chosen() -> None:
    seen: list[Choice] = []
    choice = Ranker(TABLE, seen.append).choose("pronoun", 7, [FAR, NEAR])
    assert choice.chosen is NEAR
    assert 0.9 < choice.margin < 1.0
    assert seen == [choice]


def test_of_equals_the_first_is_chosen_with_no_margin() -> None:
    twin = Candidate(Entity("Ole Voss", None), NEAR.features)
    choice = Ranker(TABLE).choose("pronoun", 7, [NEAR, twin])
    assert choice.chosen is NEAR
    assert choice.margin == 0.0


def test_every_decision_has_weights() -> None:
    assert set(weights()) == {"pronoun", "description", "carried"}


def test_a_chosen_source_says_how_far_it_was_ahead() -> None:
    case = next(c for c in CASES if c.id == "subject_leads")
    text = article("sources", case.text)
    resolution = resolve(text, [find(text, *span) for span in case.holders])
    mention = resolution.mention(case.text, 0)
    assert mention.how is How.PRONOUN
    assert mention.margin is not None
    assert 0.0 < mention.margin <= 1.0


def test_nearness_and_part_in_the_clause_count_for_each_kind_of_pronoun() -> None:
    case = next(c for c in CASES if c.id == "subject_leads")
    text = article("sources", case.text)
    seen: list[Choice] = []
    resolve(text, [find(text, *span) for span in case.holders], Ranker(watch=seen.append))
    chosen = next(choice.chosen for choice in seen if choice.decision == "pronoun")
    assert {"personal, 1 back", "personal, subject"} <= chosen.features
    assert "personal, behind a preposition" not in chosen.features


def test_a_report_without_holder_goes_on_from_who_spoke_or_is_nobodys() -> None:
    case = next(c for c in CASES if c.id == "subject_leads")
    text = article("sources", case.text)
    spoken = find(text, *case.holders[0])
    end = len(case.text) - 1
    quotation = Find(StatementType.DIRECT, Spans([(end - 5, end)]), None, construction="direct_quote", anchor=1)
    resolution = resolve(text, [spoken, quotation])
    assert resolution.of[1] == (resolution.of[0][0], How.CARRIED_OVER)
    alone = resolve(text, [quotation])
    assert alone.of[0][1] is How.IMPLICIT or alone.sources[alone.of[0][0]].name == "Hinnerk Voss"
