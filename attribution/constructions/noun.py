"""Reporting noun with its content: *die Forderung, … zu …*, *Berichte über X*, *der Vorwurf, er habe …*.

The noun names a speech act or an attitude; its holder is a genitive, a von-phrase, a possessive or an adjective.
Without one, nouns such as *Berichte* and *Spekulationen* are themselves anonymous sources; *Vorwürfe* name nobody.
"""

from collections.abc import Iterator, Sequence

import attrs

from attribution.document import Level, StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import noun_complement
from attribution.grammar.light_verbs import judged_words, judges
from attribution.grammar.mentions import Holder, holder
from attribution.grammar.morphology import is_finite, is_konjunktiv_1
from attribution.grammar.nouns import giver, noun_holder
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import is_impersonal, negated, negative_article, reporting_verb
from attribution.grammar.roles import content
from attribution.grammar.speakers import names_source
from attribution.grammar.subjects import subject_holder
from attribution.lexicons import Noun, find_noun, is_factual, words
from attribution.reading.construction import Construction, Example, NotExample, Stage, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token


@attrs.frozen
class _Told:
    """What a noun tells, and who tells it."""

    entry: Noun
    tokens: Sequence[Token]
    source: Holder
    confidence: float


def _told(noun: Token, syntax: Syntax) -> _Told | None:
    entry = find_noun(noun.lemma)
    if entry is None or _owns(syntax, noun) or _belongs_to_report(syntax, noun) or _is_prompt(syntax, noun, entry):
        return None
    named = noun_holder(syntax, noun)
    if named is not None and _is_amount(syntax, named.head):
        named = None
    judging = _judging(syntax, noun)
    clause = noun_complement(syntax, noun, judging) or _behind_verb(syntax, noun)
    if clause and any(_is_means(syntax, t) for t in syntax.between(noun.id + 1, clause[0].id - 1)):
        return None
    if clause and judging is not None and syntax.next(clause[0], -1).text == ":":  # who judges says why
        return None
    if clause:
        if named is None and negative_article(noun, syntax):  # "es gibt keinen Zweifel, dass …"
            return None
        if clause[0].word == "wonach" or not _takes(entry, syntax, clause):  # the first: a frame
            return None
        source = named or _instrument(syntax, noun) or _origin(syntax, noun) or holder(syntax, noun)
        return _Told(entry, clause, source, _confidence(source, noun, clause))
    phrase = _phrase(syntax, noun, entry, held=named is not None)
    if not phrase or _is_topic(syntax, noun) or _is_missing(syntax, noun):
        return None
    if named is not None and named.head in phrase:  # "Meldungen von Kämpfen", not "Meldungen von Reportern"
        if names_source(named.head):
            return None
        named = None
    bare = token_spans([t for t in syntax.phrase(noun) if t.id <= noun.id])
    source = named or _origin(syntax, noun) or Holder(bare, syntax.index, noun)
    return _Told(entry, phrase, source, 0.35)


PATTERN = token(upos="NOUN", where=_told)

