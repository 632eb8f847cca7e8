"""Adpositional frame: *laut X*, *X zufolge*, *nach Angaben von X*, *gemäß X*, *aus Sicht von X*.

The adposition makes a source adverbial of a noun phrase (a "Redeeinleitung ohne Verb"; Zifonun et al. 1997, 1753 ff.).
*laut*, *gemäß* and *zufolge* take any noun, *nach* only nouns that carry what was said ("Angaben", "Ansicht"). The
content is the clause around the phrase; from the finite verb on where the phrase stands first.
"""

from collections.abc import Iterator

from attribution.document import Level, Stance, StatementType
from attribution.grammar.clauses import Clause, Syntax, token_spans
from attribution.grammar.content import around
from attribution.grammar.mentions import Holder, bounded, prefield
from attribution.grammar.morphology import is_finite
from attribution.grammar.objects import antecedent
from attribution.grammar.patterns import TokenMatch, token
from attribution.grammar.predicates import reporting_verb
from attribution.grammar.roles import authority_holder, authority_phrase, relied_on
from attribution.grammar.speakers import can_speak
from attribution.lexicons import (
    adpositions,
    classify_noun,
    endings,
    find_carrier,
    find_document,
    find_medium,
    lexical,
    words,
)
from attribution.reading.construction import Construction, Example, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.tree import NO_TOKEN, Token

_LINKS = ("", "s", "n", "en")  # between the parts of a compound


@lexical
def _adpositions(*nouns: str) -> frozenset[str]:
    """The single adpositions that take any noun, or only nouns that carry what was said (``any``, ``carrier``)."""
    entries = (entry for entries in adpositions().values() for entry in entries)
    found = [e.lemma for e in entries if e.nouns in (nouns or ("any", "carrier")) and " " not in e.lemma]
    return frozenset((*found, *(lemma.replace("ß", "ss") for lemma in found)))  # "gemäss", as the Swiss write


def _phrase(adposition: Token, syntax: Syntax) -> tuple[Token, ...]:
    """The noun phrase that an adposition of saying governs; empty where it is no such adposition."""
    word, post, before = adposition.word, adposition.word == "zufolge", syntax.next(adposition, -1)
    if not _can_frame(syntax, adposition):
        return ()
    if word == "nach" and (opening := _before_nach(syntax, adposition)):
        return tuple(t for t in syntax.phrase(before) if opening.id <= t.id < adposition.id)
    if word == "laut" and (named := _lower_name(syntax, adposition)):
        return named
    head = _head(syntax, adposition, post=post)
    if head.upos not in ("NOUN", "PROPN", "PRON") or head.xpos.startswith("PREL"):
        return ()
    phrase = tuple(t for t in syntax.phrase(head) if t.id != adposition.id)
    if _names_holder(head):
        phrase = tuple(t for t in phrase if t.id <= head.id)
    elif find_carrier(head.lemma) or head.upos == "PROPN":
        phrase = _without_adverbials(syntax, head, phrase)
    phrase = tuple(bounded(syntax, phrase, head))
    return phrase if post else _behind(syntax, adposition, tuple(prefield(syntax, phrase, head, adposition)))


PATTERN = token(text=_adpositions, where=_phrase)

