"""Finds the words of the cue table in a sentence: the part that looks at words alone."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from attribution.grammar.clauses import Clause, Syntax, syntaxes
from attribution.grammar.morphology import is_finite
from attribution.grammar.reach import surroundings
from attribution.hedging.cues import Entry, Kind, by_word
from attribution.lexicons import endings, words
from attribution.text.article import Article
from attribution.tree import Sentence, Token

__all__ = ["Hit", "hits"]


@attrs.frozen
class Hit:
    """Words of a sentence that match an entry; whether they hedge is for its conditions to say.

    Args:
        entry: the entry.
        tokens: the cue and its companions in text order.
        first: the word the entry was found by.
        clause: the clause that holds it.
        near: the words of its clause, and its neighbours should the tree be wrong.
    """

    entry: Entry
    tokens: tuple[Token, ...]
    first: Token
    clause: Clause
    near: tuple[Token, ...]

    def before(self, step: int = 1) -> Token:
        """The word ``step`` places before the cue."""
        return self.clause.syntax.next(self.first, -step)

    def behind(self, step: int = 1) -> Token:
        """The word ``step`` places behind the cue."""
        return self.clause.syntax.next(self.first, len(self.entry.cue) - 1 + step)

    @property
    def words(self) -> frozenset[str]:
        """The lower-case words of its clause."""
        return frozenset(t.word for t in self.near)


def keys(token: Token) -> frozenset[str]:
    """The words a token answers to: form, lemma, uninflected adjective, and a mark for Konjunktiv II."""
    form = token.word
    found = {form, token.lemma.lower()}
    if token.upos in ("ADJ", "ADV", "VERB") or token.xpos.startswith("ADJ"):
        found |= _without("hedging.adjective_endings", form, 3)
    if token.upos in ("VERB", "AUX", "ADJ"):
        found |= set(_infinitives(form))
    if token.upos == "NOUN":
        found |= _without("hedging.noun_endings", form, 4)
        found |= {head for head in words("hedging.compound_heads") if any(w.endswith(head) for w in found)}
    if token.lemma not in words("grammar.modals") and _is_konjunktiv_2(token):
        found.add("@subjunctive2")
    return frozenset(found)


def _without(name: str, form: str, left: int) -> set[str]:
    """A form without each of its endings that leaves more than ``left`` letters."""
    return {form[: -len(e)] for e in endings(name) if form.endswith(e) and len(form) > len(e) + left}


def _infinitives(form: str) -> Iterator[str]:
    """Infinitives that a regular verb form can belong to: a lemma that the parser got wrong costs no cue."""
    for ending in endings("hedging.verb_endings"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            yield stem + "en"
            if stem.startswith("ge") and ending in ("t", "et"):
                yield stem[2:] + "en"


def _is_konjunktiv_2(token: Token) -> bool:
    """Whether a finite verb is a Konjunktiv II by its form, or by the parser where the form could be nothing else."""
    if not is_finite(token):
        return False
    form = token.word
    if form.startswith(endings("hedging.subjunctive_stems")):
        return True
    # weak and many strong forms ("sagte", "gingen") are shared with other moods: the parser alone is not enough
    return form.endswith(endings("hedging.subjunctive_forms")) and token.feat("Mood") == "Sub"


def _find(syntax: Syntax) -> tuple[Hit, ...]:
    index = by_word()
    sentence = syntax.sentence
    words = [keys(t) for t in sentence.tokens]
    out: list[Hit] = []
    for i, token in enumerate(sentence.tokens):
        found = {entry.id: entry for word in words[i] for entry in index.get(word, ())}
        for entry in found.values():
            hit = _match(syntax, words, i, token, entry)
            if hit is not None:
                out.append(hit)
    return tuple(out)


def _match(syntax: Syntax, words: list[frozenset[str]], i: int, token: Token, entry: Entry) -> Hit | None:
    sentence, size = syntax.sentence, len(entry.cue)
    if not _is_of_kind(token, entry) or not _stands_at(words, i, entry):
        return None
    tokens = list(sentence.tokens[i : i + size])
    near = surroundings(syntax, token)
    if entry.kind is Kind.VERB:
        tokens += [k for k in sentence.children(token) if k.deprel == "compound:prt" and k not in tokens]
    own = {t.id for t in tokens}
    if entry.without and any(
        t.word in entry.without or t.lemma.lower() in entry.without for t in near if t.id not in own
    ):
        return None
    for wanted in entry.companions:
        found = (t for t in near if t.id not in own and wanted & words[t.id - 1])
        best = min(
            (t for t in found if "nicht" not in wanted or not comma_between(sentence, t, token)),
            key=lambda t: abs(t.id - token.id),
            default=None,
        )
        if best is None:
            return None
        tokens.append(best)
        own.add(best.id)
    return Hit(entry, tuple(sorted(tokens, key=lambda t: t.id)), token, syntax.clause_around(token), near)


def _stands_at(words: list[frozenset[str]], i: int, entry: Entry) -> bool:
    """Whether the words of a cue stand there one behind the other."""
    size = len(entry.cue)
    return i + size <= len(words) and all(entry.cue[k] & words[i + k] for k in range(size))


def _is_of_kind(token: Token, entry: Entry) -> bool:
    """Whether a word can be of the word class of an entry; the forms of a modal verb are different cues."""
    noun = token.upos in ("NOUN", "PROPN")
    if entry.kind is Kind.MODAL:
        return token.word in entry.cue[0] and not noun
    return not noun if entry.kind is Kind.VERB else entry.kind is not Kind.NOUN or noun or token.text[:1].isupper()


def comma_between(sentence: Sentence, left: Token, right: Token) -> bool:
    """Whether a comma or a colon parts two words, or one is said of what is joined to the other ("alt und nicht neu").

    A negation does not reach across it.
    """
    low, high = sorted((left.id, right.id))
    above = sentence.head(left)
    joined = above.deprel == "conj" and above.head == right.id
    return joined or any(t.text in (",", ":", ";") for t in sentence.tokens[low : high - 1])


def _all(article: Article) -> tuple[tuple[Hit, ...], ...]:
    return tuple(_find(syntax) for syntax in syntaxes(article))


def hits(article: Article, index: int) -> tuple[Hit, ...]:
    """Everything in a sentence that matches the words of an entry, in the order of the words it was found by."""
    return article.view(_all)[index]
