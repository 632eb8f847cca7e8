"""Short texts with their holders in double brackets: names of other languages, and parts and spellings of names."""

from __future__ import annotations

from tests.sources.case import one

SPELLINGS = (
    one(
        "spelling_of_another_country",
        "Präsident Witali Kowalskyj kam am Abend an. [[Kowalski]] sagte, er bleibe bis Freitag.",
        "Witali Kowalskyj | person | named",
    ),
    one(
        "hyphens_and_capitals_of_a_name",
        "Der Dichter Pak Chol-Su ist zurück. [[Pak Chol Su]] sagte, er schreibe weiter.",
        "Pak Chol-Su | person | named",
    ),
    one(
        "arabic_article",
        "[[Dem Sender al-Sahra]] zufolge brennt das Schiff.",
        "al-Sahra | media | named",
    ),
    one(
        "foreign_adjective_opens_the_name",
        "Nach [[Angaben des United States Forest Service (USFS)]] brennt es. [[Der USFS]] löscht.",
        "United States Forest Service | organisation | named",
        "United States Forest Service | organisation | named",
    ),
    one(
        "noble_name",
        "Bei einem Treffen hat [[Sozialministerin Ursula von der Marwitz]] eine Umschulung verlangt.",
        "Ursula von der Marwitz | person | named",
        roles=("Sozialministerin",),
    ),
    one(
        "apostrophe_in_a_name",
        "[[Der Maler Marco D'Amico]] sprach von einem Erfolg.",
        "Marco D'Amico | person | named",
    ),
    one(
        "particle_begins_the_short_name",
        "Der Minister Thomas de Bonnière kam. [[De Bonnière]] sprach von einem Erfolg.",
        "Thomas de Bonnière | person | named",
    ),
    one(
        "first_of_two_family_names",
        "Der Preisträger Adolfo Núñez Castillo kam am Abend. [[Núñez]] sprach von einem Erfolg.",
        "Adolfo Núñez Castillo | person | named",
    ),
    one(
        "family_name_with_a_glued_article",
        "Der Direktor Mohammed el-Taradi sprach. Laut [[el-Taradi]] stimmt das.",
        "Mohammed el-Taradi | person | named",
    ),
    one(
        "middle_initial",
        "Der Investor [[Larry A. Silverman]] sprach von einem Erfolg.",
        "Larry A. Silverman | person | named",
    ),
    one(
        "initials_are_a_person",
        "Hongkongs Chief Executive [[A.B. Wong]] kam am Abend. [[Wong]] sagte, er bleibe.",
        "A.B. Wong | person | named",
        "A.B. Wong | person | named",
    ),
    one(
        "called_by_the_first_name",
        "General Sonthi Boonrat kam am Abend. [[Sonthi]] sprach von einem Erfolg.",
        "Sonthi Boonrat | person | named",
    ),
    one(
        "name_that_begins_with_von",
        "Die Richterin Ida von der Heide kam. [[Von der Heide]] betonte, dass alles offen sei.",
        "Ida von der Heide | person | named",
    ),
    one(
        "family_name_first",
        "Han Jong-un reiste nach Oslo. [[Han]] sagte, er sei zufrieden.",
        "Han Jong-un | person | named",
    ),
    one(
        "first_name_that_one_person_has",
        "Lisa Brauer wohnt in Köln, Jan Brauer in Bonn. [[Lisa]] sagte, sie sei zufrieden.",
        "Lisa Brauer | person | named",
    ),
    one(
        "first_name_of_two_people",
        "Lisa Brauer wohnt in Köln, Lisa Holtkamp in Bonn. [[Lisa]] sagte, sie sei zufrieden.",
        "Lisa | person | named",
    ),
    one(
        "hebrew_ending",
        "Der Händler Uri Natanjahu kam am Abend an. [[Natanyahu]] sagte, er bleibe bis Freitag.",
        "Uri Natanjahu | person | named",
    ),
    one(
        "slavic_adjective",
        "Die Händlerin Olga Pawalny kam am Abend an. [[Pavalny]] sagte, sie bleibe bis Freitag.",
        "Olga Pawalny | person | named",
    ),
)
