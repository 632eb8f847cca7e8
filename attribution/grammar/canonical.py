"""Makes trees canonical, whatever the parser: what every rule may rely on.

* particle verbs are rejoined: in "teilte … mit" the verb's lemma is ``mitteilen`` and the particle depends on it as
  ``compound:prt``; so are verbs with a predicate of their own in the lexicon ("bekannt geben" = ``bekanntgeben``);
* a verb has one particle; others are adverbs ("kündigte *indes* an"), and so is one in the clause of another verb
  ("schätzt, dass er *von hier aus* kommt");
* a preposition before a word with a hyphen depends on its last part ("*aus* der EU-Kommission");
* *nennen* is no auxiliary of the participle that it has for a predicate ("*nannte* die Fotos gestellt");
* a weak verb of saying with a subject is no adjective ("…, *begründete* sie den Schritt");
* a time zone is a part of the time ("um 12 Uhr *MEZ*");
* *laut* is an adjective and never a participle ("Berichte wurden laut");
* *gelangt* is a form of *gelangen*, never of *gelingen*, and *vermisst* one of *vermissen*, never of *vermessen*;
* a bare word before "zeigte sich" is an adjective ("*Zufrieden* zeigte sich der Wirt");
* a participle in front heads its clause ("*Aufgerufen* zu dem Fest hatten die Wirte");
* an inhabitant is a common noun ("der *Pole*");
* a name that the text has elsewhere is no adverb before a reporting verb ("*Fürst* entgegnete, …");
* ``daß`` has the lemma ``dass``, every quotation mark the lemma ``"``;
* a token that depends on itself or on nothing that exists depends on the root, and so does the first token of a circle;
* a clause without a subject takes the second of two genitives ("nach Angaben der Polizei *der Fahrer*");
* a name between a comma and a verb in Konjunktiv without a subject is its subject;
* a name with "von" beside a reporting verb without a subject is its subject ("Von der Leyen betonte, …");
* a noun behind a feminine dative in front is the subject ("der Bank hielt *der Rat* Eile vor");
* a phrase right before the verb that governs it is no part of the subject ("während der Bote *von 900 Gästen* sprach");
* a bare noun behind a dative is the object of a verb of saying ("sie wirft dem Mann *Betrug* vor");
* a relative pronoun is no article of the subject behind it ("die Orgel, von *der* Kantorin Beck sagte, …");
* a noun with an article is no part of the name before it, where a verb of saying takes a dative;
* a bare accusative that hangs on a noun in another case is the object of a reporting verb that has none;
* auxiliaries, copulas and particles have no dependents: what the parser hangs on them depends on their verb;
* a second verb without a subject is joined to the nearest verb that has one, not to a predicate of it;
* a predicate with *als* depends on its verb, also behind or in a relative clause ("den er *als Ruine* sieht");
* who can speak behind a *das* is the subject ("ähnlich sieht das *die Ministerin*");
* so is a noun whose article is a nominative beside a *das* or *es* ("das gab *der Verein* bekannt");
* a second report in the indicative behind a complete one is joined to it ("A lehnt das ab, *B begrüßt* es");
* a subordinate clause without a finite verb takes the one right behind its head ("während er ratlos *bleibt*").

Offsets and texts are never changed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import attrs

from attribution.grammar.inflection import is_townsman
from attribution.grammar.juxtaposed import with_juxtaposed
from attribution.grammar.known_names import names_of, with_known_name
from attribution.grammar.misread_clauses import with_clauses
from attribution.grammar.misread_phrases import with_phrases
from attribution.grammar.missed_objects import with_objects
from attribution.grammar.missed_subjects import FUNCTION, finite_form, with_subjects
from attribution.grammar.told import with_told
from attribution.lexicons import (
    find_carrier,
    find_document,
    find_place,
    find_verb,
    joined_verbs,
    word_table,
    words,
)
from attribution.limits import check_time
from attribution.tree import NO_TOKEN, Sentence, Token, circles

__all__ = ["canonical"]

_QUOTES = frozenset((*"„“”\"»«›‹‚‘’‟'", "``", "''"))
_MAX_DISTANCE = 40
_PRETERITE = re.compile(r"(?<=[a-zäöüß])e?ten?$")


def canonical(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with canonical trees.

    Args:
        sentences: sentences as a parser gave them.

    Returns:
        New sentences with the same tokens, offsets and texts.
    """
    joined, parsed = joined_verbs(), [s for s in sentences if s.tokens]
    names = names_of(s.tokens for s in parsed)
    return tuple(_canonical(s, joined, names) for s in parsed)


