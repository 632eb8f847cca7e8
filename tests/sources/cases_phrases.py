"""Texts that show how far the phrase of a source reaches, what it is called, and who are a source together."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["PHRASES"]

PHRASES = (
    one(
        "body_and_its_seat_before_a_late_verb",
        "Wie [[die Provinzregierung in Husum]] mitteilte, starben drei Menschen.",
        "Provinzregierung in Husum | state | named",
    ),
    one(
        "general_noun_and_where_it_speaks",
        "Die Welthilfe warnt. Das Geld fehle, sagte [[die Organisation in Bonn]].",
        "Welthilfe | organisation | description",
    ),
    one(
        "bodies_on_the_spot",
        "[[Die Behörden vor Ort]] bestätigten den Fall.",
        "Behörden vor Ort | state | named",
    ),
    one(
        "place_that_belongs_to_the_verb",
        "Gestern sprach [[die Behörde]] vor Gericht von Betrug.",
        "Behörde | state | description",
    ),
    one(
        "attributes_of_attributes",
        "[[Der Bundesverband der Hersteller von Nährmitteln aus Getreide und Reis]] warnte vor Engpässen.",
        "Bundesverband der Hersteller von Nährmitteln aus Getreide und Reis | organisation | named",
    ),
    one(
        "list_inside_an_attribute",
        "[[Ein Sprecher des Landesbetriebs für Küstenschutz, Nationalpark und Meeresschutz]] sagte, der Deich halte.",
        "Sprecher des Landesbetriebs für Küstenschutz, Nationalpark und Meeresschutz | person | description",
    ),
    one(
        "money_from_a_budget_is_no_attribute",
        "Nach eigenen Angaben erhielt [[das Amt für Statistik]] aus dem Haushalt drei Millionen Euro.",
        "Amt für Statistik | state | named",
    ),
    one(
        "law_about_something",
        "[[Dem Gesetz über den Hafenschutz]] zufolge sind die Kais gesperrt.",
        "Gesetz über den Hafenschutz | document | description",
    ),
    one(
        "clause_in_a_contract",
        "[[Eine Klausel im Kaufvertrag]] besagt, dass das Haus leer bleibt.",
        "Klausel im Kaufvertrag | document | description",
    ),
    one(
        "carrier_of_two_bodies",
        "Nach [[Angaben der Bahn und der Polizei]] gab es Verletzte.",
        "Bahn und Polizei | organisation | named",
    ),
    one(
        "carrier_of_a_helper_and_others",
        "Nach [[Angaben eines Mitarbeiters des Roten Kreuzes sowie anderer Augenzeugen]] brannte es.",
        "Mitarbeiter des Roten Kreuzes und andere Augenzeugen | person | named",
    ),
    one(
        "office_joined_to_somebody_with_a_name",
        "[[Ministerpräsident Silvio Belconi und der Chef der Europäischen Zentralbank (EZB), Jean-Claude Richet]], "
        "kritisierten den Plan.",
        "Silvio Belconi und Jean-Claude Richet | person | named",
    ),
    one(
        "same_preposition_again",
        "Der Plan wurde von [[dem Verein der Ärzte und von dem Bundesverband der Apotheken]] kritisiert.",
        "Verein der Ärzte und Bundesverband der Apotheken | organisation | description",
    ),
    one(
        "another_preposition",
        "Der Plan wurde [[vom Verein der Ärzte]] und in der Zeitung kritisiert.",
        "Verein der Ärzte | organisation | named",
    ),
    one(
        "joined_behind_an_insertion",
        "[[Die internationale Staatengemeinschaft, darunter der Generalsekretär Ban Kimoon, sowie die Afrikanische "
        "Union]] verurteilten den Putsch.",
        "internationale Staatengemeinschaft und Afrikanische Union | organisation | named",
    ),
    one(
        "who_they_are_behind_what_they_are",
        "[[Die Regierungsparteien, die Volkspartei (VPP) und die Muslim-Liga (MLN)]], forderten den Rücktritt.",
        "Volkspartei und Muslim-Liga | organisation | named",
    ),
    one(
        "some_of_many",
        "[[Fünf der Festgenommenen]] gaben an, nichts zu wissen. [[Die Festgenommenen]] klagen über Kälte.",
        "fünf der Festgenommenen | collective | description",
        "Festgenommenen | collective | description",
    ),
    one(
        "one_of_many",
        "Nach [[Ansicht einer der Frauen]] fehlt Geld. Laut [[einem der Zeugen]] brannte es.",
        "eine der Frauen | person | description",
        "einer der Zeugen | person | description",
    ),
    one(
        "one_of_several_bodies",
        "[[Eine der Parteien]] kritisierte den Plan.",
        "eine der Parteien | organisation | description",
    ),
    one(
        "one_of_many_by_name",
        "[[Einer der Täter, Karl Beck]], bestritt die Tat.",
        "Karl Beck | person | named",
    ),
    one(
        "amount_that_says_nothing_more",
        "[[Andere Filmstudios]] warnten. [[Die Filmstudios]] forderten Geld.",
        "Filmstudios | collective | description",
        "Filmstudios | collective | description",
    ),
    one(
        "amount_where_nothing_else_names_them",
        "[[Mehrere Hilfsorganisationen]] warnten vor Hunger.",
        "mehrere Hilfsorganisationen | collective | description",
    ),
    one(
        "noun_tagged_as_a_name_before_an_abbreviation",
        "Wie [[der Weltverband FIFA]] mitteilte, wird die Sperre aufgehoben.",
        "FIFA | organisation | named",
    ),
    one(
        "state_behind_its_accuser",
        "Gestern warf [[die US-Regierung]] Georgien Verrat vor. [[Die Regierung Georgiens]] dementierte.",
        "US-Regierung | state | named",
        "Regierung Georgiens | state | named",
    ),
    one(
        "land_behind_its_government",
        "[[Die Landesregierung Nordrhein-Westfalen]] kritisierte den Plan.",
        "Landesregierung Nordrhein-Westfalen | state | named",
    ),
    one(
        "outlet_before_what_it_reports",
        "Weiter meldete [[SPIEGEL ONLINE]] Gerüchte über Verluste.",
        "SPIEGEL ONLINE | media | named",
    ),
    one(
        "where_somebody_is_put",
        "[[Nationalisten]] an den Pranger stellte er. [[Die Nationalisten in den Niederlanden]] kritisierten den Plan.",
        "Nationalisten | collective | description",
        "Nationalisten | collective | description",
    ),
    one(
        "report_that_speaks_itself",
        "Laut [[einem Bericht des Amtes für Statistik]] sinkt der Preis. [[Der Bericht]] warnt vor Armut.",
        "Bericht des Amtes für Statistik | document | description",
        "Bericht des Amtes für Statistik | document | description",
    ),
    one(
        "report_of_somebody",
        "Laut [[einem Bericht des Amtes für Statistik]] sinkt der Preis.",
        "Amt für Statistik | state | named",
    ),
)
