"""Sentences out of a small grammar, for what the treebanks hardly show.

Two kinds, which a parser trained on few trees gets wrong: a dative in front that looks like a nominative (*Der Bank
hält der Rat Eile vor*), and names, places, days and numbers side by side that are not one phrase (*Gestern kritisierte
Anna Kern Belgien*). Their counterparts with the other order or the other gender are made as often, so that the order
alone decides nothing; and so are genitives behind who speaks (*Gestern sagte ein Sprecher der Bank …*), which look like
datives.
"""

from __future__ import annotations

import itertools
import random
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from attribution.phrases.words import first_names
from attribution.training.treebanks import Treesentence, Word

__all__ = ["made_sentences"]

_ARTICLES = {
    ("Plur", "Nom"): "die",
    ("Plur", "Acc"): "die",
    ("Plur", "Gen"): "der",
    ("Masc", "Nom"): "der",
    ("Masc", "Dat"): "dem",
    ("Masc", "Acc"): "den",
    ("Fem", "Nom"): "die",
    ("Fem", "Dat"): "der",
    ("Fem", "Acc"): "die",
    ("Fem", "Gen"): "der",
    ("Neut", "Nom"): "das",
    ("Neut", "Dat"): "dem",
    ("Neut", "Acc"): "das",
}
_INDEFINITE = {"der": "ein", "die": "eine", "das": "ein", "dem": "einem", "den": "einen"}
_PARTICLES = ("aus", "an", "fest", "weiter")
_GENDERS = {"der": "Masc", "die": "Fem", "das": "Neut"}


@attrs.frozen
class _Token:
    """A word of a phrase; ``head`` is its head's place in the phrase, -1 for the phrase's own head."""

    form: str
    tags: tuple[str, str]
    feats: dict[str, str]
    head: int = -1
    deprel: str = ""


_Phrase = list[_Token]
_Part = tuple[str, _Phrase]
"""A phrase with its relation to the clause's verb."""


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("attribution.training").joinpath("made.toml").read_text(encoding="utf-8"))


def made_sentences(count: int, seed: int) -> Iterator[Treesentence]:
    """Make sentences.

    Args:
        count: how many.
        seed: of everything random.

    Yields:
        Sentences with tags, features and trees as GSD has them; lemmas are left open.
    """
    maker = _Maker(random.Random(seed))
    shapes: tuple[Callable[[], _Phrase], ...] = (
        maker.dative,
        maker.transitive,
        maker.reporting,
        maker.telling,
        maker.named_dative,
        maker.accusative,
        maker.timed,
        maker.counted,
    )
    for number, shape in zip(range(count), itertools.cycle(shapes), strict=False):
        yield _sentence(f"train-made-{number}", [*shape(), _Token(".", ("PUNCT", "$."), {}, -2, "punct")])


def _sentence(name: str, tokens: Sequence[_Token]) -> Treesentence:
    root = next(place for place, token in enumerate(tokens) if token.head == -1)
    words = []
    for place, token in enumerate(tokens):
        head = {-1: 0, -2: root + 1}.get(token.head, token.head + 1)
        form = token.form[:1].upper() + token.form[1:] if place == 0 else token.form
        spaced = token.form not in (".", ",")
        words.append(Word(form, spaced, None, *token.tags, token.feats, head, token.deprel or "root"))
    text = "".join(" " * word.spaced + word.form for word in words).strip()
    return Treesentence(name, text, words)


def _joined(parts: Sequence[_Part]) -> _Phrase:
    """One phrase of the parts of a clause; the part with the relation ``head`` is what the others depend on."""
    starts = list(itertools.accumulate((len(phrase) for _, phrase in parts), initial=0))
    place = next(number for number, (relation, _) in enumerate(parts) if relation == "head")
    top = starts[place] + next(n for n, token in enumerate(parts[place][1]) if token.head == -1)
    result = []
    for start, (relation, phrase) in zip(starts, parts, strict=False):
        for token in phrase:
            if token.head >= 0:
                result.append(attrs.evolve(token, head=token.head + start))
            else:
                result.append(token if relation == "head" else attrs.evolve(token, head=top, deprel=relation))
    return result


