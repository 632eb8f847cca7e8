"""The entries of the lexicon: one frozen class a table, one field a column."""

from typing import Literal, get_args

import attrs

from attribution.document.enums import Level, Polarity, SourceKind, Stance
from attribution.lexicons._table import flag, one_of, optional_text, phrases, some_of, text, words

Medium = Literal["speech", "writing", "institution", "thought"]
Addressee = Literal["dat", "acc", "gegenueber", "an", "none"]
ObjectUse = Literal["yes", "rare", "no"]
Gender = Literal["m", "f", "n"]
VerbFrame = Literal[
    "dass", "v2", "ob", "zu", "quote", "first", "wie", "so", "np", "pp", "dat", "adj", "als", "fuer", "es"
]
NounFrame = Literal["dass", "v2", "zu", "ob", "quote", "pp", "light"]
Holder = Literal["person", "anonymous", "document"]
AdpositionKind = Literal["pre", "post", "circum", "proadverb", "relative"]
NounSet = Literal["any", "carrier", "none"]
CarrierKind = Literal["statement", "opinion", "report", "document", "circle", "finding"]
Resolution = Literal["holder", "self", "anonymous"]
GroupKind = Literal[SourceKind.COLLECTIVE, SourceKind.ANONYMOUS]
InstitutionKind = Literal[SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA, SourceKind.DOCUMENT]
MediumKind = Literal["agency", "outlet", "broadcaster", "platform"]


@attrs.frozen
class Verb:
    """A verb that reports what its subject says, writes, thinks or decides.

    Attributes:
        lemma: The infinitive, particle verbs in one word, after `sich` if only the reflexive reports.
        variants: Other spellings and separated forms of the lemma.
        frames: The complements that hold the content: dass-clause, verb-second clause (v2), ob- or w-clause,
            zu-infinitive, direct speech (quote), content before or around the verb (first), "wie X berichtet",
            "so schätzt X", accusative object (np), governed preposition (pp), dative object (dat), judging adjective
            (adj: "zeigt sich besorgt", "nennt es falsch"), als- and für-predicate, and correlate (es: "es",
            "darauf", "davon").
        preps: The governed prepositions, also those inside the correlate ("auf" for "darauf").
        addressee: The case or preposition of who is told, asked or accused.
        medium: How the content was brought forward, if nothing else says so.
        stance: What the choice of the verb says about the author's own view of the content.
        level: How far the verb by itself hedges its content.
        polarity: denied if the subject rejects the content of a dass-clause, infinitive or object. Direct speech and
            verb-second clauses with such a verb ("Das ist falsch", dementierte sie) are the subject's own assertion.
        np: Whether a bare object or prepositional object mostly reports in news.
        example: One sentence.
    """

    lemma: str = attrs.field(metadata=text())
    variants: tuple[str, ...] = attrs.field(metadata=phrases())
    frames: frozenset[VerbFrame] = attrs.field(metadata=some_of(get_args(VerbFrame), at_least=1))
    preps: tuple[str, ...] = attrs.field(metadata=words())
    addressee: Addressee = attrs.field(metadata=one_of(get_args(Addressee)))
    medium: Medium = attrs.field(metadata=one_of(get_args(Medium)))
    stance: Stance = attrs.field(metadata=one_of(Stance))
    level: Level = attrs.field(metadata=one_of(Level))
    polarity: Polarity = attrs.field(metadata=one_of(Polarity))
    np: ObjectUse = attrs.field(metadata=one_of(get_args(ObjectUse)))
    example: str = attrs.field(metadata=text())


