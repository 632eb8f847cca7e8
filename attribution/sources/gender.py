"""The gender that a text gives a person, and the words it rests on: titles and nouns, then pronouns, first names last.

The surest kind of words decides. Where words of that kind disagree, or a first name says otherwise, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.document import Gender, GenderEvidence, Ground, How, SourceKind, spans_of
from attribution.grammar.inflection import article_features, is_adjectival_noun
from attribution.grammar.morphology import is_finite
from attribution.lexicons import find_office
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import Word, phrase_gender
from attribution.phrases.features import words as written
from attribution.phrases.titles import titled
from attribution.phrases.words import PERSON, first_name_gender
from attribution.sources.discourse import Discourse
from attribution.sources.entities import Entity
from attribution.tree import Sentence, Token

__all__ = ["gender"]

_TITLES = {"Frau": "f", "Herr": "m", "Herrn": "m"}
_PRONOUNS = {"er": "m", "ihm": "m", "ihn": "m", "sie": "f"}
_Vote = tuple[Ground, str, tuple[int, int]]


def gender(
    discourse: Discourse, entity: Entity, phrases: Sequence[Chunk]
) -> tuple[Gender | None, GenderEvidence | None]:
    """A person's gender with the words it rests on; nothing for others and where the text does not tell.

    Args:
        discourse: the article's phrases and entities.
        entity: the source.
        phrases: its phrases, in text order.
    """
    if entity.kind is not SourceKind.PERSON or entity.members or entity.plural:
        return None, None
    votes = [vote for chunk in phrases for vote in _of_phrase(chunk)] + list(_of_pronouns(discourse, entity))
    for ground in Ground:
        said = {value for how, value, _ in votes if how is ground}
        called = {value for how, value, _ in votes if how is Ground.FIRST_NAME}
        if said:
            if len(said | called) > 1:
                return None, None
            span = next(span for how, _, span in votes if how is ground)
            return Gender(said.pop()), GenderEvidence(spans_of(discourse.article.text, [span]), ground)
    return None, None


def _of_phrase(chunk: Chunk) -> Iterator[_Vote]:
    listed, nouns = written(chunk.core), titled(chunk)
    for word, following in zip(listed, (*listed[1:], None), strict=True):
        begin = word.token.end - len(word.text)
        if word.text in _TITLES and following is not None and following.proper:
            yield Ground.TITLE, _TITLES[word.text], (begin, word.token.end)
        elif word in nouns and (value := _of_noun(chunk, word)) is not None:
            yield Ground.NOUN, value, (begin, word.token.end)
    names = [word for word in listed if word not in nouns]
    if len(names) > 1 and (value := first_name_gender(names[0].text)) in ("f", "m"):
        yield Ground.FIRST_NAME, value, (names[0].token.end - len(names[0].text), names[0].token.end)


def _of_noun(chunk: Chunk, word: Word) -> str | None:
    """What a noun for a person says of its gender; nothing for nouns of either ("Mitglied", "Geisel")."""
    text = word.text.casefold()
    if is_adjectival_noun(word.text):
        article = chunk.determiner.text if chunk.determiner else ""
        told = article_features(article) or (not article and text.endswith("er"))
        value = phrase_gender(chunk, False) if told else None
        return value if value in ("f", "m") else None
    office = find_office(word.lemma) or find_office(word.text)
    if text.endswith("frau") or (text.endswith("in") and PERSON.search(text)):
        return "f"
    if office is None or not office.feminine:
        return "m" if text.endswith("mann") else None
    return "f" if text.endswith(office.feminine.casefold()) else "m"


def _of_pronouns(discourse: Discourse, entity: Entity) -> Iterator[_Vote]:
    """What the pronouns say that point to it where it speaks; "ihr", "die" and the like may be anybody's."""
    for spans, how in entity.mentions.items():
        if how is not How.PRONOUN or len(spans) != 1:
            continue
        for index, token in discourse.article.tokens(spans):
            word = token.text.lower()
            value = "m" if word.startswith("sein") else _PRONOUNS.get(word)
            if value is not None and (value == "m" or _singular(token, discourse.article.sentences[index])):
                yield Ground.PRONOUN, value, (token.begin, token.end)
            break


def _singular(token: Token, sentence: Sentence) -> bool:
    verb = sentence.head(token)
    finite = (t for t in (verb, *sentence.children(verb)) if t and is_finite(t))
    return token.deprel.startswith("nsubj") and any(t.feat("Number") == "Sing" for t in finite)