EXAMPLES = [
    Example("[source: Ihren Angaben] [cue: nach] [content: war die Ampel grün]."),
    Example("[cue: Laut] [source: Polizei] [content: wurde niemand verletzt]."),
    Example(
        "[content: Der Umsatz ist] [cue: nach] [source: Angaben des Unternehmens] [content: um vier Prozent gestiegen]."
    ),
    Example("[cue: Nach] [source: Angaben des Leiters im Gesundheitsamt, Uwe Kern], [content: steigen die Zahlen]."),
    Example("[source: Ersten Angaben vom Mittwoch] [cue: zufolge] [content: blieb die Halle leer]."),
    Example("[cue: Nach] [source: Angaben der in Kiel ansässigen Firma] [content: sinkt der Umsatz]."),
    Example("[cue: Nach] [source: Informationen der „Welt am Sonntag“] [content: sinkt der Umsatz]."),
    Example("[source: Der Feuerwehr] [cue: zufolge] [content: brach der Brand im Keller aus]."),
    Example("[content: Das sei] [cue: nach] [source: Ansicht der Opposition im Landtag] [content: zu teuer]."),
    Example("[cue: Nach] [source: der Verfassung] [content: wählt der Landtag den Präsidenten]."),
    Example("[cue: Aus] [source: Sicht der Gewerkschaft] [content: ist das Angebot zu niedrig]."),
    Example("[cue: Aus] [source: sportlicher Sicht des Vereins] [content: war das Jahr schwach]."),
    Example("[cue: Nach] [source: den Plänen der Bahn] [content: wird die Strecke gesperrt]."),
    Example("[content: Das Licht ging] [cue: nach] [source: Angaben von Gästen] [content: aus]."),
    Example("[cue: Nach] [source: den Plänen der Bahn] [content: sollte die Strecke gesperrt werden]."),
    Example("[source: Ihrer ehrlichen Meinung] [cue: nach] [content: fehlt der Mut]."),
    Example("[source: Ihrer Meinung] [cue: nach] [content: kommt die Reform zu spät]."),
    Example("[cue: Laut] [source: netzblick] [content: bleibt der Dirigent in Bremen]."),
    Example("[cue: Gemäss] [source: dem Bauamt] [content: dauern die Arbeiten bis Mai]."),
    Example("Die [cue: nach] [source: Angaben der Polizei] [content: betrunkene Fahrerin] blieb unverletzt."),
    Example("In dem Bus saßen zwanzig Menschen, [cue: laut] [source: Polizei] [content: neun Kinder]."),
    Example("[cue: Laut] [source: Radio Elbe] unter Berufung auf die Polizei [content: brannte das Haus]."),
    Example("[source: Dem Sender] [cue: zufolge] unter Berufung auf die Polizei [content: brannte das Haus]."),
    Example("[source: Schulz' Meinung] [cue: nach] [content: war das Spiel langweilig]."),
    Example("[cue: Nach] [source: ersten Ermittlungen] [content: war die Fahrerin zu schnell]."),
    Example("[cue: Nach] [source: der Vorstellung des Ministers] [content: zahlt der Bund die Hälfte]."),
    Example("[cue: Laut] [source: § 4 der Satzung] [content: wählt der Rat den Chef]."),
    Example("[cue: Nach] [source: neuen Zahlen] [content: steigt der Umsatz]."),
    Example("[cue: Nach] [source: Hinweisen der Polizei] [content: war das Boot gestohlen]."),
    Example("[cue: Nach] [source: der ersten Hochrechnung des Senders] [content: liegt die Liste vorn]."),
    Example("[source: Dem Vernehmen] [cue: nach] [content: zieht das Amt im Herbst um]."),
]
NOT_EXAMPLES = [
    NotExample("Seine Angaben nach dem Unfall waren falsch.", "nach belongs to the noun behind it"),
    NotExample("Die Firma schloss kurz nach der Mitteilung des Amtes ihr Werk.", "temporal"),
    NotExample("Das Schloss wurde nach Plänen des Baumeisters errichtet.", "how it was made"),
    NotExample("Der Saal ist nach Vorschlägen der Gäste umgebaut worden.", "how it was made"),
    NotExample("Aus sportlicher Sicht war das Jahr schwach.", "in which respect"),
    NotExample("Nach dem Spiel feierten die Fans in der Stadt.", "temporal nach"),
    NotExample("Nach schweren Vorwürfen gegen den Chef tritt der Vorstand zurück.", "temporal, nobody's words"),
    NotExample("Nach monatelangen Ermittlungen klagte sie den Fahrer an.", "temporal, for it says how long they took"),
    NotExample("Nach schlechten Erfahrungen mit der Bahn fährt sie nun Rad.", "temporal, for it says how they were"),
    NotExample("Nach Berichten über Mängel sperrte die Stadt die Brücke.", "temporal: only the topic is named"),
    NotExample("Nach Hinweisen aus dem Dorf fand man das Boot.", "temporal: a hint leads to it"),
    NotExample("Nach Brandts Ankündigung fielen die Kurse.", "temporal: one speech of somebody's"),
    NotExample("Nach dem zweiten Brief geben die meisten Vermieter nach.", "temporal, with an ordinal"),
    NotExample("Das Stück sei lustig, erläuterte sie nach der Vorstellung.", "temporal: a performance"),
    NotExample("Die Aktie fiel nach Zahlen auf zwölf Euro.", "temporal: a firm's report"),
    NotExample("Nach Quartalszahlen brach der Kurs ein.", "temporal: a firm's report"),
    NotExample("Nach soliden Zahlen stieg der Kurs.", "temporal, for it says how they were"),
    NotExample("Nach Berlin fährt am Abend kein Zug mehr.", "local nach"),
    NotExample("Auf der Straße wurde es laut.", "adverb laut"),
    NotExample("Der Zoll ließ die Frage nach seiner Darstellung offen.", "what is asked for"),
    NotExample("Wie die Firma nach ersten Angaben mitteilte, brannte es.", "a part of another frame"),
    NotExample("Laut hupend fuhr der Wagen davon.", "adverb laut"),
    NotExample("Nach wie vor fahren am Abend keine Züge.", "nach wie vor"),
    NotExample("Der Bund fordert freie Sicht nach draußen.", "local nach"),
    NotExample("Meiner Meinung nach ist das Buch zu lang.", "the author's own opinion"),
    NotExample("Der Chef wurde nach den Plänen der Reederei gefragt.", "what is asked for"),
    NotExample("Gemäß § 5 der Satzung wählt der Rat den Chef.", "a paragraph of a law"),
]


