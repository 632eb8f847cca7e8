"""Short texts with their holders in double brackets, and the sources that they should resolve to.

The sentences are written for these tests. ``python -m tests.sources.frozen`` parses those without a frozen parse.
"""

from __future__ import annotations

import re

import attrs

_MARK = re.compile(r"\[\[(.+?)\]\]")


@attrs.frozen
class Case:
    """A text with marked holders.

    Args:
        id: the behaviour it shows.
        marked: the text, every holder in ``[[ ]]``.
        expected: name, kind and how of each holder in text order.
        roles: roles of the first holder's source, where they matter.
    """

    id: str
    marked: str
    expected: tuple[tuple[str, str, str], ...]
    roles: tuple[str, ...] | None = None

    @property
    def text(self) -> str:
        """The text without marks."""
        return self.marked.replace("[[", "").replace("]]", "")

    @property
    def holders(self) -> tuple[tuple[int, int], ...]:
        """Begin and end of every holder in :attr:`text`."""
        out = []
        for i, match in enumerate(_MARK.finditer(self.marked)):
            begin = match.start() - 4 * i
            out.append((begin, begin + len(match[1])))
        return tuple(out)


def one(id: str, marked: str, *expected: str, roles: tuple[str, ...] | None = None) -> Case:
    """A case; each expectation is "name | kind | how"."""
    triples = tuple(tuple(part.strip() for part in e.split("|")) for e in expected)
    return Case(id, marked, triples, roles)  # type: ignore[arg-type]


