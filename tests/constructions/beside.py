"""Texts that several constructions read: a report inside another one, and what only one of a family may find."""

from attribution.reading.construction import Example, NotExample

INSIDE = [
    ("direct_quote", Example("[source: Die Wirtin] [cue: sagte], das Spiel sei [content: „ganz verdient gewonnen“].")),
    (
        "direct_quote",
        Example("[source: Der Rat] [cue: sagte], das Gericht stufe das als [content: „völlig falsch“] ein."),
    ),
    ("direct_quote", Example("Laut Polizei [cue: rief] [source: das Kind] [content: „Haut ab von hier“].")),
    ("direct_quote", Example("[cue: Laut] [source: Polizei] rief der Wind [content: „Haut ab von hier“].")),
    ("direct_quote", Example("[source: Die Ministerin] lobte den Plan. Das Haus sei [content: „ein Ort für alle“].")),
    (
        "modal",
        Example(
            "[source: Die Polizei] teilte mit, der Fahrer sei geflohen, "
            "[content: und der Beifahrer [cue: soll] betrunken gewesen sein]."
        ),
    ),
    ("noun", Example("Die Polizei bestätigte [source: die Gerüchte] über [content: den Verkauf der Werft].")),
]
"""By the family that reads the inner report."""

ABSENT = [
    ("direct_quote_cited", NotExample("Man zitierte den Arzt mit den Worten: „Wir geben nie auf.“", "nobody cites")),
    ("direct_quote_cited", NotExample("Der Arzt wird mit den Worten zitiert: „Wir geben nie auf.“", "nobody cites")),
    (
        "direct_quote_cited",
        NotExample("Der Rat sagte unter Berufung auf die Polizei: „Der Mann ist hier.“", "who appeals to it tells it"),
    ),
]
"""By the construction that must stay silent where another one of its family speaks."""
