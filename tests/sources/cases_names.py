"""Short texts with their holders in double brackets: names, titles, bodies."""

from __future__ import annotations

from tests.sources.case import one

NAMES = (
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
        "genitive_of_a_full_name_in_front",
        "Nach [[Jan Petersens Ansicht]] ist die Brücke baufällig.",
        "Jan Petersen | person | named",
    ),
    one(
        "genitive_with_an_apostrophe",
        "[[Olaf Schulz' Worten]] zufolge bleibt die Brücke gesperrt.",
        "Olaf Schulz | person | named",
    ),
    one(
        "genitive_with_an_apostrophe_before_nach",
        "[[Jens' Meinung]] nach bleibt die Brücke gesperrt.",
        "Jens | person | named",
    ),
    one(
        "paragraph_of_a_statute",
        "Laut [[§ 4 der Satzung]] wählt der Rat den Chef.",
        "§ 4 der Satzung | document | named",
    ),
    one(
        "predicate_behind_whose_words_they_are",
        "Opfer waren nach [[Angaben der Feuerwehr]] Kinder.",
        "Feuerwehr | state | named",
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
        "age_means_the_nearest",
        "Der Koch Torsten Wulff sagte, er schweige. Die Wirtin Inga Franke kam später. Jan Franke kochte. "
        "[[Der 49-Jährige]] sagte, es schmecke.",
        "Jan Franke | person | description",
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
        "genitive_of_a_quoted_paper",
        "Nach [[Informationen des „Tagesspiegels“]] ist er zu.",
        "Tagesspiegel | media | named",
    ),
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
        "profession_that_no_list_has",
        "Der chinesische Bürgerrechtler Li Bao ist frei. [[Li]] sprach von einem Erfolg.",
        "Li Bao | person | named",
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
        "name_behind_a_region",
        "[[Der Präsident der Region Elsass Adrian Zeller]] sprach von einem Erfolg.",
        "Adrian Zeller | person | named",
    ),
    one(
        "place_in_the_name_of_a_campaign",
        "Die „Kampagne für ein Freies Tibet“ klagt. [[Tibet]] sei besetzt, hieß es.",
        "Tibet | state | named",
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
    one(
        "person_behind_the_place_of_an_office",
        "[[Der Bürgermeister von Bad Oldesloe Jan Beck]] sagte, der Markt falle aus.",
        "Jan Beck | person | named",
        roles=("Bürgermeister von Bad Oldesloe",),
    ),
    one(
        "person_behind_the_field_of_an_office",
        "[[Die Kommissarin für Energie Ida Beck]] nannte den Plan falsch.",
        "Ida Beck | person | named",
        roles=("Kommissarin für Energie",),
    ),
    one(
        "apostrophe_inside_a_name",
        "Wie [[die Banca d'Elba]] mitteilte, sinken die Zinsen.",
        "Banca d'Elba | organisation | named",
    ),
    one(
        "ampersand_inside_a_name",
        "[[Die Ratingagentur Zorn & Meer]] meint, die Bank sei sicher.",
        "Zorn & Meer | organisation | named",
    ),
    one(
        "when_a_body_acts_is_not_its_name",
        "[[Das Amtsgericht im Zuge der Verhandlung]] sagte, der Zeuge lüge.",
        "Amtsgericht | state | named",
    ),
    one(
        "listed_name_with_a_slash",
        "[[Die Sprecherin von Bündnis 90/Die Grünen, Ida Beck]], kritisierte den Haushalt.",
        "Ida Beck | person | named",
        roles=("Sprecherin von Bündnis 90/Die Grünen",),
    ),
    one(
        "where_somebody_comes_from",
        "[[Ein Prediger aus Husum]] sagte, er bete jeden Tag.",
        "Prediger aus Husum | person | description",
    ),
    one(
        "body_with_a_dot",
        "[[ver.di]] sagte, der Streik dauere an.",
        "ver.di | organisation | named",
    ),
    one(
        "noun_behind_laut",
        "Im Hafen waren laut [[Ministerium]] Arbeiten an der Mole nötig.",
        "Ministerium | state | description",
    ),
    one(
        "two_arguments_in_a_row",
        "Nächstes Jahr erwartet [[die SGHB]] Einnahmen von zwei Millionen Euro.",
        "SGHB | organisation | named",
    ),
    one(
        "dative_behind_a_body",
        "[[Das Amtsgericht Husum]] war der Meinung gefolgt, das Haus sei alt.",
        "Amtsgericht Husum | state | named",
    ),
    one(
        "listed_abbreviation_stands_alone",
        "[[Das Kinderhilfswerk UNICEF]] sagte, es fehle an Wasser.",
        "UNICEF | organisation | named",
    ),
    one(
        "listed_body_by_its_other_name",
        "Die Vereinten Nationen schicken Zelte. [[Die UN]] teilte mit, es fehle an Wasser.",
        "Vereinte Nationen | organisation | named",
    ),
    one(
        "party_by_its_other_name",
        "[[Die FDP]] sagte, sie sei dafür. [[Die Freien Demokraten]] forderten eine Wahl.",
        "Freie Demokraten | organisation | named",
        "Freie Demokraten | organisation | named",
    ),
    one(
        "body_that_is_named_below",
        "[[Das Gericht]] sagte, der Zeuge lüge. Das Landgericht Husum tagt am Montag.",
        "Landgericht Husum | state | description",
    ),
    one(
        "several_bodies_are_a_group",
        "[[Mehrere Hilfsorganisationen]] forderten mehr Zelte.",
        "mehrere Hilfsorganisationen | collective | description",
    ),
    one(
        "adjective_before_a_name",
        "[[Die angesehene Hoofer Institution]] forderte eine Wahl.",
        "Hoofer Institution | organisation | named",
    ),
    one(
        "body_of_the_union",
        "[[Die EU-Kommission]] forderte mehr Züge.",
        "EU-Kommission | organisation | named",
    ),
    one(
        "fire_brigade",
        "Laut [[Feuerwehr]] ist der Brand gelöscht.",
        "Feuerwehr | state | named",
    ),
    one(
        "opposition",
        "[[Die Opposition]] forderte eine Wahl.",
        "Opposition | collective | description",
    ),
    one(
        "genitive_before_a_body",
        "[[Kenias Regierung]] forderte mehr Züge.",
        "Kenias Regierung | state | named",
    ),
    one(
        "genitive_before_an_office",
        "Nach [[Ansicht von Kiels Bürgermeister Jan Beck]] ist die Brücke sicher.",
        "Jan Beck | person | named",
    ),
    one(
        "those_who_witnessed",
        "Nach [[Zeugenaussagen]] fuhr der Wagen bei Rot.",
        "Zeugen | collective | named",
    ),
    one(
        "whose_information_it_was",
        "[[Die Gewerkschaft Nordlicht]] sagte, die Züge stünden still. [[Den Angaben]] zufolge dauert der Streik an.",
        "Gewerkschaft Nordlicht | organisation | named",
        "Gewerkschaft Nordlicht | organisation | description",
    ),
    # where a name begins
    one(
        "one_woman_with_her_name_behind",
        "[[Die Landesvorsitzende des Lehrerverbands, Karin Stern,]] sagte, es fehle an Lehrern.",
        "Karin Stern | person | named",
        roles=("Landesvorsitzende des Lehrerverbands",),
    ),
    one(
        "office_in_capitals_with_its_name_behind",
        "Wie [[der Vorsitzende Richter, Jan Wolff,]] ausführte, sei die Tat geplant gewesen.",
        "Jan Wolff | person | named",
    ),
    one(
        "name_behind_an_unlisted_body",
        "[[Der Vorsitzende der Selbstverwaltung Istvan Horn]] hob hervor, der Schutz sei nötig.",
        "Istvan Horn | person | named",
    ),
    one(
        "name_behind_what_was_done",
        "Die Fraktion befasst sich mit einem Antrag auf Absetzung Swantje Horns. [[Horn]] sagte, sie bleibe.",
        "Swantje Horn | person | named",
    ),
    one(
        "foreign_name_with_a_german_looking_word",
        "[[Die Northern Broadcasting Corporation]] teilte mit, die Ausstrahlung sei gestört.",
        "Northern Broadcasting Corporation | organisation | named",
    ),
    one(
        "outlet_by_its_land",
        "[[Der britische Guardian]] schrieb, die Brücke sei gesperrt.",
        "Guardian | media | named",
    ),
    # kinds
    one("radio_is_a_medium", "[[Radio Nordmeer]] meldete, die Brücke sei gesperrt.", "Radio Nordmeer | media | named"),
    one(
        "land_behind_a_name",
        "[[Navigo Deutschland]] forderte, die Schleuse zu öffnen.",
        "Navigo Deutschland | organisation | named",
    ),
    one(
        "body_of_several_states",
        "[[Der Europäische Gerichtshof]] urteilte, die Gebühr sei verboten.",
        "Europäischer Gerichtshof | organisation | named",
    ),
    one(
        "several_states",
        "[[Mehrere Regierungen]] forderten, den Sund zu öffnen.",
        "mehrere Regierungen | collective | description",
    ),
    one(
        "two_offices_of_one_person",
        "[[Der ÖDP-Abgeordnete und SPD-Fraktionschef Jan Wolff]] sprach von einem Feldzug.",
        "Jan Wolff | person | named",
    ),
    one(
        "name_of_its_own_before_the_noun",
        "[[Die nationalistische Sturmwind-Partei]] forderte, den Sund zu sperren.",
        "Sturmwind-Partei | organisation | named",
    ),
    one(
        "how_many_percent",
        "[[80 Prozent der Befragten]] sagten, sie seien zufrieden.",
        "80 Prozent der Befragten | collective | description",
    ),
    one(
        "amount_in_the_genitive",
        "Nach [[Ansicht einiger Richter]] ist das Gesetz zu streng.",
        "einige Richter | collective | description",
    ),
    one(
        "one_of_two_unions",
        "[[Die Gewerkschaften AVN und DSG]] forderten, die Löhne zu erhöhen. [[Die AVN]] drohte mit Streik.",
        "Gewerkschaft AVN und DSG | organisation | named",
        "Gewerkschaft AVN | organisation | named",
    ),
    one(
        "firm_behind_a_trade",
        "[[Der Autobauer Toyota]] kündigte an, Stellen zu streichen.",
        "Toyota | organisation | named",
    ),
    one(
        "firm_with_an_ampersand",
        "[[Zorn & Meer]] kündigte an, Stellen zu streichen.",
        "Zorn & Meer | organisation | named",
    ),
    one(
        "firm_with_its_name_behind",
        "[[Die zweitgrößte dänische Bank, Nordea Holm,]] kündigte an, Stellen zu streichen.",
        "Nordea Holm | organisation | named",
    ),
    # where a name ends
    one(
        "what_is_counted_behind_a_name",
        "In der Gasse liefen laut [[Voss]] 14 Keller voll.",
        "Voss | person | named",
    ),
    one("time_behind_an_office", "Das Bad öffnet laut [[Leiter]] Ende Mai wieder.", "Leiter | person | description"),
    one(
        "land_behind_a_name_of_the_text",
        "Ministerin Ida Beck reagierte scharf. In dem Gespräch warf [[Beck]] Schweden vor, Schiffe aufzuhalten.",
        "Ida Beck | person | named",
    ),
    one(
        "office_of_former_days",
        "[[Landrat a. D. Jan Wolff]] meinte, der Fluss sei nie so hoch gewesen.",
        "Jan Wolff | person | named",
    ),
    one("trade_ending_in_man", "[[Fährmann Jan Wolff]] sagte, es lohne nicht.", "Jan Wolff | person | named"),
    one(
        "police_of_two_towns",
        "Die Polizei Celle fand den Wagen. Der Fahrer sei geflohen, teilte [[die Polizei Peine]] mit.",
        "Polizei Peine | state | named",
    ),
    one(
        "name_with_a_stop_before_its_mark",
        "Der Tunnel werde teurer, schrieb [[das Magazin „Weg und Steg.“]] Der Bund schweigt dazu.",
        "Weg und Steg | media | named",
    ),
    one(
        "outlet_with_a_land_in_its_name",
        "Der Sender Radio Finnland meldete Sturm. [[Finnland]] sagte Hilfe zu.",
        "Finnland | state | named",
    ),
    one(
        "relative_of_the_same_name",
        "[[Mertens]] sagte, er trete zurück. Der Präsident schwieg. Später ging seine Frau Silke Mertens.",
        "Mertens | person | named",
    ),
    one(
        "capital_in_the_genitive", "Das Abkommen bleibt nach [[Oslos Auffassung]] in Kraft.", "Norwegen | state | named"
    ),
    one(
        "adjective_of_a_name_with_a_hyphen",
        "Dem Kurs des Deutschen Hockey-Bunds folgt niemand. [[Der Deutsche Hockey-Bund]] warnte davor.",
        "Deutscher Hockey-Bund | organisation | named",
    ),
    one("the_state_as_the_text_calls_it", "[[Die USA]] warnten vor Dürren.", "USA | state | named"),
    one(
        "the_state_by_its_fuller_name",
        "Die USA zögern. [[Die Vereinigten Staaten]] warnten vor Dürren.",
        "Vereinigte Staaten | state | named",
    ),
    one(
        "family_names_in_a_row",
        "Mario Ratke traf Jorge Lunez. So kritisierte Ratke Lunez heftig. [[Lunez]] sagte, es sei gut.",
        "Jorge Lunez | person | named",
    ),
    one(
        "bodies_in_a_row_behind_their_noun",
        "[[Die Organisationen Blauwal International, Seegras und Deichfreunde]] haben vor Quallen gewarnt.",
        "Blauwal International, Seegras und Deichfreunde | organisation | named",
    ),
    one("noun_behind_a_quoted_name", "Wie [[die „Elbe“-Zeitung]] berichtet, sinkt er.", "Elbe | media | named"),
    one(
        "phrase_in_quotation_marks",
        "[[Die „Kampagne für einen freien Hafen“]] berichtete über eine Räumung.",
        "Kampagne für einen freien Hafen | organisation | named",
    ),
    one("weak_noun", "[[Der Sachse]] gab an, nur Wasser zu trinken.", "Sachse | person | description"),
    one(
        "age_is_no_number",
        "[[Die 20-jährige Schülerin]] behauptete, sie kenne ihn nicht.",
        "20-jährige Schülerin | person | description",
    ),
    one(
        "the_verb_tells_the_number", "[[Gutachter]] warfen dem Amt Fehler vor.", "Gutachter | collective | description"
    ),
    one(
        "genitive_around_an_attribute",
        "[[Vertreter aller im Stadtrat vertretenen Parteien]] warnten vor Kürzungen.",
        "Vertreter aller im Stadtrat vertretenen Parteien | collective | description",
    ),
    one(
        "shortened_compound_as_a_purpose",
        "[[Die Gesellschaft für Luft- und Raumfahrt]] warnte vor Schrott.",
        "Gesellschaft für Luft- und Raumfahrt | organisation | named",
    ),
    one(
        "against_what_a_body_is",
        "[[Das Bündnis gegen Leerstand]] forderte neue Wohnungen.",
        "Bündnis gegen Leerstand | organisation | named",
    ),
    one(
        "place_of_a_body_that_is_the_only_one",
        "[[Ein Sprecher des Weißen Hauses in Washington]] sagte, man rede.",
        "Sprecher des Weißen Hauses | person | description",
    ),
    one("others", "[[Andere Medien]] berichteten von Sturm.", "andere Medien | media | named"),
    one("number_of_a_text", "Laut [[Resolution 1612]] ist das verboten.", "Resolution 1612 | document | named"),
    one(
        "an_outlet_is_told",
        "„Nein“, sagte [[eine Werft-Sprecherin]] der Deutschen Presse-Agentur.",
        "Werft-Sprecherin | person | description",
    ),
    one(
        "surname_of_two_means_the_last_one",
        "Ute Lorenz traf den Bäcker Kai Lorenz. [[Lorenz]] sagte, das Brot sei gut.",
        "Kai Lorenz | person | named",
    ),
    # kinds, by the noun beside a name
    one(
        "firm_by_its_index",
        "Die Solvanta SE wächst. Es gehe weiter, teilte [[der TecDax-Konzern]] mit.",
        "Solvanta SE | organisation | named",
    ),
    one(
        "firm_by_what_it_makes",
        "Die Solvanta SE wächst. Es gehe weiter, teilte [[der Batteriehersteller]] mit.",
        "Solvanta SE | organisation | named",
    ),
    one(
        "registered_society",
        "[[Die Deutsche Nervenhilfe e.V.]] rät zu Sport.",
        "Deutsche Nervenhilfe e.V. | organisation | named",
    ),
    one("sign_of_trade", "[[Die Solvanta®]] gab bekannt, dass ein Spiel kommt.", "Solvanta | organisation | named"),
    one(
        "giant_by_his_trade",
        "Amazon wehrt sich. Die Streiks sind klein. Es gehe weiter, sagte [[der Versandhandelsriese]].",
        "Amazon | organisation | named",
    ),
    one(
        "firm_by_an_english_word", "[[Electronic Arts]] bestätigte das Spiel.", "Electronic Arts | organisation | named"
    ),
    one(
        "daughter_that_is_a_firm",
        "[[Die Elbkredit-Tochter]] wachse, sagte sie.",
        "Elbkredit-Tochter | organisation | named",
    ),
    one("woman_from_a_state", "[[Die Russin]] sagte, sie sei müde.", "Russin | person | description"),
    one("club_and_its_town", "[[Der HSV Hamburg]] droht mit einer Klage.", "HSV Hamburg | organisation | named"),
    one("outlet_that_opens_a_line", "[[Rheinische Post]] meldet Risse.", "Rheinische Post | media | named"),
    one(
        "chief_in_a_headline",
        "[[Chef der Nordbank]] kündigt Gebühren an\n\nDer Chef der Nordbank, Klaus Eul, plant sie seit Mai.",
        "Klaus Eul | person | description",
    ),
    one("firm_behind_a_name", "Am Abend forderte [[Jan Beck]] Siemens zum Handeln auf.", "Jan Beck | person | named"),
    one("land_behind_a_name", "Im Gespräch nannte [[Ida Beck]] Russland einen Gegner.", "Ida Beck | person | named"),
    one("town_behind_a_name", "Öffentlich lobte [[Jan Beck]] Dortmund für den Mut.", "Jan Beck | person | named"),
    one("continent_behind_a_name", "Danach warnte [[Jan Beck]] Europa vor Zöllen.", "Jan Beck | person | named"),
    one(
        "land_behind_an_office_and_a_name",
        "Am Abend warf [[Minister Jan Beck]] China Betrug vor.",
        "Jan Beck | person | named",
    ),
    one("trainer_between_dashes", "[[Beck]] – der neue Trainer – lobte das Team.", "Beck | person | named"),
    one("name_behind_a_dateline", "Husum - [[Beck]] warnt vor Betrügern. Er lehnt das ab.", "Beck | person | named"),
    one(
        "hyphen_behind_a_dateline",
        "Berlin (NB) - [[CDU-Landrat Ole Lund]] hat den Plan seiner Partei verteidigt.",
        "Ole Lund | person | named",
        roles=("CDU-Landrat",),
    ),
    one(
        "office_in_letters",
        "Solvanta-CEO Ida Beck lobte den Plan. [[Die CEO]] warnte vor Panik.",
        "Ida Beck | person | description",
        roles=("Solvanta-CEO",),
    ),
    one(
        "town_for_its_club",
        "Holstein Kiel siegte. [[Kiel]] lobte die Fans.",
        "Holstein Kiel | organisation | named",
    ),
    one(
        "surname_like_a_large_town",
        "Die Malerin Ida Kiel stellt aus. [[Kiel]] lobte die Galerie.",
        "Ida Kiel | person | named",
    ),
    one(
        "surname_like_a_state",
        "Der Stürmer Jan Bremen traf zweimal. [[Bremen]] sagte, er sei froh.",
        "Jan Bremen | person | named",
    ),
    one(
        "surname_like_a_capital",
        "Der Sänger Jan London tritt auf. [[London]] lehnte den Vertrag ab.",
        "Großbritannien | state | named",
    ),
    one("evening_behind_a_name", "Wie [[Jan Beck]] Montagabend sagte, ruht der Bau.", "Jan Beck | person | named"),
    one("day_behind_a_name", "Laut [[Landrätin Ida Beck]] Mittwoch ruht der Bau.", "Ida Beck | person | named"),
    one("surname_like_a_day", "Laut [[Landrätin Freitag]] ruht der Bau.", "Freitag | person | named"),
    one(
        "month_behind_an_office",
        "Nach Angaben [[des Landrats]] Anfang Mai waren Häuser überflutet.",
        "Landrat | person | description",
    ),
    one(
        "feminine_dative_in_front",
        "Der Firma bescheinigte [[das Gutachten]] schwere Mängel.",
        "Gutachten | document | description",
    ),
    one("occasion", "„Es reicht“, so [[der Wirt]] am Rande der Messe.", "Wirt | person | description"),
    one(
        "occasion_of_a_body",
        "„Es reicht“, so [[der Verein]] zum Auftakt der Saison.",
        "Verein | organisation | named",
    ),
    one("state_behind_a_name", "Gestern warf [[Jan Beck]] Schweden Untätigkeit vor.", "Jan Beck | person | named"),
    one(
        "head_of_state_by_his_office",
        "Staatschef Rafael Corra sprach von Verletzten. Es sei schlimm, sagte [[der Präsident]].",
        "Rafael Corra | person | description",
    ),
    one(
        "where_a_text_comes_from",
        "Es gehe ihnen gut, hieß es in [[dem Statement aus dem Trainingslager]].",
        "Statement | document | description",
    ),
    one(
        "union_by_its_own_name",
        "Die Gewerkschaft Nordlicht ruft zum Streik auf. Das Angebot sei zu niedrig, sagte [[Nordlicht]].",
        "Gewerkschaft Nordlicht | organisation | named",
    ),
    one(
        "manager_who_leads_a_firm",
        "Manager Peter Haak setzt auf Läden. Es habe sich viel getan, sagte [[der Geschäftsführer]].",
        "Peter Haak | person | description",
    ),
    one(
        "giant_of_a_trade",
        "Der Möbelgigant Holzlund warnt vor Splittern. Es gebe Splitter, erklärte [[das Unternehmen]].",
        "Holzlund | organisation | description",
    ),
    one(
        "creditors_do_not_believe",
        "[[Die Gläubiger]] forderten eine Milliarde Euro.",
        "Gläubiger | collective | description",
    ),
    one("post_that_delivers", "[[Die Post]] drohte mit einem Streik.", "Post | organisation | named"),
    one(
        "firm_that_begins_like_an_officer",
        "[[Die neue Besitzerin, General Electric]], teilte mit, sie streiche Stellen.",
        "General Electric | organisation | named",
    ),
    one(
        "two_roles_before_one_name",
        "Der Entwickler und Designer Enno Baron zeigte sein Spiel. Es gehe weiter, sagte [[der Entwickler]].",
        "Enno Baron | person | description",
    ),
    one(
        "role_that_somebody_gets",
        "Ingo Warbeck ging am Montag durch das Werk. Warbeck wird Chef der Reederei. Das helfe, sagte [[der Manager]].",
        "Ingo Warbeck | person | description",
    ),
    one(
        "what_is_told_is_nobody",
        "[[Neue Meldungen von Kämpfen]] im Tal, dass der Fluss vermint sei, gibt es kaum.",
        "neue Meldungen | anonymous | description",
    ),
    one("deputy_without_a_chief", "[[CSU-Vize Dorn]] warnte vor Eile.", "Dorn | person | named", roles=("CSU-Vize",)),
    # names as texts of the web have them
    one(
        "persons_with_titles_side_by_side",
        "Gestern forderte [[Landrat Olaf Berg]] Ministerin Ute Roth zum Rücktritt auf.",
        "Olaf Berg | person | named",
    ),
    one(
        "person_with_a_title_behind_the_name",
        "[[Jan Horn, Präsident des Vereins]], widersprach.",
        "Jan Horn | person | named",
    ),
    one(
        "councillor_of_a_firm",
        "[[Werft-Betriebsrat Mario Gierl]] sagte, es sei kurz vor zwölf.",
        "Mario Gierl | person | named",
        roles=("Werft-Betriebsrat",),
    ),
    one("council_of_a_firm", "[[Der Werft-Betriebsrat]] lehnte das ab.", "Werft-Betriebsrat | organisation | named"),
    one(
        "town_in_the_name_of_a_body",
        "[[Der Leiter des Zentrums Bad Orlheim]] warnte vor Engpässen.",
        "Leiter des Zentrums Bad Orlheim | person | description",
    ),
    one(
        "name_behind_the_name_of_a_body",
        "[[Der Leiter des Zentrums Uwe Kern]] warnte vor Engpässen.",
        "Uwe Kern | person | named",
    ),
    one("scholar", "[[Der römische Geograph Pomo Mela]] berichtet davon.", "Pomo Mela | person | named"),
    one(
        "papers_of_towns",
        "[[Der Hofer Anzeiger]] meldet Verluste. [[Die Husumer Nachrichten]] berichteten, das Bad bleibe zu. "
        "Laut [[den Emder Nachrichten]] kostet es Geld.",
        "Hofer Anzeiger | media | named",
        "Husumer Nachrichten | media | named",
        "Emder Nachrichten | media | named",
    ),
    one(
        "news_that_is_no_paper",
        "[[Die neuesten Nachrichten]] meldeten Regen.",
        "neueste Nachrichten | anonymous | description",
    ),
    one(
        "sunday_papers",
        "Laut [[Welt am Sonntag]] bleibt der Chef. Der Chef geht, schreibt [[die Bild am Sonntag]].",
        "Welt am Sonntag | media | named",
        "Bild am Sonntag | media | named",
    ),
    one(
        "outlet_without_an_article",
        "[[Bild]] berichtet, der Trainer gehe. Nach [[Bild-Informationen]] bleibt er.",
        "Bild | media | named",
        "Bild | media | named",
    ),
    one("picture_with_an_article", "[[Das Bild]] sagt alles.", "Bild | document | description"),
    one(
        "firms_that_are_relatives",
        "Das Geld fehle, teilte [[die VW-Tochter Skoda]] mit. [[Die Aral-Mutter BX]] fordert Hilfe. "
        "[[Die VW-Tochter]] schwieg nicht.",
        "Skoda | organisation | named",
        "BX | organisation | named",
        "Skoda | organisation | named",
    ),
    one(
        "daughter_of_a_person",
        "[[Die Kanzler-Tochter Ida Beck]] kritisierte den Staat.",
        "Ida Beck | person | named",
    ),
    one(
        "clubs_by_their_first_word",
        "[[Eintracht Talheim]] teilte mit, man trauere. Das Geld fehle, sagte [[der Verein Borussia Orl]].",
        "Eintracht Talheim | organisation | named",
        "Borussia Orl | organisation | named",
    ),
    one(
        "group_with_a_quoted_name",
        "[[Die „Neue Welle“]] forderte mehr Geld. [[Der „Rote Baron“]] sagte, er fliege.",
        "Neue Welle | organisation | named",
        "Rote Baron | person | named",
    ),
    one(
        "told_to_an_outlet",
        "Das sagten [[mehrere Insider]] der Zeitung. Es brenne, sagte [[der Mann]] der „Orler Zeitung“.",
        "mehrere Insider | anonymous | description",
        "Mann | person | description",
    ),
    one(
        "of_an_outlet",
        "[[Ein Redakteur der „Orler Zeitung“]] sagte, er gehe.",
        "Redakteur der „Orler Zeitung“ | person | description",
    ),
    one("estimates_of_a_studio", "[[Studioschätzungen]] zufolge kamen alle.", "Studio | organisation | named"),
    one("surname_that_is_a_trade", "[[Fischer]] sieht die Affäre als erledigt an.", "Fischer | person | named"),
    one("people_of_a_trade", "[[Fischer]] beklagen das Sterben der Aale.", "Fischer | collective | named"),
    one("plural_by_the_verb", "[[Beobachter]] beschrieben ihn als heiter.", "Beobachter | collective | description"),
    one(
        "subjects_of_a_verb_in_the_plural",
        "[[Das Bündnis gegen Lärm und der Kirchenkreis Husum]] riefen zu einer Demonstration auf.",
        "Bündnis gegen Lärm und Kirchenkreis Husum | organisation | named",
    ),
    one(
        "listed_name_in_the_genitive",
        "Nach Angaben [[des Roten Kreuzes]] fehlen Zelte.",
        "Rotes Kreuz | organisation | named",
    ),
    one(
        "text_in_a_medium",
        "[[Eine Veröffentlichung im Fachblatt „Meer“]] zeigt, dass Wale singen.",
        "Veröffentlichung im Fachblatt „Meer“ | document | description",
    ),
    one(
        "spokesperson_of_a_university",
        "Die Universität Kiel baut an. [[Eine Sprecherin]] sagte, das Haus werde im Mai fertig.",
        "Sprecherin der Universität Kiel | person | description",
    ),
    one(
        "member_of_a_council",
        "[[Nationalrätin Ida Horn]] hielt das für falsch. [[Der Zürcher Regierungsrat Beat Egli]] widersprach.",
        "Ida Horn | person | named",
        "Beat Egli | person | named",
    ),
    one("council_with_a_name", "[[Verwaltungsrat Jan Beck]] warnte vor Kosten.", "Jan Beck | person | named"),
    one("council_itself", "[[Der Ständerat]] lehnte die Vorlage ab.", "Ständerat | state | named"),
    one(
        "president_of_a_council",
        "[[Der Präsident des Gemeinderats Jan Beck]] warnte vor Kosten.",
        "Jan Beck | person | named",
    ),
    one(
        "bodies_in_a_row_behind_a_carrier",
        "Nach [[Angaben von Norwegen, Schweden und Finnland]] ist das Kabel gerissen.",
        "Norwegen, Schweden und Finnland | state | named",
    ),
    one(
        "outlets_in_a_row_behind_a_carrier",
        "Nach [[Informationen von Elbradio, NDR und „Orler Zeitung“]] fehlt Geld.",
        "Elbradio, NDR und Orler Zeitung | media | named",
    ),
    one(
        "one_behind_a_carrier_and_a_list",
        "Nach [[Angaben des Zolls]], der Schiffe, Lastwagen und Züge prüft, fehlt Geld.",
        "Zoll | state | named",
    ),
    one(
        "outlet_in_quotation_marks",
        "[[Der „Husumer Küstenfreund“]] schrieb, das Geld sei weg. Nach [[einem Bericht des „Elbspiegel“]] fehlt Geld.",
        "Husumer Küstenfreund | media | named",
        "Elbspiegel | media | named",
    ),
    one(
        "amount_before_a_participle",
        "[[Mehrere mit den Plänen vertraute Personen]] sagten, das Werk werde verkauft.",
        "mehrere mit den Plänen vertraute Personen | anonymous | description",
    ),
    one(
        "institute_for_something",
        "[[Das Albert-Beck-Institut für Meereskunde]] widersprach der Behörde.",
        "Albert-Beck-Institut für Meereskunde | organisation | named",
    ),
    one(
        "foundation_and_what_it_is_for",
        "[[Die Clara-Horn-Stiftung]] stimmte für einen neuen Hafen.",
        "Clara-Horn-Stiftung | organisation | named",
    ),
    one(
        "first_name_that_is_a_land",
        "[[Verkehrsminister Israel Horn]] kündigte neue Züge an. [[Israel]] nannte den Vorwurf absurd.",
        "Israel Horn | person | named",
        "Israel | state | named",
    ),
    one(
        "preposition_in_a_name",
        "[[Der Fahrgastverband Pro Schiene]] zeigte sich entsetzt.",
        "Fahrgastverband Pro Schiene | organisation | named",
    ),
    one(
        "members_of_a_union",
        "[[Die Gewerkschaft der Seelotsen (GSL)]] machte den Vorstand verantwortlich. [[Die GSL]] warnte vor Streiks.",
        "Gewerkschaft der Seelotsen | organisation | named",
        "Gewerkschaft der Seelotsen | organisation | named",
    ),
    one(
        "called_so",
        "[[Ein Mann namens Jens Hoppe]] sagte, er habe nichts gesehen.",
        "Jens Hoppe | person | named",
        roles=("Mann",),
    ),
    one(
        "nickname_in_quotation_marks",
        "[[Ein Nutzer namens „Bahnfan84“]] schrieb, er fahre nur noch Auto.",
        "Bahnfan84 | person | named",
    ),
    one(
        "commission_of_the_union",
        "Die Zentrale Wahlkommission zählt noch. [[Die EU-Kommission]] forderte eine Prüfung.",
        "EU-Kommission | organisation | named",
    ),
    one(
        "german_and_other_association",
        "Der Deutsche Mieterbund klagt. Nach Ansicht [[des Bayerischen Mieterbunds]] reicht das nicht.",
        "Bayerischer Mieterbund | organisation | named",
    ),
    one(
        "joint_source_of_two_kinds",
        "[[Die Werft und die Polizei]] warnten vor Kosten. [[Landrat Jan Beck und die Werft]] widersprachen.",
        "Werft und Polizei | organisation | description",
        "Jan Beck und Werft | collective | named",
    ),
    one(
        "place_in_the_name_of_a_firm",
        "[[Die London Bread Exchange]] warnte vor Verlusten.",
        "London Bread Exchange | organisation | named",
    ),
    one("town_of_two_words", "[[San Orlo]] warnte vor Kosten.", "San Orlo | state | named"),
    one(
        "council_is_no_advice",
        "[[Der Rat der Stadt Husum]] äußerte sich zuversichtlich.",
        "Rat der Stadt Husum | state | named",
    ),
    one(
        "club_by_its_league",
        "Hansa Orlow trennt sich von seinem Trainer. [[Der Zweitligist]] teilte mit, er habe Gründe.",
        "Hansa Orlow | organisation | named",
    ),
    one("firm_by_its_trade", "[[Die Möbelkette Solvanta]] streicht Stellen.", "Solvanta | organisation | named"),
    one("player", "[[Torjägerin Ida Beck]] sprach von Glück.", "Ida Beck | person | named", roles=("Torjägerin",)),
    one(
        "body_with_a_joined_name_and_its_letters",
        "Die Gewerkschaft Bahn und Bus (GBB) streikt. [[Die GBB]] wies die Kritik zurück.",
        "Gewerkschaft Bahn und Bus | organisation | named",
    ),
    one(
        "body_with_a_joined_name_and_one_verb",
        "Die Partei Wald und Wild lehnt das ab. [[Die Partei]] fordert mehr Geld.",
        "Wald und Wild | organisation | description",
    ),
    one(
        "two_that_are_joined_with_their_verb",
        "Die Werft Nord und Ida Beck lehnen das ab. [[Die Werft]] fordert mehr Geld.",
        "Werft Nord | organisation | named",
    ),
    one(
        "name_made_of_nouns_behind_what_it_is",
        "[[Der Verband, der Deutsche Hockey-Bund]], lehnte den Plan ab.",
        "Deutscher Hockey-Bund | organisation | named",
    ),
    one(
        "bare_name_between_commas",
        "[[Die zweitgrößte dänische Bank, Nordkredit]], kündigte an, dass sie schließe.",
        "Nordkredit | organisation | named",
    ),
    one(
        "owner_between_commas_is_no_name",
        "[[Die Stadt, Eigentümerin des Hauses]], lehnt den Plan ab.",
        "Stadt | state | description",
    ),
    one(
        "compound_without_the_hyphen_of_the_listed_name",
        "Der Deutsche Fußballbund tagt. [[Der DFB]] forderte eine Strafe.",
        "Deutscher Fußballbund | organisation | named",
    ),
    one(
        "rival_takes_its_adjective_along",
        "[[Der schwedische Rivale Volvo]] lehnte das ab.",
        "Volvo | organisation | named",
    ),
    one(
        "legal_form_behind_nouns",
        "Das teilte [[die Banque Solvanta SA]] mit.",
        "Banque Solvanta SA | organisation | named",
    ),
    one(
        "where_a_party_is",
        "[[Die hiesige FDP]] kritisierte den Plan.",
        "FDP | organisation | named",
    ),
    one(
        "land_of_a_party",
        "[[Die türkische AKP]] kritisierte den Plan.",
        "türkische AKP | organisation | named",
    ),
    one(
        "club_by_the_first_part_of_its_name",
        "Hertha BSC verlor erneut. [[Hertha]] kritisierte den Schiedsrichter.",
        "Hertha BSC | organisation | named",
    ),
    one(
        "first_name_of_a_club",
        "[[Hertha Klemm]] kritisierte den Schiedsrichter.",
        "Hertha Klemm | person | named",
    ),
    one(
        "spokesperson_of_a_name_with_an_apostrophe",
        "[[Ein Sprecher Holtz']] sagte, er sei krank.",
        "Sprecher Holtz | person | description",
    ),
)