@attrs.frozen
class Noun:
    """A noun that names a statement, a thought or a demand and can take its content as a complement.

    Attributes:
        lemma: The singular, or the plural if there is no singular.
        plural: The plural; None without one.
        suffix: Whether compounds with this head count ("Korruptionsvorwurf").
        frames: Complements of the noun; `light` if it reports with one of the light verbs.
        preps: Prepositions that introduce the content ("Kritik an", "Appell um").
        light_verbs: Verbs that form a predicate with the noun ("Befürchtung äußern", "zum Ausdruck bringen").
        holder: Who is the source when none is named: a person in the context, an anonymous one, or a document.
        stance: What the noun says about the author's own view of the content.
        level: How far the noun by itself hedges its content.
        polarity: denied if the holder rejects the content.
        example: One sentence.
    """

    lemma: str = attrs.field(metadata=text())
    plural: str | None = attrs.field(metadata=optional_text())
    suffix: bool = attrs.field(metadata=flag())
    frames: frozenset[NounFrame] = attrs.field(metadata=some_of(get_args(NounFrame), at_least=1))
    preps: tuple[str, ...] = attrs.field(metadata=words())
    light_verbs: tuple[str, ...] = attrs.field(metadata=words())
    holder: Holder = attrs.field(metadata=one_of(get_args(Holder)))
    stance: Stance = attrs.field(metadata=one_of(Stance))
    level: Level = attrs.field(metadata=one_of(Level))
    polarity: Polarity = attrs.field(metadata=one_of(Polarity))
    example: str = attrs.field(metadata=text())


@attrs.frozen
class Adposition:
    """A word or phrase that names the source of its clause.

    Attributes:
        lemma: The words in their order; for a circumposition `…` stands for the source.
        kind: Before, after or around the source, an adverb that points back to it, or a relative adverb.
        nouns: `any` noun can be the source, only a `carrier` noun, or the phrase takes `none`.
        stance: What it says about the author's own view of the content.
        level: How far it by itself hedges the content.
        example: One sentence.
    """

    lemma: str = attrs.field(metadata=text())
    kind: AdpositionKind = attrs.field(metadata=one_of(get_args(AdpositionKind)))
    nouns: NounSet = attrs.field(metadata=one_of(get_args(NounSet)))
    stance: Stance = attrs.field(metadata=one_of(Stance))
    level: Level = attrs.field(metadata=one_of(Level))
    example: str = attrs.field(metadata=text())


@attrs.frozen
class Carrier:
    """A noun for what was said or written that licenses "nach", "laut", "zufolge" and "gemäß".

    Attributes:
        lemma: The singular.
        plural: The plural; None without one.
        suffix: Whether compounds with this head count ("Polizeiangaben").
        kind: What sort of utterance, opinion, text or circle it is.
        resolves: `holder` if the source is whoever the genitive, possessive, adjective or compound names, `self`
            if the text itself is the source, `anonymous` if it stays unnamed. A noun with `holder` that names no
            holder is anonymous.
        eventive: Whether it also names an event, so that "nach" with a definite singular is temporal ("nach der
            Veröffentlichung").
        level: How far the noun by itself hedges the content.
        stance: What it says about the author's own view of the content.
        example: One sentence.
    """

    lemma: str = attrs.field(metadata=text())
    plural: str | None = attrs.field(metadata=optional_text())
    suffix: bool = attrs.field(metadata=flag())
    kind: CarrierKind = attrs.field(metadata=one_of(get_args(CarrierKind)))
    resolves: Resolution = attrs.field(metadata=one_of(get_args(Resolution)))
    eventive: bool = attrs.field(metadata=flag())
    level: Level = attrs.field(metadata=one_of(Level))
    stance: Stance = attrs.field(metadata=one_of(Stance))
    example: str = attrs.field(metadata=text())


@attrs.frozen
class Office:
    """A title, office, profession or role of one person.

    Attributes:
        lemma: The masculine or common form.
        feminine: The feminine form; None without one.
        suffix: Whether compounds with this head count ("Außenminister").
        unnamed_ok: Whether it identifies a source without a name ("der Minister sagte").
        spokesperson: Whether the person speaks for somebody else.
        title: Whether it stands before a name without an article ("Präsident Lula").
        general: Other words for who has it ("Staatschef" for a Präsident), masculine.
    """

    lemma: str = attrs.field(metadata=text())
    feminine: str | None = attrs.field(metadata=optional_text())
    suffix: bool = attrs.field(metadata=flag())
    unnamed_ok: bool = attrs.field(metadata=flag())
    spokesperson: bool = attrs.field(metadata=flag())
    title: bool = attrs.field(metadata=flag())
    general: tuple[str, ...] = attrs.field(metadata=words())


