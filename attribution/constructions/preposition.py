"""Adpositional frame: *laut X*, *X zufolge*, *nach Angaben von X*, *gemäß X*, *aus Sicht von X*.

The adposition makes a source adverbial of a noun phrase (a "Redeeinleitung ohne Verb"; Zifonun et al. 1997, 1753 ff.).
*laut*, *gemäß* and *zufolge* take any noun, *nach* only nouns that carry what was said ("Angaben", "Ansicht"). The
content is the clause around the phrase; from the finite verb on where the phrase stands first.
"""

from collections.abc import Iterator
from functools import cache

from attribution.document import Level, Stance, StatementType
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.content import around
from attribution.grammar.mentions import Holder, bounded, prefield
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.subjects import can_speak
from attribution.lexicons import adpositions, find_carrier
from attribution.reading.construction import Construction, Example, Gap, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token


def _governs_phrase(tok: Token, syntax: Syntax) -> bool:
    return tok.word in _words("any") | _words("carrier") and bool(source_phrase(syntax, tok))


PATTERN = token(where=_governs_phrase)

EXAMPLES = [
    Example("[source: Ihren Angaben] [cue: nach] [content: war die Ampel grün]."),
    Example("[cue: Laut] [source: Polizei] [content: wurde niemand verletzt]."),
    Example(
        "[content: Der Umsatz ist] [cue: nach] [source: Angaben des Unternehmens] [content: um vier Prozent gestiegen]."
    ),
    Example("[cue: Nach] [source: Angaben des Leiters im Gesundheitsamt, Uwe Kern], [content: steigen die Zahlen]."),
    Example("[source: Ersten Angaben vom Mittwoch] [cue: zufolge] [content: blieb die Halle leer]."),
    Example("[cue: Nach] [source: Angaben der in Kiel ansässigen Firma] [content: sinkt der Umsatz]."),
    Example("[source: Der Feuerwehr] [cue: zufolge] [content: brach der Brand im Keller aus]."),
    Example("[content: Das sei] [cue: nach] [source: Ansicht der Opposition im Landtag] [content: zu teuer]."),
    Example("[cue: Nach] [source: der Verfassung] [content: wählt der Landtag den Präsidenten]."),
    Example("[cue: Aus] [source: Sicht der Gewerkschaft] [content: ist das Angebot zu niedrig]."),
    Example("[source: Ihrer ehrlichen Meinung] [cue: nach] [content: fehlt der Mut]."),
    Example("[source: Ihrer Meinung] [cue: nach] [content: kommt die Reform zu spät]."),
    Example("[source: Dem Vernehmen] [cue: nach] [content: zieht das Amt im Herbst um]."),
]
NOT_EXAMPLES = [
    NotExample("Seine Angaben nach dem Unfall waren falsch.", "nach belongs to the noun behind it"),
    NotExample("Nach dem Spiel feierten die Fans in der Stadt.", "temporal nach"),
    NotExample("Nach schweren Vorwürfen gegen den Chef tritt der Vorstand zurück.", "temporal, nobody's words"),
    NotExample("Nach Berlin fährt am Abend kein Zug mehr.", "local nach"),
    NotExample("Auf der Straße wurde es laut.", "adverb laut"),
    NotExample("Laut hupend fuhr der Wagen davon.", "adverb laut"),
    NotExample("Nach wie vor fahren am Abend keine Züge.", "nach wie vor"),
    NotExample("Der Bund fordert freie Sicht nach draußen.", "local nach"),
    NotExample("Meiner Meinung nach ist das Buch zu lang.", "the author's own opinion"),
]
GAPS = [
    Gap(
        "Die nach Angaben der Polizei betrunkene Fahrerin blieb unverletzt.",
        "the content is an attribute inside a noun phrase",
    ),
]


_NO_DATIVE = ("die", "das", "den")  # "die Sicht nach oben"
_NO_NOUN = frozenset("PUNCT VERB AUX CCONJ SCONJ ADP".split())


@cache
def _words(nouns: str) -> frozenset[str]:
    """The single adpositions that take any noun, or only nouns that carry what was said."""
    return frozenset(
        entry.lemma
        for entries in adpositions().values()
        for entry in entries
        if entry.kind in ("pre", "post") and entry.nouns == nouns and " " not in entry.lemma
    )


