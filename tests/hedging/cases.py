"""Statements to rate, each with what a reader should expect of it.

A text marks its content and its reporting words: ``[cue: Laut] Polizei [content: war der Mann betrunken].`` Without
marks the whole text is one statement in the author's voice.
"""

from __future__ import annotations

from typing import Any

import attrs

from attribution.article import subtract_spans
from attribution.construction import Example
from attribution.document import Level, Stance
from attribution.hedging import Unit


@attrs.frozen
class Case:
    """A marked text, the level, the words that count, and what else is known about the statement."""

    id: str
    marked: str
    level: str
    words: tuple[str, ...] = ()
    stance: str | None = None
    unit: dict[str, Any] = attrs.field(factory=dict)

    @property
    def text(self) -> str:
        """The text without marks."""
        return Example(self.marked).text

    def build(self) -> Unit:
        """The statement."""
        roles = Example(self.marked).roles
        if "content" not in roles:
            return Unit("author", ((0, len(self.text)),), **self.unit)
        frame = subtract_spans(((0, len(self.text)),), roles["content"])
        known: dict[str, Any] = {"type": "indirect", "construction": "verb_clause", **self.unit}
        return Unit("attributed", roles["content"], frame, roles.get("cue", ()), **known)


SO = {"construction": "so"}
LAUT = {"construction": "preposition"}
DIRECT = {"type": "direct", "construction": "direct_quote"}
HEARSAY = {"type": "free_indirect", "construction": "modal"}
CONTINUED = {"type": "indirect_free_indirect", "construction": "subjunctive"}

LEVELS = (
    Case("plain_statement", "Der Bus fuhr um acht Uhr ab.", "none"),
    Case("strongest_cue_decides", "Offenbar könnte die Brücke rund 40 Jahre alt sein.", "medium", ("Offenbar", "könnte", "rund")),
    Case("relative_clause_is_a_side_remark", "Die Firma, die bald verkauft werden könnte, baut Möbel.", "low", ("könnte",)),
    Case("bracket_is_a_side_remark", "Der Fahrer (er war möglicherweise betrunken) floh zu Fuß.", "low", ("möglicherweise",)),
    Case("reason_is_a_side_remark", "Das Fest fällt aus, weil es vielleicht regnet.", "low", ("vielleicht",)),
    Case("attribute_is_a_side_remark", "Die Polizei fand ein möglicherweise gestohlenes Fahrrad.", "low", ("möglicherweise",)),
    Case("condition_does_not_count", "Wenn der Fluss steigen könnte, warnt die Sirene.", "none"),
    Case("second_main_clause_counts", "Der Preis ist hoch und könnte noch steigen.", "medium", ("könnte",)),
    Case("complement_counts", "Das bedeutet, dass der Preis steigen könnte.", "medium", ("könnte",)),
    Case("continuation_counts", "Der Norden spart, während der Süden Schulden machen könnte.", "medium", ("könnte",)),
    Case("question_is_open", "Kommt der Zug heute noch?", "high", ("?",)),
    Case("headline_question_is_open", "Neue Regeln für Radfahrer?", "high", ("?",)),
    Case("title_with_question_mark_is_no_question", "Die Band spielte ihr Lied „Was nun?“ zum Schluss.", "none"),
    Case("ob_before_its_predicate", "Ob die Halle gebaut wird, bleibt unklar.", "high", ("Ob", "unklar")),
    Case("no_doubt_is_no_hedge", "Es besteht kein Zweifel, dass der Hund ihm gehört.", "none"),
    Case("booster_is_no_hedge", "Das Tor war zweifellos ein Geschenk.", "none"),
    Case("plan_is_no_hearsay", "Die Schule soll im Herbst abgerissen werden.", "none"),
    Case("duty_is_no_hearsay", "Die Schüler sollen ihre Hefte mitbringen.", "none"),
    Case("past_plan_is_no_hearsay", "Der Zug sollte um neun Uhr abfahren.", "none"),
    Case("hearsay_passive", "In dem Keller sollen Waffen gelagert worden sein.", "medium", ("sollen",)),
    Case("ability_is_no_hedge", "Die Maschine kann 40 Pakete in der Minute sortieren.", "none"),
    Case("permission_is_no_hedge", "Kinder dürfen den Park ab acht Uhr betreten.", "none"),
    Case("epistemic_duerfte_with_negation", "Der Vorschlag dürfte dem Rat nicht gefallen.", "low", ("dürfte",)),
    Case("wish_is_no_irrealis", "Viele Gäste würden gern länger bleiben.", "none"),
    Case("approximators_in_a_row", "Rund 200 der etwa 900 Plätze blieben leer.", "low", ("Rund", "etwa")),
    Case("etwa_as_example", "Einige Gemeinden, etwa Bredstedt, sind dagegen.", "none"),
    Case("only_denied_confirmation", "Die Angaben ließen sich zunächst nicht unabhängig überprüfen.", "high"),
    Case("framing_verb_lends_its_level", "Die Polizei [cue: vermutet], [content: dass der Täter floh].", "medium", ("vermutet",), "neutral", {"level": "medium"}),
    Case("reporting_verb_lends_nothing", "Die Polizei [cue: sagte], [content: dass der Täter floh].", "none", (), "neutral"),
    Case("frame_adverb_counts", "[cue: Offenbar entschied] der Rat, [content: das Bad zu schließen].", "low", ("Offenbar",), "neutral", {"construction": "verb_infinitive"}),
    Case("approximator_in_the_frame_does_not_count", "Rund 300 Ärzte [cue: forderten], [content: die Klinik zu erhalten].", "none", (), "neutral", {"construction": "verb_infinitive"}),
    Case("judgement_in_the_frame", "Die Forscher [cue: halten] es [cue: für möglich], [content: dass der See austrocknet].", "medium", ("halten", "für möglich"), "neutral"),
    Case("asking_verb_needs_a_question", "Der Rat [cue: diskutiert] [content: den Neubau der Halle].", "medium", ("diskutiert",), "neutral", {"type": "reported", "construction": "verb_object", "level": "high"}),
    Case("asking_verb_with_question", "Der Rat [cue: prüft], [content: ob die Halle gebaut wird].", "high", ("prüft", "ob"), "neutral", {"level": "high"}),
    Case("replacement_of_konjunktiv_1", "Die Firma [cue: teilte mit], [content: die Waggons würden morgen geliefert].", "none", (), "neutral"),
    Case("consequence_in_reported_speech", "Sie [cue: sagte], [content: die Stadt würde klagen, wenn der Vertrag platze].", "medium", ("würde",), "neutral"),
    Case("konjunktiv_2_after_so", "[content: Ein Verkauf würde Stellen kosten], [cue: so] die Gewerkschaft.", "medium", ("würde",), "neutral", SO),
    Case("plural_perfect_after_laut", "[cue: Laut] Polizei [content: hätten die Männer geschossen].", "none", (), "neutral", LAUT),
    Case("continued_report_of_an_ability", "[content: Sie könnten die Miete nicht zahlen und seien verzweifelt].", "none", (), "neutral", CONTINUED),
    Case("possibility_in_reported_speech", "Der Arzt [cue: sagte], [content: die Krankheit könnte zurückkehren].", "medium", ("könnte",), "neutral"),
    Case("one_question_among_sentences", "[content: „Das ist gut. Was will man mehr? Wir freuen uns sehr.“]", "low", ("?",), "neutral", DIRECT),
    Case("first_person_belief", "[content: „Ich glaube, dass wir gewinnen“], [cue: sagte] er.", "medium", ("glaube",), "neutral", DIRECT),
    Case("not_denied", "Der Händler [cue: bestreitet] [content: den Verkauf] nicht.", "medium", ("bestreitet", "nicht"), "endorsing", {"type": "reported", "construction": "verb_object", "negated": True}),
    Case("not_ruled_out", "Die Ministerin [cue: schloss] nicht [cue: aus], [content: dass die Steuer steigt].", "medium", ("schloss", "nicht", "aus"), "neutral", {"negated": True}),
    Case("not_confirmed", "Das Amt [cue: bestätigte] nicht, [content: dass das Wasser sauber ist].", "high", ("bestätigte", "nicht"), "neutral", {"negated": True, "stance": "endorsing"}),
)  # fmt: skip

