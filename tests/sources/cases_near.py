"""Near misses: persons, firms and clubs that a rule for others must leave alone."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["NEAR"]

NEAR = (
    one(
        "family_name_that_is_an_outlet",
        "Bankpräsident Karl Post warnte vor Verlusten. [[Post]] sagte, die Lage sei ernst.",
        "Karl Post | person | named",
    ),
    one("outlet_that_ends_so", "[[Die „Elbpost“]] berichtet von Verlusten.", "Elbpost | media | named"),
    one(
        "family_name_that_a_firm_has",
        "[[Danielle Steel]] widersprach. [[Nippon Steel]] klagte über Zölle.",
        "Danielle Steel | person | named",
        "Nippon Steel | organisation | named",
    ),
    one(
        "two_accused",
        "Der Prozess gegen einen 54-Jährigen und einen 31-Jährigen hat begonnen. [[Der Angeklagte]] bestritt die Tat.",
        "Angeklagter | person | description",
    ),
    one(
        "two_accused_of_whom_one_is_a_woman",
        "Der Prozess gegen einen Koch und eine Köchin hat begonnen. [[Die Angeklagte]] bestritt die Tat.",
        "Köchin | person | description",
    ),
    one(
        "two_suspects_one_after_the_other",
        "Die Polizei nahm einen 20-Jährigen fest. Auch ein 25-Jähriger wurde festgenommen. "
        "[[Der Verdächtige]] bestritt die Tat.",
        "Verdächtiger | person | description",
    ),
    one(
        "officer_of_whom_more_is_said",
        "Ida Beck besuchte die Polizei. [[Der Beamte am Eingang]] sagte, er sei müde.",
        "Beamter am Eingang | person | description",
    ),
    one(
        "robber_is_no_banker",
        "Bankräuber Jan Holm betrat die Sparkasse. [[Der Banker]] sagte, er habe Angst gehabt.",
        "Banker | person | description",
    ),
    one(
        "shop_that_is_called_like_a_club",
        "Real streicht Stellen. [[Das Unternehmen]] kündigte an, Filialen zu schließen.",
        "Real | organisation | description",
    ),
    one(
        "club_that_is_a_firm",
        "Die Energie Husum AG wächst. [[Das Unternehmen]] sprach von einem guten Jahr.",
        "Energie Husum AG | organisation | description",
    ),
    one(
        "senator_of_one_party",
        "Senatorin Ida Beck traf Senator Ole Lund. Der Demokrat Ole Lund warnte vor Zöllen. "
        "[[Der Republikaner]] widersprach.",
        "Republikaner | person | description",
    ),
    one(
        "critic_of_the_alliance",
        "Greenpeace kritisiert die Nato. [[Die Organisation]] sprach von Umweltschäden.",
        "Greenpeace | organisation | description",
    ),
    one(
        "man_with_a_trade",
        "[[Der Mittelständler Jan Beck]] lobte die Stadt. [[Der Möbelhändler Solvanta]] kritisierte sie.",
        "Jan Beck | person | named",
        "Solvanta | organisation | named",
        roles=("Mittelständler",),
    ),
    one(
        "champion_in_person",
        "[[Rekordmeister Ole Lund]] lobte das Feld.",
        "Ole Lund | person | named",
        roles=("Rekordmeister",),
    ),
    one(
        "name_in_quotation_marks_that_announces",
        "[[Die „Küstenkoalition“]] kündigte Hilfen an. [[Der „Möwenjäger“]] bestritt die Tat.",
        "Küstenkoalition | organisation | named",
        "Möwenjäger | person | named",
    ),
    one(
        "town_where_something_is_said",
        "In Brüssel tagt die Fischereikommission. [[Dort]] heißt es, der Streit sei beigelegt.",
        "Fischereikommission | organisation | pronoun",
    ),
    one(
        "keeper_is_no_coach",
        "Trainer Tim Beck dankte dem Arzt. [[Der Keeper]] sprach von Glück.",
        "Keeper | person | description",
    ),
    one(
        "attacker_behind_the_coach",
        "Trainer Tim Beck lobte Torwart Jan Horn und Stürmer Ole Lund. [[Der Angreifer]] sprach von Glück.",
        "Ole Lund | person | description",
    ),
    one(
        "owner_that_is_a_firm",
        "[[Die Gesellschafterin Siemens]] kündigte Geld an.",
        "Gesellschafterin Siemens | organisation | named",
    ),
)
