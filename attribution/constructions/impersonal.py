"""Impersonal report: *es heißt*, *in der Mitteilung heißt es*, *aus X verlautet*.

Nobody or only a document or circle is named ("unpersönliche Redeeinleitung").
"""

from collections.abc import Iterator

from attribution.grammar.asyndetic import verb_second_after
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import complements
from attribution.grammar.morphology import is_finite
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import is_impersonal, reporting_verb
from attribution.grammar.roles import content, cue_tokens
from attribution.grammar.subjects import expletive, names_source, place
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import frame_of, verb_find
from attribution.tree import Token


def _impersonal(tok: Token, syntax: Syntax) -> bool:
    clause = syntax.clause(tok)
    if clause is None or not is_impersonal(clause):
        return False
    if clause.lemma == "heißen":
        return bool(expletive(clause))
    return clause.lemma != "stehen" or _written(clause)


def _written(clause: Clause) -> bool:
    """Whether a document says something: "im Vertrag steht, dass …"."""
    text = place(clause)
    return bool(text is not None and text.head and (text.head.xpos == "PRELS" or names_source(text.head)))


PATTERN = token(upos="VERB", where=_impersonal)

EXAMPLES = [
    Example("In [source: der Erklärung] [cue: heißt es], [content: der Vertrag sei ungültig]."),
    Example("Aus [source: Parteikreisen] [cue: verlautete], [content: dass die Suche andauert]."),
    Example("In [source: dem Vertrag] [cue: steht], [content: dass die Miete steigt]."),
    Example("Auf [source: dem Plakat] [cue: steht], [content: dass die Wahl verschoben wird]."),
    Example("Aus [source: der Regierung] [cue: ist zu hören], [content: der Minister werde bald gehen]."),
    Example("[source: Dem Bericht] [cue: ist zu entnehmen], [content: dass drei Stimmen fehlten]."),
    Example("Seitens [source: der Stadt] [cue: hieß es], [content: der Weg sei gesperrt]."),
]
NOT_EXAMPLES = [
    NotExample("Das heißt, wir warten.", "that is"),
    NotExample("Im Raum steht, dass der Trainer geht.", "no text says so"),
]


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for the content behind."""
    syntax = match.syntax
    clause = syntax.clause(match.token)
    entry = reporting_verb(clause) if clause is not None else None
    if clause is None or entry is None or clause.kind == "w" or clause.first.word == "wie":
        return
    cue = cue_tokens(clause)
    tokens: tuple[Token, ...] = next((c.tokens for c in complements(clause) if c.kind == "dass"), ())
    tokens = tokens or verb_second_after(clause)
    if not any(is_finite(t) for t in tokens) or (tokens[0].lemma == '"' and tokens[-1].lemma == '"'):
        return
    if is_finite(tokens[0]):  # the rest of a content that began before the frame
        return
    spans = content(syntax, tokens)
    if not spans:
        return
    cue_spans = token_spans(cue)
    yield verb_find(
        clause,
        entry,
        spans,
        cue=cue,
        source=place(clause),
        frame=frame_of(syntax, spans, cue_spans),
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)
