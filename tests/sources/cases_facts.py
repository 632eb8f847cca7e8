"""Short texts with one holder: which bodies it belongs to, which gender the text gives it, and the words for both."""

from __future__ import annotations

import attrs

from tests.sources.case import Case, one

__all__ = ["FACTS", "Fact"]


@attrs.frozen
class Fact:
    """A case with what the text says of its holder.

    Args:
        case: the text, and the holder with its name, kind and way of being named.
        bodies: each body with the words that say so, "body: words".
        gender: the gender with its ground and words, "f title: Frau"; empty where the text does not tell.
    """

    case: Case
    bodies: tuple[str, ...] = ()
    gender: str = ""


FACTS = (
    Fact(
        one("party_in_brackets", "[[Jana Thiel (SPD)]] warnte vor Kürzungen.", "Jana Thiel | person | named"),
        ("SPD: SPD",),
        "f first_name: Jana",
    ),
    Fact(
        one("party_and_place", "[[Bürgermeister Arne Wulff (CDU/Husum)]] warnte davor.", "Arne Wulff | person | named"),
        ("CDU: CDU/Husum",),
        "m noun: Bürgermeister",
    ),
    Fact(
        one("party_before_an_office", "[[CDU-Chefin Ute Lorenz]] warnte vor Kürzungen.", "Ute Lorenz | person | named"),
        ("CDU: CDU-Chefin",),
        "f noun: CDU-Chefin",
    ),
    Fact(
        one("adjective_as_a_party", "[[Grünen-Politiker Arne Wulff]] warnte davor.", "Arne Wulff | person | named"),
        ("Grüne: Grünen-Politiker",),
        "m noun: Grünen-Politiker",
    ),
    Fact(
        one(
            "spokesperson_of_a_body",
            "[[Ein Sprecher der Polizei]] sagte, die Straße sei frei.",
            "Sprecher der Polizei | person | description",
        ),
        ("Polizei: Sprecher der Polizei",),
        "m noun: Sprecher",
    ),
    Fact(
        one(
            "spokesperson_in_one_word",
            "[[Eine Polizeisprecherin]] sagte, die Straße sei frei.",
            "Polizeisprecherin | person | description",
        ),
        ("Polizei: Polizeisprecherin",),
        "f noun: Polizeisprecherin",
    ),
    Fact(
        one(
            "behind_the_name",
            "[[Karla Benning, die Vorsitzende des Imkerverbands]], warnte vor Milben.",
            "Karla Benning | person | named",
        ),
        ("Imkerverband: Vorsitzende des Imkerverbands",),
        "f noun: Vorsitzende",
    ),
    Fact(
        one("from_the_body", "[[Arne Wulff vom Bauamt]] warnte vor Rissen.", "Arne Wulff | person | named"),
        ("Bauamt: vom Bauamt",),
        "m first_name: Arne",
    ),
    Fact(
        one("from_the_party", "[[Arne Wulff von der SPD]] warnte vor Rissen.", "Arne Wulff | person | named"),
        ("SPD: von der SPD",),
        "m first_name: Arne",
    ),
    Fact(
        one(
            "body_by_its_full_name",
            "Der Deutsche Obstbauverband (DOV) tagt. [[DOV-Chef Kai Thode]] warnte vor Frost.",
            "Kai Thode | person | named",
        ),
        ("Deutscher Obstbauverband: DOV-Chef",),
        "m noun: DOV-Chef",
    ),
    Fact(
        one(
            "a_state_is_no_body",
            "[[Der Präsident Norwegens]] warnte vor Frost.",
            "Präsident Norwegens | person | description",
        ),
        (),
        "m noun: Präsident",
    ),
    Fact(
        one(
            "no_longer",
            "[[Der frühere Sprecher der Polizei, Kai Thode]], warnte davor.",
            "Kai Thode | person | named",
        ),
        (),
        "m noun: Sprecher",
    ),
    Fact(
        one("outside", "[[Ein Gegner der Werft]] warnte vor Lärm.", "Gegner der Werft | person | description"),
        (),
        "m noun: Gegner",
    ),
    Fact(
        one("a_rank_is_no_body", "[[Vize-Präsident Kai Thode]] warnte davor.", "Kai Thode | person | named"),
        (),
        "m noun: Vize-Präsident",
    ),
    Fact(
        one("title_of_courtesy", "[[Frau Thode]] sagte, der Hafen sei zu.", "Thode | person | named"),
        (),
        "f title: Frau",
    ),
    Fact(
        one(
            "pronoun",
            "Robin Thode kam aus Husum. [[Sie]] sagte, der Hafen sei zu.",
            "Robin Thode | person | pronoun",
        ),
        (),
        "f pronoun: Sie",
    ),
    Fact(
        one("neither", "[[Robin Thode]] sagte, der Hafen sei zu.", "Robin Thode | person | named"),
        (),
        "",
    ),
    Fact(
        one(
            "noun_of_either_gender",
            "[[Ein Mitglied des Betriebsrats]] sagte, das Werk sei gut.",
            "Mitglied des Betriebsrats | person | description",
        ),
        ("Betriebsrat: Mitglied des Betriebsrats",),
        "",
    ),
    Fact(
        one(
            "many_have_no_gender",
            "[[Die Sprecherinnen der Gewerkschaft Nordlicht]] warnten davor.",
            "Sprecherinnen der Gewerkschaft Nordlicht | collective | description",
        ),
        ("Gewerkschaft Nordlicht: Sprecherinnen der Gewerkschaft Nordlicht",),
        "",
    ),
)
