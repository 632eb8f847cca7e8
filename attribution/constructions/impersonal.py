"""Impersonal report: *es heißt*, *in der Mitteilung heißt es*, *aus X verlautet*.

Nobody or only a document or circle is named ("unpersönliche Redeeinleitung").
"""

from collections.abc import Iterator

from attribution.grammar.asyndetic import verb_second_after
from attribution.grammar.clauses import Clause, token_spans
from attribution.grammar.content import complements
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.speakers import names_source
from attribution.grammar.subjects import expletive, place
from attribution.lexicons import Verb
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import frame_of, verb_find
from attribution.tree import Token

_Said = tuple[Holder | None, tuple[Token, ...]]


def _said(clause: Clause, entry: Verb) -> _Said | None:
    """The document or circle that says something, and what it says."""
    text = place(clause)
    if clause.first.word == "wie" or not _reports(clause, text):
        return None
    tokens = next((c.tokens for c in complements(clause) if c.kind == "dass"), ()) or verb_second_after(clause)
    if not any(is_finite(t) for t in tokens) or tokens[0].lemma == '"':
        return None
    begun = is_finite(tokens[0])  # the rest of a content that began before the frame
    return None if begun else (text, tokens)


def _reports(clause: Clause, text: Holder | None) -> bool:
    """Whether the verb says that something was said: "*es* heißt", "im *Vertrag* steht"."""
    if clause.lemma == "heißen":
        return bool(expletive(clause))
    return clause.lemma != "stehen" or (text is not None and names_source(text.head))


PATTERN = clause(impersonal=True, where=_said)

EXAMPLES = [
    Example("In [source: der Erklärung] [cue: heißt es], [content: der Vertrag sei ungültig]."),
    Example("Aus [source: Parteikreisen] [cue: verlautete], [content: dass die Suche andauert]."),
    Example("In [source: dem Vertrag] [cue: steht], [content: dass die Miete steigt]."),
    Example("Auf [source: dem Plakat] [cue: steht], [content: dass die Wahl verschoben wird]."),
    Example("Aus [source: der Regierung] [cue: ist zu hören], [content: der Minister werde bald gehen]."),
    Example("[source: Dem Bericht] [cue: ist zu entnehmen], [content: dass drei Stimmen fehlten]."),
    Example("[cue: Es heißt] auf Anfrage, [content: der Weg sei gesperrt]."),
    Example("Seitens [source: der Stadt] [cue: hieß es], [content: der Weg sei gesperrt]."),
]
NOT_EXAMPLES = [
    NotExample("Das heißt, wir warten.", "that is"),
    NotExample("Im Raum steht, dass der Trainer geht.", "no text says so"),
    NotExample("In dem Brief heißt es, wann der Bau beginnt.", "a topic, no content"),
    NotExample("In dem Brief heißt es: „Der Bau beginnt.“", "direct speech"),
    NotExample("Wie es heißt, dass der Termin feststeht, ist neu.", "a manner"),
]


def build(reading: Reading, match: ClauseMatch[_Said]) -> Iterator[Find]:
    """One find for the content behind."""
    source, tokens = match.found
    spans, cue = content(match.syntax, tokens), cue_tokens(match.clause)
    frame = frame_of(match.syntax, spans, token_spans(cue))
    yield verb_find(match.clause, match.entry, spans, cue=cue, source=source, frame=frame)


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)
