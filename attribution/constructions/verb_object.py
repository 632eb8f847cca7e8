"""Reported speech act with an object: *X fordert Y*, *X warnt vor Y*, *X bezeichnet Y als Z*.

The proposition is a noun phrase ("erzählte Rede", "reported"); the statement is the whole clause with its source.
Concessive and contrasting clauses around it are the author's and stay outside.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.document import Stance, StatementType
from attribution.document.spans import Spans
from attribution.grammar.citing import cites
from attribution.grammar.clauses import Clause
from attribution.grammar.mentions import Holder
from attribution.grammar.objects import (
    FRAMES,
    bare_object,
    complemented,
    governed_noun,
    has_object,
    has_predicate,
    is_told,
    of_words,
    other_sense,
    reported_spans,
    speaker,
)
from attribution.grammar.patterns import ClauseMatch, clause
from attribution.grammar.predicates import is_intended, reporting_verb
from attribution.grammar.speakers import names_source
from attribution.lexicons import Verb, find_carrier, words
from attribution.reading.construction import Construction, Example, Gap, NotExample, each
from attribution.reading.find import Find
from attribution.reading.reading import Reading
from attribution.reading.report import verb_find

_MEASURED = {"yes": 0.55, "rare": 0.3, "no": 0.1}
_CONFIRMED = 0.8


def _names_authority(clause: Clause, entry: Verb) -> bool:
    """Whether a joined verb only says on whom a report before it relies: "meldet X *und beruft sich auf Y*"."""
    if clause.lemma not in words("grammar.relying") or clause.syntax.next(clause.finite, -1).word != "und":
        return False
    before = (c for c in clause.syntax.clauses if c.finite and c.finite.id < clause.finite.id)
    return names_source(governed_noun(clause, entry)) and any(reporting_verb(c) is not None for c in before)


def _object(clause: Clause, entry: Verb) -> tuple[Holder, Spans] | None:
    """Who speaks in a clause that an object completes, and what the clause reports."""
    if clause.kind == "zu" or not has_object(clause, entry) or complemented(clause):
        return None
    if _names_authority(clause, entry):
        return None
    if other_sense(clause) or is_told(clause) or of_words(clause) or is_intended(clause, entry):
        return None
    if _tells_a_quotation(clause) or (cites(clause) and (_is_framed(clause) or _opens_a_quotation(clause))):
        return None
    source, spans = speaker(clause), reported_spans(clause)
    return (source, spans) if source is not None else None


def _tells_a_quotation(clause: Clause) -> bool:
    """Whether the verb stands behind the quotation that it tells: „…“, *sagte* sie der Zeitung.

    A second verb of somebody who stands before the quotation does not: "Er sprach von „Betrug“, *lobte* aber …".
    """
    comma = clause.syntax.next(clause.finite, -1)
    ahead = clause.shared_subject or (
        clause.subject and clause.subject.id < clause.finite.id
    )  # Amt „Tal“, das klagt, *sagte*
    return comma.text == "," and clause.syntax.next(comma, -1).lemma == '"' and not ahead


def _opens_a_quotation(clause: Clause) -> bool:
    """Whether what is cited stands behind a colon: zitiert aus einem Brief: *„…“*."""
    behind = clause.syntax.sentence.tokens[clause.finite.id :]
    return any(t.text == ":" and clause.syntax.next(t).lemma == '"' for t in behind)


def _is_framed(clause: Clause) -> bool:
    """Whether a relative clause tells what is cited: zitiert aus dem Brief, *wonach das Bad schließt*."""
    behind = clause.syntax.sentence.tokens[clause.finite.id :]
    relative = (clause.syntax.clause_of(t) for t in behind if t.word in words("preposition.relative"))
    return any(c is not None and c.tokens[0].id > clause.finite.id for c in relative)


PATTERN = clause(*FRAMES, finite=True, where=_object)

EXAMPLES = [
    Example("[content: [source: Die Gewerkschaft] [cue: fordert] höhere Löhne.]"),
    Example("[content: [source: Der Arzt] [cue: warnte] vor einer zweiten Welle.]"),
    Example("[content: [source: Die Opposition] [cue: bezeichnete] den Haushalt als unseriös.]"),
    Example("[content: Den Entwurf [cue: bezeichnete] [source: die Ministerin] als gelungen.]"),
    Example("[content: Der Brand [cue: wurde] von [source: der Polizei] [cue: bestätigt].]"),
    Example("[content: [source: Die Partei] [cue: hatte] höhere Löhne [cue: gefordert].]"),
    Example("[content: [source: Die Gemeinde] [cue: wehrt sich] gegen den Vorwurf der Verschwendung.]"),
    Example("[content: [source: Der Konzern] [cue: zeigte sich bestürzt].]"),
    Example("[content: [source: Der Minister] [cue: äußerte sich] kritisch gegenüber [addressee: dem Verband].]"),
    Example("[content: Dem Vorwurf [cue: widersprach] [source: der Polizeipräsident].]"),
    Example("[content: Beim [source: Verband] [cue: rechnet] man mit einem Kabelbrand.]"),
    Example("[content: [source: Der Trainer] [cue: schimpfte] über den Rasen.]"),
    Example("[content: Das Unternehmen [cue: kritisierte] [source: der Kunde] scharf.]"),
    Example("[content: Innenminister Peter Hall [cue: warf] [source: er] Untätigkeit [cue: vor].]"),
    Example("[content: [source: Gutachten] [cue: belastet] früheren Bischof schwer]"),
    Example("[content: Als Glücksfall [cue: bezeichnet] [source: die Forscherin] den Fund.]"),
    Example("[content: [source: Die Stadt] [cue: macht dafür] das Land [cue: verantwortlich].]"),
    Example("[content: [source: Der Prüfer] [cue: nannte] die Belege gefälscht.]"),
    Example("[content: [source: Die Ministerin] [cue: stellte sich] hinter den Vorschlag.]"),
    Example("[content: [source: Der Trainer] [cue: nahm] den Torwart [cue: in Schutz].]"),
    Example("[content: [source: Der Rat] [cue: hat] den Entwurf [cue: kritisiert]] und den Zeitplan gelobt."),
    Example("[content: [source: Die Partei] [cue: hatte] zu dem Vorfall Auskunft [cue: gefordert].]"),
    Example("[content: [source: Der Rat] [cue: hat] die Vergabe der Spiele [cue: bekannt gegeben].]"),
    Example("[content: Von Seiten [source: der Politik] [cue: wurde] der Plan [cue: begrüßt].]"),
    Example("Die Demo, [content: zu der [source: die Opposition] [cue: aufgerufen hatte]], fiel aus."),
    Example("[content: Der Darstellung [cue: wurde] von [source: dem Sprecher] [cue: widersprochen].]"),
    Example("[content: [source: Die Polizei] [cue: geht] bei dem Mann von Fluchtgefahr [cue: aus].]"),
    Example("[content: Ebenso [cue: äußerte sich] [source: der Vorsitzende].]"),
    Example("[content: Ähnlich [cue: sieht] das [source: die Verbandschefin].]"),
    Example("[content: [source: Die Ministerin] [cue: verurteilte] den Überfall zu Recht scharf.]"),
    Example("[content: [source: Die Kanzlerin] [cue: forderte] Aufklärung [cue: darüber], ob die Wahl fair war.]"),
    Example("[content: [cue: Zufrieden zeigte sich] [source: der Veranstalter].]"),
    Example("[content: [cue: Aufgerufen] zu der Demo [cue: hatten] [source: mehrere Gruppen].]"),
    Example("[content: [source: Die Ärzte] [cue: schlagen Alarm].]"),
    Example("[content: [source: Der Rat] [cue: mahnte zur Vorsicht].]"),
    Example("[content: [source: Die Firma] [cue: reagierte] gereizt auf die Frage.]"),
    Example("[content: [source: Der Konzern] [cue: erwartet] einen Gewinn.]"),
    Example("[content: Als überzogen [cue: bezeichnete] [source: die Opposition] das Vorgehen.]"),
    Example("[content: [source: Der Sprecher] [cue: bezeichnete] die Vorwürfe als frei erfunden.]"),
    Example("[content: [source: Der Rat] [cue: wertete] den Fund als Zeichen dafür, dass Hirsche im Wald leben.]"),
    Example("[content: Von [source: Arbeitgeberseite] [cue: wird] der Plan [cue: kritisiert].]"),
    Example("[content: [source: Die Prüferin] [cue: legte] den Finger [cue: in die Wunde].]"),
    Example("[content: [source: Die Imker] [cue: schlagen] wegen des Gifts [cue: Alarm].]"),
    Example("[content: [source: Der Verband] [cue: ist] gegen eine Maut.]"),
    Example("[content: [source: Die Händler] [cue: blicken mit] großer [cue: Sorge] auf die Preise.]"),
    Example("[content: Die Kritik der Anwohner [cue: wies] [source: der Minister] [cue: zurück].]"),
    Example("[content: Der Plan [cue: wird] von [source: vielen] als Fehler [cue: empfunden].]"),
    Example("[content: [source: Die Anklage] [cue: lautet] auf Betrug.]"),
    Example("[content: Die Nachricht [cue: wurde] von [source: den Anlegern] positiv [cue: aufgenommen].]"),
    Example("[content: Als Ziel [cue: gab] [source: die Trainerin] den Aufstieg [cue: aus].]"),
    Example("[content: [source: Die Gewerkschaft] [cue: droht] mit einem Streik.]"),
    Example("[content: [source: Der Rat] [cue: äußerte sich] besorgt zum Haushalt.]"),
    Example("[content: [source: Ina Goldstein] [cue: erinnerte] an die Toten.]"),
    Example("[content: [source: Die Opposition] [cue: musste] eine Niederlage [cue: einräumen].]"),
    Example("[content: [source: Der Wirt] [cue: hält] die Miete für überzogen.]"),
    Example("[content: [source: Der Wirt] [cue: sieht] den Umbau durch das Urteil gefährdet.]"),
    Example("[content: Als Beispiel [cue: führte] [source: er] die Proteste im Hafen [cue: an].]"),
    Example("[content: [source: Die Firmen] [cue: sind] um den Standort [cue: besorgt].]"),
    Example("[content: [source: Der Rat] [cue: erklärte sich] zu Gesprächen bereit.]"),
    Example("[content: [source: Der Prüfer] [cue: bescheinigte] [addressee: dem Film] Schwächen.]"),
    Example("[content: [source: Der Verdächtige] [cue: hat] den Einbruch [cue: gestanden].]"),
    Example("[content: [source: Die Firma] [cue: hat] Verluste [cue: eingestanden].]"),
    Example("[content: [source: Die Kammer] [cue: bot] ihre Vermittlung [cue: an].]"),
    Example("[content: Der Abzug [cue: wird] von [source: vielen] als Antwort auf den Streit [cue: interpretiert].]"),
    Example("[content: Auch [source: die Ärzte] [cue: warnen] eindringlich.]"),
    Example("[content: Als Strafe [cue: bezeichnete] [source: die Wirtin] den Umzug.]"),
    Example("[content: [source: Die Wirtin] [cue: nannte] ihn Lügner.]"),
    Example("[content: [source: Der Rat] [cue: würdigte] den Weitblick der Wirtin.]"),
    Example("[content: [source: Die Bank] [cue: begründete] die Kündigung des Kontos.]"),
    Example("[content: Von [source: den Räten] [cue: wurde] Auskunft [cue: darüber verlangt], ob das Bad schließt.]"),
    Example("[content: [source: Der Rat] [cue: kritisiert] den Bau], eine Wirtin protestiert."),
    Example("[content: In [source: der Fraktion] [cue: hält] man den Plan für falsch.]"),
    Example("[content: Im [source: Kreml] [cue: hält] man den Plan für falsch.]"),
    Example("[content: In [source: der Opposition] [cue: lehnt] man den Plan [cue: ab].]"),
    Example("[content: [source: Das Amt] [cue: wollte] den Bericht weder bestätigen noch [cue: dementieren].]"),
    Example("[content: [source: Die Anwohner] [cue: sind dagegen].]"),
    Example("[content: Dagegen [cue: hält] [source: die Wirtin] [cue: nichts] von einer Maut.]"),
    Example("[content: Von einem Verkauf [cue: will] [source: der Rat] [cue: nichts wissen].]"),
    Example("[content: [source: Der Rat] [cue: ließ] den Termin [cue: offen].]"),
    Example("Obwohl noch Schnee liegt, [content: [cue: fordert] [source: die Partei] höhere Steuern]"),
]
NOT_EXAMPLES = [
    NotExample("Mit dem Streit zeigt sich eine neue Lage im Dorf.", "a thing that comes to light"),
    NotExample("Der Betreiber schweigt seit Tagen, was auf einen mutmaßlichen Fehler hinweist.", "a fact says nothing"),
    NotExample("Der Unfall forderte drei Todesopfer.", "an event claims victims"),
    NotExample("Die Partei fordere höhere Löhne.", "told by somebody else"),
    NotExample("Die Gemeinde wehrt sich gegen das Gesetz.", "resists, and says nothing"),
    NotExample("Die Jury schloss den Läufer vom Wettbewerb aus.", "a deed"),
    NotExample("Die Mannschaft verteidigte den Titel.", "a deed"),
    NotExample("Das Gericht hat die Frau zu einer Geldstrafe verurteilt.", "a sentence"),
    NotExample("Der Konzern schrieb einen Verlust von drei Millionen Euro.", "books it"),
    NotExample("Die Pilotin verwies ihre Rivalin auf Rang zwei.", "a race"),
    NotExample("Der Vorstand hat mehrere Banken angesprochen.", "turns to somebody"),
    NotExample("Die Stürmerin feierte ein gelungenes Comeback.", "a deed"),
    NotExample("Der FC Talheim erwartet am Samstag den SV Bergdorf.", "plays against a team"),
    NotExample("Die Sängerin erwartet ihr drittes Kind.", "is with child"),
    NotExample("Das Gericht bestätigte das Urteil gegen den Fahrer.", "a decision"),
    NotExample("Die Jury befand den Läufer für schuldig.", "a verdict"),
    NotExample("Die Armee griff am Morgen das Dorf an.", "a deed"),
    NotExample("Die Wirtin fand den Schlüssel später im Garten.", "finds a thing"),
    NotExample("Die Gäste sahen den Film im Kino.", "sees a thing"),
    NotExample("Gewinn verspricht vor allem die Dividende.", "nobody speaks"),
    NotExample("Der Lärm, der von der Baustelle ausgeht, stört.", "a thing"),
    NotExample("Ebenso kam der Vorsitzende.", "says nothing"),
    NotExample("Auf der Rückseite wird der Plan kritisiert.", "a page"),
    NotExample("Der Wirt befindet sich auf dem Schiff.", "another sense of the reflexive verb"),
    NotExample("Von dem Tank geht eine Gefahr für das Dorf aus.", "another sense, by the subject"),
    NotExample("Die Gäste müssen mit Regen rechnen.", "nobody says so"),
    NotExample("Das sagte der Wirt.", "takes up the sentence before"),
    NotExample("„Es taut“, sagte Trainerin Berta Ott der Deutschen Talpost.", "tells a quotation"),
    NotExample("Die Risse weisen auf Pfusch hin.", "things mean something"),
    NotExample("Es erinnert an eine Burg.", "a likeness"),
    NotExample("Das Gerät soll die Bauern vor Frost warnen.", "what a thing is for"),
    NotExample("Der Wirt wollte den Plan erst loben.", "an intention"),
    NotExample("Der Rat äußerte sich am Abend zum Haushalt.", "a topic, and no opinion of it"),
    NotExample("Der Rat schweigt, was das Misstrauen bestätigt.", "a relative *was* is nobody"),
    NotExample("Die Liste, die niemand bestätigte, hing im Flur.", "nobody does"),
    NotExample("Das wird von niemandem bestritten.", "nobody does"),
    NotExample("Der Mann wurde von den Nachbarn aufgenommen.", "a deed"),
    NotExample("Das Urteil lautet auf zwei Jahre Haft.", "a decision"),
    NotExample("„Es taut“, meldet der Sender und beruft sich auf den Trainer.", "only says who said so"),
    NotExample("Die Anlage schlug Alarm.", "a thing"),
    NotExample("Der Arzt legte eine Kompresse in die Wunde.", "a deed, not a finger"),
    NotExample("Der Pianist schlug einen Ton an.", "music: no word says what tone"),
    NotExample("Die Malerin zeichnete ein Bild von der Stadt.", "a picture: no word says how it looks"),
    NotExample("Der Fahrer verriss das Lenkrad.", "a deed"),
    NotExample("Der Fan warf dem Torwart eine Flasche an den Kopf.", "a thing that is thrown"),
    NotExample("Der Lehrer gab den Schülern gute Noten.", "at school"),
    NotExample("Polizisten bezogen Position gegen die Menge.", "a place"),
    NotExample("Die Kundin tippte auf den Bildschirm.", "a deed"),
    NotExample("Der Betrüger gab das Bild als Original aus.", "pretends"),
    NotExample("Das Gericht sprach kein Machtwort.", "nothing is said"),
    NotExample("Das gute Wetter macht den Bauern Hoffnung.", "a thing"),
    NotExample("Das Denkmal mahnt zur Vorsicht.", "a thing"),
    NotExample("Der Reiter blickte skeptisch in den Himmel.", "a look"),
    NotExample("Das Team sagte dem Meister den Kampf an.", "sport"),
    NotExample("Der Trainer ist gegen Talheim wieder dabei.", "is there"),
    NotExample("Der Mann drohte mit einem Messer.", "a deed"),
    NotExample("Der Trainer ist gegen Mittag am Platz.", "says when"),
    NotExample("Der Mann gab sich als Polizist aus.", "pretends"),
    NotExample("Die Läufer machten mit Siegen auf sich aufmerksam.", "a deed"),
    NotExample("Der Sprecher sagte Radio Talheim am Mittwoch.", "tells whom he told"),
    NotExample("Die Sirene warnt laut.", "a thing"),
    NotExample("Das Schild warnt.", "a text"),
    NotExample("Die Karten sind von der Wirtin besorgt worden.", "an errand"),
    NotExample("Die Ärzte warnten nicht.", "said nothing"),
    NotExample("Warnten die Ärzte?", "asks"),
    NotExample("Die Mauer hat hundert Meter weiter gestanden.", "stood"),
    NotExample("Der Wirt hat einen Brief geschrieben.", "a deed"),
    NotExample("Die Menge griff mehrere Geschäfte an.", "a deed"),
    NotExample("Die Wirtin hat dem Maler Modell gestanden.", "stood"),
    NotExample("Die Stadt kann mit vielen Gästen rechnen.", "anybody can"),
    NotExample("Der Händler bot gebrauchte Räder an.", "sells them"),
    NotExample("Der Maler begründete eine neue Schule.", "founds it"),
    NotExample("Den Hof nannte er Talruh.", "a name"),
    NotExample("Ein Berg voller Briefe erwartete uns.", "awaits us"),
    NotExample("Die Wirtin würdigte ihn keines Blickes.", "a look"),
    NotExample("Der Zug wurde angeführt von General Beck.", "leads it"),
    NotExample("Als Antwort auf die Schüsse griff er das Dorf an.", "a deed"),
    NotExample("Die Sohlen halten länger als andere.", "last"),
    NotExample("Der Gürtel betont die Taille.", "a thing"),
    NotExample("Die Halle hat hundert Jahre dort gestanden.", "stood"),
    NotExample("Die Wirtin war von dem Gast überrascht worden.", "an event"),
    NotExample("Wenn man in der Fraktion den Plan lobt, bleibt man allein.", "anybody"),
    NotExample("Der Wirt wollte weder backen noch den Plan loben.", "an intention"),
    NotExample("Die Anwohner sind dagegen machtlos.", "a predicate of its own"),
    NotExample("Der Lehrling will von der Wirtin nichts lernen.", "another verb under *wollen*"),
    NotExample("Die Wirtin ließ das Fenster offen.", "a thing that stands open"),
]
GAPS = [Gap("Der Verein will den Platz im Mai sanieren.", "an intention, annotated in one of five cases")]


def is_confirmed(clause: Clause, entry: Verb) -> bool:
    """Whether a verb of confirming has what others said or found for its object."""
    said = clause.subject if clause.passive else bare_object(clause)
    carrier = find_carrier(said.lemma) if said and entry.stance is Stance.ENDORSING else None
    return carrier is not None and carrier.kind in words("verb_object.said")


def build(reading: Reading, match: ClauseMatch[tuple[Holder, Spans]]) -> Iterator[Find]:
    """One find for the clause."""
    clause, entry = match.clause, match.entry
    source, spans = match.found
    confidence = 0.55 if has_predicate(clause, entry) else _MEASURED[entry.np]
    if is_confirmed(clause, entry):
        confidence = _CONFIRMED
    yield verb_find(
        clause,
        entry,
        spans,
        kind=StatementType.REPORTED,
        source=source,
        frame=(),
        confidence=confidence,
    )


CONSTRUCTION = Construction(
    __name__, __doc__, read=each(PATTERN, build), examples=EXAMPLES, not_examples=NOT_EXAMPLES, gaps=GAPS
)
