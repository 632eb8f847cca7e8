"""Phrases that a parser hung on a noun or took for another's, put right while trees are made canonical."""

from __future__ import annotations

import itertools

import attrs

from attribution.document import SourceKind
from attribution.grammar.missed_subjects import FUNCTION, finite_form, has_subject, upwards
from attribution.grammar.speakers import can_speak
from attribution.lexicons import classify_noun, find_carrier, find_verb, words
from attribution.tree import NO_TOKEN, Token

__all__ = ["with_phrases"]


def with_phrases(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, with governed phrases and objects on their verbs, relative pronouns and names as such.

    Args:
        tokens: the tokens as one tree.
    """
    return _name_in_genitive(
        _name_before(_second_object(_relative_subject(_relative_pronoun(_started_from(_governed(_told_verb(tokens)))))))
    )


def _told_verb(tokens: list[Token]) -> list[Token]:
    """A verb in Konjunktiv I taken for an adjective: "er sagte, es *fehle* Geld"."""
    for comma, pronoun, verb, noun in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        held = verb.xpos == "ADJA" and verb.deprel == "amod" and verb.head == noun.id and verb.text.endswith("e")
        subject = pronoun.xpos == "PPER" and pronoun.deprel == "nsubj" and pronoun.head == noun.id
        told = (
            comma.text == "," and noun.upos == "NOUN" and noun.deprel == "ccomp" and finite_form(tokens[noun.head - 1])
        )
        if not (held and subject and told) or any(t.head == noun.id and t.deprel in FUNCTION for t in tokens):
            continue
        feats = "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        for kid in tokens:
            if kid.head == noun.id and (kid.id < verb.id or kid.upos == "PUNCT"):
                tokens[kid.id - 1] = attrs.evolve(kid, head=verb.id)
        tokens[verb.id - 1] = attrs.evolve(
            verb, head=noun.head, deprel="ccomp", upos="VERB", xpos="VVFIN", lemma=f"{verb.text}n", feats=feats
        )
        tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="obj")
    return tokens


def _name_before(tokens: list[Token]) -> list[Token]:
    """A name in the genitive taken for the head of the noun behind it: "nach *Grauls* Meinung"."""
    for adposition, name, noun in zip(tokens, tokens[1:], tokens[2:], strict=False):
        held = noun.head == name.id and noun.deprel in ("nmod", "flat", "appos") and adposition.head == name.id
        named = name.upos in ("NOUN", "PROPN") and name.text.endswith("s") and classify_noun(name.lemma) is None
        if not (held and named and noun.upos == "NOUN") or find_carrier(noun.lemma) is None:
            continue
        tokens[noun.id - 1] = attrs.evolve(noun, head=name.head, deprel=name.deprel)
        feats = "Case=Gen|Number=Sing"
        lemma = name.text[:-1]
        tokens[name.id - 1] = attrs.evolve(
            name, head=noun.id, deprel="nmod", upos="PROPN", xpos="NE", lemma=lemma, feats=feats
        )
        tokens[adposition.id - 1] = attrs.evolve(adposition, head=noun.id)
    return tokens


def _name_in_genitive(tokens: list[Token]) -> list[Token]:
    """A name taken for a noun: "nach Angaben *Lohnerts*", for a noun in the genitive has an article or an adjective."""
    for carrier, name in itertools.pairwise(tokens):
        attribute = name.deprel == "nmod" and name.head == carrier.id and name.feat("Case") == "Gen"
        if not (attribute and name.upos == "NOUN" and name.text.endswith("s")) or find_carrier(carrier.lemma) is None:
            continue
        if not any(t.head == name.id and t.id < name.id for t in tokens):
            feats = "Case=Gen|Number=Sing"
            tokens[name.id - 1] = attrs.evolve(name, upos="PROPN", xpos="NE", lemma=name.text[:-1], feats=feats)
    return tokens


def _governed(tokens: list[Token]) -> list[Token]:
    """A phrase before the verb that governs it, hung on the subject: "während der Bote *von 900 Gästen* sprach"."""
    for noun in tokens:
        subject = tokens[noun.head - 1] if noun.deprel == "nmod" and noun.head else NO_TOKEN
        verb = tokens[subject.head - 1] if subject.deprel == "nsubj" else NO_TOKEN
        entry = find_verb(verb.lemma) if verb.id == noun.id + 1 and finite_form(verb) else None
        if entry is None or "np" in entry.frames or not verb.deprel.startswith("adv"):
            continue
        case = next((t for t in tokens if t.head == noun.id and t.deprel == "case"), NO_TOKEN)
        if case.lemma in entry.preps:
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="obl")
    return tokens


def _started_from(tokens: list[Token]) -> list[Token]:
    """What *ausgehen* governs, hung on a noun before it: "geht nach ersten Angaben *von einem Unfall* aus"."""
    for particle in tokens:
        verb = tokens[particle.head - 1] if particle.deprel == "compound:prt" else NO_TOKEN
        if (verb.lemma, particle.word) not in (("gehen", "aus"), ("ausgehen", "aus")):
            continue
        between = tokens[verb.id : particle.id]
        cases = [t for t in between if t.word in ("von", "vom") and t.deprel == "case"]
        noun = tokens[cases[-1].head - 1] if cases and all(t.word != "davon" for t in between) else NO_TOKEN
        above = [t for t in upwards(tokens, noun) if t.id > verb.id] if noun.deprel == "nmod" else []
        told = bool(above) and above[-1].head == verb.id and find_carrier(above[-1].lemma) is not None
        counted = any(t.head == noun.id and t.upos == "NUM" for t in tokens)
        thinks = any(t.head == verb.id and t.deprel == "nsubj" and can_speak(t) for t in tokens)
        event = noun.upos == "NOUN" and (counted or classify_noun(noun.lemma) is None)  # not "von Zeugen"
        if told and thinks and event:
            tokens[noun.id - 1] = attrs.evolve(noun, head=verb.id, deprel="obl")
    return tokens


def _relative_pronoun(tokens: list[Token]) -> list[Token]:
    """A relative pronoun taken for the article of the subject: "die Orgel, von *der* Kantorin Beck sagte, sie …"."""
    for comma, adposition, pronoun in zip(tokens, tokens[1:], tokens[2:], strict=False):
        noun = tokens[pronoun.head - 1] if pronoun.deprel == "det" and pronoun.head > pronoun.id else NO_TOKEN
        verb = tokens[noun.head - 1] if noun.deprel.startswith("obl") else NO_TOKEN
        if comma.text != "," or adposition.head != noun.id or adposition.deprel != "case":
            continue
        relative = verb.deprel.startswith("acl") and verb.id > noun.id and finite_form(verb)
        named = noun.id < len(tokens) and tokens[noun.id].upos == "PROPN"
        person = noun.id == pronoun.id + 1 and (named or classify_noun(noun.lemma) is SourceKind.PERSON)
        if not (relative and person and find_verb(verb.lemma) is not None) or has_subject(tokens, verb):
            continue
        if pronoun.word in words("grammar.relative_pronouns"):
            tokens[noun.id - 1] = attrs.evolve(noun, deprel="nsubj", feats="Case=Nom|Number=Sing")
            tokens[pronoun.id - 1] = attrs.evolve(pronoun, head=verb.id, deprel="obl", upos="PRON", xpos="PRELS")
            tokens[adposition.id - 1] = attrs.evolve(adposition, head=pronoun.id)
    return tokens


def _relative_subject(tokens: list[Token]) -> list[Token]:
    """A relative pronoun taken for the article of a noun that it cannot be: "der Chef, *der* Geld nahm"."""
    for comma, pronoun, behind in zip(tokens, tokens[1:], tokens[2:], strict=False):
        head = tokens[pronoun.head - 1] if pronoun.xpos == "ART" and pronoun.head > pronoun.id else NO_TOKEN
        own = pronoun.deprel.startswith("nsubj")
        noun = behind if own else head
        verb = head if own else tokens[noun.head - 1] if noun.head else NO_TOKEN
        relative = comma.text == "," and verb.deprel.startswith("acl") and verb.id > noun.id
        if not relative or not _is_no_article(tokens, pronoun, noun) or (not own and has_subject(tokens, verb)):
            continue
        verbs = (verb, *(t for t in tokens if t.head == verb.id and t.deprel in FUNCTION))
        last = max(t.id for t in verbs)
        closed = last == len(tokens) or tokens[last].upos == "PUNCT"
        dative = pronoun.word == "der" and any(t.feat("Number") == "Plur" for t in verbs)  # "*der* Hunderte angehören"
        if closed and any(map(finite_form, verbs)) and (own or not dative):
            passive = any(t.deprel == "aux:pass" for t in verbs)
            deprel = "obl:arg" if dative else "nsubj:pass" if passive else "nsubj"
            tokens[pronoun.id - 1] = attrs.evolve(pronoun, head=verb.id, deprel=deprel, upos="PRON", xpos="PRELS")
    return tokens


def _is_no_article(tokens: list[Token], pronoun: Token, noun: Token) -> bool:
    """Whether a form of *der* has another case or gender than the noun behind it: "*der* Geld nahm", "*die* Berichten
    zufolge".
    """
    plural = noun.feat("Number") == "Plur"
    if any(t.head == noun.id and t.deprel == "case" and t.word == "zufolge" for t in tokens):
        return pronoun.word in ("die", "das") or (pronoun.word == "der" and plural)
    if noun.deprel != "obj" or noun.upos != "NOUN":
        return False
    genders = {"der": ("Masc", "Neut", "Fem"), "das": ("Masc", "Fem"), "die": ("Masc", "Neut")}.get(pronoun.word, ())
    agrees = {"der": False, "das": not plural, "die": plural}.get(pronoun.word, True)
    return not agrees if plural else noun.feat("Gender") in genders


def _second_object(tokens: list[Token]) -> list[Token]:
    """A bare noun taken for an apposition of the dative before it: "sie wirft dem Mann *Betrug* vor"."""
    for told, thing in itertools.pairwise(tokens):
        verb = tokens[told.head - 1] if told.head else NO_TOKEN
        entry = find_verb(verb.lemma) if told.upos == "NOUN" and verb.upos == "VERB" else None
        if thing.upos != "NOUN" or thing.head != told.id or thing.deprel not in ("appos", "flat", "nmod"):
            continue
        if entry is None or entry.addressee != "dat" or "np" not in entry.frames:
            continue
        dative = any(t.head == told.id and t.text in words("grammar.dative_articles") for t in tokens)
        if dative and not any(t.head == verb.id and t.deprel == "obj" for t in tokens):
            tokens[thing.id - 1] = attrs.evolve(thing, head=verb.id, deprel="obj")
    return tokens
