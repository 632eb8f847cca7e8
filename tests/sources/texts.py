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

# Texts with the chain of each of their reports, who passes it on first.
CHAINED = {
    "Am Montag betonten die Fischer laut „taz“ erneut, dass der Hafen zu klein sei.": ["taz", "taz > Fischer"],
    "Im Hafen wurde es laut, taz und Radio Elbe waren da.": [],
    "Laut Hafenamt liegt dort ein Schiff, das nach Ansicht der Feuerwehr „keinen Anlass für Sorgen“ gibt.": [
        "Hafenamt",
        *["Feuerwehr"] * 2,
    ],
    "Laut Hafenamt sagte die Feuerwehr, das Schiff sei „völlig leer“.": ["Hafenamt", *["Hafenamt > Feuerwehr"] * 2],
    "Gerüchte, wonach der Deich bricht, wollte der Minister nicht bestätigen.": ["Minister", "Minister > Gerüchte"],
    "Während laut Polizei hundert Leute kamen, sprach die Partei von tausend.": ["Polizei", "Partei"],
    "Das dänische Angebot, Boote zu schicken, lehnt der Minister ab.": ["Minister", "Dänemark"],
    "„Es war ein Fehler“, zitierte man den Trainer Uwe Beck.": ["ungenannt > Uwe Beck"],
    "In der Pressemitteilung wird Vorstandschef Olaf Lenz mit den Worten zitiert: „Wir sind stolz.“": [
        "Pressemitteilung > Olaf Lenz"
    ],
    "In der Mitteilung des Vereins wird Trainer Uwe Beck mit den Worten zitiert: „Wir sind stolz.“": [
        "Verein > Uwe Beck"
    ],
    "Laut Radio Elbe hat Jan Voss angekündigt, den Hafen zu schließen. „Wir müssen das tun“, wird Voss zitiert. "
    "Das Geld wolle er in Kiel beantragen.": ["Radio Elbe", *["Radio Elbe > Jan Voss"] * 3],
    "Jan Voss hat angekündigt, den Hafen zu schließen. „Wir müssen das tun“, wird Voss zitiert.": ["Jan Voss"] * 2,
    "In einer von der Agentur Reuters verbreiteten Erklärung sagte Jan Voss, der Deich sei dicht.": [
        "Reuters > Jan Voss"
    ],
    "Das Schiff ist weg. Das geht aus einem Brief hervor, der vom Sender Radio Elbe verbreitet wurde.": [
        "Radio Elbe > Brief"
    ],
    "In einer vom Ministerium verbreiteten Erklärung sagte Jan Voss, der Deich sei dicht.": ["Jan Voss"],
    "Jan Voss sagte, die von der Agentur Reuters verbreitete Meldung sei falsch.": ["Jan Voss"],
    "Nach Informationen des Senders Radio Elbe hat Jan Voss schwere Vorwürfe gegen die Stadt erhoben. Es fehle Geld.": [
        "Radio Elbe",
        *["Radio Elbe > Jan Voss"] * 2,
    ],
    "Die Fischer sind frei. Das bestätigte die Polizei nach Angaben der Agentur Reuters. Auch ihr Boot sei frei.": [
        "Reuters > Polizei",
        "Reuters",
        "Reuters > Polizei",
    ],
    "Der Sender Radio Elbe berichtet, Jan Voss habe seinen Rücktritt angeboten. Die Lage sei ernst.": [
        "Radio Elbe",
        "Radio Elbe > Jan Voss",
        "Radio Elbe",
    ],
    "Wie Jan Voss sagte, fordert die Stadt mehr Geld. Die Lage sei ernst.": [
        "Jan Voss",
        "Jan Voss > Stadt",
        "Jan Voss",
    ],
    "„Wir siegen“, zitiert Radio Elbe den Trainer.": ["Radio Elbe > Trainer"],
    "Der Trainer sei müde, wie Uwe Beck von Radio Elbe zitiert wird.": ["Radio Elbe > Uwe Beck"],
    "Uwe Beck von Radio Elbe wird mit den Worten zitiert, er sei müde.": ["Uwe Beck"],
}

TEXTS: tuple[str, ...] = (
    CHAIN, RELAY, OWN, LINE, DATELINE, CARRIED, REPORTED, NOBODY, INTERVIEW, SHARED, COMPOUND, TOLD, ABOUT,
    CHANNEL, CITED, BOARD, RELYING, RELYING_NAMED, RELYING_LAWYER, ACCORDINGLY, ACCORDINGLY_COUNTED,
    *CHAINED,
)  # fmt: skip