STANCES = (
    Case("hearsay_sollen_distances", "[content: Der Wirt soll Gäste betrogen haben].", "medium", ("soll",), "distancing", HEARSAY),
    Case("plan_in_a_modal_does_not", "[content: Der Markt soll im Mai öffnen].", "none", (), "neutral", HEARSAY),
    Case("claiming_wollen_distances", "[content: Der Mann [cue: will] ein Ufo gesehen haben].", "none", (), "distancing", {"type": "reported", "construction": "modal"}),
    Case("angeblich_in_the_content", "Er [cue: sagte], [content: dass er angeblich krank war].", "medium", ("angeblich",), "distancing"),
    Case("angeblich_in_quotation_marks_is_the_sources", "[content: „Er war angeblich krank“], [cue: sagte] sie.", "medium", ("angeblich",), "neutral", DIRECT),
    Case("attribute_of_what_is_reported", "Sie [cue: verteidigte] [content: die sogenannte Reform].", "none", (), "distancing", {"type": "reported", "construction": "verb_object"}),
    Case("claiming_verb_keeps_its_stance", "Er [cue: behauptet], [content: dass er krank war].", "none", (), "distancing", {"stance": "distancing"}),
    Case("endorsing_verb_keeps_its_stance", "Sie [cue: räumte ein], [content: dass Geld fehlt].", "none", (), "endorsing", {"stance": "endorsing"}),
)  # fmt: skip

CASES = (*LEVELS, *STANCES)

# further texts that single tests read
INNER = "Die Zeitung schreibt, die Polizei vermute, der Mann könnte geflohen sein."
TEXTS = (INNER, "Der Preis könnte steigen. Er ist hoch.")


def expected(case: Case) -> tuple[Level, Stance | None]:
    """Level and stance as the library gives them."""
    return Level(case.level), Stance(case.stance) if case.stance else None
