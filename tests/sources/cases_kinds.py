"""Texts that show what kind of source somebody is where no list names it, and what participles and titles are kept."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["KINDS"]

KINDS = (
    one("first_name_before_a_firm", "[[Walt Disney]] nannte den Plan gut.", "Walt Disney | person | named"),
    one("firm_before_a_land", "[[Kia Deutschland]] nannte den Plan gut.", "Kia Deutschland | organisation | named"),
    one("magazine_in_quotation_marks", "[[Die „Republik“]] berichtete, es gebe Streit.", "Republik | media | named"),
    one("family_by_its_name", "Nun hofft [[Familie Horn]] auf Hilfe.", "Familie Horn | collective | named"),
    one("couple_by_its_name", "[[Das Ehepaar Horn]] warnte davor.", "Ehepaar Horn | collective | named"),
    one("inhabitants_as_a_name", "[[Die Serben]] lehnen den Vertrag ab.", "Serben | collective | named"),
    one("wing_of_a_party", "[[Der linke Flügel]] lehnte das ab.", "linker Flügel | collective | description"),
    one("others", "[[Andere]] meinen, das sei falsch.", "Andere | collective | description"),
    one("all_three", "[[Alle drei]] warnten vor dem Plan.", "Alle drei | collective | description"),
    one("body_of_a_university", "[[Der Hochschulrat]] empfahl den Plan.", "Hochschulrat | organisation | named"),
    one("choir", "[[Der Kirchenchor]] warnte davor.", "Kirchenchor | organisation | named"),
    one("court_by_its_letters", "[[Der BFH]] verneinte einen Anspruch.", "BFH | state | named"),
    one("town_without_an_article", "[[Rostock]] findet das Fest wichtig.", "Rostock | state | named"),
    one("region_in_the_name_of_a_body", "Die „[[Aktion für Tibet]]“ klagt.", "Aktion für Tibet | organisation | named"),
    one("family_name_tagged_as_a_neuter", "„Das ist schwer“, sagte [[Anders-Thoms]].", "Anders-Thoms | person | named"),
    one(
        "law_that_demands",
        "[[Das französische Arbeitsrecht]] verlangt einen Plan.",
        "französisches Arbeitsrecht | document | description",
    ),
    one("blog_of_a_paper", "[[Der Weblog der Elbzeitung]] berichtet davon.", "Weblog der Elbzeitung | media | named"),
    one(
        "name_in_capitals",
        "[[JAN BECK, Abgeordneter aus Husum]], hat einen Boykott gefordert.",
        "JAN BECK | person | named",
        roles=("Abgeordneter aus Husum",),
    ),
    one("acronym_in_capitals", "[[DIE SNX AG]] hat einen Boykott gefordert.", "SNX AG | organisation | named"),
    one("maker_of_computers", "[[Der Computerbauer SNX]] warnte davor.", "SNX | organisation | named"),
    one("rival_with_a_name", "[[Konkurrent Siemens]] lehnte das ab.", "Siemens | organisation | named"),
    one("newcomer_that_is_a_land", "[[WM-Neuling Angola]] lehnte das ab.", "Angola | state | named"),
    one(
        "rival_who_is_a_man",
        "[[Der Konkurrent Jan Beck]] lehnte das ab.",
        "Jan Beck | person | named",
        roles=("Konkurrent",),
    ),
    one(
        "name_that_a_trade_explains",
        "[[Nordmetall Oyen, der größte Dienstleister des Landes]], gab das bekannt.",
        "Nordmetall Oyen | organisation | named",
    ),
    one(
        "republic_by_its_name",
        "[[Die neue Republik Kongo]] lehnte das ab.",
        "neue Republik Kongo | state | named",
    ),
    one(
        "board_member_without_a_first_name",
        "[[Bahn-Vorstand Rütter]] hat das gefordert.",
        "Rütter | person | named",
        roles=("Bahn-Vorstand",),
    ),
    one(
        "english_office",
        "[[Solvanta-CEO Jan Beck]] sagte, das sei falsch.",
        "Jan Beck | person | named",
        roles=("Solvanta-CEO",),
    ),
    one(
        "degree_behind_a_profession",
        "[[Der Kinderarzt Dr. Jan Beck]] sagte, das sei falsch.",
        "Jan Beck | person | named",
        roles=("Kinderarzt",),
    ),
    one(
        "degree_alone",
        "[[Prof. Dr. Ida Beck]] sagte, das sei falsch.",
        "Ida Beck | person | named",
        roles=("Prof. Dr.",),
    ),
    one(
        "adjective_with_its_place",
        "Darin schreibt [[die in Paris ansässige Organisation]], das sei falsch.",
        "in Paris ansässige Organisation | organisation | named",
    ),
    one("owner_before_a_noun", "[[Paris’ Regierung]] lehnte das ab.", "Paris’ Regierung | state | named"),
    one(
        "adverb_before_a_participle",
        "[[Der sichtlich gezeichnete Angeklagte]] sagte, er sei müde.",
        "sichtlich gezeichneter Angeklagter | person | description",
    ),
    one(
        "participle_behind_an_adverb_and_a_place",
        "[[Der inzwischen in den Vorstand aufgerückte Makler]] sagt, das sei falsch.",
        "in den Vorstand aufgerückter Makler | person | description",
    ),
    one(
        "participle_with_an_object",
        "[[Die den Umbau leitende Architektin]] sagt, das sei falsch.",
        "Architektin | person | description",
    ),
    one(
        "one_of_somebodys_people",
        "[[Eine ihrer Nachbarinnen]] sagte, sie sei müde.",
        "eine ihrer Nachbarinnen | person | description",
    ),
    one(
        "noun_of_a_participle",
        "[[Der Nominierte der Partei]] kündigte an, er werde siegen.",
        "Nominierter der Partei | person | description",
    ),
    one(
        "people_whose_body_it_is",
        "Die Fahrer stritten über den Plan, und [[ihr Verband]] lehnte ihn ab.",
        "Verband der Fahrer | organisation | description",
    ),
    one(
        "agency_that_a_named_man_speaks_to",
        "Das sei falsch, sagte [[der Regierungssprecher Jan Beck]] der Nachrichtenagentur AFP.",
        "Jan Beck | person | named",
        roles=("Regierungssprecher",),
    ),
    one(
        "outlet_that_somebody_speaks_to",
        "Das sei falsch, so [[die 40jährige]] zur Elbzeitung.",
        "40jährige | person | description",
    ),
    one(
        "words_between_two_quotations",
        "``Überall ist es schwer'', resümiert [[Harms]], ``und teuer''.",
        "Harms | person | named",
    ),
    one(
        "law_in_some_version",
        "Nach [[dem Hafengesetz in der Fassung vom 3. Mai 2008]] ruht der Betrieb.",
        "Hafengesetz | document | description",
    ),
    one(
        "text_of_some_day",
        "Laut [[einem Kommentar vom Donnerstag]] ist das falsch.",
        "Kommentar | document | description",
    ),
    one(
        "text_of_some_year",
        "Laut [[der Statistik des Jahres 2003]] sank der Wert.",
        "Statistik | document | description",
    ),
    one(
        "year_of_a_study",
        "Laut [[einer Studie aus dem Jahr 2005]] ist das falsch.",
        "Studie aus dem Jahr 2005 | document | description",
    ),
    one(
        "paper_named_after_a_day",
        "Laut [[einer Umfrage der „Bild am Sonntag“]] liegt Beck vorn.",
        "Umfrage der „Bild am Sonntag“ | document | description",
    ),
    one(
        "two_with_one_s_office_between",
        "Auch [[Jan Beck, Präsident der Kammer Husum, und Geschäftsführer Ole Horn]] lobten das.",
        "Jan Beck und Ole Horn | person | named",
    ),
    one(
        "some_as_well_as_others",
        "[[Unabhängige Experten wie auch die Behörden]] bestätigten das.",
        "unabhängige Experten und Behörden | collective | description",
    ),
    one(
        "some_such_as_one",
        "[[Unabhängige Experten wie Ida Beck]] bestätigten das.",
        "unabhängige Experten | collective | description",
    ),
    one("reports_of_some_day", "[[Berichten vom Wahltag]] zufolge war es ruhig.", "Berichte | anonymous | description"),
    one("player_of_the_year", "[[Die Spielerin des Jahres]] lobte das.", "Spielerin des Jahres | person | description"),
    one("reports_of_a_body", "[[Berichten vom Bauamt]] zufolge war es ruhig.", "Bauamt | state | named"),
    one("some_against_others", "„Das ist nur Meer“, sagen [[die]] einen.", "die einen | collective | description"),
    one(
        "plot_in_the_dative",
        "Er ist nach Erkenntnissen [[der Polizei]] einer Verschwörung entkommen.",
        "Polizei | state | named",
    ),
    one(
        "police_of_a_town",
        "Laut [[der Polizei einer Kleinstadt]] ist das falsch.",
        "Polizei einer Kleinstadt | state | named",
    ),
    one("nothing_said_by_where_it_is", "In Kiel sei es Brauch, sagt [[er]].", "er | anonymous | pronoun"),
    one("world_that_is_no_paper", "Als sie zur Welt kam, bestritt [[er]] das.", "er | anonymous | pronoun"),
    one("others_again", "[[Die anderen]] lehnen das ab.", "die anderen | collective | description"),
    one("two_of_a_party", "[[Zwei Grüne]] lehnten den Plan ab.", "zwei Grüne | collective | description"),
    one(
        "musician_of_an_orchestra",
        "[[Der Philharmoniker Jan Beck]] lobte den Plan.",
        "Jan Beck | person | named",
        roles=("Philharmoniker",),
    ),
    one(
        "two_of_an_orchestra",
        "[[Zwei Philharmoniker]] lobten den Plan.",
        "zwei Philharmoniker | collective | description",
    ),
    one("partner_that_is_a_party", "[[Koalitionspartner FDP]] kritisierte das.", "FDP | organisation | named"),
    one(
        "foundation_with_a_name",
        "[[Die Ida Beck Stiftung]] kritisierte das.",
        "Ida Beck Stiftung | organisation | named",
    ),
    one("bank_with_a_name", "[[Die Jan Beck Bank]] kritisierte das.", "Jan Beck Bank | organisation | named"),
    one(
        "union_of_a_region", "[[Die Junge Union Tirol]] nannte das falsch.", "Junge Union Tirol | organisation | named"
    ),
    one(
        "expert_on_a_law", "[[Der Experte zum Gesetz]] nannte das falsch.", "Experte zum Gesetz | person | description"
    ),
    one(
        "one_of_somebodys_lawyers",
        "Ida Beck lobte das. [[Einer ihrer Anwälte]] kritisierte es.",
        "einer ihrer Anwälte | person | description",
    ),
    one(
        "head_of_a_section",
        "[[Die Leiterin einer Abteilung]] lobte das.",
        "Leiterin einer Abteilung | person | description",
    ),
    one("one_of_the_mothers", "[[Eine der Mütter]] kritisierte das.", "eine der Mütter | person | description"),
    one(
        "lawyer_of_one_of_many",
        "Eine der Wirtinnen klagte über Lärm. [[Ihr Anwalt]] kritisierte das.",
        "Anwalt einer der Wirtinnen | person | description",
    ),
    one("name_behind_with", "Beck sprach mit Harms. [[Er]] lehnte das ab.", "Beck | person | pronoun"),
)
