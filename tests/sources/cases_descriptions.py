"""Texts whose descriptions mean somebody who was described otherwise, or whose name stands elsewhere."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["DESCRIPTIONS"]

DESCRIPTIONS = (
    one(
        "athlete_of_whom_no_age_was_told",
        "Der Formel-1-Fahrer Christian Klemm wurde angezeigt. [[Der 23-jährige Sportler]] sagte, er sei unschuldig.",
        "Christian Klemm | person | description",
    ),
    one(
        "athlete_of_another_age",
        "Der 41-jährige Rennfahrer Christian Klemm kam. [[Der 23-jährige Sportler]] sagte, er sei unschuldig.",
        "23-jähriger Sportler | person | description",
    ),
    one(
        "office_by_another_word_for_it",
        "Spaniens Regierungschef José Zapero reist ab. [[Der Ministerpräsident]] kritisierte die Kommission.",
        "José Zapero | person | description",
    ),
    one(
        "a_word_for_many_offices_is_none",
        "Der Politiker Jan Beck reist ab. [[Die Ministerin]] kritisierte die Kommission.",
        "Ministerin | person | description",
    ),
    one(
        "land_as_adjective_and_as_genitive",
        "Der südsudanesische Informationsminister Marial Benjamin lobte den Plan. "
        "[[Der Informationsminister des Südsudans]] sagte, das Land wolle Frieden.",
        "Marial Benjamin | person | description",
    ),
    one(
        "another_land_in_the_genitive",
        "Der polnische Außenminister Jan Nowik lobte den Plan. [[Der Außenminister Frankreichs]] sagte, es regne.",
        "Außenminister Frankreichs | person | description",
    ),
    one(
        "somebody_of_his_again",
        "Wie [[sein Anwalt Hartmut Lier]] mitteilte, brach Horst Arnold zusammen. Arnold schwieg, wie [[sein Anwalt]] "
        "mitteilte.",
        "Hartmut Lier | person | named",
        "Hartmut Lier | person | description",
    ),
    one(
        "somebody_else_of_his",
        "Wie sein Anwalt Hartmut Lier mitteilte, brach Horst Arnold zusammen. "
        "Arnold schwieg, wie [[sein Arzt]] mitteilte.",
        "Arzt von Horst Arnold | person | description",
    ),
    one(
        "predicate_that_opens_a_sentence",
        "Künstlerischer Leiter wird Roger Bergel sein. Nach [[Angaben des künstlerischen Leiters]] geht es um Tanz.",
        "Roger Bergel | person | description",
    ),
    one(
        "nobody_has_the_office_yet",
        "Neue Vorsitzende wird gesucht. [[Ida Beck]] kritisierte das.",
        "Ida Beck | person | named",
        roles=(),
    ),
    one(
        "council_of_so_many_heads",
        "Er verlangte vom Wächterrat eine Prüfung. [[Das zwölfköpfige Gremium]] lehnte die Prüfung ab.",
        "Wächterrat | organisation | description",
    ),
    one(
        "bodies_under_one_noun",
        "Die Organisationen Transparenz Global, Campus und LobbyKontrolle warnten. "
        "Aus [[Sicht der Organisationen]] fehlt Geld.",
        "Transparenz Global, Campus und LobbyKontrolle | organisation | description",
    ),
)
