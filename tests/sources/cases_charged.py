"""Texts about courts and the police: who is charged, and who is taken up without an article."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["CHARGED"]

CHARGED = (
    one(
        "tried_man_is_the_accused",
        "Der Prozess gegen einen 54-Jährigen hat begonnen. [[Der Angeklagte]] bestritt den Diebstahl.",
        "54-Jähriger | person | description",
    ),
    one(
        "woman_who_stands_trial",
        "Eine 32-jährige Köchin steht in Husum vor Gericht. [[Die Angeklagte]] räumte den Diebstahl ein.",
        "32-jährige Köchin | person | description",
    ),
    one(
        "man_who_has_to_answer",
        "Ein 31-Jähriger muss sich wegen Betrugs verantworten. Es regnete. [[Der Angeklagte]] sagte, er sei krank.",
        "31-Jähriger | person | description",
    ),
    one(
        "arrested_man_is_the_suspect",
        "Die Polizei nahm einen 22-Jährigen fest. [[Der Verdächtige]] bestritt den Diebstahl.",
        "22-Jähriger | person | description",
    ),
    one(
        "convicted_man",
        "Ein Koch aus Husum ist wegen Betrugs verurteilt worden. [[Der Verurteilte]] kündigte Berufung an.",
        "Koch aus Husum | person | description",
    ),
    one(
        "several_who_stand_trial",
        "Drei Männer stehen vor Gericht. [[Die Angeklagten]] bestritten den Diebstahl.",
        "drei Männer | collective | description",
    ),
    one(
        "witness_is_not_the_accused",
        "Ein 31-Jähriger sagte vor Gericht aus. [[Der Angeklagte]] bestritt den Diebstahl.",
        "Angeklagter | person | description",
    ),
    one(
        "a_woman_is_not_the_accused_man",
        "Der Prozess gegen eine Köchin hat begonnen. [[Der Angeklagte]] bestritt den Diebstahl.",
        "Angeklagter | person | description",
    ),
    one(
        "court_without_article",
        "Das Landgericht Husum sprach Jan Beck frei. Laut [[Gericht]] reichten die Beweise nicht.",
        "Landgericht Husum | state | description",
    ),
    one(
        "ministry_without_article",
        "Das Fischereiministerium plant Hilfen. Laut [[Ministerium]] reicht das Geld nicht.",
        "Fischereiministerium | state | description",
    ),
    one(
        "firm_without_article",
        "Die Solvanta AG streicht Stellen. Laut [[Unternehmen]] sind 300 Leute betroffen.",
        "Solvanta AG | organisation | description",
    ),
    one(
        "another_body_without_article",
        "Das Landgericht Husum sprach Jan Beck frei. Laut [[Feuerwehr]] brannte ein Schuppen.",
        "Feuerwehr | state | named",
    ),
    one(
        "officer_is_the_spokesman_of_the_police",
        "Ein Polizeisprecher sagte, es sei glatt. [[Der Beamte]] warnte vor dem Eis.",
        "Polizeisprecher | person | description",
    ),
    one(
        "officer_is_no_spokesman_of_a_firm",
        "Ein Firmensprecher sagte, es sei glatt. [[Der Beamte]] warnte vor dem Eis.",
        "Beamter | person | description",
    ),
    one(
        "report_in_a_headline",
        "[[Umfrage]]: Kinder schlafen zu wenig\nKinder schlafen zu wenig. Das ergab eine Umfrage des Instituts Forsa.",
        "Umfrage des Instituts Forsa | document | description",
    ),
    one(
        "report_in_a_headline_of_which_no_more_is_said",
        "[[Umfrage]]: Kinder schlafen zu wenig\nKinder schlafen zu wenig. Das sagte Ida Beck.",
        "Umfrage | document | description",
    ),
    one(
        "report_of_an_outlet_that_is_named_next",
        "Nach einem [[Medienbericht]] steigt der Preis. Er steige stark, schreibt die „Elbzeitung“.",
        "Elbzeitung | media | description",
    ),
    one(
        "reports_of_many_outlets",
        "Nach [[Medienberichten]] steigt der Preis. Er steige stark, schreibt die „Elbzeitung“.",
        "Medienberichte | anonymous | description",
    ),
    one(
        "report_and_an_outlet_that_is_spoken_to",
        "Nach einem [[Medienbericht]] steigt der Preis. Ida Beck sagte der „Elbzeitung“, er steige stark.",
        "Medienbericht | anonymous | description",
    ),
    one(
        "report_behind_the_words_of_somebody_else",
        "Wie [[die „Elbzeitung“]] berichtet, warnte [[Ida Beck]] vor Glatteis. [[Dem Bericht]] zufolge schneit es.",
        "Elbzeitung | media | named",
        "Ida Beck | person | named",
        "Elbzeitung | media | description",
    ),
)
