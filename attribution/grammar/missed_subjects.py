"""Subjects that the parser missed, put right while trees are made canonical."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from attribution.grammar.speakers import is_feminine
from attribution.lexicons import classify_noun, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["FUNCTION", "finite_form", "finite_of", "has_subject", "inner_noun", "upwards", "with_subjects"]

FUNCTION = ("aux", "aux:pass", "cop")
"""The labels of auxiliaries and copulas."""
_DASHES = ("-", "–", "—")
_PREFIX = 6  # tokens of a place, a bracket and a dash
_OBJECTS = ("obj", "obl:arg", "iobj")


def with_subjects(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with the subjects of clauses that had none.

    Args:
        tokens: the tokens as one tree.
    """
    read = _missed_subject(_behind_dative(_nominative(_behind_pointer(_told_subject(_behind_dateline(tokens))))))
    return _named_subject(read)


def finite_form(token: Token) -> bool:
    """Whether a word has the form of a finite verb."""
    return "VerbForm=Fin" in token.feats or token.xpos.endswith("FIN")


def finite_of(tokens: Sequence[Token], verb: Token) -> Token:
    """The finite auxiliary of a verb, or the verb itself."""
    return next((t for t in tokens if t.head == verb.id and t.deprel in FUNCTION and finite_form(t)), verb)


def upwards(tokens: Sequence[Token], token: Token) -> Iterator[Token]:
    """A token and what stands above it, up to the root; nothing twice."""
    for _ in tokens:
        yield token
        if not token.head:
            break
        token = tokens[token.head - 1]


def _named_subject(tokens: list[Token]) -> list[Token]:
    """A name that begins with "von" or "zu" as the subject of a reporting verb beside it that has none.

    "Von der Leyen betonte, …" and "…, sagte von der Leyen" are parsed as phrases with an adposition.
    """
    for name in tokens:
        if name.upos != "PROPN" or not name.deprel.startswith("obl"):
            continue
        opening = next((t for t in tokens if t.head == name.id and t.word in ("von", "zu")), NO_TOKEN)
        if not opening:
            continue
        verb = tokens[name.head - 1]
        finite = next((t for t in tokens if t.head == verb.id and t.deprel in ("aux", "aux:pass")), verb)
        words = tokens[opening.id - 1 : name.id]
        behind = opening.id == 1 and finite.id == name.id + 1
        if not (behind or finite.id == opening.id - 1) or not _subjectless(tokens, verb, finite):
            continue
        if all(t.upos in ("ADP", "DET", "PROPN") for t in words):
            inner = {
                t.id: attrs.evolve(t, upos="PROPN", xpos="NE", head=name.id, deprel="compound") for t in words[:-1]
            }
            inner[name.id] = attrs.evolve(name, deprel="nsubj", feats="Case=Nom|Number=Sing")
            return [inner.get(t.id, t) for t in tokens]
    return tokens


def _behind_dateline(tokens: list[Token]) -> list[Token]:
    """The subject behind a place and a dash, taken for a part of it: "Husum (NB) - *Die Presse* lobte den Plan"."""
    place = tokens[0] if tokens and tokens[0].upos == "PROPN" and tokens[0].deprel == "nsubj" else NO_TOKEN
    dashes = [t for t in tokens[1:] if t.text in _DASHES and t.begin > tokens[t.id - 2].end]  # not "CDU-Chef"
    dash = next((t for t in dashes if t.id < _PREFIX), NO_TOKEN)
    if not place or not dash or any(dash.id < t.id < place.head for t in dashes):  # "Beck – der Trainer – lobte …"
        return tokens
    beside = (t for t in tokens[dash.id :] if t.head == place.id and t.deprel in ("appos", "flat"))
    subject = next(beside, NO_TOKEN)
    if subject:
        tokens[subject.id - 1] = attrs.evolve(subject, head=place.head, deprel="nsubj")
        tokens[0] = attrs.evolve(place, head=subject.id, deprel="parataxis")
        for t in tokens[1 : dash.id]:  # "(NB) -"
            tokens[t.id - 1] = attrs.evolve(t, head=place.id) if t.head > dash.id else t
    return tokens