def source_phrase(syntax: Syntax, adposition: Token) -> tuple[Token, ...]:
    """The noun phrase that an adposition of saying governs; empty where it is no such adposition."""
    word = adposition.word
    if adposition.upos not in ("ADP", "ADJ", "ADV", "SCONJ", "X", "PROPN", "NOUN"):
        return ()
    following = syntax.next(adposition)
    if following.word == "wie":  # "nach wie vor"
        return ()
    post = word == "zufolge"
    governor = syntax.sentence.head(adposition)
    if word == "nach" and (previous := syntax.next(adposition, -1)) and previous.upos == "NOUN":
        carrier = find_carrier(previous.lemma)
        behind = carrier is not None and (carrier.kind == "opinion" or carrier.resolves == "anonymous")
        first = _opening(syntax, previous)
        governed = carrier is not None and adposition.deprel == "case" and governor is previous  # "ihren Angaben nach"
        dative = first.upos in ("DET", "PRON", "ADJ") and first.word not in _NO_DATIVE
        if governed or (behind and dative and first.upos != "ADJ"):
            return tuple(t for t in syntax.phrase(previous) if first.id <= t.id < adposition.id)
    head = NO_TOKEN
    if governor and adposition.deprel == "case" and (governor.id < adposition.id) == post:
        head = _carrier_before(syntax, governor) if post else governor
    if head.upos not in ("NOUN", "PROPN", "PRON", "ADJ", "X", "NUM"):
        head = _neighbour_noun(syntax, adposition, -1 if post else 1)
    if not head:
        return ()
    if word in _words("carrier") and not _carries(syntax, head, word):
        head = _neighbour_noun(syntax, adposition, 1)
        if not head or not _carries(syntax, head, word):
            return ()
    if word == "laut" and (not following or (following.upos in _NO_NOUN and following.lemma != '"')):
        return ()
    if head.text.islower() and head.upos not in ("NOUN", "PROPN", "PRON"):  # "laut hupend"
        return ()
    phrase = tuple(t for t in syntax.phrase(head) if (t.id < adposition.id) == post and t.id != adposition.id)
    if find_carrier(head.lemma) or head.upos == "PROPN":
        phrase = _without_adverbials(syntax, head, phrase)
    phrase = tuple(bounded(syntax, phrase, head))
    if post or not phrase:
        return phrase
    phrase = tuple(prefield(syntax, phrase, head, adposition))
    return syntax.between(adposition.id + 1, _closing(syntax, adposition) or max(t.id for t in phrase))


def _opening(syntax: Syntax, noun: Token) -> Token:
    """The first word of a noun's phrase: its adjectives and one determiner ("die *ihrer* Meinung nach guten Ideen")."""
    first, before = noun, syntax.next(noun, -1)
    while before.upos == "ADJ":
        first, before = before, syntax.next(before, -1)
    return before if before.upos in ("DET", "PRON") else first


def _carrier_before(syntax: Syntax, noun: Token) -> Token:
    """The carrier that a noun before *zufolge* is an attribute of ("Angaben vom Mittwoch zufolge")."""
    carrier = syntax.sentence.head(noun)
    attribute = noun.deprel == "nmod" and carrier and carrier.id < noun.id
    return carrier if attribute and carrier and find_carrier(carrier.lemma) is not None else noun


def _closing(syntax: Syntax, adposition: Token) -> int | None:
    """Id of the mark that closes a quoted name right behind an adposition ("laut „Kurier“"), without a compound."""
    opening = syntax.next(adposition)
    if opening.lemma != '"':
        return None
    closing = next((t for t in syntax.sentence.tokens[opening.id :] if t.lemma == '"'), NO_TOKEN)
    behind = syntax.next(closing) if closing else NO_TOKEN
    return closing.id if closing and (not behind.text.startswith("-")) else None


_HOLDING = frozenset("von vom aus seitens durch für".split())


def _without_adverbials(syntax: Syntax, head: Token, phrase: tuple[Token, ...]) -> tuple[Token, ...]:
    """The phrase up to a prepositional phrase that belongs to the clause ("Angaben zum Jahresende")."""
    own = any(t.word.startswith("eigene") for t in phrase)
    inside, enclosed = False, 0  # in brackets; up to the noun whose article stands before an attribute
    for t in phrase:
        inside = (inside or t.text == "(") and t.text != ")"
        if t.upos == "DET":
            enclosed = max(enclosed, t.head)
        adverbial = t.upos == "ADP" and t.word not in _HOLDING and t.id > enclosed
        adverbial = adverbial and not _placed(syntax, head, t)
        if t.id > head.id and not inside and (own or adverbial):
            return tuple(p for p in phrase if p.id < t.id)
    return phrase