def _canonical(sentence: Sentence, joined: Mapping[tuple[str, str], str], names: Collection[str]) -> Sentence:
    check_time()
    tokens = with_known_name(_tree(sentence.tokens), names)
    tokens = _lifted(FUNCTION, _naming(_inhabitants([_lemma(t) for t in _preterites(tokens)])))
    tokens = _verb_last(tokens)
    whole_verbs: set[int] = set()
    tokens = _predicates(_states(_confessed(_landed(_one_particle(_timed(_whole(tokens)))))))
    for i, token in enumerate(tokens):
        if token.deprel == "compound:prt" or token.xpos == "PTKVZ":
            verb = _verb_of(tokens, i)
            if verb is not None and (said := _said_on(token, tokens[verb])) is not None:
                tokens[i] = attrs.evolve(token, head=verb + 1, deprel="advmod", upos="ADV", xpos="ADV")
                tokens[verb] = attrs.evolve(tokens[verb], lemma=said)
            elif verb is not None and _is_postposed(tokens, i, verb):
                tokens[i] = attrs.evolve(token, head=i, deprel="case", upos="ADP", xpos="APPO")
            elif verb is not None and (closing := _closing(tokens, i, verb)):
                tokens[i] = attrs.evolve(token, head=closing.id, deprel="advmod", upos="ADV", xpos="ADV")
            elif verb is not None and verb not in whole_verbs and not _quoted_apart(tokens, verb, i):
                whole_verbs.add(verb)
                tokens[i] = attrs.evolve(token, head=verb + 1, deprel="compound:prt", xpos="PTKVZ")
                tokens[verb] = attrs.evolve(tokens[verb], lemma=_join(token.word, tokens[verb].lemma))
        elif token.head and tokens[token.head - 1].upos in ("VERB", "AUX"):
            verb = token.head - 1
            whole = joined.get((token.word, tokens[verb].lemma)) if _closes(token, tokens) else None
            whole = whole or _compound(token, tokens[verb])
            if whole and (token.upos in ("ADJ", "ADV", "VERB", "ADP") or token.deprel in ("advmod", "xcomp", "obj")):
                tokens[i] = attrs.evolve(token, deprel="compound:prt")
                tokens[verb] = attrs.evolve(tokens[verb], lemma=whole, upos="VERB")
    tokens = with_told(with_objects(with_subjects(with_phrases(_lifted(("compound:prt",), tokens)))))
    return Sentence(_tree(with_juxtaposed(with_clauses(tokens))))


def _preterites(tokens: Sequence[Token]) -> Iterator[Token]:
    """Weak verbs of saying that a parser took for adjectives, though they have a subject: "…, *begründete* sie das"."""
    subjects = {t.head for t in tokens if t.deprel == "nsubj"}
    for t in tokens:
        if t.xpos != "ADJA" or t.id not in subjects or not (ending := _PRETERITE.search(t.text)):
            yield t
            continue
        stem, plural = t.text[: ending.start()], ending.group().endswith("n")
        lemma = next((v for v in (f"{stem}en", f"{stem}n") if find_verb(v) is not None), None)
        feats = f"Mood=Ind|Number={'Plur' if plural else 'Sing'}|Person=3|Tense=Past|VerbForm=Fin"
        yield attrs.evolve(t, upos="VERB", xpos="VVFIN", lemma=lemma, feats=feats) if lemma is not None else t