EXAMPLES = [
    Example("[source: Berichte] über [content: einen Angriff] machten die Runde."),
    Example("[source: Die Gerüchte] über [content: den Verkauf der Werft] hat gestern niemand dementiert."),
    Example("Der [cue: Vorwurf] [source: der Opposition], [content: die Regierung habe geschlafen], blieb stehen."),
    Example("[source: Die Meldung], [content: dass der Zug brennt], war falsch."),
    Example("[source: Der Beweis], [content: der Plan sei zu teuer], fehlt."),
    Example("Auf [source: den Vorwurf], [content: er habe gelogen], ging der Minister nicht ein."),
    Example("Von [source: der Küstenwache] kam die [cue: Information], [content: das Schiff liege auf Grund]."),
    Example("Mit der [cue: Begründung], [content: der Plan sei zu teuer], schwieg [source: der Minister]."),
    Example("Mit [source: der Begründung], [content: der Plan sei zu teuer], fiel der Baum um."),
    Example("[source: Der Sprecher] kam mit der [cue: Meldung] zurück, [content: der Plan sei tot]."),
    Example("[source: Die Schweiz] hatte mit dem [cue: Hinweis] geschwiegen, [content: dass das Geld fehle]."),
    Example("Die [cue: Forderung] [source: der Opposition] [content: nach mehr Geld]"),
    Example("[cue: Warnung] [source: der Polizei] [content: vor Glatteis]"),
    Example("[source: Gerüchte] über [content: neue Kämpfe]"),
    Example("[source: Gerüchte] über [content: neue Kämpfe] gibt es."),
    Example("Aus dem Tal kommen [source: Berichte] über [content: einen Wolf, der drei Schafe gerissen habe]."),
    Example("[source: Gerüchte] über [content: neue Kämpfe] machten nicht die Runde."),
    Example("[source: Gerüchte] aus dem Dorf über [content: neue Kämpfe] machten die Runde."),
    Example("[source: Berichte] über [content: Diebe in der Stadt] machten die Runde."),
    Example("Zu [source: Berichten] über [content: neue Kämpfe] kam ein Bild."),
]
NOT_EXAMPLES = [
    NotExample("Zu Berichten über neue Kämpfe sagte der Sprecher nichts.", "a topic"),
    NotExample("Den Bericht über neue Kämpfe las niemand.", "a thing that is read"),
    NotExample("Die Berichte über das Unglück füllten drei Ordner.", "things talked about"),
    NotExample("Hinweise auf einen neuen Anschlag gibt es nicht.", "there are none"),
    NotExample("Gerüchte über Kämpfe machten die Runde.", "nothing new"),
    NotExample("Berichte über die Kämpfe im Dorf machten die Runde.", "things talked about"),
    NotExample("Er hörte das Gerücht über neue Kämpfe und ging.", "a thing talked about"),
    NotExample("Die Forderung der Opposition nach mehr Geld blieb stehen.", "the topic of a sentence"),
    NotExample("Die Gerüchte über neue Kämpfe machten die Runde.", "things talked about"),
    NotExample("Die Polizei nannte die Gerüchte über den Verkauf der Werft.", "neither confirmed nor denied"),
    NotExample("Die Polizei bestätigte das Ende der Gerüchte über den Verkauf der Werft.", "their end is confirmed"),
    NotExample("Fragen über neue Kämpfe machten die Runde.", "nobody claims anything"),
    NotExample("Auf die Frage, ob er komme, schwieg der Minister.", "a prompt"),
    NotExample("Die Chefin äußerte sich nicht zu der Frage, ob sie bleibt.", "a prompt"),
    NotExample("Die Entscheidung des Rates, das Bad zu schließen, fiel gestern.", "a deed, and a council"),
    NotExample("Das Amt wies die Vermutung zurück, wonach der Plan ruht.", "a frame of its own"),
    NotExample("Es häuften sich Aufrufe gegen den Bau, noch ohne die Kosten zu nennen.", "a circumstance"),
    NotExample("Sie hat Erfahrung darin, ein Haus zu führen.", "what somebody has learnt to do"),
    NotExample("Der Wirt war schuld daran, dass das Fest ausfiel.", "who has the blame"),
    NotExample("Die Stadt hat den Ruf, ihre Gäste zu lieben.", "what is thought of it, not a call"),
    NotExample("Informationen über neue Kämpfe gibt es am Schalter.", "what one can ask for"),
    NotExample("Es gibt keinen Zweifel, dass der Damm hält.", "nobody doubts it"),
    NotExample("Der Rat wies den Vorwurf zurück: Man habe alles gesagt.", "who rejects it says why"),
    NotExample("Er zitierte den Trainer mit den Worten, die Elf sei müde.", "the verb reports"),
    NotExample("Die Partei äußerte Zweifel an Becks Rat.", "somebody's report"),
    NotExample("Die Räte setzten sich mit Vorschlägen auseinander, das Bad zu öffnen.", "what they talk about"),
    NotExample("Die Räte kamen mit der Absicht zurück, das Bad zu öffnen.", "what they want"),
    NotExample("Der Sprecher ging mit der Meldung zu Beck, weil der Plan tot sei.", "a reason"),
    NotExample("In dem Bericht heißt es, der Damm sei dicht.", "the verb reports"),
]


def build(reading: Reading, match: TokenMatch[_Told]) -> Iterator[Find]:
    """One find for a content clause or an über-phrase of the noun, unless it is another report's cue."""
    syntax, noun, told = match.syntax, match.token, match.found
    if any(f.cue.holds(noun.begin) or _frames(f, noun, told.tokens[0]) for f in reading.anchored(syntax.index)):
        return
    spans = content(syntax, told.tokens)
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=told.source,
        cue=((noun.begin, noun.end),),
        lemma=noun.lemma,
        frame=token_spans([t for t in syntax.phrase(noun) if not spans.holds(t.begin)]),
        stance=told.entry.stance,
        level=told.entry.level,
        polarity=told.entry.polarity,
        confidence=told.confidence,
    )