def _placed(syntax: Syntax, head: Token, adposition: Token) -> bool:
    """Whether a phrase says where the institution right before it is ("Ansicht der Opposition im Landtag")."""
    institution, place = syntax.next(adposition, -1), syntax.sentence.head(adposition)
    if not institution or not place or adposition.word not in ("in", "im"):
        return False
    held = institution is not head and institution.upos == "NOUN" and can_speak(institution)
    bare = not any(k.deprel == "det" for k in syntax.sentence.children(place))
    return held and bare and can_speak(place)


def _carries(syntax: Syntax, head: Token, word: str) -> bool:
    carrier = find_carrier(head.lemma) or find_carrier(head.text)
    if carrier is None or (
        word == "aus" and head.lemma.lower() not in ("sicht", "warte") and not head.lemma.endswith("sicht")
    ):
        return False
    definite = any(
        k.upos == "DET" and k.feat("Definite") != "Ind" and k.feat("Poss") is None
        for k in syntax.sentence.children(head)
    )
    singular = head.feat("Number") != "Plur"
    kids = syntax.sentence.children(head)
    held = any((k.deprel == "nmod" and not syntax.case_of(k)) or k.feat("Poss") == "Yes" for k in kids)
    told = carrier.kind != "statement" or held  # "nach Vorwürfen gegen ihn" is when
    if word == "nach" and carrier.eventive and ((singular and definite) or not told):
        return False
    lasting = word == "nach" and not carrier.eventive
    return (
        carrier.resolves != "self"
        or not (singular and definite)
        or lasting
        or any(k.deprel == "nmod" for k in syntax.sentence.children(head))
    )


def _neighbour_noun(syntax: Syntax, adposition: Token, step: int) -> Token:
    """The first noun or name on one side, with nothing but words of a noun phrase before it."""
    tok = syntax.next(adposition, step)
    while tok:
        if tok.upos in ("NOUN", "PROPN") or (tok.upos == "PRON" and tok.xpos in ("PPER", "PDS", "PIS", "PRELS")):
            head = syntax.sentence.head(tok)
            inside = (
                head
                and tok.deprel in ("flat", "flat:name", "nmod", "appos", "compound")
                and head.upos in ("NOUN", "PROPN")
            )
            return head if inside and head and (head.id - adposition.id) * step > 0 else tok
        if tok.upos not in ("DET", "ADJ", "NUM", "ADV", "X") and tok.lemma != '"':
            return NO_TOKEN
        tok = syntax.next(tok, step)
    return NO_TOKEN


def _attributive(syntax: Syntax, phrase: tuple[Token, ...]) -> bool:
    """Whether the phrase modifies an attribute ("die nach Angaben der Polizei betrunkene Frau")."""
    ids = {t.id for t in phrase}
    governor = next((g for t in phrase if t.head not in ids and (g := syntax.sentence.head(t))), NO_TOKEN)
    if not governor or governor.id < phrase[-1].id or syntax.clause(governor) is not None:
        return False
    verb = syntax.clause_of(phrase[0])
    starts = verb is None or not verb.finite or verb.finite.id not in (min(ids) - 1, min(ids) - 2)
    return starts and (governor.deprel == "amod" or governor.xpos == "ADJA")


def build(reading: Reading, match: TokenMatch[object]) -> Iterator[Find]:
    """One find for a source adverbial and the clause around it."""
    syntax = match.syntax
    cue = match.token
    phrase = source_phrase(syntax, cue)
    before = syntax.next(cue, -1)
    inside = before.xpos == "ART"
    if inside or _attributive(syntax, phrase) or (len(phrase) == 1 and phrase[0].xpos.startswith("PREL")):
        return
    ids = {t.id for t in (*phrase, cue)}
    frame = syntax.between(min(ids), max(ids))
    spans = around(syntax, frame)
    if not spans:
        return
    head = next(
        (
            t
            for t in phrase
            if t.upos in ("NOUN", "PROPN", "PRON") and (g := syntax.sentence.head(t)) and g not in phrase
        ),
        phrase[-1],
    )
    carrier = find_carrier(head.lemma)
    own = any(t.lemma in ("eigen", "eigener") or t.word.startswith("eigene") for t in phrase)
    clause = syntax.clause_of(cue)
    if own and clause is not None and clause.subject:
        speaker = syntax.phrase(clause.subject)
        source = Holder(token_spans([*speaker, *phrase]), syntax.index, clause.subject, own=True)
    else:
        source = Holder(token_spans(phrase), syntax.index, head)
    yield Find(
        type=StatementType.INDIRECT,
        content=spans,
        holder=source,
        cue=((cue.begin, cue.end),),
        lemma=cue.word,
        frame=token_spans(frame),
        stance=carrier.stance if carrier else Stance.NEUTRAL,
        level=carrier.level if carrier else Level.NONE,
        confidence=0.95,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, gaps=GAPS
)
