"""Texts with reports and quoted words inside other reports."""

BEGUN = "„Eine Frage der Ehre“ sei das, schreibt die Zeitung."
CALLED = "„Völlig falsch“ nannte die Ministerin den Bericht."
SHOUTED = "Laut Polizei rief der Täter „Gott ist groß“."
GOES_ON = "„Das Dach hält“, sagte die Wirtin. Und weiter: „Wir feiern.“"
ENDED = "„Das Dach hält“: Mit diesen Worten schloss die Wirtin ihren Bericht."
WRITTEN = "„Das Dach hält“, war auf einem Plakat zu lesen."
SPLIT = "„Das“, so die Ministerin, „ist völlig falsch.“"
CROWD = "Demonstranten riefen „Schluss damit“."
PLAN = "Der Minister sagte gestern, man verspreche, rechtliche Schritte einzuleiten."
FRAME_INSIDE = "Nach Angaben der Polizei ist der Mann gefasst, meldete die Zeitung."
CIRCLES = "Der Mann sei gefasst, hieß es aus Sicherheitskreisen gegenüber der dpa."
TIMES = "Laut „New York Times“-Bericht steigt der Beitrag."
SPIEGEL = "„Spiegel“-Informationen zufolge steigt der Beitrag."
DENIED = "Der Fahrer bestritt, er habe geschlafen."
FALSE = "Das sei falsch, dementierte die Ministerin."
CONTRADICTED = "Die Anwältin widersprach: Man habe alles geprüft."
BROTHER = "„Mein Bruder sagte, der Hund sei weg“, erzählte die Wirtin."
CHAINS = {
    "Wie die Zeitung „Elbblick“ schreibt, lehnt die Ministerin den Ausbau ab.": ["Ministerin < Elbblick"],
    "Laut Polizei wollen zwei Jogger einen Schuss gehört haben.": ["zwei Jogger < Polizei"],
    "Wie die Zeitung schrieb, soll Beck gesagt haben: „Geh nach Hause, du Flasche.“": ["Beck < Zeitung"],
    "Laut dpa soll der Minister erklärt haben, er trete zurück.": ["Minister < dpa"],
    "Laut dpa hat der Minister verkündet, der Rat wolle bleiben. Die Wahl überlasse er der Armee.": [
        "Minister < dpa",
        "Minister < dpa",
    ],
    "Wie die Zeitung berichtete, hat laut Studie nur jeder zweite Gast „gute Erinnerungen“ daran.": [
        "Studie < Zeitung",
        "Studie < Zeitung",
    ],
    "Die dpa will aus Kreisen der Partei erfahren haben, dass Kolb geht.": ["Kreise der Partei < dpa"],
    "Mit Bezug auf die Polizei meldete die dpa, der Täter sei gefasst.": ["Polizei < dpa"],
    "Unter Berufung auf nicht genannte Zeugen meldete die dpa, der Täter sei gefasst.": ["Zeugen < dpa"],
    "Die Stadt habe versagt, zitiert die dpa aus dem Gutachten.": ["Gutachten < dpa"],
    "Mit Hinweis auf das Wetter sagte der Wirt, das Fest falle aus.": [],
    # a relative frame passes on what the verb in it reports
    "Der Verein beruft sich auf Umfragen, nach denen die Bauern den Tunnel ablehnen.": [
        "Umfragen < Verein",
        "Bauern < Umfragen < Verein",
    ],
    "Der Sender zitiert aus der Zeitung „Talblatt“, wonach der Rat die Pläne kritisiert.": [
        "Talblatt < Sender",
        "Rat < Talblatt < Sender",
    ],
    # somebody of one's own is another one in direct speech, but not oneself
    BROTHER: ["Bruder < Wirtin"],
    "„Meine Forderung ist, dass der Hund bleibt“, erzählte die Wirtin.": [],
    # hearsay, but not who is only spoken about without a holder
    "Der Wirt soll gefordert haben, den Weg zu sperren.": ["Wirt < ungenannt"],
    "Wie es heißt, fordert der Wirt höhere Preise.": ["Wirt < ungenannt"],
    "Es heißt, der Wirt habe das Angebot abgelehnt.": ["Wirt < ungenannt"],
    "Es heißt, der Wirt habe das Haus verlassen.": [],
    "Es hieß, dass man „sehr zufrieden“ sei.": [],
    # a wie-clause at the end comments on all before it
    "Der Verein kündigte an, den Platz zu sanieren, wie der Sender berichtet.": ["Verein < Sender"],
    "Der Wirt sagte, das Bad sei zu teuer, wie der Sender berichtet.": ["Wirt < Sender"],
    "Der Wirt sagte, das Bad sei, wie der Rat schreibt, zu teuer.": ["Rat < Wirt"],
}

TEXTS: tuple[str, ...] = (
    BEGUN, CALLED, SHOUTED, GOES_ON, ENDED, WRITTEN, SPLIT, CROWD, PLAN, FRAME_INSIDE, CIRCLES, TIMES, SPIEGEL, DENIED,
    FALSE, CONTRADICTED, *CHAINS,
)  # fmt: skip