def _inhabitants(tokens: list[Token]) -> list[Token]:
    """Inhabitants that a parser took for names: "der *Pole*", "die *Norwegerin*", "der *Hamburger* gewann"."""
    for i, t in enumerate(tokens):
        before, behind = tokens[i - 1] if i else NO_TOKEN, tokens[i + 1] if i + 1 < len(tokens) else NO_TOKEN
        alone = before.upos == "DET" and behind.upos not in ("PROPN", "NOUN") and behind.text != "-"
        common = t.xpos == "NN" or t.text.endswith("erin") or alone
        place = find_place(t.text) if common else None
        placed = place is not None and t.text not in place.names
        if t.upos == "PROPN" and (placed or (alone and t.deprel == "nsubj" and is_townsman(t.text))):
            tokens[i] = attrs.evolve(t, upos="NOUN")
    return tokens


def _confessed(tokens: list[Token]) -> list[Token]:
    """The participle of *gestehen*, which that of *stehen* equals, where somebody confesses something: "hat die Tat
    *gestanden*", "hat *gestanden*, dass er log", but not "hat drei Tage hier gestanden".
    """
    for verb in tokens:
        if verb.word != "gestanden" or verb.xpos != "VVPP":
            continue
        kids = [t for t in tokens if t.head == verb.id]
        active = any(t.lemma == "haben" for t in kids)
        said = (t for t in kids if t.deprel in ("ccomp", "xcomp") or (t.deprel == "obj" and t.upos != "ADV"))
        standing = words("grammar.spans_of_time") | words("grammar.standing")
        if active and any(t.lemma not in standing for t in said):
            tokens[verb.id - 1] = attrs.evolve(verb, lemma="gestehen")
    return tokens


def _landed(tokens: list[Token]) -> list[Token]:
    """The participle of *geraten*, which that of *raten* equals, with *sein*: "das Boot sei in Not *geraten*"."""
    for verb in tokens:
        if verb.word == "geraten" and verb.xpos == "VVPP":
            auxiliaries = {t.lemma for t in tokens if t.head == verb.id and t.deprel.startswith("aux")}
            if "sein" in auxiliaries and "werden" not in auxiliaries:
                tokens[verb.id - 1] = attrs.evolve(verb, lemma="geraten")
    return tokens


def _states(tokens: list[Token]) -> list[Token]:
    """Participles that with *sein* say what somebody feels, taken for a passive: "die Firmen sind *besorgt*"."""
    for state in tokens:
        if state.xpos != "VVPP" or find_verb(f"{state.word} sein") is None:
            continue
        auxiliaries = [t for t in tokens if t.head == state.id and t.deprel.startswith("aux")]
        if [t.lemma for t in auxiliaries] != ["sein"]:
            continue
        tokens[state.id - 1] = attrs.evolve(state, upos="ADJ", xpos="ADJD", lemma=state.word)
        tokens[auxiliaries[0].id - 1] = attrs.evolve(auxiliaries[0], deprel="cop")
        for t in tokens:
            if t.head == state.id and t.deprel == "nsubj:pass":
                tokens[t.id - 1] = attrs.evolve(t, deprel="nsubj")
    return tokens


def _predicates(tokens: list[Token]) -> list[Token]:
    """Copulas that a parser hung on the subject, not on the noun before them: "anderer Meinung *ist* Beck"."""
    for copula in tokens:
        subject = tokens[copula.head - 1] if copula.head and copula.deprel == "cop" else NO_TOKEN
        predicate = tokens[subject.head - 1] if subject.head and subject.deprel == "nsubj" else NO_TOKEN
        served = any(t.head == predicate.id and t.deprel in FUNCTION for t in tokens)
        if predicate.upos == "NOUN" and predicate.id < copula.id < subject.id and not served:
            tokens[copula.id - 1] = attrs.evolve(copula, head=predicate.id)
    return tokens