def _can_frame(syntax: Syntax, adposition: Token) -> bool:
    """Whether an adposition can name a source, by the words beside it."""
    before, following = syntax.next(adposition, -1), syntax.next(adposition)
    if adposition.upos not in words("preposition.tags") or _is_ground(syntax, adposition):
        return False
    if before.xpos == "ART" and following.upos not in ("NOUN", "PROPN", "DET", "ADJ"):
        return False
    counted = any(k.upos == "NUM" or k.word in words("preposition.amounts") for k in syntax.sentence.children(before))
    if counted and before.lemma in words("grammar.spans_of_time"):  # "drei Tage nach den Angaben"
        return False
    if adposition.word == "nach" and (before.word in words("preposition.right_after") or _is_made(syntax, adposition)):
        return False
    if adposition.word == "laut":
        return following.upos not in words("preposition.no_noun") or following.lemma == '"'
    return adposition.word != "nach" or not _is_asked(syntax, adposition)


def _is_made(syntax: Syntax, nach: Token) -> bool:
    """Whether something was done or made as somebody had wished or drawn it: "wurde nach *Plänen* von Ott erbaut"."""
    noun, clause = _neighbour_noun(syntax, nach, 1), syntax.clause_of(nach)
    carrier = find_carrier(noun.lemma) if noun.upos == "NOUN" else None
    if carrier is None or carrier.lemma not in words("preposition.designs") or clause is None or not clause.passive:
        return False
    modal = any(a.lemma in words("grammar.modals") for a in clause.aux)
    past = clause.finite.feat("Tense") == "Past" or any(a.word == "worden" for a in clause.aux)
    return past and not modal and clause.finite.feat("Mood") != "Sub"


def _is_ground(syntax: Syntax, adposition: Token) -> bool:
    """Whether no source follows: a paragraph of a law is where something stands only behind *laut*."""
    following = syntax.next(adposition)
    says = adposition.word == "laut" and any(k.deprel == "nmod" for k in syntax.sentence.children(following))
    return following.word in words("preposition.no_sources") and not says


def _is_asked(syntax: Syntax, nach: Token) -> bool:
    """Whether *nach* says what is asked for: "wurde *nach seinen Plänen* gefragt", "Nachfrage *nach Auskünften*"."""
    before, clause = syntax.next(nach, -1), syntax.clause_of(nach)
    held = any(k.deprel == "nmod" for k in syntax.sentence.children(syntax.sentence.head(nach)))
    asking = before.lemma.casefold().endswith(endings("preposition.asking"))
    noun = asking and (syntax.next(nach).upos == "DET" or not held)
    return noun or (clause is not None and clause.lemma in words("preposition.governing"))


