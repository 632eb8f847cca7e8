"""Headline with its source before the colon: *Studie: Schlafmangel schadet dem Gedächtnis*, *Polizei: Mann stach zu*.

The verb of saying is left out ("Doppelpunkt-Überschrift"). Before the colon stands a noun for people, institutions or
texts, a title with a name, or the name of somebody who speaks in the article; anything else is the place or the topic,
and so are people to whom something happened (*Mann aus Husum: Suche beendet*).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from attribution.document import SourceKind, StatementType
from attribution.document.spans import Spans
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.mentions import Holder
from attribution.grammar.morphology import is_finite
from attribution.lexicons import classify_noun, endings, find_carrier, find_document, find_office, find_place, words
from attribution.reading.construction import Construction, Example, NotExample, Stage
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.settle import is_likely
from attribution.tree import Token

_LONGEST = 6
_WORDS = 20
_FINAL = (".", "!", "?", "…")

EXAMPLES = [
    Example("[source: Studie]: [content: Schlafmangel schadet dem Gedächtnis]"),
    Example("[source: Ministerin Berg]: [content: Die Grenze bleibt geschlossen]"),
    Example("[source: Kreml]: [content: Die Grenze bleibt geschlossen]"),
    Example("[source: Rentner]: [content: Mein Geld reicht nicht]"),
    Example("[source: Arabische Liga]: [content: Die Grenze bleibt geschlossen]"),
    Example("[source: Berg]: [content: Die Grenze bleibt zu]\n\nDie Grenze werde nicht geöffnet, sagte Berg."),
]
NOT_EXAMPLES = [
    NotExample("Nahost: Die Grenze bleibt geschlossen", "a place"),
    NotExample("Hessen: Die Grenze bleibt geschlossen", "a region"),
    NotExample("Mann aus Husum: Die Polizei sucht Zeugen", "somebody to whom something happened"),
    NotExample("Verletzte Radfahrerin: Das Verfahren ist beendet", "somebody to whom something happened"),
    NotExample("Mietgesetz: Vermieter fordern Ausnahmen", "a law that somebody speaks about"),
    NotExample("Klimagipfel: Staaten streiten über Geld", "an event"),
    NotExample("Handelsabkommen: Minister spielt auf Zeit", "a treaty"),
    NotExample("Steuervorlage: Rat muss neu beraten", "a bill that somebody speaks about"),
    NotExample("Kommentar: Der Fluss braucht Platz", "a label"),
    NotExample("Husum: Schafe auf der Straße\n\nLaut Polizei Husum sind sie fort.", "a place"),
    NotExample("Handball-Bundesliga: Husum verliert in Kiel", "a competition"),
    NotExample("Fußball: Bremen gewinnt in Köln", "a topic"),
    NotExample("Streik der Fahrer: Stadt streicht 40 Linien", "a topic with those whom it concerns"),
    NotExample("Autorin / Redakteurin: Kerstin Malter", "labels"),
    NotExample("Symbolfoto: Jan Wirth", "a label"),
    NotExample("Artikel veröffentlicht: Montag, 18. April", "a label"),
    NotExample("Berg: Die Grenze bleibt geschlossen", "nobody of that name speaks"),
]


def build(reading: Reading) -> Iterator[Find]:
    """One find for each headline above the article that names its source first."""
    for _, line in groupby(reading.syntaxes, lambda s: reading.article.paragraph_index(s.sentence.begin)):
        syntaxes = list(line)
        tokens = [t for syntax in syntaxes for t in syntax.sentence.tokens]
        if len(tokens) > _WORDS or tokens[-1].text in _FINAL:
            return
        find = _read(reading, syntaxes[0], tokens)
        if find is not None:
            yield find


def _read(reading: Reading, first: Syntax, tokens: Sequence[Token]) -> Find | None:
    """The find of a line that is a headline with its source before the colon."""
    colon = next((i for i, t in enumerate(tokens[: _LONGEST + 1]) if t.text == ":"), 0)
    content = tokens[colon + 1 :]
    source = _source(reading, first, tokens[:colon], _speaks_of_oneself(content))
    if source is None or len(content) < 2 or content[0].lemma == '"' or _is_topic(reading, source, content):
        return None
    return Find(
        type=StatementType.INDIRECT,
        content=((content[0].begin, content[-1].end),),
        holder=source,
        cue=(),
        lemma="",
        frame=token_spans(tokens[: colon + 1]),
        confidence=0.8,
        anchor=first.index,
    )


def _speaks_of_oneself(content: Sequence[Token]) -> bool:
    """Whether words are in the first person, and so said by who stands before them: "Rentner: *Wir* zahlen"."""
    return any(t.word in words("verb_clause.first_person") for t in content)


def _source(reading: Reading, syntax: Syntax, before: Sequence[Token], own: bool) -> Holder | None:
    """Who speaks in the words before the colon, up to an adposition ("Berg zu den Zöllen"); ``None`` for a topic.

    A place and somebody to whom something happened speak only where the words are their ``own``.
    """
    named = list(takewhile(lambda t: t.upos != "ADP", before))
    nouns = [t for t in named if t.upos in ("NOUN", "PROPN", "X") and not _is_attribute(syntax, t, named)]
    labels = words("reading.headings") | words("reading.credited")
    if (
        all(t.lemma in labels for t in nouns)
        or nouns[-1].lemma.casefold().endswith(endings("verb_clause.topics"))
        or any(is_finite(t) or t.xpos == "VVPP" for t in before)
        or (not own and (any(_is_place(t.text) for t in nouns) or _only_suffers(reading, nouns[0])))
    ):
        return None
    titled = any(find_office(t.text) is not None for t in nouns)
    if titled or _can_say(nouns[-1]) or _speaks(reading, nouns[-1]):
        return Holder(token_spans(named), syntax.index, nouns[-1])
    return None


def _is_attribute(syntax: Syntax, noun: Token, named: Sequence[Token]) -> bool:
    """Whether a noun belongs to one before it ("Streik *der Fahrer*: …", not "Ministerin *Berg*: …")."""
    if noun not in syntax.sentence.tokens:  # the line has several sentences
        return False
    governor = syntax.sentence.head(noun)
    article = any(k.upos == "DET" for k in syntax.sentence.children(noun))
    return article and governor in named and governor.upos == "NOUN"


def _is_topic(reading: Reading, source: Holder, content: Sequence[Token]) -> bool:
    """Whether somebody else speaks behind the colon about a text before it: "*Mietgesetz*: Vermieter fordern …"."""
    text = find_document(source.head.lemma)
    if text is None or text.lemma == source.head.lemma:
        return False  # "Bericht: Fachleute erwarten …"
    inside = Spans([(content[0].begin, content[-1].end)])
    told = (f for f in reading.touching(source.sentence) if is_likely(f) and f.holder is not None)
    return any(inside.contains(f.cue) and inside.contains(f.source) for f in told)


def _is_place(name: str) -> bool:
    """Whether a name is that of a state, its capital or a region, not what stands for a government ("*Kreml*: …")."""
    place = find_place(name)
    return name in words("verb_clause.regions") or (place is not None and name not in place.metonyms)


def _only_suffers(reading: Reading, noun: Token) -> bool:
    """Whether a noun is one for people to whom things happen ("*Mann* aus Husum", "*Autofahrer* in Not"), and no report
    of the article has such a person as its source.
    """
    listed = noun.text in words("verb_clause.affected")
    if not listed and not noun.lemma.casefold().endswith(endings("verb_clause.involved")):
        return False
    heads = (f.holder.head for f in reading.finds if is_likely(f) and f.holder is not None)
    return all(head.lemma != noun.lemma for head in heads)


def _can_say(noun: Token) -> bool:
    """Whether a noun is one for people, institutions, media or texts."""
    known = classify_noun(noun.lemma) is not None
    return known or find_carrier(noun.lemma) is not None or find_document(noun.lemma) is not None


def _speaks(reading: Reading, name: Token) -> bool:
    """Whether a report of the article has a source of that name."""
    text = reading.article.text
    persons = (f.holder for f in reading.finds if is_likely(f) and f.holder is not None and _is_person(f.holder.head))
    return name.upos == "PROPN" and any(name.text in text[b:e].split() for holder in persons for b, e in holder.spans)


def _is_person(head: Token) -> bool:
    """Whether a name or an office heads a mention: "Polizei Husum" is no person of that name."""
    return head.upos == "PROPN" or find_office(head.lemma) is not None or classify_noun(head.lemma) is SourceKind.PERSON


CONSTRUCTION = Construction(
    __name__, __doc__, read=build, examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.REMAINS
)
