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
INTERVIEW = (
    "In einem Interview mit dem Sender Radio Elbe lobte Bürgermeisterin Elke Rohde den Bau der Deiche. "
    "Er komme gut voran."
)
SHARED = (
    "In einem Interview mit dem Sender Radio Elbe, das er auf Telegram teilte, lobte Bürgermeister Jan Voss den Bau "
    "der Deiche. Er komme gut voran. (Quelle: Telegram-Kanal von Jan Voss)"
)
COMPOUND = "Die Fähre fahre wieder, sagte Bürgermeisterin Elke Rohde im NDR-Interview."
TOLD = "Bürgermeisterin Elke Rohde sagte der „Elbzeitung“, die Fähre fahre wieder."
ABOUT = "Bürgermeisterin Elke Rohde sagte, sie habe in einem Interview mit der „Elbzeitung“ geschwiegen."
CHANNEL = (
    "Bürgermeister Jan Voss lobte den Bau der Deiche. (Quelle: Telegram-Kanal von Jan Voss)\n\n"
    "In einem Video, das er auf Telegram teilte, warnte Voss vor Hochwasser. Die Fischer warnten vor Algen."
)
CITED = (
    "In einem am Montag auf elbe.de veröffentlichten Artikel wird die Anwältin Ida Beck zitiert. "
    "Beck fordert mehr Geld.\n\nIn einem Schreiben des Vereins wird der Wirt Jan Voss zitiert. Voss fordert mehr Licht."
)
BOARD = "Der Vorstand sehe „gute Chancen“ für die Fähre, teilte die Reederei mit."
RELYING = "Die „Elbzeitung“ beruft sich auf einen Vermerk. Darin heißt es, der Damm sei undicht. Das Wasser steige."
RELYING_NAMED = "Die „Elbzeitung“ beruft sich auf Minister Ole Lund. Lund bestreitet das."
RELYING_LAWYER = "Der Anwalt beruft sich auf einen Vermerk. Darin heißt es, der Damm sei undicht."
ACCORDINGLY = (
    "Die „Elbzeitung“ meldet unter Berufung auf die Polizei, der Damm sei dicht. Demnach steigt das Wasser. Die Brücke "
    "müsse schließen."
)
ACCORDINGLY_COUNTED = "Nach ersten Zählungen gab das Amt ein Ergebnis bekannt. Demnach siegte die Liste Nord."

TEXTS: tuple[str, ...] = (
    CHAIN, RELAY, OWN, LINE, DATELINE, CARRIED, REPORTED, NOBODY, INTERVIEW, SHARED, COMPOUND, TOLD, ABOUT,
    CHANNEL, CITED, BOARD, RELYING, RELYING_NAMED, RELYING_LAWYER, ACCORDINGLY, ACCORDINGLY_COUNTED,
)  # fmt: skip