def _missed_subject(tokens: list[Token]) -> list[Token]:
    """The subject of a clause without one, taken for a second genitive: "nach Angaben der Polizei *der Fahrer*"."""
    for article in tokens[1:]:
        noun = tokens[article.head - 1] if article.deprel == "det" and article.head > article.id else article
        before = tokens[article.id - 2]
        if (
            article.text not in words("grammar.nominative_articles")
            or noun.upos != "NOUN"
            or noun.deprel not in ("nmod", "appos")
        ):
            continue
        held = tokens[noun.head - 1] if noun.head else noun
        verb = next((t for t in upwards(tokens, held) if not inner_noun(t)), held)
        finite = finite_of(tokens, verb)
        if (
            not _is_genitive(tokens, before)
            or verb.upos != "VERB"
            or not finite_form(finite)
            or "Number=Plur" in finite.feats
        ):
            continue
        if has_subject(tokens, verb):
            continue
        if verb.deprel != "conj" and held.id > finite.id:
            feats = noun.feats.replace("Case=Gen", "Case=Nom")
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="nsubj", feats=feats)
    return tokens


def _told_subject(tokens: list[Token]) -> list[Token]:
    """Names right behind a comma and before a verb in Konjunktiv without a subject: "unter Berufung auf Insider, *Kiew*
    plane …".
    """
    for comma, noun, finite in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if comma.text != "," or noun.upos != "PROPN" or noun.deprel not in ("conj", "appos", "nmod", "flat"):
            continue
        verb = tokens[finite.head - 1] if finite.deprel in FUNCTION and finite.head else finite
        if finite.feat("Mood") == "Sub" and not has_subject(tokens, verb):
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="nsubj")
    return tokens


def _behind_pointer(tokens: list[Token]) -> list[Token]:
    """Who can speak behind a *das* that a parser took for the subject: "ähnlich sieht *das* die Ministerin"."""
    for verb, pointer in itertools.pairwise(tokens):
        if pointer.xpos != "PDS" or pointer.head != verb.id or pointer.deprel != "nsubj" or not finite_form(verb):
            continue
        behind = (t for t in tokens[pointer.id :] if t.head == verb.id and t.upos in ("NOUN", "PROPN"))
        noun = next((t for t in behind if t.deprel in ("obj", "obl:arg", "iobj")), NO_TOKEN)
        speaks = noun.upos == "PROPN" or classify_noun(noun.lemma) is not None
        articles = {t.word for t in tokens if t.head == noun.id and t.deprel in ("det", "det:poss")}
        oblique = articles & words("grammar.oblique_articles") or ("der" in articles and noun.feat("Gender") != "Masc")
        if noun and speaks and find_verb(verb.lemma) is not None and not oblique:
            tokens[pointer.id - 1] = attrs.evolve(pointer, deprel="obj")
            tokens[noun.id - 1] = attrs.evolve(noun, deprel="nsubj")
    return tokens


def _behind_dative(tokens: list[Token]) -> list[Token]:
    """The subject behind a feminine dative, where a parser took this for the subject or the subject for an object:
    "der Bank hielt *der Rat* Eile vor", "der Bank drohte *die Aufsicht*".
    """
    for article, noun in itertools.pairwise(tokens):
        if article.word != "der" or article.head != noun.id or not is_feminine(noun):
            continue
        alone = noun.deprel == "obl:arg" and noun.head and not has_subject(tokens, tokens[noun.head - 1])
        if noun.deprel != "nsubj" and not alone:
            continue
        other = _other_argument(tokens, noun)
        if other:
            dative = "Case=Dat|Gender=Fem|Number=Sing"
            tokens[article.id - 1] = attrs.evolve(article, feats=f"{dative}|PronType=Art")
            tokens[noun.id - 1] = attrs.evolve(noun, deprel="obl:arg", feats=dative)
            feats = re.sub(r"Case=\w+", "Case=Nom", other.feats)
            tokens[other.id - 1] = attrs.evolve(other, deprel="nsubj", feats=feats)
    return tokens