@attrs.frozen
class Group:
    """A collective or anonymous source.

    Attributes:
        lemma: The plural as it is used, or the singular of a collective noun.
        singular: The singular; None without one.
        kind: collective for people of some sort, anonymous for sources that stay hidden.
        suffix: Whether compounds with this head count ("Militärexperten").
    """

    lemma: str = attrs.field(metadata=text())
    singular: str | None = attrs.field(metadata=optional_text())
    kind: GroupKind = attrs.field(metadata=one_of(get_args(GroupKind)))
    suffix: bool = attrs.field(metadata=flag())


@attrs.frozen
class Institution:
    """A common noun, short name or abbreviation of an organisation.

    Attributes:
        lemma: The singular or the abbreviation.
        aliases: Other names of the same organisation.
        kind: state for bodies that speak for a state, else organisation, media or document.
        gender: m, f or n.
        suffix: Whether compounds with this head count ("Außenministerium").
    """

    lemma: str = attrs.field(metadata=text())
    aliases: tuple[str, ...] = attrs.field(metadata=phrases())
    kind: InstitutionKind = attrs.field(metadata=one_of(get_args(InstitutionKind)))
    gender: Gender = attrs.field(metadata=one_of(get_args(Gender)))
    suffix: bool = attrs.field(metadata=flag())


@attrs.frozen
class NewsMedium:
    """A news agency, paper, broadcaster or platform.

    Attributes:
        name: The usual name in German news.
        aliases: Other names and abbreviations.
        domain: Its bare host name; None if it has none of its own.
        kind: agency, outlet (print or online), broadcaster or platform.
        ambiguous: Those of its names that are also common words or other abbreviations ("Welt", "Zeit").
    """

    name: str = attrs.field(metadata=text())
    aliases: tuple[str, ...] = attrs.field(metadata=phrases())
    domain: str | None = attrs.field(metadata=optional_text())
    kind: MediumKind = attrs.field(metadata=one_of(get_args(MediumKind)))
    ambiguous: tuple[str, ...] = attrs.field(metadata=phrases())


@attrs.frozen
class Place:
    """A state with the names that can stand for its government.

    Attributes:
        name: The usual German name.
        article: The nominative article that the name takes; None without one.
        aliases: Other names and spellings of the state.
        capital: The capital.
        capital_aliases: Other spellings of the capital.
        adjective: The stem of the adjective ("ukrainisch"); endings follow.
        inhabitant: The masculine singular of the inhabitants.
        metonyms: Buildings, residences and the like that stand for the government.
    """

    name: str = attrs.field(metadata=text())
    article: str | None = attrs.field(metadata=optional_text())
    aliases: tuple[str, ...] = attrs.field(metadata=phrases())
    capital: str = attrs.field(metadata=text())
    capital_aliases: tuple[str, ...] = attrs.field(metadata=phrases())
    adjective: str | None = attrs.field(metadata=optional_text())
    inhabitant: str | None = attrs.field(metadata=optional_text())
    metonyms: tuple[str, ...] = attrs.field(metadata=phrases())

    @property
    def names(self) -> tuple[str, ...]:
        """All that is called so: the state, its capital and what stands for its government; no people, no adjective."""
        return (self.name, *self.aliases, self.capital, *self.capital_aliases, *self.metonyms)


@attrs.frozen
class DocumentNoun:
    """A noun for a text that can itself be a source.

    Attributes:
        lemma: The singular.
        gender: m, f or n.
        suffix: Whether compounds with this head count ("Machbarkeitsstudie").
        issuer: Whether its statements belong to the issuer if one is named (letters, press releases).
    """

    lemma: str = attrs.field(metadata=text())
    gender: Gender = attrs.field(metadata=one_of(get_args(Gender)))
    suffix: bool = attrs.field(metadata=flag())
    issuer: bool = attrs.field(metadata=flag())


@attrs.frozen
class FactualNoun:
    """A noun that takes a dass-clause or an infinitive and reports nothing ("die Tatsache, dass").

    Attributes:
        lemma: The singular.
        example: One sentence.
    """

    lemma: str = attrs.field(metadata=text())
    example: str = attrs.field(metadata=text())


@attrs.frozen
class Lookalike:
    """A noun that ends like one of another table and is none of its compounds ("Fahrzeuge", no "Zeuge").

    Attributes:
        form: The word, in a form that would be mistaken.
        head: The entry that it would be mistaken for.
    """

    form: str = attrs.field(metadata=text())
    head: str = attrs.field(metadata=text())