CASES = (
    # names and titles
    one(
        "title_becomes_role",
        "[[Umweltsenatorin Wiebke Carstens]] sagte, der Fluss sei sauber.",
        "Wiebke Carstens | person | named",
        roles=("Umweltsenatorin",),
    ),
    one(
        "short_name_finds_full_name",
        "Der Architekt Jonas Brauer hat den Turm entworfen. [[Brauer]] sagte, er sei zufrieden.",
        "Jonas Brauer | person | named",
    ),
    one(
        "short_name_in_the_headline",
        "[[Holtkamp]] fordert mehr Züge\n\nDie Verkehrsministerin Birte Holtkamp fordert mehr Züge.",
        "Birte Holtkamp | person | named",
    ),
    one(
        "genitive_of_a_name",
        "Nach [[Angaben Petrowskis]] ist die Brücke gesperrt. Der Ingenieur Pawel Petrowski prüft sie.",
        "Pawel Petrowski | person | named",
    ),
    one(
        "apposition_behind_the_name",
        "[[Karla Benning, die Vorsitzende des Imkerverbands]], warnte vor Milben.",
        "Karla Benning | person | named",
        roles=("Vorsitzende des Imkerverbands",),
    ),
    one(
        "apposition_before_the_name",
        "[[Der Leiter des Museums, Arne Wulff]], kündigte einen Umbau an.",
        "Arne Wulff | person | named",
        roles=("Leiter des Museums",),
    ),
    one(
        "degree_is_no_name",
        "[[Professor Dr. Helga Timm]] hält den Impfstoff für sicher.",
        "Helga Timm | person | named",
    ),
    one(
        "same_family_name",
        "Ministerin Ute Lorenz traf den Bäcker Kai-Uwe Lorenz. [[Ute Lorenz]] lobte das Brot. "
        "[[Kai-Uwe Lorenz]] sagte, er backe seit 1990.",
        "Ute Lorenz | person | named",
        "Kai-Uwe Lorenz | person | named",
    ),
    one(
        "spelling_of_another_country",
        "Präsident Witali Kowalskyj kam am Abend an. [[Kowalski]] sagte, er bleibe bis Freitag.",
        "Witali Kowalskyj | person | named",
    ),
    one(
        "hyphens_and_capitals_of_a_name",
        "Der Dichter Pak Chol-Su ist zurück. [[Pak Chol Su]] sagte, er schreibe weiter.",
        "Pak Chol-Su | person | named",
    ),
    # bodies
    one(
        "abbreviation_in_brackets",
        "Der Deutsche Obstbauverband (DOV) tagt in Jork. Nach [[Angaben des DOV]] fehlen Pflücker.",
        "Deutscher Obstbauverband | organisation | named",
    ),
    one(
        "strong_adjective",
        "[[Der norwegische Wetterdienst]] erwartet Sturm.",
        "norwegischer Wetterdienst | state | named",
    ),
    one(
        "class_noun_is_dropped",
        "[[Der isländische Fernsehsender Stöð Nord]] berichtete von einem Ausbruch.",
        "Stöð Nord | media | named",
    ),
    one("quoted_name_of_a_paper", "Laut [[„Küsten-Anzeiger“]] ist der Hafen zu.", "Küsten-Anzeiger | media | named"),
    one(
        "body_and_place",
        "[[Die Staatsanwaltschaft Lübeck]] ermittelt, teilte sie mit.",
        "Staatsanwaltschaft Lübeck | state | named",
    ),
    one(
        "organisation_by_its_class",
        "Die Deutsche Moorhilfe hat geklagt. Nach [[Ansicht der Organisation]] ist der Deich illegal.",
        "Deutsche Moorhilfe | organisation | description",
    ),
    one(
        "ministry_by_its_head",
        "Das Verkehrsministerium hat den Tunnel freigegeben. [[Das Ministerium]] sprach von einem Erfolg.",
        "Verkehrsministerium | state | description",
    ),
    one(
        "joint_source",
        "[[Die Gewerkschaft Verdi und der Städtetag]] einigten sich auf mehr Lohn.",
        "Gewerkschaft Verdi und Städtetag | organisation | named",
    ),
    one(
        "joint_source_of_two_people_with_roles",
        "[[Die Leiterin des Museums, Gesa Thode, und Arne Wulff, Sprecher der Stadt,]] forderten mehr Geld.",
        "Gesa Thode und Arne Wulff | person | named",
    ),
    one(
        "outlet_that_looks_like_a_noun",
        "Laut [[„Welt“]] regnet es. [[Das Handelsblatt]] berichtete, der Regen sei teuer.",
        "Welt | media | named",
        "Handelsblatt | media | named",
    ),
    one("outlet_of_two_words", "Der Sturm komme, meldete [[Spiegel Online]].", "Spiegel Online | media | named"),
    one(
        "compound_is_a_name_of_its_own",
        "[[Die Polizei]] zählte hundert Leute. [[Die Fischerpartei]] sprach von tausend.",
        "Polizei | state | description",
        "Fischerpartei | organisation | named",
    ),
    one(
        "office_for_something",
        "Nach [[Angaben des Schweizer Bundesamts für Landestopografie]] steigt der Berg.",
        "Schweizer Bundesamt für Landestopografie | state | named",
    ),
    one(
        "initials_are_a_person",
        "Hongkongs Chief Executive [[A.B. Wong]] kam am Abend. [[Wong]] sagte, er bleibe.",
        "A.B. Wong | person | named",
        "A.B. Wong | person | named",
    ),
    one(
        "name_behind_the_body_of_an_office",
        "[[Die Chefin der Zentrale für Pilzkunde, Anna-Lena Weise,]] warnte vor dem Knollenblätterpilz.",
        "Anna-Lena Weise | person | named",
        roles=("Chefin der Zentrale für Pilzkunde",),
    ),
    one(
        "university_with_a_first_name",
        "[[Die Anna-Siemsen-Hochschule Lübeck]] teilte mit, der Pilz sei giftig.",
        "Anna-Siemsen-Hochschule Lübeck | organisation | named",
    ),
    one(
        "agency_with_a_hyphen",
        "[[Die Deutsche Presse-Agentur]] meldete, der Pilz sei giftig.",
        "Deutsche Presse-Agentur | media | named",
    ),
    one(
        "name_in_apposition_keeps_its_s",
        "[[Die Gruppe Blue Skies]] teilte mit, der Sender sei gesperrt.",
        "Blue Skies | organisation | named",
    ),
    one(
        "adjective_before_body_and_name",
        "[[Die niederländische Gewerkschaft FNV]] teilte mit, der Hafen bleibe zu.",
        "Gewerkschaft FNV | organisation | named",
    ),
    one(
        "compound_with_a_genitive_s",
        "Jan Beck, Vorsitzender der Bundes-Grünen, [[der]] aus Kiel kam, sprach von einem Erfolg.",
        "Jan Beck | person | pronoun",
    ),
    one(
        "apposition_is_singular",
        "[[Günther Horn, der Umweltminister Norwegens,]] sprach von einem Erfolg.",
        "Günther Horn | person | named",
        roles=("Umweltminister Norwegens",),
    ),
    one(
        "name_behind_a_party",
        "[[Die Vorsitzende der Linken Gesine Petersen]] sprach von einem Erfolg.",
        "Gesine Petersen | person | named",
        roles=("Vorsitzende der Linken",),
    ),
    one(
        "operator_is_a_body",
        "[[Der Betreiber des Netzes, der Energieversorger NWE,]] sprach von einem Erfolg.",
        "NWE | organisation | named",
    ),
    one(
        "quoted_body",
        "[[Der „Arbeitskreis Moorschutz“]] sprach von einem Erfolg.",
        "Arbeitskreis Moorschutz | organisation | named",
    ),
    one(
        "quoted_outlet_before_a_name",
        "Der Strom falle aus, zitiert [[das „Küstenblatt“]] Lind.",
        "Küstenblatt | media | named",
    ),
    one(
        "outlet_in_capitals",
        "Nach [[Informationen des Nachrichtenmagazins DER SPIEGEL]] fällt der Strom aus.",
        "DER SPIEGEL | media | named",
    ),
    one(
        "apostrophe_in_a_name",
        "[[Der Maler Marco D'Amico]] sprach von einem Erfolg.",
        "Marco D'Amico | person | named",
    ),
    one(
        "age_is_no_role",
        "[[Der 85-jährige Georg Horn]] sprach von einem Erfolg.",
        "Georg Horn | person | named",
        roles=(),
    ),
    one(
        "name_that_is_tagged_as_a_noun_with_an_age",
        "Der Theologe Jan Küster kam am Abend. [[Der 84-jährige Küster]] sprach von einem Erfolg.",
        "Jan Küster | person | named",
    ),
    one(
        "listed_name_with_small_words",
        "[[Die Hilfsorganisation Ärzte ohne Grenzen]] sprach von einem Erfolg. [[Ärzte ohne Grenzen]] bleibt.",
        "Ärzte ohne Grenzen | organisation | named",
        "Ärzte ohne Grenzen | organisation | named",
    ),
    one(
        "arabic_article",
        "[[Dem Sender al-Sahra]] zufolge brennt das Schiff.",
        "al-Sahra | media | named",
    ),
    one(
        "test_is_no_abbreviation",
        "[[Ein DNA-Test]] ergab, dass er es war. Die Organisation schwieg.",
        "DNA-Test | document | description",
    ),
    one(
        "lawyer_of_somebody",
        "Der Maler Marek Polan schweigt. Nach [[Angaben der Anwältin Marek Polans]] ist er krank.",
        "Anwältin Marek Polans | person | description",
    ),
    one(
        "brother_of_somebody",
        "[[Der Bruder des Präsidenten, Georg Horn,]] sprach von einem Erfolg.",
        "Georg Horn | person | named",
        roles=("Bruder des Präsidenten",),
    ),
    one(
        "city_council",
        "[[Der Kieler Stadtrat]] sprach von einem Erfolg.",
        "Kieler Stadtrat | state | named",
    ),
    one(
        "party_in_the_nominative",
        "[[Von den Grünen]] kam Kritik.",
        "Grüne | organisation | named",
    ),
    one(
        "both_and",
        "Sowohl [[das Zollamt]], der Stadtrat als auch die Polizei sprechen von einem Erfolg.",
        "Zollamt, Stadtrat und Polizei | state | description",
    ),
    one(
        "neither_nor",
        "Weder [[die NATO]], noch die EU oder die OSZE erkennen die Wahl an.",
        "NATO, EU und OSZE | organisation | named",
    ),
    one(
        "foreign_adjective_opens_the_name",
        "Nach [[Angaben des United States Forest Service (USFS)]] brennt es. [[Der USFS]] löscht.",
        "United States Forest Service | organisation | named",
        "United States Forest Service | organisation | named",
    ),
    one(
        "profession_that_no_list_has",
        "Der chinesische Bürgerrechtler Li Bao ist frei. [[Li]] sprach von einem Erfolg.",
        "Li Bao | person | named",
    ),
    one(
        "noble_name",
        "Bei einem Treffen hat [[Sozialministerin Ursula von der Marwitz]] eine Umschulung verlangt.",
        "Ursula von der Marwitz | person | named",
        roles=("Sozialministerin",),
    ),
    one(
        "name_behind_a_country",
        "[[Der Premierminister des Kosovos Besnik Krasniqi]] ging nach einem Treffen mit dem UN-Leiter im Kosovo, "
        "Jochen Rieker, davon aus, dass die Wahl gelinge.",
        "Besnik Krasniqi | person | named",
        roles=("Premierminister des Kosovos",),
    ),
    one(
        "listed_name_behind_its_class",
        "[[Die Organisation für Sicherheit und Zusammenarbeit in Europa (OSZE)]] schwieg. [[Die OSZE]] prüft.",
        "Organisation für Sicherheit und Zusammenarbeit in Europa | organisation | named",
        "Organisation für Sicherheit und Zusammenarbeit in Europa | organisation | named",
    ),
    one(
        "outlet_beside_its_class",
        "[[Der eigene Sender, Radio Vatikan,]] meldete den Besuch.",
        "Radio Vatikan | media | named",
    ),
    one(
        "middle_initial",
        "Der Investor [[Larry A. Silverman]] sprach von einem Erfolg.",
        "Larry A. Silverman | person | named",
    ),
    one(
        "joint_people_with_their_institutions",
        "Wie [[Anna Beck vom Bauamt und Jens Roth von der Feuerwehr]] sagten, ist die Halle sicher.",
        "Anna Beck und Jens Roth | person | named",
    ),
    one(
        "topic_is_no_part_of_a_person",
        "[[Die Trainerin]] zum Spiel: Wir haben alles gegeben.",
        "Trainerin | person | description",
    ),
    one(
        "one_of_many_with_a_name",
        "[[Einer der Täter, Ali Sommer,]] gab an, er habe nichts gewusst.",
        "Ali Sommer | person | named",
    ),
    one(
        "owner_behind_a_participle",
        "Nach [[Angaben der in Kiel ansässigen Firma Nordlicht]] sinkt der Umsatz.",
        "Nordlicht | organisation | named",
    ),
    one(
        "days_own_no_words",
        "[[Ersten Angaben vom Mittwoch]] zufolge blieb die Halle leer.",
        "erste Angaben vom Mittwoch | anonymous | description",
    ),
    one(
        "two_roles_of_one_person",
        "[[Der Maler und Aktivist Padelin]] erklärte, das Gesetz sei schlecht.",
        "Padelin | person | named",
    ),
    one(
        "two_people_with_roles",
        "[[Der Minister und Kanzler Vogt]] erklärten, das Gesetz sei gut.",
        "Minister und Vogt | person | named",
    ),
    one(
        "two_owners_of_one_role",
        "[[Vertreter der Grünen und der SPD]] kritisierten, dass der Plan zu teuer sei.",
        "Vertreter der Grünen und der SPD | collective | description",
    ),
    one(
        "name_that_begins_with_von",
        "Die Richterin Ida von der Heide kam. [[Von der Heide]] betonte, dass alles offen sei.",
        "Ida von der Heide | person | named",
    ),
    one(
        "name_behind_a_region",
        "[[Der Präsident der Region Elsass Adrian Zeller]] sprach von einem Erfolg.",
        "Adrian Zeller | person | named",
    ),
    one(
        "place_in_the_name_of_a_campaign",
        "Die „Kampagne für ein Freies Tibet“ klagt. [[Tibet]] sei besetzt, hieß es.",
        "Tibet | organisation | named",
    ),
    one(
        "particle_begins_the_short_name",
        "Der Minister Thomas de Bonnière kam. [[De Bonnière]] sprach von einem Erfolg.",
        "Thomas de Bonnière | person | named",
    ),
    one(
        "called_by_the_first_name",
        "General Sonthi Boonrat kam am Abend. [[Sonthi]] sprach von einem Erfolg.",
        "Sonthi Boonrat | person | named",
    ),
    one(
        "time_is_no_paper",
        "Die Zeit drängte. [[Die Fluggesellschaft]] sprach von einem Erfolg.",
        "Fluggesellschaft | organisation | description",
    ),
    one(
        "role_has_the_gender_of_its_holder",
        "Das sagte er [[der Vorsitzenden der Wahlkommission, Magdalena Horn]].",
        "Magdalena Horn | person | named",
        roles=("Vorsitzende der Wahlkommission",),
    ),
    one(
        "family_name_that_is_a_noun",
        "Der Richter Jan Papier kam am Abend. [[Papier]] sprach von einem Erfolg.",
        "Jan Papier | person | named",
    ),
    one(
        "adjective_that_is_tagged_as_a_name",
        "Nach [[Angaben des Roten Kreuzes]] sind hundert Menschen obdachlos.",
        "Rotes Kreuz | organisation | named",
    ),
    one(
        "place_before_the_title",
        "[[Lindauer Bürgermeisterin Swantje Horn]] sprach von einem Erfolg.",
        "Swantje Horn | person | named",
    ),
    one(
        "group_on_something",
        "[[Die Landtagsfraktion zum Rücktritt Horns]]: Er komme zu spät.",
        "Landtagsfraktion | organisation | named",
    ),
    one(
        "embassy",
        "[[Die Botschaft in Riad]] teilte mit, niemand sei verletzt.",
        "Botschaft in Riad | state | named",
    ),
    one(
        "first_of_two_family_names",
        "Der Preisträger Adolfo Núñez Castillo kam am Abend. [[Núñez]] sprach von einem Erfolg.",
        "Adolfo Núñez Castillo | person | named",
    ),
    one(
        "who_sends_something",
        "[[Der Versender der Briefe]] sprach von einem Erfolg.",
        "Versender der Briefe | person | description",
    ),
    one(
        "name_behind_an_abbreviated_party",
        "[[Der Abgeordnete der CDU Frank Holzer]] aus Kassel geht. [[Holzer]] sprach von einem Fehler.",
        "Frank Holzer | person | named",
        "Frank Holzer | person | named",
    ),
    one(
        "institute_named_after_a_person",
        "Laut [[Robert Seidel-Institut]] sinken die Zahlen.",
        "Robert Seidel-Institut | organisation | named",
    ),
    one(
        "one_of_the_men",
        "[[Einer der 13 beteiligten Feuerwehrmänner]] sprach von einem Wunder.",
        "beteiligter Feuerwehrmann | person | description",
    ),
    one(
        "family_name_with_a_glued_article",
        "Der Direktor Mohammed el-Taradi sprach. Laut [[el-Taradi]] stimmt das.",
        "Mohammed el-Taradi | person | named",
    ),
    one(
        "what_the_verb_is_about",
        "Im Lauf des Abends sprach [[die Polizei]] von schweren Ausschreitungen der Fans.",
        "Polizei | state | named",
    ),
    one(
        "company_by_its_last_word",
        "Laut [[Zandex Motors]] fährt das Auto.",
        "Zandex Motors | organisation | named",
    ),
    one(
        "judge_after_a_preposition",
        "Das Urteil wurde vom [[Vorsitzenden Richter Seidel]] verlesen.",
        "Seidel | person | named",
        roles=("Vorsitzender Richter",),
    ),
    # places
    one("residence_is_the_state", "[[Das Weiße Haus]] schwieg.", "Vereinigte Staaten | state | named"),
    one("capital_is_the_state", "[[Oslo]] wies die Vorwürfe zurück.", "Norwegen | state | named"),
    one("adjective_is_the_state", "Nach [[dänischen Angaben]] sank das Schiff am Abend.", "Dänemark | state | named"),
    one(
        "adjective_and_compound",
        "Nach [[schwedischen Polizeiangaben]] wurde niemand verletzt.",
        "schwedische Polizei | state | named",
    ),
    # descriptions
    one(
        "office_finds_its_holder",
        "Finanzminister Jürgen Pape legte den Haushalt vor. [[Der Minister]] verteidigte die Kürzungen.",
        "Jürgen Pape | person | description",
    ),
    one(
        "office_of_the_other_gender_does_not",
        "Finanzminister Jürgen Pape legte den Haushalt vor. [[Die Ministerin]] schwieg nicht und kritisierte ihn.",
        "Ministerin | person | description",
    ),
    one(
        "age_finds_the_person",
        "Ein 61-jähriger Fischer fiel ins Wasser. [[Der 61-Jährige]] sagte, er habe Glück gehabt.",
        "61-jähriger Fischer | person | description",
    ),
    one(
        "definite_finds_indefinite",
        "Ein Fischer fiel ins Wasser. [[Der Fischer]] sagte, er habe Glück gehabt.",
        "Fischer | person | description",
    ),
    one(
        "age_finds_the_named_person",
        "Der Schwimmer Jan Wolff siegte in Kiel. [[Der 23-jährige Sportler]] sagte, das Wasser sei kalt gewesen.",
        "Jan Wolff | person | description",
    ),
    one(
        "unnamed_spokesperson_again",
        "[[Ein Sprecher der Polizei]] nannte keine Zahl. Am Abend kam Regen. "
        "Es seien drei, sagte [[ein Sprecher der Polizei]].",
        "Sprecher der Polizei | person | description",
        "Sprecher der Polizei | person | description",
    ),
    one(
        "spokesperson_of_a_firm_in_the_text",
        "Die Firma Zandex baut um. [[Ein Zandex-Sprecher]] sprach von einem Erfolg.",
        "Sprecher von Zandex | person | description",
    ),
    one(
        "woman_is_not_the_man_before",
        "Der Bankier Dominik Horn schwieg. Laut Medien hat er versucht, [[der Frau]] das Geld zu nehmen.",
        "Frau | person | description",
    ),
    one(
        "age_of_somebody_else",
        "Präsident Jan Wolff kam am Abend. [[Der 39-jährige Bergsteiger]] sagte, es sei kalt gewesen.",
        "39-jähriger Bergsteiger | person | description",
    ),
    one(
        "age_in_years",
        "[[Ein 64 Jahre alter Schwede]] sagte, das Wasser sei kalt gewesen.",
        "64 Jahre alter Schwede | person | description",
    ),
    one(
        "minority_is_many",
        "[[Eine kleine Minderheit]] behauptet, das Wasser sei kalt.",
        "kleine Minderheit | collective | description",
    ),
    one(
        "office_of_several_countries",
        "[[Die Außenminister Norwegens, Schwedens und Dänemarks]] erklärten, der Sund bleibe offen.",
        "Außenminister Norwegens, Schwedens und Dänemarks | collective | description",
    ),
    one(
        "office_finds_the_compound_office",
        "Umwelt-Staatssekretär Ole Kunz warb für Raps. [[Der grüne Staatssekretär]] sprach von einem Erfolg.",
        "Ole Kunz | person | description",
    ),
    one(
        "predicate_gives_the_role",
        "Anne Rust ist Malerin und Sachbuch-Autorin. Der Preis überraschte [[die Autorin]].",
        "Anne Rust | person | description",
        roles=("Malerin", "Sachbuch-Autorin"),
    ),
    one(
        "other_adjective_other_body",
        "Die „Dorfgarde“ zog durch den Ort. [[Die Ungarische Garde]] sprach von einem Erfolg.",
        "Ungarische Garde | state | named",
    ),
    one(
        "head_of_something_else",
        "Bank-Vorsitzender Jan Beck kam. [[Der Vorsitzende der Selbstverwaltung]] sprach von einem Erfolg.",
        "Vorsitzender der Selbstverwaltung | person | description",
    ),
    one(
        "his_government_is_another_one",
        "Die norwegische Regierung schwieg. Der isländische Minister Jon Horn lobte sie. "
        "[[Seine Regierung]] stimmte zu. [[Die norwegische Regierung]] lobte den Vertrag.",
        "Regierung von Jon Horn | state | description",
        "norwegische Regierung | state | named",
    ),
    one(
        "indefinite_is_new",
        "Ein Sprecher der Feuerwehr sprach von zwei Bränden. [[Ein Sprecher der Polizei]] nannte keine Zahl.",
        "Sprecher der Polizei | person | description",
    ),
    one(
        "compound_spokesperson",
        "[[Eine Polizeisprecherin]] sagte, der Täter sei gefasst.",
        "Sprecherin der Polizei | person | description",
    ),
    one(
        "lone_spokesperson",
        "Das Klinikum Sankt Josef schließt zwei Stationen. [[Eine Sprecherin]] bestätigte das.",
        "Sprecherin des Klinikums Sankt Josef | person | description",
    ),
    one(
        "possessed_role",
        "Die Sängerin Mira Falk ist krank. [[Ihr Arzt]] rät von Auftritten ab.",
        "Arzt von Mira Falk | person | description",
    ),
    one(
        "numbers_fall_away",
        "Unter Berufung auf [[drei Mitarbeiter]] meldet das Blatt den Verkauf.",
        "Mitarbeiter | collective | description",
    ),
    one("group", "[[Beobachter]] rechnen mit Neuwahlen.", "Beobachter | collective | description"),
    one(
        "dative_plural",
        "Nach [[Einschätzung politischer Beobachter]] ist das Bündnis am Ende.",
        "politische Beobachter | collective | description",
    ),
    # carriers
    one(
        "carrier_with_genitive",
        "Nach [[Angaben des Betriebsrats]] bleibt das Werk offen.",
        "Betriebsrat | organisation | named",
    ),
    one("carrier_with_von", "Nach [[Angaben von Trainer Ole Kunz]] fehlt der Torwart.", "Ole Kunz | person | named"),
    one("carrier_in_a_compound", "Laut [[Behördenangaben]] ist das Wasser sauber.", "Behörden | state | named"),
    one(
        "carrier_without_owner",
        "[[Ersten Angaben]] zufolge brannte der Dachstuhl.",
        "erste Angaben | anonymous | description",
    ),
    one(
        "letter_belongs_to_its_writer",
        "In [[einem Schreiben der Kurverwaltung]] heißt es, der Strand bleibe offen.",
        "Kurverwaltung | state | named",
    ),
    one(
        "study_is_its_own_source",
        "Laut [[einer Studie der Universität Kiel]] schmilzt das Eis schneller.",
        "Studie der Universität Kiel | document | description",
    ),
    one(
        "two_owners",
        "Nach [[Angaben des Zolls und der Polizei]] waren es zwei Tonnen.",
        "Zoll und Polizei | state | named",
    ),
    one(
        "rumours",
        "[[Spekulationen]] über seinen Rücktritt gibt es seit Wochen.",
        "Spekulationen | anonymous | description",
    ),
    one(
        "dative_plural_of_a_carrier",
        "Der Fluss steigt [[Zeitungsberichten]] zufolge weiter.",
        "Zeitungsberichte | anonymous | description",
    ),
    one(
        "whose_carrier",
        "Die Wirtin sprach mit einem Gast, nach [[dessen Angaben]] die Brücke gesperrt war.",
        "Gast | person | pronoun",
    ),
    one(
        "feminine_noun_keeps_its_e",
        "Nach [[Angaben einer russischen Quelle]] ist die Brücke gesperrt.",
        "russische Quelle | anonymous | description",
    ),
    one(
        "compound_carrier_and_the_noun_alone",
        "Laut [[Behördenangaben]] ist das Wasser sauber. [[Die Behörden]] sprachen von einem Erfolg.",
        "Behörden | state | named",
        "Behörden | state | description",
    ),
    one(
        "analysis_is_a_document",
        "[[Eine Laboranalyse]] ergab, das Wasser sei sauber.",
        "Laboranalyse | document | description",
    ),
    one(
        "whose_circles",
        "Nach [[Angaben des Zolls]] waren es zwei Tonnen. Nach [[Angaben informierter Kreise]] waren es drei.",
        "Zoll | state | named",
        "informierte Kreise | anonymous | description",
    ),
    one(
        "spokesperson_of_an_abbreviation",
        "Die Lage sei ernst, sagte [[ein IWF-Sprecher aus Washington]].",
        "Sprecher des IWF | person | description",
    ),
    one(
        "letter_of_an_abbreviation",
        "In [[dem LSVD-Schreiben]] heißt es, der Strand bleibe offen.",
        "LSVD | organisation | named",
    ),
    one(
        "both_politicians",
        "[[Die Politiker Jan Beck und Max Horn]] klagten. Nach [[Meinung der beiden Politiker]] ist das Gesetz falsch.",
        "Jan Beck und Max Horn | person | named",
        "Jan Beck und Max Horn | person | description",
    ),
    one(
        "two_nouns_in_a_row",
        "Sie warf [[dem Minister]] Versäumnisse vor.",
        "Minister | person | description",
    ),
    one(
        "reports_about_what_somebody_did",
        "[[Berichte über Schulungen durch russische Offiziere]] zeigen, dass der Pakt hält.",
        "Berichte | anonymous | description",
    ),
    # pronouns
    one(
        "he_and_she",
        "Die Tänzerin Anne Rust traf den Maler Emil Groth. [[Sie]] lobte seine Bilder. [[Er]] sagte, das freue ihn.",
        "Anne Rust | person | pronoun",
        "Emil Groth | person | pronoun",
    ),
    one(
        "subject_leads",
        "Bürgermeister Hinnerk Voss hat den Landrat Peter Kröger kritisiert. [[Er]] warf ihm Untätigkeit vor.",
        "Hinnerk Voss | person | pronoun",
    ),
    one(
        "he_is_not_a_group_in_the_genitive",
        "Bürgermeister Hinnerk Voss lobte die Beteiligung der Arbeitnehmer am Gewinn. [[Er]] sprach von einem Modell.",
        "Hinnerk Voss | person | pronoun",
    ),
    one(
        "clause_behind_a_name_is_no_role",
        "In seiner Rede erklärte [[Horn]], die Rechte der Helfer schützen zu wollen. Jan Horn ist krank.",
        "Jan Horn | person | named",
        roles=(),
    ),
    one(
        "they",
        "Viele Bauern protestierten vor dem Landtag. [[Sie]] fordern höhere Preise.",
        "viele Bauern | collective | pronoun",
    ),
    one(
        "possessive",
        "Der Trainer Nils Ahrens ist zufrieden. [[Seiner Ansicht]] nach spielt die Elf besser.",
        "Nils Ahrens | person | pronoun",
    ),
    one(
        "possessive_her",
        "Die Köchin Rosa Behn hört auf. Nach [[ihren Angaben]] fehlt Personal.",
        "Rosa Behn | person | pronoun",
    ),
    one(
        "pronoun_is_not_its_fellow_argument",
        "Bürgermeister Hinnerk Voss ist zurück. Den Landkreis forderte [[er]] auf, Sand zu liefern.",
        "Hinnerk Voss | person | pronoun",
    ),
    one("relative", "Das sagte der Förster Knut Harms, [[der]] vor Bränden warnte.", "Knut Harms | person | pronoun"),
    one(
        "latter",
        "Im Rat stritten Olaf Brinkmann und Dieter Hauke. [[Letzterer]] sprach von einem Skandal.",
        "Dieter Hauke | person | pronoun",
    ),
    one(
        "both",
        "Der Pianist Luis Kern und die Geigerin Ida Sommer treten auf. "
        "[[Beide]] freuen sich auf das Konzert, sagten sie.",
        "Luis Kern und Ida Sommer | person | pronoun",
    ),
    one(
        "organisation_as_she",
        "Die Gewerkschaft Metall lehnt das Angebot ab. [[Sie]] nannte es dürftig.",
        "Gewerkschaft Metall | organisation | pronoun",
    ),
    one(
        "accordingly",
        "Das Amt legte einen Bericht vor. Laut [[Bericht]] stieg der Pegel. [[Demnach]] sind drei Dörfer bedroht.",
        "Bericht | document | description",
        "Bericht | document | pronoun",
    ),
    one(
        "possessive_in_a_paragraph_of_her_own",
        "Parteichef Jens Thode und Ministerin Lea Graf berieten.\n\n"
        "Graf ist optimistisch. [[Ihrer Meinung]] nach gelingt es.",
        "Lea Graf | person | pronoun",
    ),
    one(
        "genitive_behind_a_place",
        "Norwegische Lehrer in Schweden [[Ljungs]] Appell an Dänemark\n\nDie Ministerin Anna Ljung sprach am Montag.",
        "Anna Ljung | person | named",
    ),
    one(
        "a_man_and_a_woman_of_one_name",
        "[[Herr Kortum]] sagte, er gehe. [[Frau Kortum]] sagte, sie bleibe.",
        "Herr Kortum | person | named",
        "Frau Kortum | person | named",
    ),
    one(
        "politician_of_a_party",
        "Verkehrsminister Jens Arno lehnte ab. Landrätin Petra Lohse (SPD) schwieg. "
        "[[Der CDU-Politiker]] sagte, es sei zu teuer. [[Die SPD-Politikerin]] sagte, es sei zu spät.",
        "Jens Arno | person | description",
        "Petra Lohse | person | description",
    ),
    one(
        "medium_and_its_short_name",
        "Wie [[die Süddeutsche Zeitung]] schreibt, fehlt Geld. Laut [[SZ]] ist das Loch groß.",
        "Süddeutsche Zeitung | media | named",
        "Süddeutsche Zeitung | media | named",
    ),
    one(
        "age_in_words",
        "Ein 45 Jahre alter Landwirt ist angeklagt. [[Richter Ole Brandt]] sagte, er sei krank. "
        "[[Der 45-Jährige]] sagte, er komme.",
        "Ole Brandt | person | named",
        "45 Jahre alter Landwirt | person | description",
    ),
    one(
        "one_man_behind_gegen",
        "Gegen den 45-Jährigen liegt nichts vor. [[Richter Ole Brandt]] sagte, er sei krank. "
        "[[Der 45-Jährige]] sagte, er komme.",
        "Ole Brandt | person | named",
        "45-Jähriger | person | description",
    ),
    one(
        "who_had_the_role_last",
        "[[Die Anwältin des Opfers]] sagte, es sei Mord. [[Frida Stern, die Anwältin der Frau,]] sagte, es sei Notwehr. "
        "[[Die Anwältin]] sagte, sie klage.",
        "Anwältin des Opfers | person | description",
        "Frida Stern | person | named",
        "Frida Stern | person | description",
    ),
    one(
        "a_method_is_no_body",
        "[[Eine DNA-Analyse]] ergab, das Haar sei von ihm.",
        "DNA-Analyse | document | description",
    ),
    one(
        "a_thing_is_no_person",
        "[[Die Maßnahme der Stadt]] zeigt, dass Geld da ist.",
        "Maßnahme der Stadt | organisation | description",
    ),
)