def _takes(entry: Noun, syntax: Syntax, tokens: Sequence[Token]) -> bool:
    """Whether a noun has content clauses of a kind: no "Erfahrung, ein Haus *zu führen*"."""
    kind = next((c.kind for c in syntax.clauses if c.tokens[0] is tokens[0]), "main")
    return kind in entry.frames or (kind not in ("dass", "zu") and bool(entry.frames & {"dass", "ob", "v2"}))


def _is_amount(syntax: Syntax, head: Token) -> bool:
    """Whether a phrase counts something that says nothing: "eine Bewertung von *acht Milliarden Euro*"."""
    return not names_source(head) and any(t.upos == "NUM" for t in syntax.phrase(head))


def _frames(find: Find, noun: Token, told: Token) -> bool:
    """Whether a noun is that of an adverbial frame around its clause: "unklar ist nach *Angaben* der Polizei, ob …"."""
    return find.family.adverbial and find.frame.holds(noun.begin) and find.content.holds(told.begin)


def _confidence(source: Holder, noun: Token, clause: Sequence[Token]) -> float:
    """High where somebody holds what the noun says; low where it names neither a speaker nor a report.

    "Der Beweis, dass …" and "die Frage, ob …" are the author's, unless Konjunktiv I tells them.
    """
    if source.head is not noun:
        return 0.95
    return 0.7 if names_source(noun) or any(is_konjunktiv_1(t) for t in clause) else 0.3


