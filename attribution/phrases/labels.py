"""What a description is called: adjectives, noun and attributes in the nominative, without article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, dropwhile, pairwise

from attribution.document import SourceKind
from attribution.grammar.inflection import inflect, is_adjectival_noun, nominative, stem_of_adjective
from attribution.grammar.speakers import is_abstract, names_source
from attribution.lexicons import (
    find_carrier,
    find_document,
    find_medium,
    find_noun,
    find_office,
    find_verb,
    institutions,
)
from attribution.lexicons import words as closed
from attribution.phrases.chunk import Chunk
from attribution.phrases.features import QUANTITIES, Word, head_word, is_dative, is_each, phrase_plural, words
from attribution.phrases.kinds import ORGANISED, guess_kind, noun_class, place_of
from attribution.phrases.words import first_name_gender, is_body, is_date
from attribution.tree import NO_TOKEN, Token

__all__ = ["agree", "attribute_text", "part_text", "phrase_text"]

_KEPT = frozenset(("", "von", "vom", "für", "in", "im", "am", "an", "bei", "beim", "zur", "zum"))
_WHERE = frozenset(("in", "im", "am", "an", "bei", "beim", "zur", "zum"))
_TEXT = frozenset(("an", "ans", "aus", "in", "im"))
_LAW = re.compile(
    r"(?:gesetz|gesetzentwurf|gesetzesentwurf|vertrag|abkommen|richtlinie|verordnung|konvention|übereinkommen)$"
)
_OF_LAW = frozenset(("über", "zur", "zum", "gegen"))
"""What can say which law is meant: "das Gesetz *über den Hafenschutz*"."""
"""What can say which text is meant: "ein Schreiben *an die Mitarbeiter*", "ein Kommentar *in der Elbzeitung*"."""
_ONE = {"m": "einer", "f": "eine", "n": "eines"}
_NOMINAL = ("NOUN", "PROPN", "X")
_PURPOSE = re.compile(
    r"(?:kommission|ausschuss|komitee|gesellschaft|verein|bund|verband|stiftung|initiative|stelle|bündnis|gruppe|organisation|"
    r"zentrum|beauftragter?|berichterstatter(?:in)?|experte|expertin)$"
)
_GOVERNING = re.compile(r"(?:(?:end|t|en)|ansässig|tätig|wohnhaft|zuständig|befindlich)(?:e|er|en|em|es)$")
"""Participles, and adjectives that take a phrase with a preposition like these."""
_EMPTY = frozenset(
    "eigen solch folgend obig jeweilig genannt erwähnt veröffentlicht publiziert erschienen vorgelegt "
    "vorgestellt präsentiert".split()
)


def phrase_text(chunk: Chunk, listed: Sequence[Word], gender: str, plural: bool, *, attributes: bool = True) -> str:
    """Adjectives, noun and attributes in the nominative, without article."""
    parts = [t.text for t in chunk.possessor.tokens] if chunk.possessor is not None else []
    keep = not any(f for f in (chunk.head.feat("Case"),) if f in ("Dat", "Gen")) and not chunk.preposition
    determiner = chunk.determiner.text if chunk.determiner else ""
    if determiner.lower() in QUANTITIES and plural:
        parts.append(_quantity(determiner))
    if is_each(chunk):
        parts.append(inflect(determiner.lower(), gender))
    modifiers, before, opening = words(chunk.modifiers), "", len(parts)
    lead = _participle_lead(chunk)
    if lead is None:
        modifiers = modifiers[1:]
    for m, following in zip(modifiers, (*modifiers[1:], None), strict=False):
        stem, upos = stem_of_adjective(m.text).casefold(), m.token.upos
        counts = upos == "NUM" and not (following is not None and following.token.upos == "NOUN")
        counts = counts and (not plural or chunk.definite)  # of whom 80 are meant is not whom 40 are
        if counts or stem in _EMPTY or (m.text.lower() in QUANTITIES and not keep):
            if parts and before in ("ADV", "PART"):  # "gestern vorgestellte"
                parts.pop()
            before = ""
            continue
        before = "ADV" if m.token.xpos == "ADJD" else upos
        word = (
            m.text
            if (before in ("ADV", "PART", "CCONJ", "NUM", *_NOMINAL) and not _inflects(m)) or m.text.endswith("-")
            else inflect(m.text, "p" if plural else "f" if is_each(chunk) else gender)  # "jeder zweite", "jedes zweite"
        )
        counted = upos == "NUM" or stem_of_adjective(m.text) != m.text
        opens = m.token.id == 1 and m.text == m.token.text and _lowercase(word) and counted
        parts.append(word[:1].lower() + word[1:] if opens else word)
    if lead and parts:
        parts.insert(opening, lead)
    head = head_word(chunk)
    for noun in listed:
        if noun.token is head.token:
            glued = noun.text[: len(noun.text) - len(noun.token.text)]
            parts.append(glued + nominative(noun.token, plural=plural, dative=is_dative(chunk), gender=gender))
        else:
            parts.append(noun.text)
    return " ".join(parts) + (attribute_text(chunk, head) if attributes else "")


def part_text(chunk: Chunk, gender: str | None) -> str:
    """Some or one of many in the nominative, without article ("der meisten der Zeugen": meiste der Zeugen).

    Args:
        chunk: the many, with the words for the part.
        gender: the gender of one of them.
    """
    word = chunk.part[-1].word
    amount = _ONE[gender or "m"] if word in closed("grammar.one") else _quantity(word)
    return f"{amount} {_written(chunk.tokens)}{attribute_text(chunk, head_word(chunk))}"


def _quantity(word: str) -> str:
    """A word for an amount in the nominative plural.

    >>> _quantity("Vieler"), _quantity("mehreren"), _quantity("einige")
    ('viele', 'mehrere', 'einige')
    """
    return re.sub(r"e[nr]?$", "e", word.lower())


def _inflects(word: Word) -> bool:
    """Whether a word before the noun is inflected like an adjective, though the parser has it as a noun or name."""
    return word.token.xpos == "ADJA" or (word.token.upos == "NOUN" and is_adjectival_noun(word.text))


def agree(role: str, gender: str | None) -> str:
    """A role in the gender of the person who has it ("Vorsitzender des Rats" of a woman: "Vorsitzende des Rats").

    Args:
        role: adjectives, noun and attributes in the nominative.
        gender: ``m`` or ``f``, ``None`` if unknown.
    """
    words = role.split(" ")
    noun = next((i for i, word in enumerate(words) if word[:1].isupper()), None)
    if gender != "f" or noun is None or not is_adjectival_noun(words[noun]):
        return role
    return " ".join([*(inflect(word, "f") for word in words[:noun]), words[noun].removesuffix("r"), *words[noun + 1 :]])


def _participle_lead(chunk: Chunk) -> str | None:
    """What a participle before the noun governs ("im Exil" in "im Exil lebende Autoren"), empty where it is nothing.

    ``None`` where that is no phrase with a preposition: without it the participle says little ("das Amt *leitende*").
    """
    apart = chunk.determiner is None or chunk.determiner not in chunk.tokens  # "der im Mai gewählte Rat"
    first = chunk.modifiers[0] if chunk.modifiers and apart else NO_TOKEN
    if not first or first.upos == "NOUN" or not _GOVERNING.search(first.word):
        return ""
    before = [t for t in chunk.tree.subtree(first) if t.id < first.id]
    opening = chunk.tree.tokens[: first.id - 1]
    places = 2 <= len(opening) <= 4 and opening[0].upos == "ADP" and opening[-1].upos == "NOUN"
    if not before and places and find_carrier(opening[-1].lemma) is None:
        before = list(opening)
    governed = list(dropwhile(lambda t: t.upos in ("ADV", "PART", "PUNCT"), before))
    if not governed:
        return ""
    joined = governed[-1].id == first.id - 1 and governed[-1].id - governed[0].id == len(governed) - 1
    if not joined or governed[0].upos != "ADP":
        return None
    text = " ".join(t.text for t in governed)
    return text[:1].lower() + text[1:]


def _lowercase(word: str) -> bool:
    """Whether an adjective at the start of a sentence is written small elsewhere (not "Hamburger")."""
    return not (word.endswith("er") and word == stem_of_adjective(word))


def attribute_text(chunk: Chunk, head: Word) -> str:
    """The attributes that belong to a description, as they stand: genitives, "von", "für", places."""
    said = (
        find_noun(head.lemma) is not None
        or find_carrier(head.lemma) is not None
        or find_document(head.lemma) is not None
    )
    said = (said and noun_class(head) not in ORGANISED) or (
        noun_class(head) is None and guess_kind(head, None, False) is None and not _apposed(chunk)
    )
    text = find_document(head.lemma) if noun_class(head) not in ORGANISED else None
    year = _year(chunk) if text is not None else ""
    for preposition, attribute in chunk.attributes:
        if head.lemma.casefold() in closed("sources.nameless") and _of_something(preposition, attribute):
            break  # "ist laut der Polizei *einer Verschwörung* entkommen", a dative
        if (text is not None or preposition in _WHERE) and _says_when(attribute):
            break  # "die Statistik des Jahres", "ein Kommentar vom Donnerstag", "so der Wirt am Montag"
        origin = preposition == "aus" and noun_class(head) not in ORGANISED and not _speaks_for(head)
        group = preposition == "um" and attribute.core[-1].upos == "PROPN"  # "die Gruppe um Ida Beck"
        against = preposition in ("gegen", "ohne") and _PURPOSE.search(head.lemma.casefold())
        which = text is not None and preposition in _TEXT
        which = which and not (text and text.issuer and preposition == "aus")  # "ein Statement aus dem Trainingslager"
        which = which and (preposition not in ("in", "im") or _holds_texts(attribute))
        which = which or (preposition in _OF_LAW and _LAW.search(head.lemma.casefold()) is not None)
        here = preposition == "vor" and attribute.core[-1].text == "Ort"  # "die Helfer vor Ort"
        kept = preposition in _KEPT or here or origin or group or against or which
        if not kept or (said and preposition not in ("", "von", "vom") and not which):
            break
        if (
            preposition in ("zum", "zur")
            and noun_class(head) is not None
            and not _PURPOSE.search(head.lemma.casefold())
        ):
            break  # "die Fraktion zum Rücktritt …"
        if noun_class(head) in ORGANISED and _governed(chunk, preposition, attribute):
            break
        if preposition in ("in", "im") and head.token.upos == "PROPN" and head.lemma in institutions():
            break  # "Greenpeace in Husum"
        if preposition in ("zum", "zur") and _is_outlet(attribute):
            break  # "der Sprecher zur Elbzeitung"
        if _whither(preposition, attribute) and not which:
            break  # "die Brandstifter in die Moschee"
        if said and attribute.possessive:
            break  # "der Bericht seiner Prüfer"
        if said and preposition and not which and not names_source(attribute.head):
            break  # "ein Medienbericht von einer Verzögerung"
        if preposition in _WHERE and noun_class(head) in ORGANISED and (_only_one(chunk) or not _somewhere(attribute)):
            break  # "das Gericht im Zuge der Verhandlung", "das Bundesamt in Husum"
        if preposition in _WHERE and attribute.core[-1].text in closed("sources.occasions") and not said:
            break  # "so der Wirt am Rande der Messe"
        if preposition == "an" and noun_class(head) in ORGANISED and not attribute.determiner:
            break  # "der Vorwurf der Werft an Ida Beck"
        placed = attribute.determiner or preposition in ("im", "am", "zur", "zum", "beim", "vom")
        if preposition in ("in", "an", "bei", "am", "im") and not placed and attribute.core[0].upos != "PROPN":
            break
        tokens = chunk.tree.tokens
        first = _opening(attribute) - (1 if preposition else 0)
        last = _kept_last(attribute)
        if tokens[last - 1].end - tokens[first - 1].begin > 120:
            break
        return " " + _written(tokens[first - 1 : last]) + (_attribute_text_after(chunk, _innermost(attribute)))
    return year


def _written(tokens: Sequence[Token]) -> str:
    """Tokens with the spaces that the text has between them."""
    gaps = (" " if left.end < right.begin else "" for left, right in pairwise(tokens))
    return "".join(chain.from_iterable(zip((t.text for t in tokens), (*gaps, ""), strict=True)))


def _of_something(preposition: str, attribute: Chunk) -> bool:
    """Whether a seeming genitive with *einer* is no body or place: to such a body belong no acts ("*einer Tat*")."""
    return not preposition and attribute.indefinite and is_abstract(attribute.head)


def _says_when(attribute: Chunk) -> bool:
    """Whether a phrase says when a text was written or holds: it is no part of what the text is called."""
    noun = head_word(attribute)
    when = (
        noun.lemma in closed("grammar.spans_of_time") or noun.lemma in closed("sources.editions") or is_date(noun.text)
    )
    return when and len(attribute.core) == 1  # not "der „Welt am Sonntag“"


def _holds_texts(attribute: Chunk) -> bool:
    """Whether a text can stand in it: an outlet or another text ("eine Klausel *im Kaufvertrag*")."""
    return _is_outlet(attribute) or find_document(head_word(attribute).lemma) is not None


def _is_outlet(attribute: Chunk) -> bool:
    noun = head_word(attribute)
    return noun_class(noun) is SourceKind.MEDIA or find_medium(noun.text) is not None


def _year(chunk: Chunk) -> str:
    """The year that says which text is meant ("das Hafengesetz *von 1961*", "Pläne *aus dem Jahr 2005*")."""
    behind = chunk.tree.tokens[chunk.tokens[-1].id : chunk.tokens[-1].id + 4]
    length = 4 if [t.text for t in behind[1:3]] == ["dem", "Jahr"] else 2
    dated = len(behind) >= length and behind[0].text in ("von", "aus", "für")
    number = behind[length - 1].text if dated else ""
    return " " + _written(behind[:length]) if re.fullmatch(r"(?:1[89]|20)\d\d", number) else ""


def _whither(preposition: str, attribute: Chunk) -> bool:
    """Whether a phrase says where something goes, as adverbials of verbs do ("*an den Pranger* stellen")."""
    article = attribute.determiner.word if attribute.determiner and preposition in ("in", "an") else ""
    return article in ("die", "das") or (article == "den" and not phrase_plural(attribute))


def _speaks_for(head: Word) -> bool:
    """Whether a noun says for whom somebody speaks: of "ein Prediger aus Husum" alone the place is a part."""
    office = find_office(head.lemma)
    return office is not None and office.spokesperson


def _only_one(chunk: Chunk) -> bool:
    """Whether a name says which body is meant, so that its place is no part of it ("das Weiße Haus in Washington")."""
    whole = any(m.text[:1].isupper() and m.id > 1 and place_of(m.text) is None for m in chunk.modifiers)
    return whole or chunk.head.lemma.startswith(("Bundes", "Welt"))


def _somewhere(attribute: Chunk) -> bool:
    """Whether a phrase with a preposition says where a body is or what it belongs to."""
    return attribute.core[-1].upos == "PROPN" or is_body(attribute.head.lemma)


def _governed(chunk: Chunk, preposition: str, attribute: Chunk) -> bool:
    """Whether an attribute of a subject behind its verb belongs to the verb ("spricht die Polizei von Erfolgen")."""
    verb = chunk.governor if chunk.subject and attribute.core[0].upos != "PROPN" else None
    entry = find_verb(verb.lemma) if verb and verb.id < chunk.tokens[0].id else None
    return entry is not None and preposition in entry.preps


def _apposed(chunk: Chunk) -> bool:
    return chunk.owner is not None and chunk in chunk.owner.appositions


def _opening(attribute: Chunk) -> int:
    """Token id of the first word of an attribute: its article, whatever follows ("der in Kiel ansässigen Firma")."""
    articles = (t.id for t in attribute.tree.children(attribute.head) if t.deprel == "det")
    return min((attribute.tokens[0].id, *articles))


def _kept_last(attribute: Chunk) -> int:
    """Token id of the last word of an attribute that belongs to its name."""
    last = attribute.tokens[-1].id
    for preposition, inner in attribute.attributes:
        medium = preposition in ("in", "im") and noun_class(head_word(inner)) is SourceKind.MEDIA
        made_of = preposition == "aus" and inner.tokens == inner.core  # "die Koalition aus Nordpartei und Grünen"
        if not (preposition in _KEPT or made_of) or medium or (preposition == "in" and _only_one(attribute)):
            break  # "die Vorsitzende des Vereins im Rundfunk"
        last = max(last, _kept_last(inner))
    return last


def _innermost(attribute: Chunk) -> Chunk:
    """The phrase at the end of an attribute that belongs to its name ("die Fraktionen von *SPD*")."""
    last = _kept_last(attribute)
    inside = (inner for _, inner in attribute.attributes if _kept_last(inner) == last)
    return next(map(_innermost, inside), attribute)


def _listed(chunk: Chunk, done: Chunk) -> Token | None:
    """The last name of a list that an attribute opens ("Frankreichs, Italiens und Österreichs")."""
    tokens = chunk.tree.tokens
    last, at, joined = None, done.tokens[-1].id, False
    bare = done.tokens == done.core and done.core[0].upos == "NOUN"  # "für *Fischerei*, Jagd und Forst"
    while at + 1 < len(tokens) and not joined:
        mark, name = tokens[at : at + 2]
        beside = name.upos == "PROPN" or (name.upos == "NOUN" and bare)
        if mark.text not in (",", "und", "sowie") or not beside or name.deprel != "conj":
            break
        if done.core[0].upos == "NOUN" and first_name_gender(name.text) is not None:  # "der Werft und Ida Beck"
            break
        joined, last, at = mark.text != ",", name, at + 2
    return last if joined else None


def _genitive(chunk: Chunk) -> bool:
    """Whether a phrase has the article of a genitive and no preposition."""
    return bool(chunk.determiner and not chunk.preposition and chunk.determiner.text in ("der", "des"))


def _is_somebody_else(body: Chunk, person: Chunk) -> bool:
    """Whether a person is joined to a common noun, and so to what that belongs to: "Chef der Werft und *Ida Beck*"."""
    return body.core[0].upos == "NOUN" and len(person.core) > 1 and first_name_gender(person.core[0].text) is not None


def _alike_opened(done: Chunk, joined: Chunk) -> bool:
    """Whether two phrases that are joined open with the same preposition, or the second one with none."""
    before = [c.preposition.text if c.preposition else "" for c in (done, joined)]
    return before[1] in ("", before[0])


def _attribute_text_after(chunk: Chunk, done: Chunk) -> str:
    tokens = chunk.tree.tokens
    if (
        done.joined is not None
        and tokens[done.tokens[-1].id].upos == "CCONJ"  # not ", und der Geschäftsführer"
        and not _is_somebody_else(done, done.joined)
        and (not done.joined.determiner or done.joined.preposition or (_genitive(done) and _genitive(done.joined)))
        and _alike_opened(done, done.joined)
        and not (done.joined.governor and done.joined.governor.id in chunk.ids)  # "der Chef der Werft und der Landrat"
        and done.joined.relation in ("conj", "nmod")
    ):
        return " " + _written(tokens[done.tokens[-1].id : done.joined.tokens[-1].id])
    listed = _listed(chunk, done)
    if listed:
        between = tokens[done.tokens[-1].id : listed.id]
        return "".join(t.text if t.text == "," else " " + t.text for t in between)
    rest = [(p, a) for p, a in chunk.attributes if a.tokens[0].id > _kept_last(done) and not _says_when(a)]
    if not rest or rest[0][0] not in ("", "für", "von", "aus") or rest[0][1].tokens[0].id > _kept_last(done) + 2:
        return ""
    preposition, attribute = rest[0]
    if preposition == "aus" and noun_class(head_word(chunk)) in ORGANISED:
        return ""
    further = _attribute_text_after(chunk, _innermost(attribute))
    return " " + _written(tokens[attribute.tokens[0].id - 1 - bool(preposition) : _kept_last(attribute)]) + further