def _naming(tokens: list[Token]) -> list[Token]:
    """Forms of *nennen* that a parser took for an auxiliary of the participle that is their predicate."""
    for verb in tokens:
        participle = tokens[verb.head - 1] if verb.head and verb.deprel == "aux" else NO_TOKEN
        if verb.lemma == "nennen" and participle.xpos == "VVPP":
            for t in tokens:
                if t.head == participle.id and t is not verb:
                    tokens[t.id - 1] = attrs.evolve(t, head=verb.id)
            tokens[verb.id - 1] = attrs.evolve(
                verb, head=participle.head, deprel=participle.deprel, upos="VERB", xpos="VVFIN"
            )
            tokens[participle.id - 1] = attrs.evolve(participle, head=verb.id, deprel="xcomp")
    return tokens


def _whole(tokens: list[Token]) -> list[Token]:
    """Prepositions that a parser hung on the first part of a word with a hyphen: "*aus* der EU-Kommission"."""
    for t in tokens:
        part = tokens[t.head - 1] if t.deprel == "case" and t.head else NO_TOKEN
        if part.deprel != "compound" or part.id == len(tokens) or tokens[part.id].text != "-":
            continue
        if t.id < part.id < part.head:
            tokens[t.id - 1] = attrs.evolve(t, head=part.head)
    return tokens


def _timed(tokens: list[Token]) -> list[Token]:
    """Time zones behind *Uhr*, with what a parser hung on them; where it took one for the subject the object is it."""
    for hour, zone in itertools.pairwise(tokens):
        if hour.text == "Uhr" and zone.text in words("grammar.zones") and zone.head != hour.id:
            if hour.head == zone.id:
                tokens[hour.id - 1] = attrs.evolve(hour, head=zone.head, deprel="obl")
            for t in tokens:
                if t.head == zone.id:
                    tokens[t.id - 1] = attrs.evolve(t, head=hour.id)
            tokens[zone.id - 1] = attrs.evolve(zone, head=hour.id, deprel="flat")
            thing = next((t for t in tokens if t.head == zone.head and t.deprel == "obj"), NO_TOKEN)
            if zone.deprel == "nsubj" and thing and thing.feat("Case") != "Acc":
                tokens[thing.id - 1] = attrs.evolve(thing, deprel="nsubj")
    return tokens


def _one_particle(tokens: list[Token]) -> list[Token]:
    """Adverbs that a parser took for a particle beside the verb's own one ("kündigte *indes* an")."""
    particles: dict[int, list[Token]] = {}
    for t in tokens:
        if t.head and (t.deprel == "compound:prt" or t.xpos == "PTKVZ"):
            particles.setdefault(t.head, []).append(t)
    for head, rivals in particles.items():
        verb = tokens[head - 1]
        own = next((t for t in rivals if find_verb(_join(t.word, verb.lemma)) is not None), rivals[-1])
        for t in rivals:
            if t is not own:
                tokens[t.id - 1] = attrs.evolve(t, deprel="advmod", upos="ADV", xpos="ADV")
    return tokens


def _quoted_apart(tokens: list[Token], verb: int, particle: int) -> bool:
    """Whether a quotation mark opens between a verb and what looks like its particle."""
    return sum(t.lemma == '"' for t in tokens[verb:particle]) % 2 == 1


def _is_postposed(tokens: list[Token], i: int, verb: int) -> bool:
    """Whether a *nach* beside a verb of saying belongs to the text named before it: "sagte dem Protokoll *nach*"."""
    named = tokens[i - 1] if i else NO_TOKEN
    if tokens[i].word != "nach" or named.upos != "NOUN" or find_verb(tokens[verb].lemma.removeprefix("nach")) is None:
        return False
    written = find_document(named.lemma) is not None or find_carrier(named.lemma) is not None
    return written and find_verb(_join("nach", tokens[verb].lemma)) is None


