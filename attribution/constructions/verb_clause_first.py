"""Content before its verb: "Die Straße sei frei, sagte die Polizei".

Inversion ("nachgestellte Redeeinleitung"): the reporting verb follows the comma at once and its subject follows it.
The content is the main clause before, and what follows the reporting clause where that stands inside it.
"""

from collections.abc import Iterator

from attribution.grammar.clauses import Clause
from attribution.grammar.mentions import holder
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.subjects import inverted, manned, quoted_medium, subject_behind
from attribution.lexicons import Verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.fronting import content_first
from attribution.reading.reading import Reading


def _inverted(clause: Clause, entry: Verb) -> bool:
    return inverted(clause)


PATTERN = clause("first", finite=True, impersonal=False, where=_inverted)

EXAMPLES = [
    Example("[content: Die Straße sei wieder frei], [cue: sagte] [source: ein Sprecher]."),
    Example("[content: Wenn es regnet, wird die Straße gesperrt], [cue: sagte] [source: der Bürgermeister]."),
    Example("[content: Wenn es regnet], [cue: sagte] [source: die Wirtin], [content: bleibt der Garten zu]."),
    Example("[content: Das Werk müsse schließen], [cue: fand] [source: Jutta Kern von der Gruppe „Saubere Elbe“]."),
    Example("[content: Wird der Regen stärker], [cue: sagte] [source: die Wirtin], [content: bleibt der Garten zu]."),
    Example("[content: Im Haus, das offen sei], [cue: sagte] [source: die Wirtin], [content: fehle das Licht]."),
    Example("[content: Das Haus sei offen], [cue: sagte] [source: die Wirtin], [content: müsse aber leer sein]."),
    Example("[content: Das Kraut hilft im Winter], [cue: sagte] [source: der Wirt aus Talheim], wo es wächst."),
    Example("[content: Ist der Garten offen], [cue: fragte] [source: der Gast]."),
    Example("[content: Der Rat habe getagt], [cue: wurde betont]."),
    Example("[content: Keine gute Idee], [cue: findet] [source: die Wirtin]."),
    Example("[content: Die Lage sei ernst], [cue: sagte] [source: Kruse] [addressee: dem „Elbe-Kurier“]."),
    Example("[content: Das sei falsch], [cue: sagte] [source: die Ministerin] im „Bericht aus Berlin“."),
    Example("[content: Ob das Geld reicht], [cue: fragten] [source: die Eltern]."),
    Example("[content: Das Geld fehle], [cue: gab] [source: die Chefin] [cue: zu bedenken]."),
    Example("[content: Das Werk müsse schließen], [cue: lautete] [source: die Begründung der Firma]."),
    Example("[content: Die Lage sei ernst], [cue: sagte] man in der Stadt."),
    Example("[content: Die Lage sei ernst], [cue: stellt] man beim [source: Gewerkschaftsbund] [cue: klar]."),
    Example("[content: Das sei zu teuer], [cue: hielt] ihr [source: der Amtsleiter] [cue: entgegen]."),
    Example("[content: Das Land habe geschlafen], [cue: rief] [source: der Wirt] den Demonstranten [cue: zu]."),
    Example("[content: Er habe], [cue: hat] [source: der Wirt] [cue: gesagt], [content: das Haus verkaufen wollen]."),
    Example("[content: Das Werk], [cue: teilte] [source: die Firma] [cue: mit], [content: werde geschlossen]."),
]
NOT_EXAMPLES = [
    NotExample("Auf den Hinweis, das Bad sei zu, sagte die Wirtin nichts.", "what the noun before it tells"),
    NotExample("Als der Regen kam, sagte niemand etwas.", "adverbial clause first"),
    NotExample("Aber als der Regen kam, sagte der Wirt das Fest ab.", "adverbial clause behind *aber*"),
    NotExample("Kaum war der Gast fort, jubelte der Wirt.", "when"),
    NotExample("Gäbe es mehr Licht, verspräche das Haus den Gästen Ruhe.", "a condition without *wenn*"),
    NotExample("Der Wirt nannte das Ziel, sagte aber nichts zu den Kosten.", "two predicates of one subject"),
    NotExample("Die Meinung, das Dach sei dicht, wurde bestritten.", "the subject of the passive"),
    NotExample("Dass die Kasse leer ist, spricht Bände.", "an idiom; sprechen with *davon* says"),
    NotExample("Mit den Worten „Ich gehe heute noch“ kommentierte er die Wahl.", "how it was said"),
    NotExample("Am Montag, sagte die Wirtin.", "when"),
    NotExample("Wenn es regnet, glaubt der Wirt an Pech.", "a condition"),
]


def build(reading: Reading, match: ClauseMatch[bool]) -> Iterator[Find]:
    """One find for the clause before the verb."""
    clause = match.clause
    subject = subject_behind(clause)
    anybody = subject.word == "man"
    speaks = subject and not clause.passive and not anybody
    source = holder(clause.syntax, subject) if speaks else manned(clause) or quoted_medium(clause)
    if source is not None or clause.passive or anybody:
        yield from content_first(reading, match.syntax, clause, source)


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)