def _other_argument(tokens: list[Token], noun: Token) -> Token:
    """The next noun behind another that depends on the same verb and can be its subject, by number and article."""
    inside = {t.head: t for t in tokens if t.deprel == "case" or t.word in words("grammar.oblique_articles")}
    behind = (t for t in tokens[noun.id :] if t.head == noun.head and t.upos in ("NOUN", "PROPN"))
    other = next((t for t in behind if t.deprel in _OBJECTS and t.id not in inside), NO_TOKEN)
    predicate = (t for t in tokens if t.id == noun.head or (t.head == noun.head and t.deprel in FUNCTION))
    plural = any(t.feat("Number") == "Plur" for t in predicate)
    return other if plural == (other.feat("Number") == "Plur") else NO_TOKEN


def _nominative(tokens: list[Token]) -> list[Token]:
    """Who speaks by the article, where a *das* or *es* beside the verb is taken for the subject or there is none:
    "das gab *der Verein* bekannt", "brachte es *ein Fischer* auf den Punkt".
    """
    for article in tokens:
        noun = tokens[article.head - 1] if article.deprel == "det" else NO_TOKEN
        if noun.deprel not in _OBJECTS or not _is_masculine_nominative(article) or not noun.head:
            continue
        verb = tokens[noun.head - 1]
        finite = finite_of(tokens, verb)
        pointer = next((t for t in tokens if t.head == verb.id and t.id in (finite.id - 1, finite.id + 1)), NO_TOKEN)
        if not _points(pointer):
            continue
        others = (t for t in tokens if t.head == verb.id and t.deprel.startswith(("nsubj", "csubj")))
        if all(t is pointer for t in others) and classify_noun(noun.lemma) is not None:
            tokens[noun.id - 1] = attrs.evolve(noun, deprel="nsubj")
            tokens[pointer.id - 1] = attrs.evolve(pointer, deprel="obj")
    return tokens


def _points(pronoun: Token) -> bool:
    """Whether a pronoun stands for what is said."""
    return (pronoun.xpos == "PDS" or pronoun.word == "es") and pronoun.deprel in ("nsubj", *_OBJECTS)


def _is_masculine_nominative(article: Token) -> bool:
    """Whether an article has a form that only the nominative of the masculine has: *der*, *ein*."""
    return article.word in ("der", "ein") and article.feat("Case") == "Nom" and article.feat("Gender") == "Masc"


def _is_genitive(tokens: list[Token], word: Token) -> bool:
    """Whether a word ends an attribute with an article in the genitive ("Angaben *der Polizei*")."""
    noun = tokens[word.head - 1] if word.upos == "PROPN" and word.deprel in ("flat", "appos") else word
    attribute = noun.upos in ("NOUN", "PROPN") and noun.deprel == "nmod"
    return attribute and any(t.head == noun.id and t.text in words("grammar.genitive_articles") for t in tokens)


def has_subject(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a subject, a clause as one or an *es* hangs on a verb."""
    return any(t.head == verb.id and t.deprel.startswith(("nsubj", "csubj", "expl")) for t in tokens)


def _subjectless(tokens: list[Token], verb: Token, finite: Token) -> bool:
    """Whether an active reporting verb stands without a subject, which it does not share either."""
    active = finite_form(finite) and finite.lemma != "werden" and finite.deprel != "aux:pass"
    return active and not has_subject(tokens, verb) and verb.deprel != "conj" and find_verb(verb.lemma) is not None


def inner_noun(token: Token) -> bool:
    """Whether a word is a noun or name that depends on another word."""
    return bool(token.head) and token.upos in ("NOUN", "PROPN")
