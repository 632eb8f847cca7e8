"""Texts as the business and sports desks write them: firms, clubs, outlets, and people called by what they do."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["WEB_NEWS"]

WEB_NEWS = (
    one(
        "firm_of_a_board",
        "Der Vorstand der Nordwind Antriebstechnik AG senkt seine Prognose. [[Das Unternehmen]] rechnet mit Verlusten.",
        "Nordwind Antriebstechnik AG | organisation | description",
    ),
    one(
        "firm_called_by_its_first_word",
        "Das Amt prüft die Solvanta Wind AG. [[Solvanta]] kündigte Schritte an.",
        "Solvanta Wind AG | organisation | named",
    ),
    one(
        "a_firm_that_is_listed_is_another_one",
        "Das Amt prüft die Siemens Turbinen AG. [[Siemens]] kündigte Schritte an.",
        "Siemens | organisation | named",
    ),
    one(
        "firm_with_its_name_before_a_hyphen",
        "Die Nordhafen-Reederei hat Geld verloren. [[Das Hamburger Traditionsunternehmen]] teilte mit, es spare.",
        "Nordhafen-Reederei | organisation | named",
    ),
    one(
        "firm_behind_laut_without_an_article",
        "Der Konsolenhersteller Sonara baut um. Laut [[Hersteller]] sind sechs Millionen Geräte verkauft.",
        "Sonara | organisation | description",
    ),
    one(
        "club_behind_laut_without_an_article",
        "Der SV Melsbach hat einen Trainer. Laut [[Verein]] läuft der Vertrag bis 2018.",
        "SV Melsbach | organisation | description",
    ),
    one(
        "makers_behind_laut",
        "Der Konsolenhersteller Sonara baut um. Laut [[Herstellern]] sind sechs Millionen Geräte verkauft.",
        "Hersteller | collective | description",
    ),
    one(
        "a_union_is_no_firm",
        "Die Gewerkschaft GDLF streikt bei der Solvanta AG. [[Das Unternehmen]] wies die Vorwürfe zurück.",
        "Solvanta AG | organisation | description",
    ),
    one(
        "club_and_whom_it_played_against",
        "Der FC Lohfelden bangt um Mario Bencic. Er verletzte sich im Spiel gegen den SV Aumühle. "
        "[[Der Verein]] sagte, es sei das Knie.",
        "FC Lohfelden | organisation | description",
    ),
    one(
        "club_that_is_only_an_opponent",
        "Der Stürmer verletzte sich im Spiel gegen den SV Aumühle. [[Der Verein]] wies die Schuld zurück.",
        "SV Aumühle | organisation | description",
    ),
    one(
        "driver_who_leads",
        "Der Pilot Erik Lindqvist startet ganz vorn. „Das Auto war unglaublich“, sagte [[der WM-Führende]].",
        "Erik Lindqvist | person | description",
    ),
    one(
        "goalkeeper_by_another_word",
        "Torwart Jonas Friedel geht im Sommer. Manager Axel Gerber dankte ihm. [[Der Keeper]] sagte, er wolle Titel.",
        "Jonas Friedel | person | description",
    ),
    one(
        "outlet_by_the_form_of_its_name",
        "[[Die „Elbpost“]] berichtet von einem Verkauf. Nach Informationen [[des „Kasseler Anzeigers“]] eilt es.",
        "Elbpost | media | named",
        "Kasseler Anzeiger | media | named",
    ),
    one(
        "quoted_name_with_an_article",
        "Nach Informationen [[des „Börsenblicks“]] eilt es. [[Die „Börsenwoche“]] berichtet von einem Verkauf.",
        "Börsenblicks | media | named",
        "Börsenwoche | media | named",
    ),
    one(
        "quoted_name_of_somebody",
        "[[„Mustang“]] sagte, das Spiel sei kaputt.",
        "Mustang | person | named",
    ),
    one(
        "trade_service",
        "Laut [[dem Branchendienst „Mobilblick“]] stockt der Verkauf.",
        "Mobilblick | media | named",
    ),
    one(
        "insider_in_a_headline",
        "[[Insider]]: Medienhaus vor dem Verkauf",
        "Insider | anonymous | named",
    ),
    one(
        "people_in_the_know",
        "Der Preis liege hoch, sagten [[mehrere mit dem Vorgang vertraute Personen]].",
        "mehrere mit dem Vorgang vertraute Personen | anonymous | description",
    ),
    one(
        "people_of_whom_something_is_told",
        "Der Preis sei hoch, sagten [[mehrere betroffene Personen]].",
        "mehrere betroffene Personen | collective | description",
    ),
    one(
        "officer_of_a_fire_brigade",
        "[[Kreisbrandrat Richard Schrank]] lobte die Helfer.",
        "Richard Schrank | person | named",
        roles=("Kreisbrandrat",),
    ),
    one(
        "data_keep_their_ending",
        "Wie aus [[den Daten]] hervorgeht, schlafen viele schlecht.",
        "Daten | anonymous | description",
    ),
)
