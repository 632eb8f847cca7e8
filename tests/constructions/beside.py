"""Texts that several constructions read: a report inside another one."""

from attribution.reading.construction import Example

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
    ("noun", Example("Der Rektor wies [source: die Darstellung] zurück, [content: die Schule sei pleite].")),
    ("noun", Example("Ein Labor bestätigte [source: den Verdacht], [content: es handele sich um Blei].")),
    (
        "verb_object",
        Example("[content: [source: Der Rat] [cue: wehrt sich] gegen den Vorwurf, er habe den Ort vergessen.]"),
    ),
    ("noun", Example("Die Polizei bestätigte [source: die Gerüchte] über [content: den Verkauf der Werft].")),
]
"""By the family that reads the inner report."""
