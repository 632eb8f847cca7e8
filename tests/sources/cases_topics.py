"""Texts whose descriptions tell something new of whom the sentence before told, and near misses."""

from __future__ import annotations

from tests.sources.case import one

__all__ = ["TOPICS"]

TOPICS = (
    one(
        "profession_of_who_spoke",
        "Stadtrat Ole Lund warnte vor dem Umbau. [[Der Jurist]] sagte, es fehle Geld.",
        "Ole Lund | person | description",
    ),
    one(
        "profession_of_a_woman_is_no_mans",
        "Stadträtin Ida Beck warnte vor dem Umbau. [[Der Jurist]] sagte, es fehle Geld.",
        "Jurist | person | description",
    ),
    one(
        "profession_of_one_of_two",
        "Minister Ole Lund traf den Autor Jan Beck. [[Der Jurist]] sagte, es sei spät.",
        "Jurist | person | description",
    ),
    one(
        "profession_beside_somebody_of_the_other_sex",
        "Ida Beck traf Ole Lund. [[Die Juristin]] sagte, es sei spät.",
        "Ida Beck | person | description",
    ),
    one(
        "profession_in_another_paragraph",
        "Minister Ole Lund reist ab.\n\n[[Der Jurist]] sagte, es sei spät.",
        "Jurist | person | description",
    ),
    one(
        "profession_with_an_attribute",
        "Stadtrat Ole Lund reist ab. [[Der Jurist des Klägers]] sagte, es sei spät.",
        "Jurist des Klägers | person | description",
    ),
    one(
        "chief_of_a_department",
        "Stadträtin Ida Beck kündigte Hilfen an. [[Die Sozialdezernentin]] sagte, niemand müsse frieren.",
        "Ida Beck | person | description",
    ),
    one(
        "office_that_one_man_has",
        "Minister Ole Lund reist ab. [[Der Kanzler]] sagte, es sei spät.",
        "Kanzler | person | description",
    ),
    one(
        "spokesman_is_somebody_else",
        "Stadtrat Ole Lund reist ab. [[Der Sprecher]] sagte, es sei spät.",
        "Sprecher | person | description",
    ),
    one(
        "what_somebody_was_once",
        "Sportchefin Ida Beck nickte. [[Die frühere Nationalspielerin]] sagte, es sei gut.",
        "Ida Beck | person | description",
    ),
    one(
        "pensioner_who_saw_it",
        "Ein Zeuge hörte einen Knall. [[Der Rentner]] sagte, es habe gebrannt.",
        "Zeuge | person | description",
    ),
    one(
        "chief_of_a_group_by_the_name_of_the_firm",
        "Nordbau-Chefin Ida Beck reist ab. Das Wetter ist gut. [[Die Konzernchefin]] sagte, es sei spät.",
        "Ida Beck | person | description",
    ),
    one(
        "chief_of_police_is_none_of_a_group",
        "Polizeichefin Ida Beck reist ab. Das Wetter ist gut. [[Die Konzernchefin]] sagte, es sei spät.",
        "Konzernchefin | person | description",
    ),
    one(
        "minister_of_the_federation_by_field",
        "Bundesfischereiministerin Ida Beck reist ab. Eine Wirtin winkte. [[Die Bundesministerin]] lobte den Fang.",
        "Ida Beck | person | description",
    ),
    one(
        "somebody_by_her_state",
        "Koordinatorin Ida Beck warnte vor Hunger. [[Die Norwegerin]] sagte, es fehle Reis.",
        "Ida Beck | person | description",
    ),
    one(
        "politician_by_the_members_of_a_party",
        "Stadtrat Ole Lund (CDU) traf Stadtrat Jan Beck (SPD). [[Der Christdemokrat]] sagte, es sei spät.",
        "Ole Lund | person | description",
    ),
    one(
        "somebody_of_that_profession_was_named",
        "Der Jurist Jan Beck kam. Es regnete. Stadtrat Ole Lund reist ab. [[Der Jurist]] sagte, es sei spät.",
        "Jan Beck | person | description",
    ),
    one(
        "social_democrat_of_whom_no_party_was_told",
        "Stadträtin Ida Beck zeigte sich empört. [[Die Sozialdemokratin]] sagte, es fehle Geld.",
        "Ida Beck | person | description",
    ),
    one(
        "social_democrat_is_of_no_other_party",
        "Stadträtin Ida Beck (CDU) zeigte sich empört. [[Die Sozialdemokratin]] sagte, es fehle Geld.",
        "Sozialdemokratin | person | description",
    ),
    one(
        "body_that_controls_another",
        "Der Rundfunkrat prüft den Fall. [[Das Kontrollgremium]] sagte, es sei spät.",
        "Rundfunkrat | organisation | description",
    ),
    one(
        "inhabitant_tagged_as_a_name",
        "Torhüter Ole Lund lobte das Team. [[Der Kroate]] erinnerte an den Pokal.",
        "Ole Lund | person | description",
    ),
    one(
        "somebody_by_his_town",
        "Rennfahrer Ole Lund gewann. [[Der Heppenheimer]] sprach von einem Traum.",
        "Ole Lund | person | description",
    ),
    one(
        "somebody_without_a_name_by_his_region",
        "Der Rentner gestand die Tat. [[Der Sachse]] gab an, nur Tee getrunken zu haben.",
        "Rentner | person | description",
    ),
    one(
        "club_of_a_town_is_nobody",
        "Rennfahrer Ole Lund gewann. [[Der Hamburger SV]] kritisierte den Verband.",
        "Hamburger SV | organisation | named",
    ),
    one(
        "member_of_a_party_in_the_singular",
        "Präsident Ole Lund sprach lange. Der Zoll sei nötig, schrieb [[der Republikaner]].",
        "Ole Lund | person | description",
    ),
    one(
        "the_party_itself",
        "Präsident Ole Lund sprach lange. [[Die Republikaner]] lobten den Zoll.",
        "Republikaner | organisation | named",
    ),
    one(
        "chief_of_a_named_party",
        "Linken-Chefin Ida Beck sprach lange. Es regnete. [[Die Parteichefin]] lobte den Streik.",
        "Ida Beck | person | description",
    ),
    one(
        "chief_of_a_firm_leads_no_party",
        "Nordbau-Chefin Ida Beck sprach lange. Es regnete. [[Die Parteichefin]] lobte den Streik.",
        "Parteichefin | person | description",
    ),
    one(
        "chairman_of_the_board",
        "Nordbau-Chef Ole Lund sprach lange. Es regnete. [[Der Vorstandschef]] lobte das Werk.",
        "Ole Lund | person | description",
    ),
    one(
        "unionist_by_her_union",
        "DGB-Vorstandsmitglied Ida Beck sprach lange. [[Die Gewerkschafterin]] lobte den Streik.",
        "Ida Beck | person | description",
    ),
    one(
        "unionist_of_no_employer",
        "BDI-Vorstandsmitglied Ida Beck sprach lange. Es regnete. [[Die Gewerkschafterin]] lobte den Streik.",
        "Gewerkschafterin | person | description",
    ),
    one(
        "profession_of_who_spoke_two_sentences_before",
        "[[Stadtrat Ole Lund]] warnte vor dem Umbau. Die Kosten steigen. [[Der Jurist]] sagte, es fehle Geld.",
        "Ole Lund | person | named",
        "Ole Lund | person | description",
    ),
    one(
        "profession_of_who_was_only_told_of_before",
        "Stadtrat Ole Lund reiste ab. Die Kosten steigen seit Jahren. [[Der Jurist]] sagte, es fehle Geld.",
        "Jurist | person | description",
    ),
    one(
        "profession_of_nobody_named_two_sentences_before",
        "Der Anwalt nannte das Urteil falsch. Das Geld fehlt. [[Der Wirt]] lehnte das ab.",
        "Wirt | person | description",
    ),
    one(
        "politician_of_another_field",
        "Der Umweltpolitiker Ole Lund forderte mehr Geld. [[Der Finanzpolitiker]] lehnte das ab.",
        "Finanzpolitiker | person | description",
    ),
    one(
        "researcher_by_her_field",
        "Museumsleiterin Ida Beck stellte den Fund vor. [[Die Archäologin]] sagte, er sei alt.",
        "Ida Beck | person | description",
    ),
    one(
        "player_who_praised_the_coach",
        "Kapitän Ole Lund lobte den Trainer. [[Der Mittelfeldspieler]] sagte, es gehe voran.",
        "Ole Lund | person | description",
    ),
    one(
        "unionist_who_negotiates",
        "Verhandlungsführer Ole Lund warnte vor Streiks. [[Der Gewerkschafter]] sagte, es sei spät.",
        "Ole Lund | person | description",
    ),
    one(
        "politician_by_his_level",
        "Landrat Ole Lund warnte vor dem Umbau. [[Der Kommunalpolitiker]] sagte, es fehle Geld.",
        "Ole Lund | person | description",
    ),
    one(
        "politician_of_another_party",
        "Landrat Ole Lund (CDU) warnte vor dem Umbau. [[Der SPD-Politiker]] sagte, es fehle Geld.",
        "SPD-Politiker | person | description",
    ),
)