def _closing(tokens: list[Token], i: int, verb: int) -> Token:
    """The verb that ends the clause of what looks like a particle of a verb of saying, which closes its own clause
    itself: "schätzt, dass er *von hier aus* kommt". No token where there is none or the two make a verb of saying.
    """
    lemma = tokens[verb].lemma
    if find_verb(lemma) is None or find_verb(_join(tokens[i].word, lemma)) is not None:
        return NO_TOKEN
    rest = itertools.takewhile(lambda t: t.upos not in ("PUNCT", "CCONJ"), tokens[i + 1 :])
    return next((t for t in rest if t.upos in ("VERB", "AUX")), NO_TOKEN)


def _said_on(word: Token, verb: Token) -> str | None:
    """The verb of saying beside an adverb that looks like its particle ("sagte *weiter*"); None for other verbs."""
    adverb = word.word
    if adverb not in words("grammar.linking_adverbs"):
        return None
    base = verb.lemma.removeprefix(adverb)
    return base if find_verb(base) is not None else None


def _tree(tokens: Sequence[Token]) -> list[Token]:
    """The tokens as one tree: what does not lead to the root depends on it."""
    heads = [t.head if 0 <= t.head <= len(tokens) else t.id for t in tokens]
    astray = {min(circle) for circle in circles(heads)}
    root = next((t.id for t in tokens if t.head == 0), None) or min(astray)
    out = []
    for t in tokens:
        if t.id == root and t.head != 0:
            t = attrs.evolve(t, head=0, deprel="root")
        elif t.id != root and (t.head == 0 or t.id in astray):
            t = attrs.evolve(t, head=root, deprel="parataxis" if t.head == 0 else "dep")
        out.append(t)
    return out


def _lifted(serving: Sequence[str], tokens: list[Token]) -> list[Token]:
    """Dependents of serving words moved up to the word they serve ("*müsse* Schluss sein", "gab das *bekannt*")."""
    out = []
    for token in tokens:
        head = token.head
        for _ in serving:
            if head and tokens[head - 1].deprel in serving and tokens[head - 1].head not in (0, token.id):
                head = tokens[head - 1].head
        out.append(attrs.evolve(token, head=head) if head != token.head else token)
    return out


def _verb_last(tokens: list[Token]) -> list[Token]:
    """Subordinate clauses closed by the finite verb behind their head, which the parser hung elsewhere."""
    for mark in tokens:
        if mark.xpos != "KOUS" or mark.deprel != "mark" or not mark.id < mark.head < len(tokens):
            continue
        head, verb = tokens[mark.head - 1], tokens[mark.head]
        own = [t for t in tokens if t.head == head.id]
        if any(finite_form(t) for t in (head, *(t for t in own if t.deprel in FUNCTION))):
            continue
        stray = finite_form(verb) and verb.head != head.id and not _governs(tokens, verb.id, head.id)
        if not stray or any(t.head == verb.id and t.deprel.startswith(("nsubj", "mark")) for t in tokens):
            continue
        if verb.upos == "AUX":
            tokens[verb.id - 1] = attrs.evolve(verb, head=head.id, deprel="aux")
            continue
        for token in own:
            if token.deprel.startswith(("mark", "nsubj", "punct")):
                tokens[token.id - 1] = attrs.evolve(token, head=verb.id, deprel=token.deprel.replace(":pass", ""))
        tokens[verb.id - 1] = attrs.evolve(verb, head=head.head, deprel=head.deprel)
        tokens[head.id - 1] = attrs.evolve(head, head=verb.id, deprel="xcomp")
    return tokens


def _governs(tokens: list[Token], ancestor: int, token: int) -> bool:
    """Whether one token stands above another in the tree."""
    for _ in range(len(tokens)):
        token = tokens[token - 1].head
        if token in (0, ancestor):
            break
    return token == ancestor


