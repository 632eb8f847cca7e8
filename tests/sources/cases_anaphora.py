"""Short texts with their holders in double brackets: places, descriptions, carriers, pronouns."""

from __future__ import annotations

from tests.sources.case import one

ANAPHORA = (
    one(
        "there_is_the_body_before",
        "Im Kulturministerium fehlt Geld. [[Dort]] heißt es, das Haus bleibe zu.",
        "Kulturministerium | state | pronoun",
    ),
    one(
        "there_is_no_town_before",
        "Kurz vor Husum hielt die Polizei an. [[Dort]] heißt es, der Zug fahre wieder.",
        "Polizei | state | pronoun",
    ),
    one(
        "who_is_named_before_wie_may_say_so",
        "Die Reederei zieht um, wie [[sie]] mitteilte.",
        "Reederei | organisation | pronoun",
    ),
    one(
        "somebody_new_before_wie_may_say_so",
        "Ein junger Däne hat die Boote gestohlen, wie [[er]] zugibt.",
        "junger Däne | person | pronoun",
    ),
    one(
        "who_spoke_before_says_so_of_another",
        "Ina Beck kündigte. Der Trainer sei müde gewesen, wie [[sie]] sagt.",
        "Ina Beck | person | pronoun",
    ),
    one(
        "who_is_named_before_this_may_have_said_so",
        "Eva Rahn verlässt das Museum. Das erklärte [[sie]] dem Kurier.",
        "Eva Rahn | person | pronoun",
    ),
    one(
        "who_passes_words_on_is_not_named_in_them",
        "Jan Vogt besuchte das Werk. Der Direktor freue sich. Das erklärte [[er]] am Abend.",
        "Jan Vogt | person | pronoun",
    ),
    one(
        "who_is_quoted_is_not_named_in_the_quotation",
        "Jan Vogt kritisierte die Stadt. „Der Bürgermeister schläft.“ Das sagte [[er]] am Montag.",
        "Jan Vogt | person | pronoun",
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
    # firms that are known by what they make, and firms of which nothing is known
    one(
        "firm_is_known_by_what_it_makes",
        "Stellantis streicht Stellen. [[Der Autobauer]] verteidigte den Schritt.",
        "Stellantis | organisation | description",
    ),
    one(
        "noun_is_broader_than_what_it_makes",
        "Rossmann und die Stadt streiten. Kaufland will vermitteln. [[Das Unternehmen]] lehnte Auflagen ab.",
        "Kaufland | organisation | description",
    ),
    one(
        "firm_with_a_first_name",
        "Tom Tailor schließt Läden. [[Die Modekette]] kritisierte die hohen Mieten.",
        "Tom Tailor | organisation | description",
    ),
    one(
        "unknown_name_before_a_kind_of_firm",
        "Zorndal will sparen. [[Der Maschinenbauer]] kritisierte die hohen Strompreise.",
        "Zorndal | organisation | description",
    ),
    one(
        "firm_before_a_man_who_spoke",
        "Zalando kündigte Lager an. „Wir warten ab“, sagte Jan Beck. [[Der Onlinehändler]] verwies auf die Mieten.",
        "Zalando | organisation | description",
    ),
    one(
        "unknown_name_before_another_body",
        "Zorndal will sparen. [[Die Behörde]] kritisierte das Vorhaben.",
        "Behörde | state | description",
    ),
    one(
        "man_with_an_office_is_no_firm",
        "Minister Zorndal will sparen. [[Der Autobauer]] kritisierte das Vorhaben.",
        "Autobauer | organisation | description",
    ),
    one(
        "farmer_is_no_firm",
        "Zorndal will sparen. [[Der Weinbauer]] kritisierte die trockenen Sommer.",
        "Zorndal | person | description",
    ),
    one(
        "name_of_a_body_without_its_town",
        "Nach Angaben [[von Greenpeace in Husum]] sank das Schiff.",
        "Greenpeace | organisation | named",
    ),
    # names that open with the article of another language, or look like something else
    one("outlet_with_a_french_article", "Wie [[Le Monde]] berichtet, regnet es.", "Le Monde | media | named"),
    one("unlisted_name_with_an_english_article", "[[The Moor]] kritisierte ihn.", "The Moor | organisation | named"),
    one("family_name_with_a_french_article", "[[Le Gallo]] kritisierte ihn.", "Le Gallo | person | named"),
    one("court_with_an_english_name", "[[Der Supreme Court]] lehnte das ab.", "Supreme Court | state | named"),
    one("body_that_opens_with_a_preposition", "[[Pro Asyl]] lehnte das ab.", "Pro Asyl | organisation | named"),
    one("club_with_a_first_name", "[[Hertha BSC]] lehnte das ab.", "Hertha BSC | organisation | named"),
    one("district_by_its_seat", "[[Der Kreis Husum]] lehnte das ab.", "Kreis Husum | state | named"),
    one("outlet_that_is_a_common_noun", "Wie [[der Kicker]] berichtet, geht Beck.", "Kicker | media | named"),
    one("common_noun_that_is_an_outlet", "[[Der Kicker]] lehnte das ab.", "Kicker | person | description"),
    one("name_that_looks_like_a_body", "[[Kim Jong Un]] lehnte das ab.", "Kim Jong Un | person | named"),
    one(
        "when_somebody_spoke_is_no_name",
        "Es regne, so [[der Thronfolger am Montag]].",
        "Thronfolger | person | description",
    ),
    one(
        "administrator_is_a_lawyer",
        "Insolvenzverwalter Jan Beck prüft die Bücher. Die Stadt wartet ab. [[Der Rechtsanwalt]] kritisierte die Eile.",
        "Jan Beck | person | description",
    ),
    one(
        "government_by_the_capital_of_its_land",
        "Die französische Regierung tagte am Montag. [[Die Regierung in Paris]] lehnte das ab.",
        "französische Regierung | state | named",
    ),
    one(
        "police_of_a_capital_is_not_that_of_its_land",
        "Die dänische Polizei tagte am Montag. [[Die Polizei in Kopenhagen]] lehnte das ab.",
        "Polizei in Kopenhagen | state | named",
    ),
    one(
        "government_of_another_land",
        "Die dänische Regierung tagte am Montag. [[Die Regierung in Oslo]] lehnte das ab.",
        "Regierung in Oslo | state | named",
    ),
    # family names with small words at the start of a sentence
    one(
        "family_name_with_small_words_in_front",
        "Ministerin Ida von der Heide (CDU) kam nach Husum. [[Von der Heide]] kritisierte die Eile.",
        "Ida von der Heide | person | named",
    ),
    one(
        "family_name_with_small_words_before_a_clause",
        "Ministerin Ida von der Heide (CDU) kam. [[Von der Heide]] betonte, unter den Gästen seien viele Frauen.",
        "Ida von der Heide | person | named",
    ),
    one(
        "small_words_that_open_no_name",
        "Ministerin Ida Heide (CDU) kam. Von der Heide wehte der Wind, sagte [[ein Zeuge]].",
        "Zeuge | person | description",
    ),
    # general nouns for bodies and their members
    one(
        "authority_is_the_office",
        "Das Bundesamt für Hafenschutz hat die Brücke gesperrt. [[Die Behörde]] teilte mit, der Beton sei brüchig.",
        "Bundesamt für Hafenschutz | state | description",
    ),
    one(
        "board_is_the_council",
        "Der Wächterrat tagte in Teheran. [[Das Gremium]] kündigte an, die Stimmen neu zu zählen.",
        "Wächterrat | organisation | description",
    ),
    one(
        "union_is_no_authority",
        "Die Gewerkschaft Nordlicht rief zum Streik auf. [[Die Behörde]] teilte mit, der Streik sei verboten.",
        "Behörde | state | description",
    ),
    one(
        "members_are_the_party",
        "Die FDP ist dagegen. [[Die Liberalen]] warnten vor neuen Schulden.",
        "FDP | organisation | description",
    ),
    one(
        "members_of_a_party_that_is_not_named",
        "Die Werft ist dagegen. [[Die Liberalen]] warnten vor neuen Schulden.",
        "Liberale | collective | description",
    ),
    one(
        "scientists_are_the_team",
        "Ein Forscherteam der Universität Kiel hat Muscheln untersucht. "
        "[[Die Wissenschaftler]] stellten fest, dass sie krank sind.",
        "Forscherteam der Universität Kiel | organisation | description",
    ),
    one(
        "people_of_one_land",
        "Kanadische Prüfer untersuchten das Wrack. [[Die Kanadier]] sagten, der Pilot trage die Schuld.",
        "kanadische Prüfer | collective | description",
    ),
    one(
        "people_of_a_delegation",
        "Die dänische Delegation reiste an. [[Die Dänen]] sagten, sie seien zuversichtlich.",
        "dänische Delegation | organisation | description",
    ),
    one(
        "the_charge_as_a_subject",
        "Die Staatsanwaltschaft Husum hat den Mann angeklagt. [[Die Anklage]] forderte sieben Jahre Haft.",
        "Staatsanwaltschaft Husum | state | description",
    ),
    one(
        "several_side_by_side",
        "Die Organisationen Waldhilfe und Luftwacht haben geklagt. Nach Ansicht [[der Organisationen]] ist der Damm "
        "unnötig.",
        "Waldhilfe und Luftwacht | organisation | description",
    ),
    one(
        "plural_joined_to_another",
        "Die Verbände berieten lange. [[Die Firmen und die Gewerkschaften]] lehnten den Plan ab.",
        "Firmen und Gewerkschaften | collective | description",
    ),
    one(
        "soldier_is_the_major",
        "Der Bundeswehrmajor Jan Beck verweigerte den Befehl. [[Der Soldat]] sagte, er folge seinem Gewissen.",
        "Jan Beck | person | description",
    ),
    one(
        "player_is_the_goalkeeper",
        "Der Torwart Jan Beck wurde verletzt. [[Der Fußballer]] sagte, das Bein schmerze.",
        "Jan Beck | person | description",
    ),
    one(
        "musician_is_the_pianist",
        "Die Pianistin Ida Horn gab ein Konzert. [[Die Musikerin]] sagte, der Saal sei kalt gewesen.",
        "Ida Horn | person | description",
    ),
    one(
        "what_a_bill_says",
        "Der Landtag stimmte einem Gesetzentwurf zu. [[Demnach]] darf der Hafen verkauft werden.",
        "Gesetzentwurf | document | pronoun",
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
        "spokesperson_of_some_firm",
        "Die Firma Zandex baut um. [[Ein Unternehmenssprecher]] sprach von einem Erfolg.",
        "Sprecher von Zandex | person | description",
    ),
    one(
        "judge_is_not_the_student",
        "Der Student Jan Wolff fuhr zu schnell. [[Der Richter]] sagte, die Strafe sei milde.",
        "Richter | person | description",
    ),
    one(
        "commission_is_not_the_union",
        "Die Europäische Union berät über das Abkommen. [[Die EU-Kommission]] forderte, es zu prüfen.",
        "EU-Kommission | organisation | named",
    ),
    one(
        "spokesperson_of_the_firm",
        "Die Firma Zandex baut um. [[Ein Sprecher der Firma]] sprach von einem Erfolg.",
        "Sprecher von Zandex | person | description",
    ),
    one(
        "ambassador_of_the_country_in_a_town",
        "Norwegen gibt den Hafen nicht frei. [[Der Botschafter des Landes in Berlin]] sagte, es fehle Geld.",
        "Botschafter von Norwegen in Berlin | person | description",
    ),
    one(
        "board_of_the_firm",
        "Die Firma Zandex baut um. [[Die Geschäftsführung des Unternehmens]] sprach von einem Erfolg.",
        "Geschäftsführung von Zandex | organisation | named",
    ),
    one(
        "utilities_are_one_firm",
        "Die Stadtwerke Husum bauen um. [[Das Unternehmen]] sprach von einem Erfolg.",
        "Stadtwerke Husum | organisation | description",
    ),
    one(
        "spokesperson_of_a_firm_in_the_text",
        "Die Firma Zandex baut um. [[Ein Zandex-Sprecher]] sprach von einem Erfolg.",
        "Zandex-Sprecher | person | description",
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
        "Polizeisprecherin | person | description",
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
        "how_many_they_are",
        "Unter Berufung auf [[drei Mitarbeiter]] meldet das Blatt den Verkauf.",
        "drei Mitarbeiter | collective | description",
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
        "IWF-Sprecher | person | description",
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
        "both_states_that_nobody_joined_as_a_source",
        "Gestern trafen sich Finnland und Estland in Oslo. [[Die beiden Länder]] fordern mehr Geld für die Fähren.",
        "Finnland und Estland | state | description",
    ),
    one(
        "both_floors_are_nobody_else",
        "Jan Beck und Max Horn wohnen dort. Die beiden Stockwerke brannten aus. [[Die Feuerwehr]] schätzt den Schaden.",
        "Feuerwehr | state | named",
    ),
    one(
        "eye_witnesses_in_the_dative",
        "[[Augenzeugenberichten]] zufolge rannten alle los.",
        "Augenzeugen | collective | named",
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
        "[[Die Anwältin des Opfers]] sagte, es sei Mord. [[Frida Stern, die Anwältin der Frau,]] sagte, es sei "
        "Notwehr. [[Die Anwältin]] sagte, sie klage.",
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
    one(
        "general_word_for_an_office",
        "Der norwegische Präsident Ole Brauer reiste nach Oslo. [[Der Staatschef]] sagte, die Hilfe gehe weiter.",
        "Ole Brauer | person | description",
    ),
    one(
        "general_word_for_a_profession",
        "Die Chirurgin Petra Kuhn arbeitet in Bonn. [[Die Medizinerin]] sagte, die Betten fehlten.",
        "Petra Kuhn | person | description",
    ),
    one(
        "inhabitant",
        "Der französische Präsident Ole Brauer traf Jan Holtkamp. [[Der Franzose]] sagte, die Hilfe gehe weiter.",
        "Ole Brauer | person | description",
    ),
    one(
        "help_is_no_body",
        "Die Fluggesellschaft Nordwind fliegt nach Rom. Der Minister bot seine Hilfe an. Nach [[Angaben der Airline]] "
        "starben zwei Menschen.",
        "Nordwind | organisation | description",
    ),
    one(
        "possessive_means_the_one_with_a_name",
        "Ein Beamter sagte, das Amt sei beunruhigt. Ob Jan Holtkamp angeklagt wird, ist offen. "
        "[[Seinem Anwalt]] zufolge gibt es keinen Grund.",
        "Anwalt von Jan Holtkamp | person | description",
    ),
    one(
        "inhabitant_whose_country_is_not_told",
        "Marit Solberg gewann vor Lara Kern. [[Die Französin]] sagte, der Schnee sei gut gewesen.",
        "Marit Solberg | person | description",
    ),
    one(
        "the_only_body_of_the_text",
        "Solvanta streicht 3000 Stellen in Horb. [[Der Konzern]] teilte mit, der Schritt sei nötig.",
        "Solvanta | organisation | description",
    ),
    one(
        "one_of_two_bodies",
        "Solvanta verklagt Brevanto. [[Der Konzern]] teilte mit, der Schritt sei nötig.",
        "Konzern | organisation | description",
    ),
    one(
        "politician_among_others",
        "Betriebsratschef Jan Holtkamp ging. Minister Ole Brauer schwieg. [[Der Grünen-Politiker]] sagte, er helfe.",
        "Ole Brauer | person | description",
    ),
    one(
        "manager",
        "Konzernchefin Petra Kuhn streicht Stellen. [[Die Managerin]] sagte, die Lage sei ernst.",
        "Petra Kuhn | person | description",
    ),
    one(
        "maker_of_things_is_a_body",
        "Der Autobauer Brevanto streicht Stellen. [[Das Unternehmen]] teilte mit, die Lage sei ernst.",
        "Brevanto | organisation | description",
    ),
    one(
        "named_in_the_sentence_behind",
        "„Der See kippt um“, warnt [[er]] seit Jahren. Biologe Jan Wolff misst hier jeden Monat.",
        "Jan Wolff | person | pronoun",
    ),
    one(
        "two_offices_then_a_pronoun",
        "Parteichefin und Ministerin Ida Beck kam als Erste. Der Haushalt stehe, sagte [[sie]].",
        "Ida Beck | person | pronoun",
    ),
    one(
        "office_of_a_state_is_no_firm",
        "Laut Gesundheitsamt sind zwölf Gäste erkrankt. [[Der Konzern]] teilte mit, der Käse sei sicher.",
        "Konzern | organisation | description",
    ),
    one(
        "professor_is_a_researcher",
        "Die Forscherin Anna Weller leitet das Labor. [[Die Professorin]] sagte, die Daten seien neu.",
        "Anna Weller | person | description",
    ),
    # firms and clubs as texts of the web take them up
    one(
        "firm_with_an_adjective",
        "Die Ortec AG kauft zu. [[Das norwegische Unternehmen]] teilte mit, der Preis sei fair.",
        "Ortec AG | organisation | named",
    ),
    one(
        "firm_behind_a_participle",
        "ADVA Optical kauft zu. Der Preis sei fair, teilte [[das im TecDAX notierte Unternehmen]] mit.",
        "ADVA Optical | organisation | named",
    ),
    one(
        "club_by_another_noun",
        "Beim SV Orl kriselt es. Man suche einen Trainer, teilte [[der Klub]] mit.",
        "SV Orl | organisation | description",
    ),
    one(
        "bank_by_another_noun",
        "Die Talbank AG hat ihre Prognose gesenkt. [[Das Geldhaus]] nannte hohe Kosten als Grund.",
        "Talbank AG | organisation | description",
    ),
    one(
        "spokesperson_of_whom_it_is_about",
        "Beim Autobauer Velmo stehen Stellen auf dem Spiel. Es sei nichts entschieden, sagte [[ein Sprecher]].",
        "Sprecher von Velmo | person | description",
    ),
    one(
        "spokesperson_of_no_dateline",
        "Bochum (dpa) - Beim Konzern BX wird verhandelt. Vorgesehen sei ein Abbau, sagte [[eine Sprecherin]].",
        "Sprecherin von BX | person | description",
    ),
    one(
        "spokesperson_of_one_of_two",
        "Beck und Roth streiten. Das sei normal, sagte [[ein Sprecher]].",
        "Sprecher | person | description",
    ),
    one(
        "union_is_no_board",
        "[[Der Vorstand der Reederei]] sagte, es regne. [[Die Gewerkschaft]] lehnte Hilfe ab.",
        "Vorstand der Reederei | organisation | named",
        "Gewerkschaft | organisation | description",
    ),
    one(
        "bodies_of_one_noun",
        "[[Die Gewerkschaft Nordlicht]] sagte, es regne. [[Die Gewerkschaft der Polizei]] lehnt Hilfe ab.",
        "Gewerkschaft Nordlicht | organisation | named",
        "Gewerkschaft der Polizei | organisation | named",
    ),
    one(
        "bodies_of_one_noun_which_alone_means_the_first",
        "[[Der Verband der Imker]] mahnte. [[Der Verband]] sagte, es schneie. [[Der Verband der Müller]] lehnte ab.",
        "Verband der Imker | organisation | named",
        "Verband der Imker | organisation | description",
        "Verband der Müller | organisation | named",
    ),
    one(
        "nobody_calls_oneself_by_name",
        "Trainer Milan Petric lobt alle. [[Kai Behrens]] sagte, es regne. „Milan ist gut“, betonte [[der 44-Jährige]].",
        "Kai Behrens | person | named",
        "Kai Behrens | person | description",
    ),
    # pro-adverbs
    one(
        "announcement_is_its_speakers",
        "Nach der Ankündigung der Ministerin entfällt die Prüfung. [[Danach]] beginnt die Frist im Mai.",
        "Ministerin | person | pronoun",
    ),
    one(
        "whom_the_sentence_tells_of_says_nothing",
        "Die Polizei prüfte den Deich. Die Feuerwehr hat [[demnach]] fünf Leute gerettet.",
        "Polizei | state | pronoun",
    ),
    one(
        "who_speaks_in_the_same_sentence",
        "Der Bericht lag vor. [[Die Feuerwehr]] sagte, der Deich halte; [[demnach]] ist das Dorf sicher.",
        "Feuerwehr | state | named",
        "Feuerwehr | state | pronoun",
    ),
)