def _is_means(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun is words with which somebody acts: "mit der *Begründung*, …", not "mit der *Absicht*, …"."""
    means = syntax.case_of(noun).lemma == "mit" and any(k.upos == "DET" for k in syntax.sentence.children(noun))
    entry = find_noun(noun.lemma) if means else None
    return entry is not None and "quote" in entry.frames


def _behind_verb(syntax: Syntax, noun: Token) -> Sequence[Token]:
    """What a means tells behind the rest of the verb: "lehnte *mit der Begründung* ab, es sei zu spät"."""
    acting = syntax.clause_of(noun) if _is_means(syntax, noun) else None
    clause = noun_complement(syntax, noun, acting) if acting is not None else ()
    between = syntax.between(syntax.phrase(noun)[-1].id + 1, clause[0].id - 2) if clause else ()
    return clause if all(t.upos in ("VERB", "AUX") or t.deprel == "compound:prt" for t in between) else ()


def _instrument(syntax: Syntax, noun: Token) -> Holder | None:
    """Who acts where the noun is the means: "mit der Begründung, …", "mit den Worten …"."""
    clause = syntax.clause_of(noun) if syntax.case_of(noun).lemma == "mit" else None
    acting = subject_holder(clause) if clause is not None else None
    return acting if acting is not None and names_source(acting.head) else None


def _origin(syntax: Syntax, noun: Token) -> Holder | None:
    """Where words come from that only arise: "*von der Küstenwache* kam die Information, …"."""
    clause = syntax.clause(syntax.sentence.head(noun)) if noun.deprel.startswith("nsubj") else None
    arises = clause is not None and clause.lemma in words("verb_object.arising")
    return giver(clause, noun) if clause is not None and arises else None


def _belongs_to_report(syntax: Syntax, noun: Token) -> bool:
    """Whether its verb reads the content itself: *zitierte ihn mit den Worten, …*, *heißt es in dem Bericht, …*."""
    case, clause = syntax.case_of(noun), syntax.clause_of(noun)
    if not case or clause is None:
        return False
    return is_impersonal(clause) or (case.lemma == "mit" and clause.lemma == "zitieren")


def _owns(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun only says whose something is that takes the clause: "die Entscheidung *des Rates*, …"."""
    thing = syntax.sentence.head(noun)
    attribute = noun.deprel == "nmod" and thing.id < noun.id and not syntax.case_of(noun)
    return attribute and (find_noun(thing.lemma) is not None or is_factual(thing.lemma))


def _is_prompt(syntax: Syntax, noun: Token, entry: Noun) -> bool:
    """Whether the noun only asks for what is said: *auf die Frage, ob …*, *sagte nichts zur Frage, ob …*."""
    return entry.level is Level.HIGH and syntax.case_of(noun).lemma in ("auf", "zu")


def _is_missing(syntax: Syntax, noun: Token) -> bool:
    """Whether there are no such reports: *Hinweise auf X gibt es nicht*."""
    clause = syntax.clause_of(noun)
    return clause is not None and clause.lemma in words("noun.existing") and negated(clause)


def _is_topic(syntax: Syntax, noun: Token) -> bool:
    """Whether the noun is what somebody speaks about: *zu Berichten über X sagte sie*."""
    clause = syntax.clause_of(noun) if syntax.case_of(noun).lemma == "zu" else None
    return clause is not None and reporting_verb(clause) is not None


def _phrase(syntax: Syntax, noun: Token, entry: Noun, *, held: bool) -> Sequence[Token]:
    """The prepositional phrase behind the noun that holds the content, without the preposition ("Berichte über X").

    Anonymous sources count as bare plurals with something new ("Berichte über neue Kämpfe"), not as things talked
    about ("der Bericht über", "Berichte über das Unglück"), unless somebody confirms or denies them.
    Nouns with a personal holder count in headlines only, with the preposition: in running text "die Forderung der
    Opposition nach X" is mostly the topic of a sentence, not a report.
    """
    titled = held and not any(is_finite(t) for t in syntax.sentence.tokens)
    judged = _is_judged(syntax, noun)
    if "pp" not in entry.frames or not (titled or _is_anonymous(syntax, noun, entry, judged=judged)):
        return ()
    behind = syntax.between(noun.id + 1, syntax.phrase(noun)[-1].id + 1)
    adposition = next((t for t in behind if t.upos == "ADP" and t.word in entry.preps), NO_TOKEN)
    if not adposition:
        return ()
    told = syntax.phrase(syntax.sentence.head(adposition))
    known = told[0].word in words("noun.known") and not judged
    if not titled and (known or len(told) == 1):
        return ()
    return _behind(syntax, adposition, first=adposition.id if titled else adposition.id + 1)


def _is_anonymous(syntax: Syntax, noun: Token, entry: Noun, *, judged: bool) -> bool:
    """Whether a noun is itself an anonymous source: a plural, without an article unless somebody judges it."""
    voiced = noun.deprel == "obj" and not judged and _is_voiced(syntax, noun)
    bare = judged or not (voiced or any(k.upos in ("DET", "PRON") for k in syntax.sentence.children(noun)))
    return entry.holder == "anonymous" and names_source(noun) and bare and noun.feat("Number") != "Sing"


def _is_voiced(syntax: Syntax, noun: Token) -> bool:
    """Whether somebody has the words of a noun in a report of their own: "*die Partei äußerte* Zweifel an Beck"."""
    clause = syntax.clause_of(noun)
    return clause is not None and reporting_verb(clause) is not None and subject_holder(clause) is not None


def _behind(syntax: Syntax, adposition: Token, *, first: int) -> Sequence[Token]:
    """The words of a prepositional phrase from one on, with its relative clause."""
    head = syntax.sentence.head(adposition)
    relative = next((c.tokens for c in syntax.clauses if c.kind == "relative" and _is_of(c, head)), ())
    if relative:
        return syntax.between(first, relative[-1].id)
    return [t for t in syntax.phrase(head, case=True) if t.id >= first]


def _is_of(relative: Clause, noun: Token) -> bool:
    """Whether a relative clause is that of a noun, right behind its phrase."""
    syntax = relative.syntax
    last = syntax.phrase(noun)[-1]
    return syntax.sentence.head(relative.head) is noun and 0 < relative.tokens[0].id - last.id <= 2


def _judging(syntax: Syntax, noun: Token) -> Clause | None:
    """The clause that confirms or denies what a noun tells ("Die Gerüchte über einen Verkauf wurden bestätigt")."""
    clause = syntax.clause(syntax.sentence.head(noun))
    return clause if clause is not None and judged_words(clause) is noun else None


def _is_judged(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun is what somebody confirms or denies ("Die Gerüchte über einen Verkauf dementiert niemand")."""
    clause = syntax.clause(syntax.sentence.head(noun))
    entry = reporting_verb(clause, "np") if clause is not None else None
    return entry is not None and judges(entry) and noun.deprel in ("nsubj", "nsubj:pass", "obj")


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, stage=Stage.NEIGHBOURS
)
