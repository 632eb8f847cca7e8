"""Who is told something, where a parser made a genitive or a part of a name of the dative."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from attribution.document import SourceKind
from attribution.grammar.missed_subjects import inner_noun, upwards
from attribution.lexicons import classify_noun, endings, find_medium, find_verb, words
from attribution.tree import Token

__all__ = ["with_told"]

_SPEAKERS = (SourceKind.PERSON, SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.COLLECTIVE)


def with_told(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with who is told something as the dative of the verb.

    Args:
        tokens: the tokens as one tree.
    """
    return _told_outlets(_told(tokens))


def _told(tokens: list[Token]) -> list[Token]:
    """Nouns with an article that a parser took for a part of the name before them: "sagte Jan Beck *der Zeitung*".

    A bare noun that it hung on such a noun is the object: "hat Ina Vogt (SPD) der Stadt *Wortbruch* vorgeworfen".
    """
    for article, noun in _in_dative_form(tokens):
        speaker = tokens[noun.head - 1] if noun.head else noun
        hung = noun.upos == "NOUN" and noun.deprel in ("flat", "appos", "nmod")
        if not hung or not _ends_name(tokens, tokens[article.id - 2], speaker) or _has_dative_article(tokens, speaker):
            continue
        verb = _told_by(tokens, speaker)
        if verb is not None:
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="obl:arg")
            thing = tokens[noun.id] if noun.id < len(tokens) else noun
            if thing.head == noun.id and thing.deprel in ("flat", "appos", "compound") and thing.id < verb.id:
                tokens[thing.id - 1] = attrs.evolve(thing, head=verb.id, deprel="obj", upos="NOUN")
    return tokens


def _told_outlets(tokens: list[Token]) -> list[Token]:
    """Outlets that a parser, or its tagger alone, took for a genitive: "sagte die Polizei *der dpa*".

    Who works for outlets may be theirs, unless he is somebody else's: "sagte der Chef der Werft *der Zeitung*".
    """
    for article, noun in _in_dative_form(tokens):
        speaker = tokens[article.id - 2] if noun.deprel == "obl:arg" else tokens[noun.head - 1]
        outlet = find_medium(noun.text) is not None or classify_noun(noun.lemma) is SourceKind.MEDIA
        if not outlet or noun.deprel not in ("nmod", "obl:arg") or speaker.upos != "NOUN":
            continue
        owned = any(t.head == speaker.id and t.deprel == "nmod" and speaker.id < t.id < noun.id for t in tokens)
        apart = owned or not speaker.lemma.casefold().endswith(endings("sources.newspeople"))
        verb = _told_by(tokens, speaker) if apart and classify_noun(speaker.lemma) in _SPEAKERS else None
        if verb is not None:
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="obl:arg", feats=_dative(noun))
            tokens[article.id - 1] = attrs.evolve(article, feats=_dative(article))
    return tokens


def _in_dative_form(tokens: list[Token]) -> Iterator[tuple[Token, Token]]:
    """Articles that a dative may have, with their nouns behind them."""
    for article in tokens[1:]:
        if article.deprel == "det" and article.text in words("grammar.dative_articles") and article.head > article.id:
            yield article, tokens[article.head - 1]


def _told_by(tokens: list[Token], speaker: Token) -> Token | None:
    """The verb with which a subject, or who is named within one, tells somebody something in the dative."""
    above = (t for t in upwards(tokens, speaker) if t.deprel.startswith("nsubj") or not inner_noun(t))
    speaker = next(above, speaker)
    verb = tokens[speaker.head - 1]
    entry = find_verb(verb.lemma)
    return verb if speaker.deprel.startswith("nsubj") and entry is not None and entry.addressee == "dat" else None


def _dative(token: Token) -> str:
    """The features of a word as a dative."""
    return "|".join("Case=Dat" if feat.startswith("Case=") else feat for feat in token.feats.split("|"))


def _has_dative_article(tokens: list[Token], name: Token) -> bool:
    """Whether a name is a dative itself."""
    return any(t.head == name.id and t.text in words("grammar.dative_articles") for t in tokens)


def _ends_name(tokens: list[Token], last: Token, head: Token) -> bool:
    """Whether a word is the last one of the name that ``head`` heads: a name itself, or the bracket with the party."""
    if last.upos == head.upos == "PROPN":
        return head.id in (last.id, last.head)
    return last.text == ")" and any(t.upos == "PROPN" for t in tokens[head.id - 1 : last.id])
