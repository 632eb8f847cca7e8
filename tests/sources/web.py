"""Short web-like texts, made up for these tests, and who says each attributed statement in them, in order.

Two people of one family name, joint speakers, boards and offices, spokespersons, several news items in one text.
"""

from __future__ import annotations

import attrs

__all__ = ["WEB", "Web"]


@attrs.frozen
class Web:
    """A text.

    Args:
        id: what it is about.
        text: the text.
        said: the source of every attributed statement, in text order.
        gap: what goes wrong so far; empty where all is right.
    """

    id: str
    text: str
    said: tuple[str, ...]
    gap: str = ""


WEB = (
    Web(
        "two_of_one_surname",
        "Streit um den Hafen\n\n"
        "Husum. Bürgermeisterin Anke Petersen (SPD) will den Hafen ausbauen. „Wir brauchen mehr "
        "Liegeplätze“, sagte Petersen am Montag. Ihr Gegenspieler im Rat, Fischhändler Uwe Petersen, "
        "warnte vor den Kosten. Uwe Petersen sagte, der Haushalt gebe das nicht her. Die "
        "Bürgermeisterin wies das zurück.",
        (
            "Anke Petersen",
            "Uwe Petersen",
            "Uwe Petersen",
            "Anke Petersen",
        ),
    ),
    Web(
        "frau_and_herr",
        "Ehepaar Lorenz schließt Gasthof\n\n"
        "Nach 40 Jahren geben Karin und Heinz Lorenz ihren Gasthof auf. „Wir sind müde“, sagte Karin "
        "Lorenz. Herr Lorenz kündigte an, er werde weiter kochen. Frau Lorenz lachte: „Das glaube ich "
        "erst, wenn ich es sehe.“",
        (
            "Karin Lorenz",
            "Heinz Lorenz",
            "Karin Lorenz",
        ),
    ),
    Web(
        "joint_speakers",
        "Kritik an der Bahn\n\n"
        "Der Fahrgastverband Nord und die Gewerkschaft Weiche haben die Bahn kritisiert. Die Züge seien "
        "zu voll. „So kann es nicht weitergehen“, erklärten die beiden Verbände in einer gemeinsamen "
        "Mitteilung. Die Bahn wies die Vorwürfe zurück.",
        (
            "Fahrgastverband Nord und Gewerkschaft Weiche",
            "Fahrgastverband Nord und Gewerkschaft Weiche",
            "Fahrgastverband Nord und Gewerkschaft Weiche",
            "Bahn",
        ),
    ),
    Web(
        "joint_people",
        "Neue Doppelspitze\n\n"
        "Maren Itzen und Jonas Brauer führen künftig den Sportbund. „Wir wollen mehr Mädchen gewinnen“, "
        "sagten Itzen und Brauer nach der Wahl. Itzen betonte, der Bund brauche Geld. Brauer forderte "
        "neue Hallen.",
        (
            "Maren Itzen und Jonas Brauer",
            "Maren Itzen",
            "Jonas Brauer",
        ),
    ),
    Web(
        "board_and_office",
        "Werft baut Stellen ab\n\n"
        "Die Nordwerft streicht 120 Stellen. Das teilte der Vorstand am Dienstag mit. Vorstandschef Kai "
        "Thode sprach von einer schweren Entscheidung. Der Betriebsrat zeigte sich entsetzt. "
        "Betriebsratsvorsitzende Gesa Horn kündigte Widerstand an. Sie warf dem Vorstand Versagen vor.",
        (
            "Vorstand",
            "Kai Thode",
            "Betriebsrat",
            "Gesa Horn",
            "Gesa Horn",
        ),
    ),
    Web(
        "spokespersons",
        "Brand in Lagerhalle\n\n"
        "In Elmshorn ist eine Lagerhalle abgebrannt. Verletzt wurde nach Angaben der Polizei niemand. "
        "Ein Sprecher der Feuerwehr sagte, die Löscharbeiten dauerten an. Die Ursache sei unklar, sagte "
        "eine Polizeisprecherin. Die Sprecherin schätzte den Schaden auf 200.000 Euro.",
        (
            "Polizei",
            "Sprecher der Feuerwehr",
            "Polizeisprecherin",
            "Polizeisprecherin",
        ),
    ),
    Web(
        "firm_and_spokeswoman",
        "Molkerei ruft Quark zurück\n\n"
        "Die Molkerei Alpenrand ruft Quark zurück. Grund seien Metallteile, teilte das Unternehmen mit. "
        "„Es besteht keine Gefahr“, sagte eine Sprecherin. Das Landesamt für Verbraucherschutz rät "
        "dennoch, den Quark nicht zu essen. Die Behörde prüft den Fall.",
        (
            "Molkerei Alpenrand",
            "Sprecherin der Molkerei Alpenrand",
            "Landesamt für Verbraucherschutz",
        ),
    ),
    Web(
        "three_news_items",
        "Kurz gemeldet\n\n"
        "Kiel: Der Landtag hat den Haushalt beschlossen. Finanzministerin Ute Lorenz (CDU) sprach von "
        "einem guten Tag.\n\n"
        "Bremen: Die Polizei sucht Zeugen eines Unfalls. Nach Angaben der Beamten fuhr der Fahrer "
        "weiter.\n\n"
        "Rostock: Der Zoo hat ein Seehundbaby. „Es trinkt gut“, sagte Tierpfleger Arne Wulff.",
        (
            "Ute Lorenz",
            "Beamte",
            "Arne Wulff",
        ),
    ),
    Web(
        "three_ministers",
        "Meldungen des Tages\n\n"
        "Der norwegische Außenminister Ole Hansen hat vor einer Krise gewarnt. Der Minister forderte "
        "Gespräche.\n\n"
        "In Wien kündigte Innenministerin Eva Gruber neue Regeln an. Die Ministerin sagte, man werde "
        "Kontrollen verstärken.\n\n"
        "Das Verkehrsministerium in Mainz prüft den Brückenbau. Das Ministerium rechnet mit einer "
        "Entscheidung im Mai.",
        (
            "Ole Hansen",
            "Ole Hansen",
            "Eva Gruber",
            "Eva Gruber",
            "Verkehrsministerium in Mainz",
        ),
    ),
    Web(
        "agency_and_quote",
        "Zahl der Störche steigt\n\n"
        "Hamburg (dpa) - In Norddeutschland brüten wieder mehr Störche. Das sagte Biologin Helga Timm "
        "vom Naturschutzbund der Deutschen Presse-Agentur. „Die Tiere finden genug Frösche“, so Timm. "
        "Der Naturschutzbund (Nabu) zählte 900 Paare. Der Nabu fordert mehr Feuchtwiesen.",
        (
            "Helga Timm",
            "Helga Timm",
            "Deutsche Presse-Agentur",
            "Nabu",
        ),
    ),
    Web(
        "party_people",
        "Rat streitet über Radweg\n\n"
        "Die CDU lehnt den Radweg ab. CDU-Fraktionschef Dirk Maas nannte ihn überflüssig. SPD und Grüne "
        "wollen ihn bauen. Grünen-Ratsfrau Lena Voss sagte, der Weg sei überfällig. Maas entgegnete, "
        "niemand brauche ihn. Auch Kerstin Maas (FDP) sprach sich gegen den Weg aus.",
        (
            "CDU",
            "Dirk Maas",
            "Lena Voss",
            "Dirk Maas",
            "Kerstin Maas",
        ),
    ),
    Web(
        "court_and_lawyers",
        "Prozess um Goldmünze\n\n"
        "Vor dem Landgericht Lübeck hat der Prozess gegen zwei Brüder begonnen. Die Staatsanwaltschaft "
        "wirft ihnen Diebstahl vor. Verteidiger Jan Rieck sagte, sein Mandant sei unschuldig. Das "
        "Gericht will bis März entscheiden. Ein Gerichtssprecher sagte, es gebe 40 Zeugen.",
        (
            "Staatsanwaltschaft",
            "Jan Rieck",
            "Gerichtssprecher",
        ),
    ),
    Web(
        "company_names",
        "Solvanta kauft Windfirma\n\n"
        "Die Solvanta AG übernimmt den Konkurrenten Luftkraft GmbH. Das teilte Solvanta am Freitag in "
        "Kiel mit. Solvanta-Chefin Ria Bohm sprach von einem Meilenstein. Luftkraft-Gründer Tim Osten "
        "bleibt im Haus. Osten sagte, er freue sich darauf. Zum Preis machten die Firmen keine Angaben.",
        (
            "Solvanta AG",
            "Ria Bohm",
            "Tim Osten",
        ),
    ),
    Web(
        "unions_and_employers",
        "Warnstreik im Nahverkehr\n\n"
        "Am Mittwoch fahren in Bochum keine Busse. Dazu rief die Gewerkschaft Verdi auf. "
        "Verdi-Verhandlungsführer Lars Timm forderte zehn Prozent mehr Lohn. Die Arbeitgeber nannten "
        "das unbezahlbar. Verhandlungsführerin Susanne Krug sagte, man habe ein gutes Angebot gemacht. "
        "Krug warf der Gewerkschaft vor, Fahrgäste in Geiselhaft zu nehmen.",
        (
            "Gewerkschaft Verdi",
            "Lars Timm",
            "Arbeitgeber",
            "Susanne Krug",
            "Susanne Krug",
        ),
    ),
    Web(
        "city_and_bodies",
        "Freibad bleibt zu\n\n"
        "Die Stadt Norden öffnet ihr Freibad nicht. Das gab die Stadtverwaltung bekannt. Stadtsprecher "
        "Okke Janssen begründete dies mit Rissen im Becken. Der Förderverein Freibad kritisierte die "
        "Entscheidung. Vereinschefin Imke Janssen sprach von einem Schlag. Janssen kündigte eine "
        "Unterschriftenaktion an.",
        (
            "Stadtverwaltung",
            "Okke Janssen",
            "Förderverein Freibad",
            "Imke Janssen",
            "Imke Janssen",
        ),
    ),
    Web(
        "study_and_authors",
        "Jugend liest wieder mehr\n\n"
        "Jugendliche lesen einer Studie der Universität Trier zufolge wieder mehr. Studienleiterin Nora "
        "Blum führt das auf Videos zurück. Die Forscher befragten 3.000 Schüler. Nach Angaben der "
        "Forscher lesen Mädchen häufiger. Der Buchhandel reagierte erfreut.",
        (
            "Studie der Universität Trier",
            "Nora Blum",
            "Forscher",
        ),
        "a study in the dative belongs to itself",
    ),
    Web(
        "foreign_names",
        "Gespräche in Genf\n\n"
        "Der ukrainische Präsident Wolodymyr Selenskyj hat mehr Hilfe gefordert. Selenskyj sagte, die "
        "Zeit dränge. Moskau wies die Forderung zurück. Kremlsprecher Dmitri Peskow sprach von "
        "Provokation. Die USA kündigten neue Lieferungen an. Präsidentin Zuzana Novak aus der Slowakei "
        "begrüßte das.",
        (
            "Wolodymyr Selenskyj",
            "Wolodymyr Selenskyj",
            "Russland",
            "Dmitri Peskow",
            "USA",
            "Zuzana Novak",
        ),
    ),
    Web(
        "sports_club",
        "Trainer geht\n\n"
        "Der VfL Nordstadt trennt sich von Trainer Boris Kuhn. Das teilte der Verein am Sonntag mit. "
        "„Wir danken Boris“, sagte Sportchef Mike Reuter. Kuhn erklärte, er sei enttäuscht. Der Verein "
        "sucht nun einen Nachfolger. Wie der „Küsten-Anzeiger“ berichtet, soll Jens Reuter kommen.",
        (
            "VfL Nordstadt",
            "Mike Reuter",
            "Boris Kuhn",
            "Küsten-Anzeiger",
        ),
    ),
    Web(
        "web_teaser",
        "Startseite > Regional\n\n"
        "Sturm über der Küste: Feuerwehr im Dauereinsatz\n\n"
        "Von Ida Beck\n\n"
        "Der Sturm hat in der Nacht Bäume entwurzelt. Die Feuerwehr rückte 200-mal aus, wie ein "
        "Sprecher mitteilte. Der Deutsche Wetterdienst (DWD) warnte vor weiteren Böen. Laut DWD lässt "
        "der Wind erst am Abend nach. Die Bahn in Kiel stellte den Verkehr ein, sagte Bahnsprecher Ulf "
        "Brandt.\n\n"
        "Mehr zum Thema",
        (
            "Sprecher der Feuerwehr",
            "Deutscher Wetterdienst",
            "Deutscher Wetterdienst",
            "Ulf Brandt",
        ),
    ),
    Web(
        "witnesses_and_police",
        "Unfall auf der A7\n\n"
        "Bei einem Unfall sind zwei Menschen verletzt worden. Ein 45-Jähriger verlor laut Polizei die "
        "Kontrolle. Der Mann sagte den Beamten, er sei eingeschlafen. Zeugen berichteten, der Wagen sei "
        "Schlangenlinien gefahren. Die Beifahrerin, eine 30-jährige Lehrerin, bestritt das. Die Frau "
        "erklärte, der Fahrer sei wach gewesen.",
        (
            "Polizei",
            "45-Jähriger",
            "Zeugen",
            "Beifahrerin",
            "Beifahrerin",
        ),
    ),
    Web(
        "subject_by_number",
        "Die Vereinten Nationen hatten die Afrikanische Union im März darum gebeten, sich an der "
        "Mission zu beteiligen. Seinen Kollegen Karl Weber forderte Müller auf, sich zu "
        "entschuldigen. 70.000 Besucher im August meldet die Reederei Lindholm allein für den Monat "
        "August.",
        (
            "Vereinte Nationen",
            "Müller",
            "Reederei Lindholm",
        ),
    ),
    Web(
        "subject_by_article",
        "Auch die Polizei nimmt der Richter uneingeschränkt in Schutz. Die Gewerkschaft kritisierte "
        "die Ministerin scharf. Die Opposition forderte der Kanzler zur Mitarbeit auf. Die Polizei "
        "wirft der Lehrerin Betrug vor.",
        (
            "Richter",
            "Gewerkschaft",
            "Kanzler",
            "Polizei",
        ),
    ),
    Web(
        "results_of_a_study",
        "Unwirksam sei ein großer Teil der Mittel, so das Ergebnis einer am Dienstag vorgestellten "
        "Studie der Stiftung Verbraucherschutz. Das Fazit des Jahresberichts lautete: „Die Lage hat "
        "sich insgesamt verbessert.“",
        (
            "Studie der Stiftung Verbraucherschutz",
            "Jahresbericht",
        ),
    ),
    Web(
        "results_of_somebody",
        "Der Mann sei damals noch nicht im Dienst gewesen, so die Untersuchungsergebnisse eines "
        "früheren Staatsanwalts.",
        ("früherer Staatsanwalt",),
    ),
    Web(
        "holder_in_a_participle",
        "Die von Kessler nach der Sitzung geäußerte Hoffnung, der Streit werde sich bald legen, erfüllte sich nicht.",
        ("Kessler",),
    ),
    Web(
        "holder_in_an_adjective",
        "Das dänische Angebot, die Verletzten kostenlos zu behandeln, lehnte der Minister ab.",
        (
            "Minister",
            "Dänemark",
        ),
    ),
    Web(
        "agents_of_a_passive",
        "Der Schiedsrichter wurde seitens des Deutschen Handballbundes heftig kritisiert. Von "
        "gewerkschaftlicher Seite wird das Gesetz scharf kritisiert. In Zeitungen wurde vermutet, "
        "der Minister werde zurücktreten. Im „Kurier“ wurde der Minister scharf kritisiert. Solche "
        "Angaben werden von der Seite vorgehalten.",
        (
            "Deutscher Handballbund",
            "gewerkschaftliche Seite",
            "Zeitungen",
            "Kurier",
            "ungenannt",
        ),
    ),
    Web(
        "clauses_side_by_side",
        "Die CDU lehnt den Antrag ab, die SPD begrüßt ihn, und die FDP fordert Nachbesserungen. Anna "
        "Berg nannte ihre Strafe „überzogen“, Bundestrainer Jonas Kühn lobte den Richter.",
        (
            "CDU",
            "SPD",
            "FDP",
            "Anna Berg",
            "Anna Berg",
            "Jonas Kühn",
        ),
    ),
    Web(
        "fragments_side_by_side",
        "Die Grünen sprachen von einem „Skandal“, die Linke nannte den Vorgang „peinlich“.",
        (
            "Grüne",
            "Grüne",
            "Linke",
            "Linke",
        ),
    ),
    Web(
        "content_in_the_indicative",
        "Die Firma teilte den Kunden mit, das Werk schließt im Mai. Die Kanzlerin warnte die Partei, "
        "die Umfragen zeigen einen Abwärtstrend.",
        (
            "Firma",
            "Kanzlerin",
        ),
    ),
    Web(
        "second_subject_without_a_verb",
        "Der Bürgermeister sprach von einem guten Tag, Vereinschef Kai Lutz von einem Wunder.",
        (
            "Bürgermeister",
            "Kai Lutz",
        ),
    ),
    Web(
        "writing_on_a_banner",
        "Auf dem Rathausplatz hing ein großes Transparent. Darauf waren die Worte zu lesen: „Wir bleiben hier.“",
        ("großes Transparent",),
    ),
    Web(
        "one_of_the_groups",
        "Eine der größten Oppositionsgruppen des Landes, die „Union für Fortschritt“ (UFF), "
        "behauptete am Abend, dass Beobachter verhaftet worden seien.",
        ("Union für Fortschritt",),
    ),
    Web(
        "two_named_behind_a_plural",
        "Die beiden größten Verbände, der Mieterbund und der Hausbesitzerverein, lehnen das Gesetz ab.",
        ("Mieterbund und Hausbesitzerverein",),
    ),
    Web(
        "object_behind_a_dative",
        "Der Anwalt warf dem Zeugen Lügen vor, der Zeuge bestritt das.",
        (
            "Anwalt",
            "Zeuge",
        ),
    ),
    Web(
        "abbreviation_without_a_bracket",
        "Das Technische Hilfswerk war da. Das THW warnte vor Hochwasser. Der Deutsche Handballbund "
        "hat entschieden. Der DHB kritisierte die Schiedsrichter.. Der Bundesrat tagt. Der BR "
        "berichtet, die Sitzung sei vertagt.",
        (
            "Technisches Hilfswerk",
            "Deutscher Handballbund",
            "BR",
        ),
    ),
    Web(
        "registered_association",
        "Der Bundesverband der Deutschen Gießerei e.V. (BDG) begrüßte den Beschluss.",
        ("Bundesverband der Deutschen Gießerei",),
    ),
    Web(
        "abbreviation_of_a_foreign_body",
        "Der National Health Fund (NHF) wies das zurück. Der NHF bestritt die Vorwürfe.",
        (
            "National Health Fund",
            "National Health Fund",
        ),
    ),
    Web(
        "name_behind_two_fields",
        "Der Minister für Wissenschaft und Kunst Paul Meier sagte, das Geld reiche. Der Vorsitzende "
        "des Ausschusses für Umwelt und Verkehr Kai Sommer kritisierte den Plan. Der Sprecher des "
        "Vereins und Jan Lang lehnten den Vorschlag ab.",
        (
            "Paul Meier",
            "Kai Sommer",
            "Sprecher des Vereins und Jan Lang",
        ),
    ),
    Web(
        "participles_for_people",
        "Die zwölf Geschworenen haben entschieden, dass er schuldig ist. Die Befragten gaben an, "
        "zufrieden zu sein. Nach Angaben der Experten fehlt Geld.",
        (
            "Geschworene",
            "Befragte",
            "Experten",
        ),
    ),
    Web(
        "genitive_of_a_foreign_noun",
        "Nach Angaben des Watchmans war niemand da. Nach Angaben des Investitionsfonds fehlt Geld.",
        (
            "Watchman",
            "Investitionsfonds",
        ),
    ),
    Web(
        "words_behind_what_witnesses_said",
        "Mair rief bei dem Angriff laut Zeugenaussagen „Freiheit für alle“.",
        ("Zeugen",),
    ),
    Web(
        "side_of_the_opposition",
        "Auf Seiten der Opposition hagelte es Kritik an der Entscheidung.",
        ("Opposition",),
    ),
    Web(
        "broadcaster_of_another_country",
        "Die britische Rundfunkgesellschaft British Radio Corporation (BRC) zeigte das Interview. "
        "Die BRC berichtet, der Sender sei gestört.",
        (
            "British Radio Corporation",
            "British Radio Corporation",
        ),
    ),
    Web(
        "report_inserted_into_a_clause",
        "Dieses Risiko liegt nämlich, so zeigen in Kanada durchgeführte Studien, bei Kindern um die "
        "Hälfte niedriger als bei Erwachsenen. Die Preise steigen, so schätzt die Kammer, im Mai um "
        "drei Prozent.",
        (
            "in Kanada durchgeführte Studien",
            "Kammer",
        ),
    ),
    Web(
        "predicates_of_somebody",
        "Der Trainer ist überzeugt, die Saison zu gewinnen. Der Chef ist sicher, dass die Zahlen "
        "stimmen. Der Verein war froh, dass es keine Niederlage gab. Es ist sicher, dass die Zahlen "
        "stimmen. Sicher ist, dass es regnet. Jetzt ist es sicher: Das Wrack ist ein Flugzeugträger.",
        (
            "Trainer",
            "Chef",
            "Verein",
        ),
    ),
    Web(
        "second_clause_with_a_first_word_of_its_own",
        "Im Jahr 1993 wurde die Statue aufgestellt, und 1998 soll nach einer Meldung der "
        "Lokalzeitung das Dach gebrochen sein.",
        ("Lokalzeitung",),
    ),
    Web(
        "predicate_of_several_quoted_words",
        "Senderchefin Anke Bergmann nannte diese Zahlen „aus der Luft gegriffen“.",
        (
            "Anke Bergmann",
            "Anke Bergmann",
        ),
    ),
    Web(
        "teams_and_readers",
        "Beide Mannschaften zeigten Verständnis für die Entscheidung. Die Leserschaft lobte das "
        "Blatt. Die Studierendenschaft fordert mehr Geld.",
        (
            "Mannschaften",
            "Leserschaft",
            "Studierendenschaft",
        ),
    ),
    Web(
        "who_is_sceptical",
        "Die Verbände stehen dem Plan skeptisch gegenüber. Das Rathaus steht dem Bahnhof gegenüber.",
        ("Verbände",),
    ),
    Web(
        "nobody_is_meant_whom_his_words_name",
        "Ulf Beck kam spät. „Der Trainer ist wieder wichtig“, sagte er. Der Torwart werde am Mittwoch operiert, sagte "
        "er. Über die Gespräche mit dem Verein sagte er, sie seien vorbei.",
        ("Ulf Beck", "Ulf Beck", "Ulf Beck"),
    ),
    Web(
        "whose_declaration_it_is_may_be_meant",
        "Der Verein tagt. In einer Erklärung Ulf Becks gab er an, die Lage sei ruhig.",
        ("Ulf Beck",),
    ),
    Web(
        "who_comes_in_the_clause_before_is_meant",
        "Der Bus war voll. Als Ulf Beck kam, sagte er, der Bus sei leer.",
        ("Ulf Beck",),
    ),
    Web(
        "name_in_the_genitive_tagged_as_a_noun",
        "Nach Angaben Lohnerts sinkt der Umsatz seit Mai. Die Äußerungen Kirchers machten deutlich, dass es schlecht "
        "steht. Nach Angaben des Lohnbüros steigt er.",
        ("Lohnert", "Kircher", "Lohnbüro"),
    ),
    Web(
        "compound_says_whose_words_it_carries",
        "Der Wagen ist nach Polizeiangaben von der Straße abgekommen. Er ist nach Veranstalterangaben von einem Dieb "
        "zerkratzt worden. Er ist nach Angaben von Zeugen sehr schnell gefahren.",
        ("Polizei", "Veranstalter", "Zeugen"),
    ),
    Web(
        "press_of_a_country",
        "Die bulgarische Presse lobt die Wahl. Laut des vorläufigen Ergebnisses hat die Partei gewonnen.",
        ("bulgarische Presse", "vorläufiges Ergebnis"),
    ),
    Web(
        "each_of_many",
        "Jeder zweite Betrieb klagt über Lärm. Den Bau kritisiert jedes dritte Unternehmen.",
        ("jeder zweite Betrieb", "jedes dritte Unternehmen"),
    ),
    Web(
        "roles_behind_a_name_are_no_members",
        "Nora Lind, Autorin und Malerin, sagt, der Markt sei tot. Arno Pohl, Wirte und Gäste klagen über Lärm.",
        ("Nora Lind", "Arno Pohl, Wirte und Gäste"),
    ),
    Web(
        "joined_behind_a_relative_clause",
        "Die Lage sei gut, sagten Anna Korn, die das Haus seit Mai leitet, und Felix Steck.",
        ("Anna Korn und Felix Steck",),
    ),
    Web(
        "fragment_in_what_is_not_told",
        "Der Bote habe die Firma nicht über die „wahre Natur“ der Reise informiert, hieß es in den Papieren.",
        ("Papiere", "Papiere"),
    ),
    Web(
        "two_people_side_by_side",
        "Bereits am Vortag hatte Notenbankchef Jan Stavros Premier Alexis Petrou zur Umsetzung des "
        "Programms aufgefordert. Gestern rief Bankchef Jan Beck Ministerin Ida Horn zur Ordnung.",
        ("Jan Stavros",),
    ),
    Web(
        "firm_and_its_head",
        "Die Firma Tögel in Kulmbach kündigte am Dienstag die Entlassung von 60 Mitarbeitern an. "
        "Chef Mark Tögel sprach von einem schweren Schritt.",
        (
            "Tögel",
            "Mark Tögel",
        ),
    ),
    Web(
        "number_in_front",
        "Zwei Abgeordnete forderten mehr Geld. Sie widersprachen dem Minister.",
        (
            "zwei Abgeordnete",
            "zwei Abgeordnete",
        ),
    ),
    Web(
        "report_of_a_delay",
        "Experten gehen nach einem Medienbericht von einer monatelangen Verzögerung der Arbeiten "
        "aus. Nach Berichten von Augenzeugen brannte das Haus.",
        (
            "Medienbericht",
            "Experten",
            "Augenzeugen",
        ),
    ),
    Web(
        "listed_company",
        "Die Advako AG kauft einen Konkurrenten. Der Kaufpreis werde über ein Darlehen finanziert, "
        "teilte das im Börsenindex notierte Unternehmen mit. Die von Ida Beck geführte Partei lehnte "
        "den Plan ab.",
        (
            "Advako AG",
            "von Ida Beck geführte Partei",
        ),
    ),
    Web(
        "ministry_of_a_minister",
        "Bundeswirtschaftsminister Siegmund Garbe (SPD) will den Kauf erlauben. Nach Angaben seines "
        "Ministeriums haben die Firmen reagiert. Das Ministerium teilte mit, die Entscheidung falle "
        "bald.",
        (
            "Bundeswirtschaftsministerium",
            "Bundeswirtschaftsministerium",
        ),
    ),
    Web(
        "plural_in_the_dative",
        "Nach Angaben von Ärzten geht es ihr gut. Nach Einschätzung von Stadträten ist der Weg zu steil. Der Plan "
        "wurde von Fachleuten als zu teuer bezeichnet. Nach Angaben von Soldaten ist es ruhig.",
        ("Ärzte", "Stadträte", "Fachleute", "Soldaten"),
    ),
    Web(
        "list_at_the_end_of_an_attribute",
        "Sprecher der Fraktionen von SPD, FDP und Grünen wiesen die Kritik zurück.",
        ("Sprecher der Fraktionen von SPD, FDP und Grünen",),
    ),
    Web("leader_of_a_trade", "Branchenprimus Nordkohl warnte vor Verlusten.", ("Nordkohl",)),
    Web(
        "party_of_the_other_speaker",
        "Der Vorsitzende Kai Sommer (CDU) kritisierte den Plan. Der Sprecher der SPD lehnte den Vorschlag ab.",
        (
            "Kai Sommer",
            "Sprecher der SPD",
        ),
    ),
    Web(
        "feminine_noun_for_what_was_said",
        "Das Amt warnte vor Glatteis. Der Mitteilung zufolge sind die Wege glatt.\n\n"
        "Die Werft lobte den Umbau. In der Erklärung heißt es, er sei gelungen.\n\n"
        "Der Verein klagte über Lärm. Der Mitteilung der Stadt zufolge ist es still. Einer Studie zufolge ist es laut.",
        ("Amt", "Amt", "Werft", "Werft", "Verein", "Stadt", "Studie"),
    ),
    Web(
        "spokeswoman_of_nobody_in_her_own_words",
        "Die Werft Nord verlangte mehr Geld. „Die Stadt schläft“, sagte ihre Sprecherin.\n\n"
        "Der Zirkus Talu lobte das Amt. „Die Lage ist gut“, so sein Sprecher.",
        ("Werft Nord", "Sprecherin der Werft Nord", "Zirkus Talu", "Sprecher von Zirkus Talu"),
    ),
    Web(
        "spokeswoman_of_who_first_stands_in_her_words",
        "Das Land schwieg. „Die Polizei tut alles“, sagte ihre Sprecherin.\n\n"
        "Die Gemeinde schwieg. Die Werft werde klagen, sagte ihr Sprecher.",
        ("Sprecherin der Polizei", "Sprecher der Werft"),
    ),
    Web(
        "those_who_were_asked_are_no_source_of_demnach",
        "Viele schlafen wenig. Das ist das Ergebnis einer Studie, die heute erschien. Befragt wurden 900 Gäste. "
        "Demnach lesen viele nachts.",
        ("Studie", "Studie"),
    ),
    Web(
        "declaration_of_nobody_in_it",
        "Die Beobachter verurteilten die Tat. So sei eine freie Abstimmung nicht möglich, hieß es in ihrer Erklärung.",
        ("Beobachter", "Beobachter"),
    ),
    Web(
        "spokesman_of_who_is_no_object_in_his_words",
        "Die Gruppe Blaues Meer widersprach. Nur ein Stopp könne den Dorsch noch retten, sagte ein Sprecher.\n\n"
        "Die Firma Solvanta baut. Solvanta werde klagen, sagte ein Sprecher.",
        ("Blaues Meer", "Sprecher von Blaues Meer", "Sprecher von Solvanta"),
    ),
    Web(
        "central_bank_beside_a_bank",
        "Die Bank Austrasia schwieg. Die Zentralbank lobte den Rat.",
        ("Zentralbank",),
    ),
    Web(
        "motive_in_quotation_marks_is_nobody",
        "Die Firma Alfa zog den Antrag, wie es hieß, „im Interesse der Kunden“ zurück.",
        ("ungenannt", "ungenannt"),
    ),
    Web(
        "grounds_of_a_ruling",
        "Das Landgericht Husum bestätigte die Strafe. Das Vertrauen sei zerstört, heißt es in der Begründung.\n\n"
        "Mit der Begründung, das Geld fehle, lehnte die Gemeinde den Plan ab.",
        ("Landgericht Husum", "Landgericht Husum", "Gemeinde", "Gemeinde"),
    ),
    Web(
        "report_of_the_only_outlet",
        "Die Reederei ließ nach einem Medienbericht Schiffe verrotten. Wie die „Elbzeitung“ berichtete, wusste der "
        "Vorstand davon. Der Zoll bestätigte die Prüfung. Einzelheiten nannte er nicht. Die Hafenbehörde schwieg. "
        "Auch das Land schwieg. Dem Bericht zufolge endet die Prüfung im Mai.",
        ("Elbzeitung", "Elbzeitung", "Zoll", "Elbzeitung"),
    ),
    Web(
        "ministry_of_a_minister",
        "Gesundheitsminister Ole Lund reiste ab. Das Ministerium warnte vor hohen Kosten.\n\n",
        ("Gesundheitsministerium",),
    ),
    Web(
        "ministry_of_nobody_named",
        "Präsident Ole Lund reiste ab. Das Ministerium warnte vor hohen Kosten.",
        ("Ministerium",),
    ),
    Web(
        "ministry_of_one_of_two",
        "Innenminister Ole Lund traf Finanzminister Uwe Petersen. Das Ministerium lehnte den Plan ab.",
        ("Ministerium",),
    ),
    Web(
        "ministry_of_an_ex_minister",
        "Der Ex-Innenminister Ole Lund kam an. Das Ministerium lehnte den Plan ab.",
        ("Ministerium",),
    ),
    Web(
        "ministry_of_a_former_minister",
        "Der frühere Innenminister Ole Lund kam an. Das Ministerium lehnte den Plan ab.",
        ("Ministerium",),
    ),
    Web(
        "club_of_a_town",
        "Leipzig kritisierte den Schiedsrichter. Der Klub sprach von einer Fehlentscheidung.",
        ("Leipzig", "Leipzig"),
    ),
    Web(
        "orchestra_with_a_plural_for_a_name",
        "Die Husumer Symphoniker würdigten Ida Beck. Das Orchester forderte mehr Geld. Die Stadtwerke Husum erhöhen "
        "die Preise. Die Stadtwerke rechnen mit Kritik.",
        ("Husumer Symphoniker", "Husumer Symphoniker", "Stadtwerke Husum"),
    ),
    Web(
        "spokeswoman_of_the_body_named_last",
        "Das Landgericht Husum bestätigte die Strafe. Die Bezirksregierung lobte das Urteil. Es schaffe Klarheit, "
        "sagte eine Sprecherin der Behörde.",
        ("Landgericht Husum", "Bezirksregierung", "Sprecherin der Bezirksregierung"),
    ),
    Web(
        "office_and_body_beside_it",
        "Der Investor, die Firma Reko, lobte den Plan. Das Unternehmen warnte vor Schäden. Der Veranstalter, der "
        "Verein Nordlicht, klagte über Lärm. Der Klub forderte Ruhe.",
        ("Reko", "Reko", "Verein Nordlicht", "Verein Nordlicht"),
    ),
    Web(
        "role_behind_a_name_at_the_end",
        "Geführt wird die Gruppe von Ida Beck, einer früheren Richterin. Sie forderte freie Wahlen.",
        ("Ida Beck",),
    ),
    Web(
        "investigators_are_not_the_two_who_inform",
        "Ministerin Ida Beck und Oberstaatsanwalt Ole Lund informierten über den Fall. Nach Erkenntnissen der "
        "Ermittler war es ein Unfall.\n\n"
        "Ministerin Ida Beck und Minister Ole Lund lobten den Plan. Die Minister forderten mehr Geld.",
        ("Ida Beck und Ole Lund", "Ermittler", "Ida Beck und Ole Lund", "Ida Beck und Ole Lund"),
    ),
    Web(
        "who_holds_against_it",
        "Der Bürgermeister sagte, die Kasse sei leer. Ole Lund hielt dagegen, die Stadt habe genug Geld. Dagegen hält "
        "die Wirtin nichts vom Plan.",
        ("Bürgermeister", "Ole Lund", "Wirtin"),
    ),
    Web(
        "who_opens_the_paragraph_goes_on",
        "„Wir haben uns bewegt“, sagte Vorstand Ole Lund. Nun sei die andere Seite am Zug.\n\n"
        "Kapitän Uwe Petersen dämpfte die Hoffnung. Die Werft habe nichts Neues vorgelegt. Es fehle Geld.",
        ("Ole Lund", "Ole Lund", "Uwe Petersen", "Uwe Petersen"),
    ),
    Web(
        "who_spoke_in_the_paragraph_goes_on",
        "Vorstand Ole Lund warnte vor Kosten. Kapitän Uwe Petersen winkte ab. Die Werft habe kein Geld.",
        ("Ole Lund", "Ole Lund"),
    ),
    Web(
        "circles_in_which_there_is_criticism",
        "In der Opposition stieß der Plan auf Kritik.\n\nDer Plan hat in der Partei scharfe Kritik ausgelöst.",
        ("Opposition", "Partei"),
    ),
    Web("land_in_which_there_is_criticism", "In Polen gab es Kritik an dem Plan.", ("ungenannt",)),
    Web(
        "name_that_looks_like_an_adverb",
        "Bürgermeister Egon Fürst berichtete, dass der Plan fertig sei. Die Bürger klagten, er sei schlecht. Fürst "
        "entgegnete, dafür gebe es eine Bürgschaft. Fürst nannte die Idee gut.",
        ("Egon Fürst", "Bürger", "Egon Fürst", "Egon Fürst"),
    ),
    Web(
        "adverb_that_is_a_paper_elsewhere",
        "Die Zeitung „Heute“ berichtete, dass es schneit. Heute nannte die Wirtin den Plan gut.",
        ("Heute", "Wirtin"),
    ),
    Web(
        "group_is_no_land",
        "Die somalische Regierung lobte das. Der Plan stammt von der Nord-Miliz. In einer Erklärung der Gruppe hieß "
        "es, man habe gesiegt. Der Erklärung zufolge geht es weiter.",
        ("somalische Regierung", "Nord-Miliz", "Nord-Miliz"),
    ),
    Web(
        "municipality_is_no_court",
        "Das Landgericht Husum bestätigte die Strafe. Die Gemeinde lobte das Urteil.",
        ("Landgericht Husum", "Gemeinde"),
    ),
    Web(
        "trade_of_who_spoke",
        "Verbandschef Ole Lund warnte vor Kosten. Der Kaufmann forderte Geduld.",
        ("Ole Lund", "Ole Lund"),
    ),
    Web(
        "what_is_promised_in_a_report",
        "Ole Lund warnte vor dem Umbau. Die Station müsse bleiben. Dies sei zugesagt, entgegnete Ida Beck.",
        ("Ole Lund", "Ole Lund", "Ida Beck"),
    ),
    Web(
        "who_says_it_again_is_a_second_source",
        "Laut Radio Elbe ist ein Mann gefasst worden. Dies gab die Polizei in Husum bekannt. Der Mann sei geständig.",
        ("Radio Elbe", "Polizei in Husum", "Polizei in Husum"),
    ),
    Web(
        "spokeswoman_of_whose_figures_they_are",
        "Nach Polizeiangaben beträgt der Schaden 9000 Euro. Das sagte eine Sprecherin. Der Dieb sei noch flüchtig.",
        ("Polizei", "Sprecherin der Polizei", "Sprecherin der Polizei"),
    ),
    Web(
        "text_that_says_what_was_said_is_no_second_source",
        "Ole Lund fordert mehr Geld. Das steht in seinem Brief. Die Kasse sei leer.",
        ("Ole Lund", "Ole Lund"),
    ),
    Web(
        "what_is_said_names_nobody",
        "In Husum werden Vorwürfe laut, der Rat habe gelogen. Der Verdacht, dass Gift floss, blieb. Gerüchte, wonach "
        "die Werft schließt, machten die Runde.",
        ("ungenannt", "ungenannt", "Gerüchte"),
    ),
    Web(
        "thought_of_somebody",
        "Ole Lund äußerte den Verdacht, dass Gift floss. Der Vorwurf der Fischer, der Rat schlafe, blieb.",
        ("Ole Lund", "Fischer"),
    ),
    Web(
        "text_of_which_the_sentence_before_tells",
        "Der Lebenslauf steht auf der Seite des Landtags. Demnach hat sie in Kiel studiert.",
        ("Lebenslauf",),
    ),
    Web(
        "whose_figures_the_sentence_before_tells_of",
        "Die Angaben der Polizei zum Brand in Flensburg wurden ergänzt. Demnach starben acht Menschen.",
        ("Polizei",),
    ),
    Web(
        "who_spoke_of_a_text",
        "Der Bericht erscheint im Mai, sagte die Ministerin. Demnach sind acht Menschen ertrunken.",
        ("Ministerin", "Ministerin"),
    ),
    Web(
        "thing_named_within_quotation_marks_does_not_speak",
        "Die Regierung will eine neue Verfassung. „Die neue Verfassung muss Frauen schützen“, betont sie.",
        ("Regierung",),
    ),
    Web(
        "quotation_that_another_rejects",
        "Der Versorger verdiene gut, rechnet Forscher Jan Horn vor. „Da wird Kasse gemacht.“ Die Werft weist das "
        "zurück.",
        ("Jan Horn", "Jan Horn", "Werft"),
    ),
    Web(
        "outlet_only_passes_on_what_goes_on",
        "Laut „Küstenbote“ hat der frühere Trainer Jan Horn schwere Vorwürfe gegen den Klub erhoben. Die Ärzte hätten "
        "Mittel verteilt.",
        ("Küstenbote", "Jan Horn", "Jan Horn"),
    ),
    Web(
        "outlet_that_tells_itself_goes_on",
        "Laut „Küstenbote“ ist der Deich, den der Rat gestern noch gelobt hatte, an drei Stellen undicht. Das Wasser "
        "stehe schon im Keller.",
        ("Küstenbote", "Küstenbote"),
    ),
    Web(
        "who_acts_before_a_colon_within_the_sentence",
        "Innerhalb der Partei gab es Bedenken gegen den Bau. Der Abgeordnete Jan Horn ging in die Luft: Er habe keinen "
        "Eindruck, dass der Plan hilft.",
        ("Partei", "Jan Horn"),
    ),
    Web(
        "hearsay_goes_on_with_a_charge",
        "Ermittler werfen dem Kassierer Untreue vor. Er soll Geld überwiesen haben. Zudem soll er Belege vernichtet "
        "haben.",
        ("Ermittler", "Ermittler", "Ermittler"),
    ),
    Web(
        "charge_without_a_holder_is_the_prosecutors",
        "Die Staatsanwältin forderte vier Jahre Haft. Dem Angeklagten wird vorgeworfen, Waffen verkauft zu haben.",
        ("Staatsanwältin", "Staatsanwältin"),
    ),
    Web(
        "hearsay_behind_who_rejects_a_charge",
        "Die Verteidigerin wies die Vorwürfe zurück. Ihr Mandant soll zwei Läden überfallen haben.",
        ("Verteidigerin", "ungenannt"),
    ),
    Web(
        "hearsay_behind_others_who_act",
        "Die Zeugin beschuldigte den Nachbarn. Die Polizei kam um acht Uhr. Der Täter soll einen roten Mantel getragen "
        "haben.",
        ("ungenannt",),
    ),
    Web(
        "reason_for_which_something_is_refused",
        "Der Antrag wurde von der Stadt mit dem Hinweis abgelehnt, er sei zu spät gekommen.",
        ("Stadt", "Stadt"),
    ),
    Web(
        "reason_that_nobody_gives",
        "Der Antrag wurde mit der Begründung abgelehnt, er sei zu spät gekommen.",
        ("ungenannt", "ungenannt"),
    ),
    Web(
        "reason_of_a_body_that_does_something",
        "Das Amt schloss am Montag das Bad. Zur Begründung hieß es, das Dach sei undicht.",
        ("Amt",),
    ),
    Web(
        "reason_that_opens_the_sentence",
        "Die Werft hob die Preise an. Begründet wurde der Schritt mit den Kosten für Stahl.",
        ("Werft",),
    ),
    Web(
        "reason_for_what_is_done_to_a_body",
        "Das Amt wurde im Mai geschlossen. Zur Begründung hieß es, das Dach sei undicht.",
        ("ungenannt",),
    ),
    Web(
        "reason_for_what_somebody_gets",
        "Ida Beck erhält den Preis. Zur Begründung hieß es, sie schreibe klar.",
        ("ungenannt",),
    ),
    Web(
        "what_one_expects_by_ones_own_report_is_one_statement",
        "Der Coach sagte, er gehe davon aus, dass der Verein einen Ersatz hole.",
        ("Coach",),
    ),
    Web(
        "what_somebody_else_expects_by_a_report_is_another_statement",
        "Der Coach sagte, der Klub gehe davon aus, dass die Liga einen Ersatz stelle.",
        ("Coach", "Klub"),
    ),
    Web(
        "what_one_expects_where_one_goes_on_is_one_statement",
        "„Die Lage ist ernst“, sagte die Ministerin. Sie rechne damit, dass das Land nicht helfe.",
        ("Ministerin", "Ministerin"),
    ),
    Web(
        "local_hero_is_who_was_told_of",
        "Peter Hahn wurde Zweiter. „Ich habe alles gegeben“, sagte der Lokalmatador.",
        ("Peter Hahn",),
    ),
    Web(
        "report_that_says_itself_whose_it_is_is_one_statement",
        "Kritisch äußerte sich Jan Beck: Die Lager seien voll, schrieb er am Montag.",
        ("Jan Beck",),
    ),
    Web(
        "who_wants_to_know_that_something_is_so_claims_it",
        "Das Magazin will wissen, dass die Sängerin ausgezogen ist. Die Stadt will wissen, wer bezahlt.",
        ("Magazin", "Stadt"),
    ),
    Web(
        "fans_who_are_shocked_judge",
        "Fans reagierten geschockt auf die Nachricht. Die Bremse reagierte träge auf den Druck.",
        ("Fans",),
    ),
)
