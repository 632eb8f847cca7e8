"""What can speak, and what cannot be a subject, by a noun's meaning and its article."""

from __future__ import annotations

from attribution.document import SourceKind
from attribution.grammar.clauses import Syntax
from attribution.lexicons import body_gender, classify_noun, endings, find_carrier, find_place, words
from attribution.tree import Token

__all__ = ["acts", "can_speak", "is_abstract", "is_feminine", "is_oblique", "is_personal", "names_source"]


def can_speak(head: Token) -> bool:
    """Whether a mention's head is a name, a pronoun or a noun for people (*der Franzose*), institutions or texts."""
    return (
        head.upos in ("PROPN", "PRON", "X")
        or find_place(head.lemma) is not None
        or head.lemma.casefold().rstrip("rn").endswith("jährige")  # "der 54-Jährige"
        or classify_noun(head.lemma) is not None
        or classify_noun(head.text) is not None
    )


def acts(syntax: Syntax, head: Token) -> bool:
    """Whether the agent of a passive can speak; a *Seite* stands for those on it ("von gewerkschaftlicher Seite", "von
    Arbeitgeberseite").
    """
    beside = {k.deprel for k in syntax.sentence.children(head)}
    sided = (head.lemma == "Seite" and "amod" in beside) or head.lemma.endswith("seite")
    if head.xpos == "PIS":  # "von *vielen*"
        return head.word not in words("grammar.no_agents")
    return can_speak(head) or (sided and "det" not in beside)


def is_personal(syntax: Syntax, head: Token) -> bool:
    """Whether a mention is a person's: a name, a noun for people, or a noun right before a name ("*Hotelier* Beck")."""
    titled = head.upos == "NOUN" and syntax.next(head).upos == "PROPN"
    return head.upos == "PROPN" or titled or classify_noun(head.lemma) is SourceKind.PERSON


def names_source(head: Token) -> bool:
    """Whether a mention's head can speak or is a noun for reports; other nouns come of wrong trees."""
    return head.upos != "NOUN" or can_speak(head) or find_carrier(head.lemma) is not None


def is_abstract(noun: Token) -> bool:
    """Whether a noun names, by its ending, an act or a quality and no institution."""
    return noun.lemma.lower().endswith(endings("grammar.abstract_endings")) and not can_speak(noun)


def is_oblique(syntax: Syntax, noun: Token) -> bool:
    """Whether a noun's article or a pronoun's form says that it is no subject, whatever the tree says."""
    if noun.upos == "PRON":
        return noun.word in words("grammar.oblique_pronouns")
    kids = syntax.sentence.children(noun)
    articles = [k.word for k in kids if k.deprel in ("det", "det:poss") or (k.xpos == "ART" and k.id < noun.id)]
    if noun.upos not in ("NOUN", "PROPN"):
        return False
    if not articles and noun.upos == "NOUN" and noun.feat("Number") == "Sing" and _is_weak(syntax, noun):
        return True
    return any(a in words("grammar.oblique_articles") or (a == "der" and is_feminine(noun)) for a in articles)


def _is_weak(syntax: Syntax, noun: Token) -> bool:
    """Whether an adjective with *-en* stands right before a noun without an article: "*früheren* Chef"."""
    before, second = syntax.next(noun, -1), syntax.next(noun, -2)
    attribute = before.upos == "ADJ" and before.head == noun.id and before.deprel == "amod"
    return (
        attribute
        and before.text.endswith("en")
        and before.lemma != before.text
        and second.upos not in ("DET", "PRON", "ADP")
    )


def is_feminine(noun: Token) -> bool:
    """Whether a noun is a feminine singular, by its ending or the lexicon; tags err where "der" may be two cases."""
    woman = noun.lemma.endswith("in") and classify_noun(noun.lemma) is SourceKind.PERSON  # "Zeugin", no "Termin"
    feminine = (woman or noun.lemma.endswith(endings("grammar.feminine_endings"))) and noun.upos == "NOUN"
    return noun.text == noun.lemma and (feminine or body_gender(noun.lemma) == "f")
