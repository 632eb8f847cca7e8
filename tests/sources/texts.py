"""The texts of the other tests of sources, one constant each."""

CHAIN = "Laut „Küsten-Anzeiger“ sagte Bürgermeisterin Elke Rohde, die Fähre fahre wieder."
RELAY = "Die Agentur Nordpress meldet unter Berufung auf die Reederei, die Fähre fahre wieder."
OWN = "Die Bäckerei Lindner backt nach eigenen Angaben nur noch am Samstag."
LINE = (
    "Der Pegel der Leine steigt. Bürgermeisterin Elke Rohde sagte, die Deiche hielten. (Quelle: Hafenamt, 3. Mai 2021)"
    "\n\nDer Landrat sagte, es regne weiter."
)
DATELINE = "HUSUM (dpa) – Die Bürgermeisterin Elke Rohde sagte, die Deiche hielten. Die dpa berichtete auch von Sturm."
CARRIED = "Die Forscherin Maren Itzen warnte vor Algen. Das Wasser sei zu warm. Es drohe ein Fischsterben."
REPORTED = "Die Reederei bestätigte Berichte über einen Streik."
NOBODY = "Es wird vermutet, dass der Deich bricht. Offenbar wird befürchtet, dass er nicht hält."

TEXTS: tuple[str, ...] = (CHAIN, RELAY, OWN, LINE, DATELINE, CARRIED, REPORTED, NOBODY)