def _behind(syntax: Syntax, adposition: Token, phrase: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words behind an adposition up to the end of its phrase: the mark that closes a name, an appeal."""
    last = _closing(syntax, adposition) or max(t.id for t in phrase)
    appeals = (t.id - 2 for t in phrase if authority_phrase(syntax, t))
    return syntax.between(adposition.id + 1, min(last, next(appeals, last)))


def _lower_name(syntax: Syntax, laut: Token) -> tuple[Token, ...]:
    """A name in small letters behind *laut*, whatever the tree says: a medium's, or one word before the verb
    ("laut *elbblick* bleibt er").
    """
    opening, verb = syntax.next(laut), syntax.next(laut, 2)
    name = verb if opening.lemma == '"' else opening
    if not name.text.islower():
        return ()
    if name.upos not in ("PROPN", "NOUN") and find_medium(name.text) is not None:
        return syntax.between(opening.id, _closing(syntax, laut) or name.id)
    named = name.upos in ("PROPN", "X", "NOUN", "ADJ") and name.deprel.startswith("obl")
    return (name,) if named and name is opening and is_finite(verb) else ()


def _before_nach(syntax: Syntax, nach: Token) -> Token:
    """The first word of a carrier that stands before its *nach* ("*ihrer* Meinung nach"), or no token."""
    noun = syntax.next(nach, -1)
    carrier = find_carrier(noun.lemma) if noun.upos == "NOUN" else None
    if carrier is None:
        return NO_TOKEN
    opening, before = noun, syntax.next(noun, -1)
    while before.upos == "ADJ":
        opening, before = before, syntax.next(before, -1)
    if before.upos in ("DET", "PRON"):
        opening = before
    owner = _name_in_genitive(syntax, opening)
    behind = carrier.kind == "opinion" or carrier.resolves == "anonymous"
    dative = opening.upos in ("DET", "PRON") and opening.word not in words("preposition.no_dative")
    if owner and (behind or syntax.sentence.head(nach) is noun):  # "*Jens'* Meinung nach"
        return owner
    return opening if syntax.sentence.head(nach) is noun or (behind and dative) else NO_TOKEN


def _name_in_genitive(syntax: Syntax, noun: Token) -> Token:
    """The first word of a name in the genitive right before a noun, or no token."""
    last = syntax.next(noun, -1)
    if last.text in ("'", "’"):
        last = syntax.next(last, -1)
    elif not last.text.endswith("s"):
        return NO_TOKEN
    opening = NO_TOKEN
    while last.upos == "PROPN":
        opening, last = last, syntax.next(last, -1)
    return opening


def _head(syntax: Syntax, adposition: Token, *, post: bool) -> Token:
    """The noun that an adposition governs: by the tree, or else the next one; with *nach* and *aus* a carrier."""
    governor = syntax.sentence.head(adposition)
    head = NO_TOKEN
    if adposition.deprel == "case" and (governor.id < adposition.id) == post:
        head = _carrier_before(syntax, governor) if post else governor
    if head.upos not in ("NOUN", "PROPN", "PRON", "ADJ", "X", "NUM"):
        head = _neighbour_noun(syntax, adposition, -1 if post else 1)
    if adposition.word in _adpositions("carrier") and not _carries(syntax, head, adposition.word):
        head = _neighbour_noun(syntax, adposition, 1)
        return head if _carries(syntax, head, adposition.word) else NO_TOKEN
    return head


def _carrier_before(syntax: Syntax, noun: Token) -> Token:
    """The carrier that a noun before *zufolge* is an attribute of ("Angaben vom Mittwoch zufolge")."""
    carrier = syntax.sentence.head(noun)
    return carrier if find_carrier(carrier.lemma) is not None else noun


def _closing(syntax: Syntax, adposition: Token) -> int:
    """Id of the mark that closes a quoted name right behind an adposition ("laut „Kurier“"); 0 without one."""
    opening = syntax.next(adposition)
    marks = (t.id for t in syntax.sentence.tokens[opening.id :] if t.lemma == '"')
    return next(marks, 0) if opening.lemma == '"' else 0


def _without_adverbials(syntax: Syntax, head: Token, phrase: tuple[Token, ...]) -> tuple[Token, ...]:
    """The phrase up to a prepositional phrase that belongs to the clause ("Angaben zum Jahresende")."""
    enclosed = head.id  # what stands before a noun is its attribute, with and without an article
    for t in phrase:
        if t.upos == "DET":
            enclosed = max(enclosed, t.head)
        adverbial = t.upos == "ADP" and t.word not in words("preposition.holding") and t.id > enclosed
        if adverbial and not _placed(syntax, head, t):
            return tuple(p for p in phrase if p.id < t.id)
    return phrase


def _names_holder(head: Token) -> bool:
    """Whether a compound says itself whose words it carries ("nach *Polizeiangaben* von der Straße abgekommen")."""
    carrier = find_carrier(head.lemma)
    first = head.lemma[: -len(carrier.lemma)] if carrier is not None else ""
    return any(classify_noun(first.removesuffix(link)) is not None for link in _LINKS if first)


def _placed(syntax: Syntax, head: Token, adposition: Token) -> bool:
    """Whether a phrase says where the institution right before it is ("Ansicht der Opposition im Landtag")."""
    institution = syntax.next(adposition, -1)
    held = institution is not head and institution.upos == "NOUN" and can_speak(institution)
    return held and adposition.word in ("in", "im") and can_speak(syntax.sentence.head(adposition))


def _carries(syntax: Syntax, head: Token, word: str) -> bool:
    """Whether a noun behind *nach* or *aus* carries what somebody said or thinks."""
    carrier = find_carrier(head.lemma) or find_carrier(head.text)
    if carrier is None or (word == "aus" and not head.lemma.lower().endswith(endings("preposition.views"))):
        return False
    kids = syntax.sentence.children(head)
    if word == "aus" and any(k.lemma in words("preposition.fields") for k in kids) and not any(map(_holds, kids)):
        return False  # "aus technischer Sicht"
    one = head.feat("Number") != "Plur" and any(
        (k.upos == "DET" and k.feat("Definite") != "Ind" and k.feat("Poss") is None)
        or (k.upos == "PROPN" and k.deprel == "nmod" and k.id < head.id)  # "nach Roths Rede"
        for k in kids
    )
    counted = any(k.word.rstrip("ensr") in words("preposition.ordinals") for k in kids)
    if word == "nach" and one and counted and carrier.level is Level.NONE:
        return False  # "nach dem zweiten Brief" is when, "nach der zweiten Hochrechnung" is by what
    if word == "nach" and head.lemma in words("preposition.published") and not any(map(_tells_whose, kids)):
        return False  # "die Aktie fiel nach Zahlen"
    if word == "nach" and carrier.kind == "finding" and any(_is_laborious(k) for k in kids):
        return False  # "nach langen Ermittlungen", too
    if word == "nach" and carrier.kind in words("preposition.told") and _tells_of_event(syntax, head):
        return False  # "nach Berichten über Mängel"
    if word != "nach" or not carrier.eventive:
        return word == "nach" or carrier.resolves != "self" or not one
    held = [k for k in kids if k.deprel == "nmod" and not syntax.case_of(k)]
    if carrier.kind == "opinion":  # "nach der Vorstellung des Ministers", not "nach der Vorstellung des Stücks"
        return not one or any(can_speak(k) and find_carrier(k.lemma) is None for k in held)
    return not one and (carrier.kind != "statement" or bool(held))  # "nach Vorwürfen gegen ihn" is when


def _holds(child: Token) -> bool:
    """Whether a word beside a noun says who sees something so: "aus technischer Sicht *der Prüfer*"."""
    return bool(child.feat("Poss")) or child.deprel.startswith("nmod")


def _tells_whose(child: Token) -> bool:
    """Whether a word beside a noun says of whom or of what kind it is ("Zahlen *des Amtes*", "*neuen* Zahlen")."""
    return child.upos in ("ADJ", "DET", "PRON") or (child.deprel.startswith("nmod") and child.upos != "NUM")


def _tells_of_event(syntax: Syntax, head: Token) -> bool:
    """Whether words come from nobody and have a topic, so that *nach* is when: "nach *Gerüchten über* seinen Tod"."""
    kids = syntax.sentence.children(head)
    cases = {syntax.case_of(k).word for k in kids if k.deprel == "nmod"}
    owned = _names_holder(head) or any(k.feat("Poss") or k.lemma.startswith("eigen") for k in kids)
    return bool(cases & words("preposition.about")) and not (owned or cases & {"", *words("preposition.holding")})


def _is_laborious(adjective: Token) -> bool:
    """Whether an adjective says how long or thorough an inquiry was, or how it ended: then *nach* is when."""
    lemma = adjective.lemma.casefold()
    return adjective.upos == "ADJ" and (
        lemma in words("preposition.efforts") or lemma.endswith(endings("preposition.lasting"))
    )


def _neighbour_noun(syntax: Syntax, adposition: Token, step: int) -> Token:
    """The first noun or name on one side, with nothing but words of a noun phrase before it."""
    tok = syntax.next(adposition, step)
    while tok.upos in words("preposition.before_noun") or tok.lemma == '"':
        tok = syntax.next(tok, step)
    if tok.xpos in ("PPER", "PDS", "PIS"):
        return tok
    if tok.upos not in ("NOUN", "PROPN"):
        return NO_TOKEN
    head = syntax.sentence.head(tok)
    inside = tok.deprel in words("preposition.inner") and head.upos in ("NOUN", "PROPN")
    inside = inside and (step > 0 or _may_be_dative(syntax, head))
    return head if inside and (head.id - adposition.id) * step > 0 else tok


def _may_be_dative(syntax: Syntax, noun: Token) -> bool:
    """Whether *zufolge* can govern a noun before it: not "Gäste" in "dürfen *Gäste* der Bahn zufolge umsteigen"."""
    articles = (k.word for k in syntax.sentence.children(noun) if k.upos == "DET")
    plural = noun.upos == "NOUN" and noun.feat("Number") == "Plur"
    form = not plural or noun.text.endswith(("n", "s"))
    return form and not any(word in words("preposition.no_dative") and word != "den" for word in articles)


def _himself(clause: Clause) -> Token:
    """Whose words *eigene* ones are: the subject's, unless that is a thing and somebody else stands beside or above it
    ("die Werft, *der* nach eigenen Angaben Geld fehlt", "*die Werft* baut ein Dock, das nach eigenen Angaben hält").
    """
    syntax, above = clause.syntax, clause.syntax.parent_clause(clause)
    told = (k for k in syntax.sentence.children(clause.head) if k.deprel in ("obl:arg", "iobj"))
    outer = above.subject if above is not None and clause.kind == "relative" else NO_TOKEN
    meant = ((t, antecedent(syntax, t)) for t in (clause.subject, *told, outer) if t)
    return next((t for t, noun in meant if can_speak(noun) and find_document(noun.lemma) is None), clause.subject)


def build(reading: Reading, match: TokenMatch[tuple[Token, ...]]) -> Iterator[Find]:
    """One find for a source adverbial and the clause around it."""
    syntax, cue, phrase = match.syntax, match.token, match.found
    ids = {t.id for t in (*phrase, cue)}
    last = max((*phrase, cue), key=lambda t: t.id)
    noun = syntax.next(last, 2)
    cited, appeal = authority_phrase(syntax, noun), syntax.between(noun.id - 1, noun.id + 1)
    if not cited:  # "laut dpa *unter Berufung auf* X", "laut einem Bericht, *der sich auf X beruft*"
        cited, appeal = relied_on(syntax, last)
    frame = syntax.between(min(ids), max(cited[-1].id, appeal[-1].id) if cited else max(ids))
    head = next((t for t in phrase if t.head not in (0, *ids)), phrase[-1])
    carrier = find_carrier(head.lemma)
    clause = syntax.clause_of(cue)
    if clause is not None and clause.first.word == "wie" and reporting_verb(clause, "wie") is not None:
        return  # "wie die Firma nach ersten Tests mitteilte": the clause is a frame itself
    if clause is not None and any(t.word.startswith("eigene") for t in phrase):
        himself = _himself(clause)
        source = Holder(token_spans([*syntax.phrase(himself), *phrase]), syntax.index, himself, own=True)
    else:
        source = Holder(token_spans(phrase), syntax.index, head)
    yield Find(
        type=StatementType.INDIRECT,
        content=around(syntax, frame),
        holder=authority_holder(syntax, appeal, cited) if cited else source,
        relays=(source,) if cited else (),
        cue=((cue.begin, cue.end),),
        lemma=cue.word,
        frame=token_spans(frame),
        stance=carrier.stance if carrier else Stance.NEUTRAL,
        level=carrier.level if carrier else Level.NONE,
        confidence=0.95,
    )


CONSTRUCTION = Construction(__name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES)