def _lemma(token: Token) -> Token:
    if token.text in ("daß", "Daß", "dass", "Dass"):
        return attrs.evolve(token, lemma="dass", upos="SCONJ")
    if token.text in _QUOTES:
        return attrs.evolve(token, lemma='"', upos="PUNCT")
    if token.text.startswith("gelangt"):
        return attrs.evolve(token, lemma="gelangen")
    if token.upos == "VERB" and (lemma := _swiss(token)):
        return attrs.evolve(token, lemma=lemma)
    if token.upos == "VERB" and (lemmas := word_table("grammar.participles").get(token.word)):
        return attrs.evolve(token, lemma=lemmas[0])
    if token.lemma == "vermessen" and token.text.startswith("vermiss"):
        return attrs.evolve(token, lemma="vermissen")
    if token.upos == "NOUN" and token.lemma.endswith("leut"):  # lemmatisers cut "Fachleute" short
        return attrs.evolve(token, lemma=f"{token.lemma}e")
    if token.text == "laut" and token.xpos == "VVPP":  # "wurden Berichte laut"
        return attrs.evolve(token, lemma="laut", upos="ADJ", xpos="ADJD", feats="Degree=Pos")
    if token.xpos == "ADV" and find_verb(f"sich {token.word} sein") is not None:  # "*Einig* waren sie sich"
        return attrs.evolve(token, lemma=token.word, upos="ADJ", xpos="ADJD", feats="Degree=Pos")
    if token.deprel == "mark" and token.word in ("weder", "entweder", "sowohl"):  # no clause is subordinate
        return attrs.evolve(token, upos="CCONJ", deprel="cc")
    return token


def _swiss(token: Token) -> str:
    """The lemma of a verb that the Swiss write with *ss*, which lemmatisers cut short ("begrüsst"), or nothing."""
    stem = token.lemma.removesuffix("sen")
    cut = stem != token.lemma and not stem.endswith("s") and token.word.startswith(f"{stem}ss")
    return f"{stem}ssen" if cut and find_verb(f"{stem}ssen") is not None else ""


def _verb_of(tokens: list[Token], particle: int) -> int | None:
    """The finite verb that a separated particle belongs to: its head, else the nearest finite verb before it.

    A verb between the two that makes a verb of the lexicon with it is preferred ("schrieben die Hacker und *kündigten*
    mehr *an*"); where the head does so, too, only one that is coordinated with it.
    """
    head, word = tokens[particle].head - 1, tokens[particle].word
    nearer = (i for i in range(particle - 1, max(-1, particle - _MAX_DISTANCE), -1) if tokens[i].upos == "VERB")
    finite = [i for i in nearer if finite_form(tokens[i])]
    if not (0 <= head < particle and tokens[head].upos in ("VERB", "AUX") and finite_form(tokens[head])):
        return finite[0] if finite else None
    between = [i for i in finite if i > head and find_verb(_join(word, tokens[i].lemma)) is not None]
    if find_verb(_join(word, tokens[head].lemma)) is not None:  # "lehnte das, wie er sagte, *ab*"
        between = [i for i in between if tokens[i].deprel == "conj" and tokens[i].head == head + 1]
    return next(iter(between), head)


def _closes(word: Token, tokens: Sequence[Token]) -> bool:
    """Whether a word may be a part of its verb; an adverb only at the end of its clause ("hielt *dagegen*, …")."""
    behind = tokens[word.id] if word.id < len(tokens) else NO_TOKEN
    return word.upos != "ADV" or not behind or behind.upos == "PUNCT"


def _compound(word: Token, verb: Token) -> str | None:
    """The reporting verb that an adjective and a verb make when written together ("stellte klar" = klarstellen)."""
    lemma = word.word + verb.lemma
    return lemma if word.xpos == "ADJD" and find_verb(lemma) is not None else None


def _join(particle: str, lemma: str) -> str:
    return lemma if lemma.startswith(particle) and len(lemma) > len(particle) + 3 else particle + lemma
