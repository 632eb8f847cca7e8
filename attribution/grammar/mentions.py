"""What words a mention of a source has: the phrase around its head, whatever the tree hangs elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from attribution.document import SourceKind
from attribution.document.spans import Spans
from attribution.grammar.agreement import is_missing_subject
from attribution.grammar.clauses import Syntax, token_spans
from attribution.grammar.inflection import article_features
from attribution.lexicons import classify_noun, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["Holder", "bounded", "holder", "one_phrase", "prefield"]

_SEATED = (SourceKind.ORGANISATION, SourceKind.STATE)
_TITLE = 6
"""How many words of a title in quotation marks are looked for behind its first."""
_BELONGING = frozenset(("von", "vom"))


def holder(syntax: Syntax, head: Token, *, case: bool = False) -> Holder:
    """The mention headed by ``head``: its whole phrase, with the institution of a person ("Ina Beck vom Bauamt")."""
    return Holder(token_spans(_whole(syntax, syntax.phrase(head, case=case), head)), syntax.index, head)


def _whole(syntax: Syntax, phrase: Sequence[Token], head: Token) -> Sequence[Token]:
    """A phrase without focus particles before it and an als-predicate, with a von-phrase that hangs on the verb."""
    phrase = bounded(syntax, prefield(syntax, phrase, head), head)
    while phrase[0].word in words("grammar.focus_particles") and phrase[0] is not head:
        phrase = phrase[1:]
    correlative = syntax.next(phrase[0], -1)
    if correlative.word == "sowohl":
        phrase = [correlative, *phrase]
    predicate = next((t.id for t in phrase if t.id > head.id and t.lemma == "als" and not _joining(syntax, t)), None)
    if predicate is not None:
        return [t for t in phrase if t.id < predicate]
    while institution := _institution(syntax, phrase, head):
        phrase = [*phrase, *institution]
    return [*phrase, *_seat(syntax, phrase, head), *_joined(syntax, phrase, head)]


def _joined(syntax: Syntax, phrase: Sequence[Token], head: Token) -> Sequence[Token]:
    """Who is joined to somebody behind a clause or an apposition about the first: "Anna Korn, die das Haus leitet, und
    *Ole Beck*", "Anna Korn, Leiterin des Hauses, und *Ole Beck*".
    """
    kids = syntax.sentence.children(head)
    described = any(k.deprel.startswith("acl") and k.id > phrase[-1].id for k in kids)
    others = (k for k in kids if k.deprel == "conj" and k.upos in ("NOUN", "PROPN") and k.id > phrase[-1].id)
    other = next(others, NO_TOKEN)
    behind = [t.word for t in syntax.sentence.tokens[phrase[-1].id : phrase[-1].id + 2]]
    described = described or (behind in ([",", "und"], [",", "sowie"]) and any(k.deprel == "appos" for k in kids))
    return syntax.phrase(other) if other and described else ()


def _seat(syntax: Syntax, phrase: Sequence[Token], head: Token) -> Sequence[Token]:
    """The place right behind an institution ("die Regierung in Bern"), whatever the tree hangs it on."""
    adposition = syntax.next(phrase[-1])
    if adposition.text != "in" or phrase[-1] is not head:
        return ()
    place, kind = syntax.next(adposition), classify_noun(head.lemma) if head.upos == "NOUN" else None
    if kind not in _SEATED or place.upos != "PROPN":
        return ()
    return (adposition, *syntax.phrase(place))


def _institution(syntax: Syntax, phrase: Sequence[Token], head: Token) -> Sequence[Token]:
    """The von-phrase right behind a name that says where a person belongs, whatever the tree hangs it on."""
    following = syntax.next(phrase[-1])
    if "PROPN" not in (head.upos, phrase[-1].upos) or following.word not in _BELONGING:
        return ()
    inner = syntax.sentence.head(following)
    if inner.upos not in ("NOUN", "PROPN", "X"):
        return ()
    if any(k.upos == "NUM" for k in syntax.sentence.children(inner)):
        return ()
    belonging = bounded(syntax, syntax.phrase(inner, case=True), inner)
    return belonging if belonging[0].id == following.id else ()


def bounded(syntax: Syntax, phrase: Sequence[Token], head: Token) -> Sequence[Token]:
    """A phrase as far as the words behind its head can depend on it, whatever the tree says.

    A pronoun, a number with its noun, a phrase whose article is no genitive, and phrases about whom one speaks to
    belong to the clause.
    """
    for before, t in pairwise(phrase):
        if t.id > head.id and _begins_anew(syntax, before, t):
            return _with_title(syntax, tuple(p for p in phrase if p.id < t.id))
    end = len(phrase)
    while phrase[end - 1].upos == "ADV" and phrase[end - 1].id > head.id:
        end -= 1
    return _with_title(syntax, phrase[:end])


def _with_title(syntax: Syntax, phrase: Sequence[Token]) -> Sequence[Token]:
    """A phrase with all words of the title in quotation marks that it ends in ("der „Welt *am Sonntag“*")."""
    marks = [t for t in phrase if t.lemma == '"']
    if len(marks) % 2 == 0 or marks[-1] is phrase[-1] or syntax.next(marks[-1]).begin != marks[-1].end:
        return phrase
    behind = syntax.sentence.tokens[phrase[-1].id : phrase[-1].id + _TITLE]
    closing = next((t.id for t in behind if t.lemma == '"'), 0)
    return (*phrase, *(t for t in behind if t.id <= closing))


def _begins_anew(syntax: Syntax, before: Token, tok: Token) -> bool:
    """Whether a word behind a noun begins a phrase that cannot be an attribute of it."""
    if tok.upos == "ADP":
        return tok.word in words("grammar.clausal_adpositions")
    if before.upos not in ("NOUN", "PROPN", "X"):
        return False
    if tok.upos in ("NOUN", "PROPN"):
        return is_missing_subject(syntax.sentence.tokens, tok)
    following = syntax.next(tok)
    if tok.upos == "NUM":
        return following.upos in ("NOUN", "ADJ")
    if tok.upos == "DET":
        features = article_features(tok.text)
        noun = syntax.sentence.head(tok)
        nominative = tok.text == "der" and _is_masculine(noun)
        genitive = any(f[1] == "g" for f in features) and not nominative
        return bool(features) and not genitive
    return tok.xpos == "PPER"


def _is_masculine(noun: Token) -> bool:
    """Whether a noun is tagged as a masculine nominative: one that "der" makes a subject."""
    marked = {"Gender": "Masc", "Number": "Sing", "Case": "Nom"}
    return all(noun.feat(name) == value for name, value in marked.items())


def _joining(syntax: Syntax, als: Token) -> bool:
    """Whether *als* is a part of "sowohl … als auch"."""
    following = syntax.next(als)
    return following.word == "auch"


def prefield(syntax: Syntax, phrase: Sequence[Token], head: Token, first: Token = NO_TOKEN) -> Sequence[Token]:
    """A phrase in front of a verb-second verb, up to that verb: one constituent stands there, whatever the tree says.

    An apposition between commas belongs to it, a clause does not.

    Args:
        syntax: the sentence.
        phrase: the words known to belong to it.
        head: the noun or name that heads it.
        first: the first word of the constituent, if that is not the phrase's (an adposition).
    """
    clause, before = syntax.clause_of(head), syntax.next(first or phrase[0], -1)
    finite = clause.finite if clause is not None else NO_TOKEN
    if clause is None or finite.id <= phrase[-1].id or clause.kind not in ("main", "other"):
        return phrase
    if before and before.upos not in ("PUNCT", "CCONJ"):
        return phrase
    rest = list(syntax.between(phrase[-1].id + 1, finite.id - 1))
    opened = sum(t.text == "," for t in phrase) % 2
    commas = [i for i, t in enumerate(rest) if t.text == ","]
    closed = len(commas) + opened == 2 and commas[-1] == len(rest) - 1
    apposed = closed and (opened or rest[commas[0] + 1].upos in ("DET", "NOUN", "PROPN", "ADJ"))
    inner = [t for t in rest if not (apposed and t.text == ",")]
    if not inner or not one_phrase(inner):
        return phrase
    return [*phrase, *(rest[:-1] if apposed else rest)]


def one_phrase(tokens: Iterable[Token]) -> bool:
    """Whether words can be one phrase: no verb, subordinator, relative pronoun or punctuation is among them."""
    return not any(t.upos in ("VERB", "AUX", "SCONJ", "PUNCT") or t.xpos.startswith("PREL") for t in tokens)


@attrs.frozen(slots=True)
class Holder:
    """The mention of a source: its spans and the token that heads it.

    Args:
        spans: the mention as it stands in the text; empty where nobody is named.
        sentence: index of the sentence that holds it.
        head: the noun, name or pronoun that heads the mention (``Angaben`` in "Angaben der Polizei").
        carried: taken over from an earlier statement (Konjunktiv continuation, continued quotation).
        own: the source is the subject of the content ("nach eigenen Angaben"); ``head`` is then that subject.
        appeal: the words with which somebody else appeals to it ("unter Berufung auf").
    """

    spans: Spans = attrs.field(converter=Spans)
    sentence: int
    head: Token
    carried: bool = False
    own: bool = False
    appeal: Spans = attrs.field(default=Spans(), converter=Spans)
