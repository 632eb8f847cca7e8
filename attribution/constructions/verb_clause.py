"""Reporting verb with a subordinate content clause: *X sagte, dass …*, *X fragte, ob …*, *X erklärte, wie …*.

The object clause of a verb of saying, thinking or asking (Dudenband 4, "Inhaltssatz"). Correlates ("darauf", "es")
belong to the cue.
"""

from collections.abc import Iterator

from attribution.document import Level
from attribution.grammar.clauses import Clause
from attribution.grammar.content import clause_content, complements
from attribution.grammar.light_verbs import judged_words, light_verb
from attribution.grammar.objects import judgement, needs_judgement
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.predicates import is_pointed
from attribution.grammar.speakers import can_speak
from attribution.lexicons import Verb, find_noun, words
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find
from attribution.tree import NO_TOKEN


def _clauses(clause: Clause, entry: Verb) -> tuple[Clause, ...]:
    """The content clauses that a verb takes; a noun that makes a predicate with it takes them instead."""
    nominal = any(light_verb(clause.syntax, kid) for kid in clause.syntax.sentence.children(clause.head))
    if not is_pointed(clause, entry) or nominal or judged_words(clause) or _comes_to_light(clause, entry):
        return ()
    return tuple(other for other in complements(clause) if _takes(entry, other) and _fits(clause, other))


def _comes_to_light(clause: Clause, entry: Verb) -> bool:
    """Whether something shows, and nobody shows how he thinks of it: "dabei *zeigte sich*, dass die Kasse leer ist"."""
    return needs_judgement(entry) and not judgement(clause, entry)


def _takes(entry: Verb, other: Clause) -> bool:
    """Whether a verb takes a clause of that kind."""
    if other.kind in ("dass", "zu"):
        return other.kind == "dass" and "dass" in entry.frames
    return "ob" in entry.frames or _exclaims(other, entry)


PATTERN = clause("dass", "ob", impersonal=False, where=_clauses)

EXAMPLES = [
    Example("[source: Die Ministerin] [cue: sagte], [content: dass die Schulen offen bleiben]."),
    Example("[source: Der Verband] [cue: wies darauf hin], [content: dass viele Stellen unbesetzt sind]."),
    Example("[source: Der Fahrer] [cue: stellte in Abrede], [content: dass er getrunken hatte]."),
    Example("[source: Die Ärztin] [cue: gab zu bedenken], [content: dass Betten fehlen]."),
    Example("[source: Der Rat] [cue: ließ offen], [content: ob das Bad schließt]."),
    Example("[source: Die Abgeordnete] [cue: wollte wissen], [content: ob das Geld fließt]."),
    Example("[source: Der Wirt] [cue: zeigte sich überzeugt], [content: dass der Garten bald öffnet]."),
    Example("[source: Der Wirt] [cue: sprach davon], [content: dass der Garten bald öffnet]."),
    Example("[source: Die Wirtin] vergaß nicht zu [cue: betonen], [content: dass die Kasse leer ist]."),
    Example("[source: Der Wirt] pflegte zu [cue: sagen], [content: dass der See tief sei]."),
    Example("Als Grund [cue: nannte] [source: die Firma], [content: dass der Strom zu teuer sei]."),
    Example(
        "Darin [cue: sah] es [source: das Gericht] als erwiesen [cue: an], [content: dass die Frau gelogen hatte]."
    ),
    Example(
        "Das Gericht sprach ihn frei. Dabei [cue: stellte] [source: es] [cue: fest], [content: dass Beweise fehlten]."
    ),
    Example("[source: Die Trainerin] [cue: betonte], [content: wie wichtig der Sieg gewesen sei]."),
    Example("[cue: Einig waren sich] [source: die Wirte], [content: dass das Bad bleibt]."),
    Example("[source: Die Wirte] [cue: sind sich uneinig], [content: ob das Bad bleibt]."),
    Example("[source: Die Zeugin] [cue: schilderte], [content: wie der Mann ins Wasser fiel]."),
    Example("[source: Die Richterin] [cue: fragte] [addressee: den Zeugen], [content: ob er den Wagen gesehen habe]."),
]
NOT_EXAMPLES = [
    NotExample("Es ist nicht auszuschließen, dass weitere Scheunen brennen.", "what the author thinks possible"),
    NotExample("Die kommenden Wochen werden zeigen, ob der Deich hält.", "nobody says so yet"),
    NotExample("Der Hausmeister ist dafür da, dass der Weg frei bleibt.", "a task"),
    NotExample("Die Karte zeigt, wo der Fluss entspringt.", "a topic"),
    NotExample("Das Problem besteht darin, dass der Damm bricht.", "bestehen auf reports, bestehen in does not"),
    NotExample("Das Amt bestätigte die Meldung, dass der Zug brennt.", "others say so, and the office confirms it"),
    NotExample(
        "Nachdem der Rat das berichtet hatte, wurde klar, dass die Kasse leer ist.", "nobody reports what is clear"
    ),
    NotExample("Am Morgen stellte sich heraus, dass die Kasse leer ist.", "comes to light; *herausstellen* says"),
    NotExample("Bei der Prüfung zeigte es sich, dass die Kasse leer ist.", "comes to light"),
    NotExample("Für das Rad spricht, dass es billig ist.", "an argument; sprechen with *davon* says"),
    NotExample("Die Wirtin vergaß zu betonen, dass die Kasse leer ist.", "is not said"),
    NotExample("Das heißt nicht, dass die Reform gescheitert ist.", "heißen = bedeuten"),
]


def build(reading: Reading, match: ClauseMatch[tuple[Clause, ...]]) -> Iterator[Find]:
    """One find for each content clause; coordinated clauses belong to the first."""
    clause, entry = match.clause, match.entry
    for other in match.found:
        if spans := clause_content(other, clause):
            yield verb_find(clause, entry, spans, confidence=_confidence(clause, other, entry))


def _exclaims(other: Clause, entry: Verb) -> bool:
    """Whether a w-clause says that something is so: "betonten, *wie wichtig* es sei", "schilderte, *wie* er floh"."""
    first, degree = (*other.tokens, NO_TOKEN)[:2]
    graded = degree.upos in ("ADJ", "ADV") and entry.medium == "speech"
    return first.word == "wie" and (graded or entry.lemma in words("verb_clause.narrating"))


def _confidence(clause: Clause, other: Clause, entry: Verb) -> float:
    """Low for what only recalls a thought, and for a w-clause whose verb asks nothing ("zeigt, wie …": a topic)."""
    recalled = clause.kind in ("adverbial", "relative", "w") and entry.medium == "thought"
    topic = other.kind == "w" and entry.level is not Level.HIGH and not _exclaims(other, entry)
    return 0.2 if recalled or topic else 0.92


def _fits(clause: Clause, other: Clause) -> bool:
    """Whether the dependent clause is the verb's own complement and not that of a noun between them."""
    noun = clause.syntax.next(other.tokens[0], -2)
    asked = find_noun(noun.lemma) if noun.upos == "NOUN" else None
    if other.kind == "ob" and asked is not None and asked.level is Level.HIGH:  # "zu der Frage, ob sie bleibt"
        return False
    relative = (
        other.kind == "w" and other.head.deprel == "acl" and noun.upos in ("NOUN", "PROPN")
    )  # "in Rom, wo es ist"
    return not relative and (other.kind != "w" or other.tokens[0].id < clause.head.id or can_speak(clause.subject))


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)