class _Maker:
    """Makes phrases and clauses with words drawn by ``dice``."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._words = _words()
        self._first = sorted((name, row.gender) for name, row in first_names().items())

    def dative(self) -> _Phrase:
        """*Der Bank hält der Rat Eile vor.* and its other orders."""
        verb = self._drawn("dative")
        return self._clause(verb, ("nsubj", self._noun("Nom")), ("obl:arg", self._noun("Dat")))

    def transitive(self) -> _Phrase:
        """An accusative, often in front, as in *Die Vorwürfe wies der Rat zurück*, *Das wies der Rat zurück*."""
        return self._clause(self._drawn("transitive"), ("nsubj", self._noun("Nom")), ("obj", self._object()))

    def reporting(self) -> _Phrase:
        """Somebody of a body who says something, as in *Am Abend teilte ein Sprecher der Bank mit, sie habe …*."""
        verb = {**self._drawn("telling"), "objects": [""]}
        subject: _Part = ("nsubj", self._official("Nom"))
        front, middle = (subject, []) if self._chance(0.2) else (self._front(), [subject])
        if self._chance(0.2):
            middle.append(("obl:arg", self._unmistakable()))
        return _joined([("head", self._verbal(verb, front, middle)), ("ccomp", self._content())])

    def telling(self) -> _Phrase:
        """A dative and a clause, as in *Der Agentur sagte der Rat, sie habe gelogen*."""
        verb = {**self._drawn("telling"), "objects": [""]}
        frame = self._clause(verb, ("nsubj", self._noun("Nom")), ("obl:arg", self._noun("Dat")))
        return _joined([("head", frame), ("ccomp", self._content())])

    def named_dative(self) -> _Phrase:
        """A name beside a dative without article, as in *Darin wirft Anna Kern Belgien Betrug vor*."""
        return self._clause(self._drawn("dative"), ("nsubj", self._person("Nom")), ("obl:arg", self._thing("Dat")))

    def accusative(self) -> _Phrase:
        """A name beside an accusative without article, as in *Gestern kritisierte Anna Kern Belgien scharf*."""
        subject, other = ("nsubj", self._person("Nom")), ("obj", self._thing("Acc"))
        return self._clause(self._drawn("accusative"), subject, other)

    def timed(self) -> _Phrase:
        """A time beside a name, as in *Wie Anna Kern Montagabend sagte, läuft die Suche weiter*."""
        form, article, noun, rest = self._drawn("main")["words"]
        gender = _GENDERS[article]
        subject = [_article(_case("Nom", gender)), _Token(noun, ("NOUN", "NN"), _case("Nom", gender))]
        main: list[_Part] = [("head", [_finite(form, "Pres")]), ("nsubj", subject), _rest(rest)]
        time = ("obl", self._time())
        if self._chance(0.5):
            told = self._drawn("telling")["forms"]
            like: list[_Part] = [("mark", [_Token("wie", ("SCONJ", "KOUS"), {})]), ("nsubj", self._person("Nom"))]
            particle, past = told[3], told[1]
            frame = _joined([*like, time, ("head", [_finite(particle + past, "Past")])])
            return _joined([("advcl", frame), ("punct", [_comma()]), *main])
        return _joined([("obl", self._according()), time, *main])

    def counted(self) -> _Phrase:
        """*Laut Anna Kern 30 Autos zerkratzt.* and the same as a whole sentence."""
        noun, participle = self._drawn("counted")["words"]
        number = _Token(str(self._dice.randint(2, 400)), ("NUM", "CARD"), {"NumType": "Card"}, 1, "nummod")
        things = [number, _Token(noun, ("NOUN", "NN"), {"Case": "Nom", "Number": "Plur"})]
        parts: list[_Part] = [("obl", self._according())]
        auxiliary = _Token("wurden", ("AUX", "VAFIN"), _finite_feats("Past", "Plur"))
        if self._chance(0.3):
            parts.append(("aux:pass", [auxiliary]))
        parts += [("nsubj:pass", things), ("head", [_Token(participle, ("VERB", "VVPP"), {"VerbForm": "Part"})])]
        return _joined(parts)

    def _clause(self, verb: dict[str, Any], subject: _Part, other: _Part) -> _Phrase:
        """A main clause: dative or accusative in front, subject in front, or something else in front."""
        return self._verbal(verb, *self._order(subject, other))

    def _verbal(self, verb: dict[str, Any], front: _Part, middle: list[_Part]) -> _Phrase:
        """A main clause with a simple or a compound tense."""
        present, past, participle, particle = verb["forms"]
        perfect = self._chance(0.25)
        extra = [_rest(self._dice.choice(verb["objects"]))]
        if perfect:
            verbal = _Token(participle, ("VERB", "VVPP"), {"VerbForm": "Part"})
            return _joined([front, ("aux", [self._auxiliary()]), *middle, *_given(extra), ("head", [verbal])])
        tense = "Past" if self._chance(0.6) else "Pres"
        form = past if tense == "Past" else present
        return _joined([front, ("head", [_finite(form, tense)]), *middle, *_given([*extra, _particle(particle)])])

    def _order(self, subject: _Part, other: _Part) -> tuple[_Part, list[_Part]]:
        kind = self._dice.choice(("other", "subject", "subject", "front", "front"))
        is_name = subject[1][-1].tags[0] == "PROPN" or other[1][0].tags[0] == "PROPN"
        if kind == "other" and not is_name:
            return other, [subject]
        if kind == "subject":
            return subject, [other]
        # behind another phrase "der Bank" is its genitive, more often than not
        if other[0] == "obl:arg" and not is_name and self._chance(0.7):
            other = ("obl:arg", self._unmistakable())
        return self._front(), [subject, other]

    def _auxiliary(self) -> _Token:
        form, tense = self._dice.choice((("hat", "Pres"), ("hatte", "Past")))
        return _Token(form, ("AUX", "VAFIN"), _finite_feats(tense))

    def _front(self) -> _Part:
        fronts = self._words["fronts"]
        if self._chance(0.6):
            return "advmod", [_Token(self._dice.choice(fronts["adverbs"]), ("ADV", "ADV"), {})]
        preposition, noun = self._dice.choice(fronts["phrases"]).split()
        contracted = preposition not in ("Vor", "Nach")
        feats = {"Case": "Dat", "Number": "Sing"}
        tags = ("ADP", "APPRART" if contracted else "APPR")
        return "obl", [
            _Token(preposition, tags, feats if contracted else {}, 1, "case"),
            _Token(noun, ("NOUN", "NN"), feats),
        ]

    def _noun(self, case: str) -> _Phrase:
        """A person, an office or a body with its article, at times with a genitive behind it; or a pronoun."""
        if case == "Nom" and self._chance(0.1):
            return [_Token(self._dice.choice(("er", "sie")), ("PRON", "PPER"), _pronoun())]
        if case == "Nom" and self._chance(0.3):
            return self._official(case)
        if self._chance(0.15):
            return self._seated(case)
        if self._chance(0.06):
            feats = _case(case, "Fem")
            party = _Token(self._dice.choice(self._words["joined"]["parties"]), ("PROPN", "NE"), feats)
            return [_article(feats), party]
        kind, gender = self._dice.choice(
            (("feminine", "Fem"), ("feminine", "Fem"), ("masculine", "Masc"), ("neuter", "Neut"))
        )
        noun = self._dice.choice(self._words[kind])
        if case != "Nom":
            noun = self._words["weak"].get(noun, noun)
        head = _Token(noun, ("NOUN", "NN"), _case(case, gender))
        phrase = [_article(_case(case, gender)), head]
        if self._chance(0.2):
            phrase += self._owner()
        return phrase

    def _official(self, case: str) -> _Phrase:
        """*der Chef der Bank*, *eine Sprecherin der Lehrer*: somebody of a body."""
        gender = self._dice.choice(("Masc", "Fem"))
        feats = _case(case, gender)
        article = _article(feats)
        if self._chance(0.5):
            article = attrs.evolve(article, form=_INDEFINITE[article.form], feats={**article.feats, "Definite": "Ind"})
        noun = _Token(self._dice.choice(self._words["officials"][gender]), ("NOUN", "NN"), feats)
        return [article, noun, *self._owner()]

    def _unmistakable(self) -> _Phrase:
        """A dative that cannot be a genitive."""
        kind, gender = self._dice.choice((("masculine", "Masc"), ("neuter", "Neut")))
        noun = self._dice.choice(self._words[kind])
        feats = _case("Dat", gender)
        return [_article(feats), _Token(self._words["weak"].get(noun, noun), ("NOUN", "NN"), feats)]

    def _object(self) -> _Phrase:
        """What is turned down or confirmed, at times with whose it is."""
        if self._chance(0.15):
            feats = {"Case": "Acc", "Gender": "Neut", "Number": "Sing", "PronType": "Dem"}
            return [_Token(self._dice.choice(("das", "dies")), ("PRON", "PDS"), feats)]
        gender = self._dice.choice(("Masc", "Fem", "Neut", "Plur"))
        feats = {"Case": "Acc", "Number": "Plur"} if gender == "Plur" else _case("Acc", gender)
        noun = _Token(self._dice.choice(self._words["matters"][gender]), ("NOUN", "NN"), feats)
        return [_article(feats), noun, *(self._owner() if self._chance(0.3) else ())]

    def _seated(self, case: str) -> _Phrase:
        """*der Mieterverein Kiel*: a body with the name of its town, which is no phrase of its own."""
        gender = self._dice.choice(("Masc", "Fem", "Neut"))
        body = _Token(self._dice.choice(self._words["seated"][gender]), ("NOUN", "NN"), _case(case, gender))
        town = self._dice.choice(self._words["names"]["towns"])
        name = _Token(town, ("PROPN", "NE"), _case(case, "Neut"), 1, "appos")
        return [_article(_case(case, gender)), body, name]

    def _owner(self) -> _Phrase:
        """*… der Lehrer*, *… der Bank*, *… der CDU* behind a noun and its article."""
        kind = self._dice.choice(("members", "bodies", "bodies", "parties"))
        feats = {"Case": "Gen", "Number": "Plur"} if kind == "members" else _case("Gen", "Fem")
        bodies = [word for word in self._words["feminine"] if not word.endswith("in")]
        noun = self._dice.choice(bodies if kind == "bodies" else self._words["joined"][kind])
        tags = ("PROPN", "NE") if kind == "parties" else ("NOUN", "NN")
        return [_article(feats, 3), _Token(noun, tags, feats, 1, "nmod")]

    def _person(self, case: str) -> _Phrase:
        """*Anna Kern*, *Trainerin Anna Kern* or *Trainerin Kern*."""
        (first, sex), last = self._dice.choice(self._first), self._dice.choice(self._words["names"]["last"])
        kind, gender = ("feminine", "Fem") if sex == "f" else ("masculine", "Masc")
        feats = _case(case, gender)
        names = [first, last] if self._chance(0.75) else [last]
        titled = len(names) == 1 or self._chance(0.3)
        phrase = []
        if titled:
            people = [noun for noun in self._words[kind] if noun.endswith({"Fem": "in", "Masc": "er"}[gender])]
            phrase.append(_Token(self._dice.choice(people), ("NOUN", "NN"), feats))
        start = len(phrase)
        relations = [(0, "appos") if titled else (-1, ""), (start, "flat")]
        for name, (head, deprel) in zip(names, relations, strict=False):
            phrase.append(_Token(name, ("PROPN", "NE"), feats, head, deprel))
        return phrase

    def _thing(self, case: str) -> _Phrase:
        """A land, town, firm or club without an article, or a surname."""
        kind = "things" if self._chance(0.8) else "last"
        gender = "Neut" if kind == "things" else self._dice.choice(("Fem", "Masc"))
        return [_Token(self._dice.choice(self._words["names"][kind]), ("PROPN", "NE"), _case(case, gender))]

    def _according(self) -> _Phrase:
        """*laut Anna Kern*, *laut Polizei*, *nach Angaben der Bank*."""
        if self._chance(0.4):
            noun = self._dice.choice(self._words["feminine"])
            feats = _case("Gen", "Fem")
            return [
                _Token("nach", ("ADP", "APPR"), {}, 1, "case"),
                _Token("Angaben", ("NOUN", "NN"), {"Case": "Dat", "Gender": "Fem", "Number": "Plur"}),
                _article(feats, 3),
                _Token(noun, ("NOUN", "NN"), feats, 1, "nmod"),
            ]
        phrase = self._person("Dat")
        if self._chance(0.3):
            noun = self._dice.choice([word for word in self._words["feminine"] if not word.endswith("in")])
            phrase = [_Token(noun, ("NOUN", "NN"), _case("Dat", "Fem"))]
        return _joined([("case", [_Token("laut", ("ADP", "APPR"), {})]), ("head", phrase)])

    def _time(self) -> _Phrase:
        """*Montagabend* or *Ende Mai*."""
        times = self._words["times"]
        if self._chance(0.5):
            day = self._dice.choice(times["days"]) + self._dice.choice(times["parts"])
            return [_Token(day, ("PROPN", "NN"), _case("Acc", "Masc"))]
        point, month = self._dice.choice(times["points"]), self._dice.choice(times["months"])
        return [
            _Token(point, ("NOUN", "NN"), _case("Nom", "Neut"), 1, "compound"),
            _Token(month, ("PROPN", "NN"), _case("Nom", "Masc")),
        ]

    def _content(self) -> _Phrase:
        """*, sie habe gelogen* or *, dass der Plan gescheitert sei*."""
        participle = self._dice.choice(("gelogen", "versagt", "gezögert", "geschwiegen", "gewonnen"))
        head: _Part = ("head", [_Token(participle, ("VERB", "VVPP"), {"VerbForm": "Part"})])
        subject: _Part = ("nsubj", [_Token(self._dice.choice(("er", "sie", "man")), ("PRON", "PPER"), _pronoun())])
        feats = {**_finite_feats("Pres"), "Mood": "Sub"}
        auxiliary: _Part = ("aux", [_Token("habe", ("AUX", "VAFIN"), feats)])
        if self._chance(0.5):
            return _joined([("punct", [_comma()]), subject, auxiliary, head])
        dass: _Part = ("mark", [_Token("dass", ("SCONJ", "KOUS"), {})])
        return _joined([("punct", [_comma()]), dass, subject, head, auxiliary])

    def _drawn(self, kind: str) -> dict[str, Any]:
        found: dict[str, Any] = self._dice.choice(self._words[kind])
        return found

    def _chance(self, share: float) -> bool:
        return self._dice.random() < share


def _case(case: str, gender: str) -> dict[str, str]:
    return {"Case": case, "Gender": gender, "Number": "Sing"}


def _article(feats: dict[str, str], head: int = 1) -> _Token:
    """The definite article of a noun with these features, which stands at ``head`` in the phrase."""
    form = _ARTICLES["Plur" if feats["Number"] == "Plur" else feats["Gender"], feats["Case"]]
    return _Token(form, ("DET", "ART"), {**feats, "Definite": "Def", "PronType": "Art"}, head, "det")


def _pronoun() -> dict[str, str]:
    return {"Case": "Nom", "Number": "Sing", "Person": "3", "PronType": "Prs"}


def _finite_feats(tense: str, number: str = "Sing") -> dict[str, str]:
    return {"Mood": "Ind", "Number": number, "Person": "3", "Tense": tense, "VerbForm": "Fin"}


def _finite(form: str, tense: str) -> _Token:
    return _Token(form, ("VERB", "VVFIN"), _finite_feats(tense))


def _comma() -> _Token:
    return _Token(",", ("PUNCT", "$,"), {})


def _particle(form: str) -> _Part:
    return "compound:prt", [_Token(form, ("ADP", "PTKVZ"), {})] if form else []


def _given(parts: Sequence[_Part]) -> list[_Part]:
    return [part for part in parts if part[1]]


def _rest(words: str) -> _Part:
    """What a verb takes besides persons: an object, a phrase with a preposition, an adverb, a particle, or nothing."""
    if not words:
        return "obj", []
    *preposition, noun = words.split()
    if preposition:
        contracted = preposition[0] in ("zur", "zum")
        tags = ("ADP", "APPRART" if contracted else "APPR")
        case = {"für": "Acc", "gegen": "Acc"}.get(preposition[0], "Dat")
        feats = {"Case": case, "Number": "Sing"}
        return "obl", [
            _Token(preposition[0], tags, feats if contracted else {}, 1, "case"),
            _Token(noun, ("NOUN", "NN"), feats),
        ]
    if noun[0].isupper():
        return "obj", [_Token(noun, ("NOUN", "NN"), {"Case": "Acc", "Number": "Sing"})]
    if noun in _PARTICLES:
        return _particle(noun)
    if noun == "bald":
        return "advmod", [_Token(noun, ("ADV", "ADV"), {})]
    return "advmod", [_Token(noun, ("ADJ", "ADJD"), {})]
