"""Texts whose descriptions mean somebody who was described otherwise, or whose name stands elsewhere."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["DESCRIPTIONS"]

DESCRIPTIONS = (
    one(
        "nobody_lauds_herself",
        "Ida Beck sagte, sie höre auf. [[Die Ministerin]] würdigte Beck als große Stimme.",
        "Ministerin | person | description",
    ),
    one(
        "numbered_witness_is_nobody_before",
        "Anwältin Ida Beck stand auf. [[Die zweite Zeugin]] sagte, sie habe gefroren.",
        "zweite Zeugin | person | description",
    ),
    one(
        "what_is_played_is_no_club",
        "Wir spielten gern Bingo. [[Der Angelclub]] riet davon ab.",
        "Angelclub | organisation | named",
    ),
    one(
        "what_somebody_calls_bitter_is_no_party",
        "Ole Klemm räumt eine „herbe Schlappe“ ein. [[Die Partei]] widerspricht.",
        "Partei | organisation | description",
    ),
    one(
        "federation_is_no_sports_club",
        "Der Husumer SV verlor. [[Der Verband]] wies den Einspruch zurück.",
        "Verband | organisation | description",
    ),
    one(
        "federation_by_its_name",
        "Der Mieterbund klagt. [[Der Verband]] wies den Einspruch zurück.",
        "Mieterbund | organisation | description",
    ),
    one(
        "athlete_of_whom_no_age_was_told",
        "Der Rennfahrer Ole Klemm wartet auf Regen. [[Der 31-jährige Sportler]] sagte, er sei bereit.",
        "Ole Klemm | person | description",
    ),
    one(
        "athlete_of_another_age",
        "Der 41-jährige Rennfahrer Ole Klemm kam. [[Der 31-jährige Sportler]] sagte, er sei bereit.",
        "31-jähriger Sportler | person | description",
    ),
    one(
        "office_by_another_word_for_it",
        "Schwedens Regierungschef Ole Lund reist ab. [[Der Ministerpräsident]] lobte das Treffen.",
        "Ole Lund | person | description",
    ),
    one(
        "a_word_for_many_offices_is_none",
        "Der Politiker Jan Beck reist ab. [[Die Ministerin]] kritisierte die Kommission.",
        "Ministerin | person | description",
    ),
    one(
        "land_as_adjective_and_as_genitive",
        "Der norwegische Fischereiminister Ole Lund lobte den Plan. "
        "[[Der Fischereiminister Norwegens]] sagte, der Fang sei gut.",
        "Ole Lund | person | description",
    ),
    one(
        "another_land_in_the_genitive",
        "Der polnische Außenminister Jan Nowik lobte den Plan. [[Der Außenminister Frankreichs]] sagte, es regne.",
        "Außenminister Frankreichs | person | description",
    ),
    one(
        "somebody_of_his_again",
        "Wie [[sein Berater Karl Horn]] mitteilte, verkauft Ole Lund das Haus. "
        "Lund zieht um, wie [[sein Berater]] sagte.",
        "Karl Horn | person | named",
        "Karl Horn | person | description",
    ),
    one(
        "somebody_else_of_his",
        "Wie sein Berater Karl Horn mitteilte, verkauft Ole Lund das Haus. Lund zieht um, wie [[sein Arzt]] sagte.",
        "Arzt von Ole Lund | person | description",
    ),
    one(
        "predicate_that_opens_a_sentence",
        "Neuer Vorsitzender wird Karl Horn. Nach [[Angaben des Vorsitzenden]] kommen viele Gäste.",
        "Karl Horn | person | description",
    ),
    one(
        "nobody_has_the_office_yet",
        "Neue Vorsitzende wird gesucht. [[Ida Beck]] kritisierte das.",
        "Ida Beck | person | named",
        roles=(),
    ),
    one(
        "council_of_so_many_heads",
        "Sie verlangt vom Ältestenrat eine Rüge. [[Das siebenköpfige Gremium]] lehnte die Rüge ab.",
        "Ältestenrat | organisation | description",
    ),
    one(
        "bodies_under_one_noun",
        "Die Organisationen Luftwacht Nord, Kompass und NetzKontrolle warnten. "
        "Aus [[Sicht der Organisationen]] fehlt Geld.",
        "Luftwacht Nord, Kompass und NetzKontrolle | organisation | description",
    ),
    one(
        "a_party_is_no_firm",
        "Die Grünen forderten eine Messung. [[Das Unternehmen]] lehnte den Plan ab.",
        "Unternehmen | organisation | description",
    ),
    one(
        "a_party_is_a_party",
        "Die Grünen forderten eine Messung. [[Die Partei]] lehnte den Plan ab.",
        "Grüne | organisation | description",
    ),
    one(
        "players_by_the_town_of_their_club",
        "Der SV Husum verlor am Abend. [[Die Husumer]] kritisierten den Schiedsrichter.",
        "SV Husum | organisation | description",
    ),
    one(
        "people_of_another_town",
        "Der SV Husum verlor am Abend. [[Die Rendsburger]] kritisierten den Schiedsrichter.",
        "Rendsburger | collective | description",
    ),
    one(
        "commission_is_an_authority",
        "Die Europäische Kommission prüft den Fall. [[Die Behörde]] kündigte Zölle an.",
        "Europäische Kommission | organisation | description",
    ),
    one(
        "club_of_a_town_is_no_authority",
        "Die EU-Kommission prüft den Fall. [[Der Brüsseler Verein]] kündigte ein Fest an.",
        "Brüsseler Verein | organisation | named",
    ),
    one(
        "compound_says_what_the_body_is",
        "[[Ein Sprecher der Kreisverwaltung]] lobte den Bau. Es regnete. [[Der Behördensprecher]] nannte die Kosten.",
        "Sprecher der Kreisverwaltung | person | description",
        "Sprecher der Kreisverwaltung | person | description",
    ),
    one(
        "compound_says_which_body_it_is",
        "Jens Maler, Sprecher des Umweltministeriums, lobte den Bau. [[Der Ministeriumssprecher]] nannte die Kosten.",
        "Jens Maler | person | description",
    ),
    one(
        "spokesman_of_a_firm",
        "[[Ein Sprecher der Solvanta AG]] lobte den Bau. Es regnete. [[Der Konzernsprecher]] nannte die Kosten.",
        "Sprecher der Solvanta AG | person | description",
        "Sprecher der Solvanta AG | person | description",
    ),
    one(
        "compound_says_that_the_body_is_another",
        "[[Ein Sprecher des Vereins]] lobte den Bau. Es regnete. [[Der Behördensprecher]] nannte die Kosten.",
        "Sprecher des Vereins | person | description",
        "Behördensprecher | person | description",
    ),
    one(
        "party_in_a_role",
        "CDU-Fraktionschef Jan Horn lobte den Bau. Karl Voss widersprach. [[Der Christdemokrat]] nannte die Kosten.",
        "Jan Horn | person | description",
    ),
    one(
        "party_of_another",
        "SPD-Fraktionschef Jan Horn lobte den Bau. Karl Voss widersprach. [[Der Christdemokrat]] nannte die Kosten.",
        "Karl Voss | person | description",
    ),
    one(
        "councillor_by_her_department",
        "Baudezernentin Ida Horn lobte den Bau. Der Verein klagte. [[Die Beigeordnete]] nannte die Kosten.",
        "Ida Horn | person | description",
    ),
    one(
        "swiss_councillor_by_her_department",
        "Bundesrätin Ida Horn lobte den Bau. Der Verein klagte. [[Die Gesundheitsministerin]] nannte die Kosten.",
        "Ida Horn | person | description",
    ),
    one(
        "captain_by_what_he_does_on_the_field",
        "Kapitän Jan Horn lobte die Elf. [[Der Torjäger]] nannte den Sieg verdient.",
        "Jan Horn | person | description",
    ),
    one(
        "prosecutor_by_what_she_does_in_court",
        "Staatsanwältin Ida Horn rügte den Koch. Es regnete. [[Die Anklagevertreterin]] sprach von Betrug.",
        "Ida Horn | person | description",
    ),
    one(
        "where_somebody_works_is_nobody",
        "Skeptisch ist Jan Horn vom Institut für Tierkunde in Bern. [[Der Schweizer]] sprach von Betrug.",
        "Jan Horn | person | description",
    ),
    one(
        "field_of_an_office",
        "Senator Jan Horn lobte den Bau. [[Der Wirtschaftssenator]] nannte die Kosten.",
        "Jan Horn | person | description",
    ),
    one(
        "field_of_somebody_elses_office",
        "Senator Jan Horn traf den Kanzler. Es regnete. [[Der Wirtschaftssenator]] nannte die Kosten.",
        "Wirtschaftssenator | person | description",
    ),
    one(
        "field_of_another_office",
        "Nina Horn ist Sprecherin der Gemeinde. [[Die Schulsprecherin]] nannte die Kosten.",
        "Schulsprecherin | person | description",
    ),
    one(
        "who_has_the_office_before_whose_is_another_word",
        "Vereinsboss Jan Horn rügte US-Präsident Lund. [[Der Präsident]] sprach von Betrug.",
        "Lund | person | description",
    ),
    one(
        "whose_office_is_another_word",
        "Vereinsboss Jan Horn rügte den Koch. [[Der Präsident]] sprach von Betrug.",
        "Jan Horn | person | description",
    ),
    one(
        "council_is_no_head_of_a_department",
        "Dezernent Jan Horn lobte den Bau. [[Der Stadtrat]] nannte die Kosten.",
        "Stadtrat | person | description",
    ),
    one(
        "association_of_pilots_is_no_airline",
        "Die Pilotenvereinigung Husum streikt. [[Die Airline]] nannte die Kosten.",
        "Airline | organisation | description",
    ),
    one(
        "who_has_the_office_before_the_topic",
        "Rektor Jan Horn rügte den Koch. Konsul Ole Lund ist enttäuscht. [[Der Hochschulleiter]] sprach von Betrug.",
        "Jan Horn | person | description",
    ),
    one(
        "police_tell_no_age_of_themselves",
        "Ein Radfahrer floh. Er war müde, sagte Polizeisprecher Jan Horn. [[Der 34-Jährige]] bestritt das.",
        "Radfahrer | person | description",
    ),
    one(
        "age_of_a_spokesman_with_a_name",
        "Jan Horn, Sprecher der Initiative, lobte den Plan. [[Der 34-Jährige]] sprach von einem Sieg.",
        "Jan Horn | person | description",
    ),
    one(
        "consumers_are_no_utility",
        "Die Stadtwerke Husum bauen. Die Verbraucherzentrale klagte. [[Der Versorger]] sprach von einem Sieg.",
        "Stadtwerke Husum | organisation | description",
    ),
    one(
        "office_of_another_body",
        "Landrat Jan Horn lobte den Bau. [[Der Sprecher der Bürgerinitiative]] sprach von Betrug.",
        "Sprecher der Bürgerinitiative | person | description",
    ),
    one(
        "office_declined_like_an_adjective_of_another_body",
        "Rektor Jan Horn lobte den Bau. [[Der Vorsitzende des Elternbeirats]] sprach von Betrug.",
        "Vorsitzender des Elternbeirats | person | description",
    ),
    one(
        "representative_of_nobody_before",
        "Minister Jan Horn lobte den Bau. [[Der Datenschutzbeauftragte]] sprach von Betrug.",
        "Datenschutzbeauftragter | person | description",
    ),
    one(
        "first_of_its_land",
        "Die Nordbank AG senkt ihre Prognose. [[Die zweitgrößte dänische Bank]] verwies auf die Konjunktur.",
        "Nordbank AG | organisation | named",
    ),
    one(
        "first_of_the_world",
        "Toyota baut ein Werk in Husum. [[Der weltgrößte Autobauer der Welt]] teilte mit, es koste viel.",
        "Toyota | organisation | named",
    ),
    one(
        "first_of_a_land_in_the_genitive",
        "Die Versa GmbH streicht Stellen. [[Deutschlands größter Versicherer]] teilte mit, das spare Geld.",
        "Versa GmbH | organisation | named",
    ),
    one(
        "bank_of_another_land_without_a_rank",
        "Die Nordbank AG senkt ihre Prognose. [[Eine dänische Bank]] verwies auf die Konjunktur.",
        "dänische Bank | organisation | description",
    ),
    one(
        "party_is_no_car_maker",
        "Die CSU lehnt das ab. [[Der größte deutsche Autobauer]] teilte mit, er bleibe.",
        "größter deutscher Autobauer | organisation | named",
    ),
    one(
        "broadcaster_by_its_land",
        "Die BBC zeigte Bilder vom Hafen. [[Der britische Sender]] berichtete, die Lage sei ernst.",
        "BBC | media | named",
    ),
    one(
        "authority_of_a_land_is_no_broadcaster",
        "Die BBC zeigte Bilder vom Hafen. [[Die britische Behörde]] teilte mit, die Lage sei ernst.",
        "britische Behörde | state | named",
    ),
    one(
        "physician_of_somebody_named_in_full",
        "Klaus Huber ist verletzt. [[Der behandelnde Arzt Hubers]] sagte, er brauche Ruhe.",
        "behandelnder Arzt von Klaus Huber | person | description",
    ),
    one(
        "lawyer_of_somebody_named_in_full",
        "Klaus Huber klagt. [[Ein Anwalt Hubers]] bestritt die Vorwürfe.",
        "Anwalt von Klaus Huber | person | description",
    ),
    one(
        "spokesperson_of_somebody_with_a_double_name",
        "Die Abgeordnete Ida Koch-Mehl klagt. Das teilte [[ein Sprecher Koch-Mehls]] mit.",
        "Sprecher von Ida Koch-Mehl | person | description",
    ),
    one(
        "spokesperson_of_somebody_described",
        "Der Minister Jan Beck ist krank. [[Ein Sprecher des Ministers]] sagte, der Termin falle aus.",
        "Sprecher von Jan Beck | person | description",
    ),
    one(
        "spokesperson_of_somebody_unknown",
        "[[Ein Berater Brockdorfs]] wies die Kritik zurück.",
        "Berater Brockdorfs | person | description",
    ),
    one(
        "friend_of_a_victim_without_a_name",
        "[[Ein Freund des Opfers]] sagte, Jan Beck sei arglos gewesen.",
        "Freund des Opfers | person | description",
    ),
    one(
        "spokesperson_of_that_name",
        "[[Der Sprecher Peters]] sagte, das Werk bleibe.",
        "Peters | person | named",
    ),
    one(
        "witness_of_that_first_name",
        "[[Ein Zeuge Klaus]] sagte, er habe nichts gesehen.",
        "Klaus | person | named",
    ),
    one(
        "paragraph_of_a_letter",
        "Im [[letzten Absatz des Schreibens]] heißt es, die Frist sei abgelaufen.",
        "Schreiben | document | description",
    ),
    one(
        "article_of_the_constitution",
        "Nach [[Artikel 12 der Verfassung]] ist die Wahl des Berufs frei.",
        "Verfassung | document | description",
    ),
    one(
        "part_of_a_party",
        "[[Ein Teil der Partei]] lehnt den Vertrag ab.",
        "Teil der Partei | collective | description",
    ),
    one(
        "chief_of_what_a_body_is",
        "Jan Beck, der Chef von Solvanta, warnte vor Verlusten. [[Der Chef des Unternehmens]] sagte, man spare.",
        "Jan Beck | person | description",
    ),
    one(
        "chair_of_what_a_body_is",
        "Ida Horn, Vorsitzende der IG Bau, will mehr Lohn. [[Die Vorsitzende der Gewerkschaft]] sagte, das sei nötig.",
        "Ida Horn | person | description",
    ),
    one(
        "president_of_a_land_heads_no_firm",
        "Jan Beck, Präsident Polens, kam. [[Der Präsident des Unternehmens]] sagte, man spare.",
        "Präsident des Unternehmens | person | description",
    ),
    one(
        "chief_of_another_kind_of_body",
        "Ole Klemm, Leiter der Feuerwehr, warnte. [[Der Leiter des Instituts]] sagte, das Eis halte.",
        "Leiter des Instituts | person | description",
    ),
    one(
        "dealer_is_somebody_where_no_firm_is_told_of",
        "Ludwig Klemm verkauft Betten in Husum. [[Der Möbelhändler]] klagte über hohe Mieten.",
        "Ludwig Klemm | person | description",
    ),
    one(
        "builder_is_somebody_where_no_firm_is_told_of",
        "Ole Klemm baut Kutter. [[Der Schiffbauer]] sagte, der Stahl werde teurer.",
        "Ole Klemm | person | description",
    ),
    one(
        "dealer_is_the_firm_of_the_text",
        "Ikea baut in Husum. Ida Horn kam zur Feier. [[Der Möbelhändler]] teilte mit, er stelle Leute ein.",
        "Ikea | organisation | description",
    ),
    one(
        "dealer_nobody_was_told_of",
        "[[Der Modehändler]] teilte mit, er schließe drei Läden.",
        "Modehändler | organisation | description",
    ),
    one(
        "union_is_no_firm",
        "Siemens schließt ein Werk. Verdi kritisierte das. [[Der Konzern]] teilte mit, es gebe keine Wahl.",
        "Siemens | organisation | description",
    ),
    one(
        "campaigners_are_no_firm",
        "Foodwatch warnte vor dem Saft. [[Das Unternehmen]] wies das zurück.",
        "Unternehmen | organisation | description",
    ),
    one(
        "pollsters_are_a_firm",
        "Forsa befragte tausend Leute. [[Das Unternehmen]] teilte mit, die Hälfte sei dafür.",
        "Forsa | organisation | description",
    ),
    one(
        "outlet_is_no_club",
        "Reuters meldete den Wechsel. [[Der Verein]] dementierte das.",
        "Verein | organisation | description",
    ),
    one(
        "district_named_before",
        "Der Kreis Pinneberg erhöht die Gebühren. [[Der Kreis]] teilte mit, das Geld sei knapp.",
        "Kreis Pinneberg | state | description",
    ),
    one(
        "circles_without_a_name",
        "[[Aus Kreisen der Partei]] verlautete, er trete ab.",
        "Kreise der Partei | anonymous | description",
    ),
)
