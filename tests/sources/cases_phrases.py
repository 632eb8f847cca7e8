"""Texts that show how far the phrase of a source reaches, what it is called, and who are a source together."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["PHRASES"]

PHRASES = (
    one(
        "body_and_its_seat_before_a_late_verb",
        "Wie [[die Bezirksregierung in Husum]] mitteilte, ruht der Verkehr.",
        "Bezirksregierung in Husum | state | named",
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
        "[[Der Bundesverband der Händler von Möbeln aus Holz und Metall]] warnte vor Engpässen.",
        "Bundesverband der Händler von Möbeln aus Holz und Metall | organisation | named",
    ),
    one(
        "list_inside_an_attribute",
        "[[Ein Sprecher des Landesamts für Fischerei, Jagd und Forst]] sagte, der Deich halte.",
        "Sprecher des Landesamts für Fischerei, Jagd und Forst | person | description",
    ),
    one(
        "a_group_named_for_what_it_goes_without",
        "[[Die Gruppe Ärzte ohne Auto]] verlangte Aufklärung.",
        "Gruppe Ärzte ohne Auto | organisation | named",
    ),
    one(
        "an_organisation_named_for_what_it_goes_without",
        "Nach Ansicht [[der Organisation Reporter ohne Fesseln]] ist die Lage ernst.",
        "Organisation Reporter ohne Fesseln | organisation | named",
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
        "[[Ein Absatz im Mietvertrag]] besagt, dass das Haus leer bleibt.",
        "Absatz im Mietvertrag | document | description",
    ),
    one(
        "carrier_of_two_bodies",
        "Nach [[Angaben der Bahn und der Polizei]] gab es Verletzte.",
        "Bahn und Polizei | organisation | named",
    ),
    one(
        "carrier_of_a_helper_and_others",
        "Nach [[Angaben eines Helfers des Vereins sowie anderer Nachbarn]] brannte es.",
        "Helfer des Vereins und andere Nachbarn | collective | named",
    ),
    one(
        "office_joined_to_somebody_with_a_name",
        "[[Landrätin Ida Beck und der Leiter der Talheimer Sparkasse (TS), Karl-Otto Horn]], lobten den Umbau.",
        "Ida Beck und Karl-Otto Horn | person | named",
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
        "[[Der Mieterbund, darunter der Vorsitzende Jan Beck, sowie die Deutsche Umwelthilfe]] lobten den Umbau.",
        "Mieterbund und Deutsche Umwelthilfe | organisation | named",
    ),
    one(
        "who_they_are_behind_what_they_are",
        "[[Die Regierungsparteien, die Seepartei (SPN) und die Nord-Liga (NLN)]], forderten mehr Geld.",
        "Seepartei und Nord-Liga | organisation | named",
    ),
    one(
        "some_of_many",
        "[[Drei der Angeklagten]] gaben an, nichts zu wissen. [[Die Angeklagten]] klagen über Kälte.",
        "drei der Angeklagten | collective | description",
        "Angeklagte | collective | description",
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
        "[[Andere Reedereien]] warnten. [[Die Reedereien]] forderten Geld.",
        "Reedereien | collective | description",
        "Reedereien | collective | description",
    ),
    one(
        "amount_where_nothing_else_names_them",
        "[[Mehrere Reedereien]] warnten vor Sturm.",
        "mehrere Reedereien | collective | description",
    ),
    one(
        "noun_tagged_as_a_name_before_an_abbreviation",
        "Wie [[der Weltverband FIFA]] mitteilte, wird die Sperre aufgehoben.",
        "FIFA | organisation | named",
    ),
    one(
        "state_behind_its_accuser",
        "Gestern warf [[die US-Regierung]] Norwegen Geiz vor. [[Die Regierung Norwegens]] dementierte.",
        "US-Regierung | state | named",
        "Regierung Norwegens | state | named",
    ),
    one(
        "land_behind_its_government",
        "[[Die Landesregierung Nordrhein-Westfalen]] kritisierte den Plan.",
        "Landesregierung Nordrhein-Westfalen | state | named",
    ),
    one(
        "outlet_before_what_it_reports",
        "Weiter meldete [[SPIEGEL ONLINE]] Zahlen über Verluste.",
        "SPIEGEL ONLINE | media | named",
    ),
    one(
        "where_somebody_is_put",
        "[[Monarchisten]] an die Wand malte er. [[Die Monarchisten]] kritisierten den Plan.",
        "Monarchisten | collective | description",
        "Monarchisten | collective | description",
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
    one(
        "share_of_those_before",
        "[[37 Prozent der Bürger]] befürworten den Bau. [[22 Prozent]] lehnen ihn ab.",
        "37 Prozent der Bürger | collective | description",
        "22 Prozent der Bürger | collective | description",
    ),
    one(
        "share_of_nobody_before",
        "Die Preise steigen um 3 Prozent. [[22 Prozent]] lehnen den Bau ab.",
        "22 Prozent | collective | description",
    ),
    one(
        "shares_of_the_same_people",
        "[[23 Prozent der Befragten]] lehnen den Bau ab. [[47 Prozent der Befragten]] befürworten ihn.",
        "23 Prozent der Befragten | collective | description",
        "47 Prozent der Befragten | collective | description",
    ),
    one(
        "somebody_not_named_of_a_quoted_body",
        "[[Ein nicht genannter Vertreter der „nordwind ag“]] kritisierte den Plan.",
        "Vertreter der „nordwind ag“ | person | description",
    ),
    one(
        "somebody_not_in_charge",
        "[[Ein nicht zuständiger Beamter]] kritisierte den Plan.",
        "nicht zuständiger Beamter | person | description",
    ),
    one(
        "second_head_is_no_attribute",
        "[[Der Vater der Mädchen und der frühere Chef der Werft]] sagten, es regne.",
        "Vater der Mädchen und früherer Chef der Werft | person | description",
    ),
    one(
        "law_of_a_year",
        "[[Dem Hafengesetz von 1961]] zufolge ging das Land an den Bund.",
        "Hafengesetz von 1961 | document | description",
    ),
    one(
        "report_of_so_many",
        "Laut [[einem Bericht von 20 Ärzten]] sinkt der Preis.",
        "20 Ärzte | collective | description",
    ),
    one(
        "refusal_of_somebody_in_the_genitive",
        "Ida Kramer fehlte gestern. Beck bedauerte die Absage Kramers sehr. [[Kramer]] sagte, sie sei krank.",
        "Ida Kramer | person | named",
    ),
    one(
        "minister_behind_a_state_with_a_hyphen",
        "Nach [[Ansicht von Baden-Württembergs Sozialministerin Ida Beck]] fehlt Geld.",
        "Ida Beck | person | named",
    ),
    one(
        "one_woman_behind_deren",
        "Der Hebammenverband klagt. [[Dessen Vorsitzende]] hält die Schließung für falsch.",
        "Vorsitzende des Hebammenverbands | person | description",
    ),
    one(
        "weak_noun_in_the_plural",
        "Nach [[Einschätzung von Analysten]] fehlt Geld.",
        "Analysten | collective | description",
    ),
)
