import type { Method } from './method';

/** Every method in plain German. */
export const germanMethods: readonly Method[] = [
  {
    id: 'rule',
    title: 'Der Beschluss als Regel',
    text: [
      'Ein Kiez erfüllt die Kriterien, wenn er strukturschwach ist und dazu ohne Mandatsträger:innen oder langjährig unterdurchschnittlich. Jede Schwelle ist einstellbar, die Regel lässt sich umbauen.',
      'Fehlt eine Angabe, die das Ergebnis ändern könnte, lautet das Urteil „nicht bekannt“, nie „nein“.',
    ],
    formula: ['strukturschwach UND (ohne Mandatsträger:innen ODER langjährig unterdurchschnittlich)'],
    evidence: ['Die Urteile aller 542 Planungsräume stimmen mit derselben Regel in SQL auf den vollen Tabellen überein; ein Test vergleicht sie bei jeder Änderung.'],
    limits: ['Gebiete mit weniger als 300 Einwohner:innen oder weniger als 100 gültigen Stimmen werden gekennzeichnet und nicht gereiht.', 'Der Beschluss nennt keine Zahlen. Die Schwellen sind eine Auslegung, über die sich streiten lässt.'],
  },
  {
    id: 'mss',
    title: 'Strukturschwach: Monitoring Soziale Stadtentwicklung',
    text: [
      'Die Statusklassen (hoch, mittel, niedrig, sehr niedrig) sind die amtlichen der Ausgabe 2025 mit Stand 31.12.2024. Der Index fasst Arbeitslosigkeit, Transferbezug und Kinderarmut zusammen. 2019 und 2021 sind es diese drei Anteile; bis 2017 kam die Langzeitarbeitslosigkeit dazu, seit 2023 sind es Kinder in Haushalten Alleinerziehender.',
      'Jeder Anteil wird am ungewichteten Mittel aller gültigen Planungsräume und an ihrer Streuung gemessen. Die Werte eines Gebiets werden addiert und noch einmal so gemessen. Positiv heißt: schwächer als die Stadt.',
      'Die Dynamik ist dieselbe Rechnung mit den Veränderungen über zwei Jahre.',
    ],
    formula: ['z = (Anteil − Mittel) ÷ Standardabweichung (Grundgesamtheit)', 'Index = z der Summe der z-Werte', 'Klasse: unter −1 hoch · bis +1 mittel · bis +1,5 niedrig · darüber sehr niedrig'],
    evidence: [
      'Ausgabe 2021 nachgerechnet: Alle Klassen der 536 gültigen Gebiete stimmen (75 hoch, 366 mittel, 46 niedrig, 49 sehr niedrig), die Indexwerte auf die veröffentlichten Stellen genau, etwa −0,32770 für Stülerstraße.',
      'Ausgabe 2023: Die gerundeten Anteile legen den Index auf 0,0015 genau fest; nur zwei Gebiete liegen so nah an einer Grenze, dass ihre Klasse davon abhängt.',
    ],
    limits: ['Die Senatsverwaltung nennt den Index ein Suchverfahren. Er ersetzt keine Ortskenntnis.', 'Die Ausgaben 2013 bis 2019 gelten für ältere Gebietsgrenzen und sind nach Einwohner:innen umgerechnet; dabei bleiben höchstens 0,05 % der Menschen in einem falschen Gebiet.', 'Die Ausgabe 2025 nennt nur Klassen, keinen Index.'],
  },
  {
    id: 'votes',
    title: 'Wahlergebnisse in Kiezen',
    text: [
      'Wahlbezirke und Planungsräume haben verschiedene Grenzen. Briefstimmen werden nur in Briefwahlbezirken gezählt; sie werden nach der Zahl der Wahlscheine auf die Urnenwahlbezirke verteilt.',
      'Dann wandern die Stimmen dorthin, wo die Menschen wohnen: anteilig nach bewohnten Gebäuden, deren Bewohner:innen an den amtlichen Zahlen geeicht sind. Größere Gebiete sind Summen der kleineren.',
    ],
    formula: ['Stimmen im Planungsraum = Summe über die Wahlbezirke: Stimmen × Anteil der Menschen des Wahlbezirks, die im Planungsraum wohnen'],
    evidence: [
      ({ areas, sum, median, ninetieth, byGround }) => `Kennt das Verfahren nur die Wahlbezirke, verfehlt es die Einwohnerzahlen der ${areas} Planungsräume im Register um ${sum} % (Summe der Abweichungen; Median ${median} %, neun von zehn unter ${ninetieth} %). Nach bloßer Fläche wären es ${byGround} %. In den veröffentlichten Tabellen ist das Register selbst eine Vorgabe.`,
      'Keine Stimme geht verloren: In jeder Wahl ergeben die Planungsräume zusammen bei jeder Partei genau das amtliche Ergebnis der Stadt und der Bezirke.',
    ],
    limits: [
      'Die Werte der Kieze sind umgerechnet und nicht amtlich.',
      ({ impure }) => `In ${impure} Planungsräumen kommen mehr als 30 % der Menschen aus Wahlbezirken, die überwiegend anderswo liegen (Einteilung 2021). Dort ist der Wert eher der einer Nachbarschaft.`,
      'Dass Menschen in einem Wahlbezirk überall gleich wählen, ist eine Annahme. Sie glättet Unterschiede innerhalb eines Wahlbezirks.',
    ],
  },
  {
    id: 'agh2026',
    title: 'Die Wahl vom 20.09.2026: Schätzung unterhalb der Wahlkreise',
    text: [
      'Bekannt ist nur das vorläufige Ergebnis der 78 Wahlkreise. In kleineren Gebieten ist es geschätzt: das Ergebnis von 2023 im Gebiet, für jede Partei und für die Nichtwahl so verändert, dass die Summe des Wahlkreises stimmt. Neue Parteien folgen dem Muster der Bundestagswahl 2025.',
      'Für den langjährigen Vergleich zählt diese Wahl nur, wenn Sie sie ankreuzen.',
    ],
    formula: ['Stimmen im Gebiet = Stimmen 2023 × Faktor der Partei × Faktor des Gebiets, so dass beide Summen stimmen (iteratives Anpassen)'],
    evidence: ['Rückprobe an vier bekannten Wahlen, von denen das Verfahren nur die Wahlkreise kannte: Der SPD-Anteil war in der Hälfte der Planungsräume auf 0,6 bis 0,9 Punkte genau, in neun von zehn auf rund 2 Punkte.'],
    limits: ['Verschiebungen innerhalb eines Wahlkreises seit 2023 sieht die Schätzung nicht.', 'Das Ergebnis der Wahlkreise ist vorläufig.'],
  },
  {
    id: 'long-term',
    title: 'Langjährig unterdurchschnittlich',
    text: [
      'Für jede Wahl wird der SPD-Anteil des Gebiets mit dem Berliner verglichen, in Prozentpunkten. Der langjährige Abstand ist das Mittel über die angekreuzten Wahlen; alle wiegen gleich.',
      'Vorgabe: elf Wahlen von 2011 bis 2025, der Abstand ist negativ, und in mindestens 75 % der Wahlen lag das Gebiet darunter.',
    ],
    formula: ['Abstand = Mittel über die Wahlen von (SPD-Anteil im Gebiet − SPD-Anteil in Berlin)', 'Trend = Median aller Steigungen zwischen je zwei Wahlen (Theil–Sen) des Anteils im Verhältnis zu Berlin'],
    evidence: ['In jeder Wahl ergeben die Abstände aller Planungsräume, mit den gültigen Stimmen gewichtet, genau null; ein Test prüft das für alle zwölf Wahlen.'],
    limits: ['4 Punkte unter 30 % sind weniger als 4 Punkte unter 12 %. Deshalb gibt es auch den Anteil im Verhältnis zur Stadt.', 'Ein kleiner Abstand in einem kleinen Gebiet kann Zufall sein.'],
  },
  {
    id: 'mandates',
    title: 'Ohne Mandatsträger:innen',
    text: [
      'Vorgabe ist die 20. Wahlperiode: Ein Kiez ist ohne Mandat, wenn weniger als die Hälfte seiner Einwohner:innen in einem Wahlkreis lebt, in dem ein Mitglied der SPD-Fraktion kandidiert hat.',
      'Vier Lesarten stehen zur Wahl, von der strengsten zur weitesten: kein Direktmandat; kein Mitglied, das im Wahlkreis antrat; kein Büro in der Nähe; ein Büro, dessen Inhaber:in kein Mandat mehr hat.',
    ],
    formula: ['Anteil mit Mandat = Summe der Einwohneranteile aller Wahlkreise des Gebiets, in denen ein Mitglied kandidierte'],
    evidence: ['Die Einwohner:innen der 78 Wahlkreise, aus den Zellen addiert, weichen vom amtlichen Bericht im Median um 0,1 % ab.', 'Die 78 Direktmandate (28, 27, 12, 10, 1) stimmen mit den Gewinner:innen der Wahlkreise überein.'],
    limits: ['Nach dem 20.09.2026 hat die SPD ein Direktmandat. Die strengste Lesart trifft deshalb auf fast jeden Kiez zu und unterscheidet nichts.', 'Wer einen Wahlkreis betreut, ohne dort kandidiert zu haben, steht in keiner öffentlichen Liste.'],
  },
  {
    id: 'seats',
    title: 'Errechnete Sitze der 20. Wahlperiode',
    text: [
      'Eine amtliche Liste der Gewählten lag nicht vor. Die Sitze sind aus dem vorläufigen Ergebnis nach Hare/Niemeyer errechnet: erst auf die Parteien, dann innerhalb der SPD auf die Bezirkslisten. Direktmandate werden angerechnet, Überhang wird ausgeglichen. Wer zuerst auf der Liste steht und kein Direktmandat hat, bekommt den Sitz.',
    ],
    formula: ['Sitze = ganzzahliger Teil von Stimmen × Sitze ÷ alle Stimmen; die übrigen gehen an die größten Reste'],
    evidence: ['Dieselbe Rechnung ergibt die 159 amtlichen Sitze von 2023 (52, 34, 34, 22, 17) und die amtliche Verteilung der 34 SPD-Sitze auf die Bezirkslisten.'],
    limits: ['Ein Sitz kann mit dem endgültigen Ergebnis wandern. Am knappsten ist es zwischen Treptow-Köpenick und Tempelhof-Schöneberg.', 'Errechnete Mandate sind überall als solche gekennzeichnet. Sobald eine amtliche Liste vorliegt, lässt sie sich unter „Eigene Daten“ einsetzen.'],
  },
  {
    id: 'people',
    title: 'Menschen dort, wo sie wohnen',
    text: [
      ({ houses }) => `Die Einwohner:innen der Wahlbezirke und Planungsräume werden auf ${houses} Hausnummern der Karte verteilt. Wie viele Menschen je Quadratmeter in einem Gebäude wohnen, lernt das Verfahren aus Größe, Art und Umgebung der Gebäude und aus den amtlichen Zahlen der Wahlbezirke.`,
      'Danach werden die Zahlen so angepasst, dass jeder Planungsraum genau seine Einwohnerzahl im Register hat. Nachbarhäuser sind zu Zellen zusammengefasst; niemand Einzelnes ist erkennbar.',
    ],
    formula: ['Menschen im Haus = Grundfläche × Dichte der Gebäudeart, angepasst an Wahlbezirk und Planungsraum (iteratives Anpassen)'],
    evidence: [
      ({ outOfSample }) => `An einem anderen Stichtag geprüft, weichen die Planungsräume um ${outOfSample} % ab (Summe der Abweichungen); das Register selbst bewegt sich in einem Jahr um 0,9 %.`,
      ({ blocks }) => `Auf 1.034 Blöcken in Tempelhof-Schöneberg, die das Verfahren nicht kannte: Median ${blocks} %. In so kleinen Flächen ist es eine grobe Schätzung.`,
    ],
    limits: ['Die Karte hat den Stand August 2021. Neue Quartiere bekommen ihre Menschen aus dem Register, aber an den damals bekannten Häusern.', 'Alter ist unterhalb der Planungsräume aus Wahlbezirken von 2023 übertragen.'],
  },
  {
    id: 'composite',
    title: 'Gewichteter Index',
    text: [
      'Bis zu zwölf Kriterien kommen auf eine gemeinsame Skala von 0 bis 100 und werden nach Gewichten zusammengefasst. Die Gewichte sind Anteile; ihre Summe ist immer 100 %.',
      'Normierung: Vorgabe ist der Prozentrang, der gegen Ausreißer gleichgültig ist. Wahlweise linear zwischen kleinstem und größtem Wert (Ränder gekappt), in Standardabweichungen oder zwischen zwei eigenen Zielwerten.',
      'Fehlt ein Wert, verteilt sich sein Gewicht auf die anderen Kriterien des Gebiets, und der Wert wird als unsicher gekennzeichnet. Fehlt mehr als die Hälfte des Gewichts, gibt es keinen Index.',
    ],
    formula: ['Index = Summe (Gewicht × Punkte)', 'geometrisch: Produkt (Punkte hoch Gewicht); eine Schwäche lässt sich dann weniger durch anderes ausgleichen', 'Prozentrang = Anteil der Gebiete mit kleinerem Wert; gleiche Werte teilen sich ihren Rang'],
    evidence: ['Das Ergebnis stimmt für alle 542 Planungsräume mit einer zweiten Rechnung in SQL überein.', 'Ändert man die Einheit eines Kriteriums, ändert sich kein Prozentrang; ein überall gleiches Kriterium ändert keinen Rang. Beides prüfen Tests mit zufälligen Daten.'],
    limits: ['Gewichte sind eine politische Entscheidung, keine Messung. Wie viel von ihnen abhängt, zeigt die Robustheit.', 'Zwei Kriterien, die dasselbe sagen, zählen doppelt. Davor warnt die Korrelationstabelle.'],
  },
  {
    id: 'robustness',
    title: 'Wie sicher ist die Reihenfolge?',
    text: [
      'Die Gewichte werden viele Male ein wenig anders gezogen, rund um Ihre eigenen, auf Wunsch auch mit anderer Normierung. Aus allen Reihenfolgen entsteht für jedes Gebiet eine Spanne der Ränge und die Wahrscheinlichkeit, unter den ersten n zu sein.',
      'Derselbe Link zeigt überall dieselbe Spanne, denn der Zufall beginnt immer gleich.',
    ],
    formula: ['Gewichte ~ Dirichlet (Konzentration × eigene Anteile)', 'Spanne = 5. bis 95. Perzentil der Ränge', 'Wahrscheinlichkeit = Anteil der Ziehungen unter den ersten n'],
    evidence: ['Die schnelle Rechnung ergibt dieselben Ränge wie eine schlichte Simulation mit denselben Ziehungen. Die gezogenen Gewichte haben Mittel und Streuung der Dirichlet-Verteilung.', 'Die Wahrscheinlichkeiten aller Gebiete, unter den ersten n zu sein, ergeben zusammen genau n.'],
    limits: ['Die Spanne zeigt, was an den Gewichten hängt. Fehler der Daten selbst sind nicht darin.'],
  },
  {
    id: 'clusters',
    title: 'Räumliche Häufungen',
    text: [
      'Liegen hohe Werte beieinander, oder ist das Muster zufällig? Morans I sagt es für die ganze Stadt, das lokale Moran und Gi* für jeden Kiez und seine Nachbarn. Nachbarn sind Gebiete, die sich berühren.',
      'Ob mehr als Zufall dahintersteckt, zeigt ein Vergleich: Die Werte der anderen Gebiete werden viele Male zufällig neu verteilt. Weil das 542-mal gefragt wird, sind die Ergebnisse für die Zahl der Fragen korrigiert (False Discovery Rate).',
      'Die zweifache Darstellung (Schwäche × Ergebnis) teilt beide Größen in drei gleich große Gruppen; die Grenzen stehen an der Legende.',
    ],
    formula: ['lokales Moran = z des Gebiets × Mittel der z seiner Nachbarn', 'Gi* = (Summe von Gebiet und Nachbarn − Erwartung) ÷ Streuung', 'p = Anteil der Zufallsverteilungen, die mindestens so weit abweichen'],
    evidence: ['Die veröffentlichten Werte des SIDS-Datensatzes (Morans I 0,24772520) und des Beispiels von Ord und Getis (z von −1,397 bis 2,024) werden erreicht.', 'Die lokalen Werte ergeben zusammen das globale Moran.'],
    limits: ['Eine Häufung ist ein Muster, keine Ursache.', 'Gebiete ohne berührende Nachbarn und ohne Wert bleiben außen vor; es steht dabei, wie viele.'],
  },
  {
    id: 'similarity',
    title: 'Ähnliche Kieze',
    text: ['Kieze werden nach ausgewählten Kennzahlen verglichen. Jede Kennzahl kommt auf eine robuste Skala, damit ein einzelner Ausreißer nicht alles bestimmt. Gezeigt werden die nächsten Kieze und worin sie sich am meisten unterscheiden.'],
    formula: ['Abstand = Wurzel aus dem Mittel der quadrierten Unterschiede (Abstand vom Median ÷ Median der Abweichungen, höchstens ±4)', 'Ähnlichkeit = 100 × exp(−Abstand² ÷ 2)'],
    evidence: ['Der Abstand ist von beiden Seiten gleich, bleibt bei anderen Einheiten gleich und ändert sich nicht durch eine überall gleiche Kennzahl; Tests prüfen das mit zufälligen Daten.'],
    limits: ['Ähnlich heißt: in diesen Kennzahlen. Geschichte, Vereine und Menschen vor Ort stehen in keiner Tabelle.', 'Gebiete, von denen weniger als 70 % der Kennzahlen bekannt sind, werden nicht verglichen.'],
  },
  {
    id: 'classification',
    title: 'Klassen und Farben der Karte',
    text: [
      'Fünf Arten, Werte in Klassen zu teilen: gleich viele Gebiete, gleich breite Klassen, natürliche Sprünge, Standardabweichungen, eigene Grenzen. Die Grenzen werden auf gut lesbare Zahlen gerundet, soweit das kaum ein Gebiet verschiebt.',
      'Abweichungen werden um null gefärbt: gleiche Farbe heißt gleich weit entfernt. Alle Farbreihen sind bei Farbfehlsichtigkeit unterscheidbar. Fehlende Werte sind schraffiert.',
    ],
    formula: ['natürliche Sprünge: kleinste Summe der quadrierten Abstände vom Mittel der Klasse, exakt gelöst (Ckmeans)'],
    evidence: ['Kein anderer Schnitt ist besser als der gefundene: geprüft gegen alle möglichen Schnitte und gegen das veröffentlichte Beispiel von Ckmeans.1d.dp.', 'Der Abstand benachbarter Farben ist für jede Art der Farbfehlsichtigkeit nachgerechnet.'],
    limits: ['Die Wahl der Klassen verändert den Eindruck einer Karte. Das Histogramm der Legende zeigt, was dahintersteht.'],
  },
  {
    id: 'addresses',
    title: 'Adressen und Büros auf der Karte',
    text: ['Das amtliche Adressverzeichnis hat keine Koordinaten, die Karte Hausnummern ohne Straßen. Eine Hausnummer wird zur Adresse über die Straßen ringsum, Postleitzahl, Planungsraum und die Nachbarn in der Reihe.'],
    formula: [],
    evidence: [
      ({ addresses, atNumber, rightArea, distance }) => `${atNumber} % der ${addresses} Adressen liegen an einer Hausnummer der Karte, ${rightArea} % davon im richtigen Planungsraum, obwohl dieser dabei nicht verraten wurde. Von 8.727 Orten mit eigener Adresse liegt die Hälfte höchstens ${distance} m entfernt.`,
    ],
    limits: ['Verzeichnis vom Juni 2023, Karte vom August 2021. Straßen, die danach entstanden oder umbenannt wurden, fehlen.', 'Entfernungen sind Luftlinie, wo nichts anderes dabeisteht.'],
  },
  {
    id: 'walking',
    title: 'Erreichbarkeit zu Fuß',
    text: [
      'Das Wegenetz stammt aus den Straßen und Wegen der Karte: alles außer Autobahnen, Kraftfahrstraßen und Gleisen. Brücken und Tunnel sind mit dem, was sie kreuzen, nicht verbunden. Behalten ist nur der größte zusammenhängende Teil, mehr als 15.000 km.',
      'Wer wohin kommt, ist der kürzeste Weg im Netz, dazu die Strecke vom Haus bis zum nächsten Weg. Menschen zählen dort, wo sie wohnen (siehe „Menschen dort, wo sie wohnen“). Mehrere Vorhaben zusammen zählen niemanden doppelt.',
      'Die Umrisse auf der Karte umschließen, was in der Zeit zu erreichen ist. Jeder Punkt gehört zu seinem nächsten Weg; so schwappt kein Umriss über die Spree oder einen Kanal.',
      'Die Gehminuten eines Kiezes sind das Mittel über seine Einwohner:innen, nicht der Weg von seiner Mitte. Sie sind nach oben nicht begrenzt.',
      'Die Versorgung mit Büros teilt jedes Büro auf alle auf, die es erreichen; wer näher wohnt, zählt mehr. Der Zugewinn sagt, wie viel ein weiteres Büro den Menschen ringsum bringt.',
    ],
    formula: [
      'Minuten = Weg in Metern ÷ (Tempo in km/h × 1000 ÷ 60); Vorgabe 4,8 km/h, für Ältere 3,6 km/h',
      'Gehminuten des Kiezes = Summe (Menschen × Minuten) ÷ Summe der Menschen',
      'Anteil eines Büros je Kopf R = 1 ÷ Summe (Menschen × Gewicht der Entfernung); Versorgung = Summe (R × Gewicht) über alle Büros (2SFCA)',
      'Gewicht = (e^(−½·(d/D)²) − e^(−½)) ÷ (1 − e^(−½)), d Weg, D Grenze',
    ],
    evidence: [
      'Die kürzesten Wege stimmen für mehr als 200 zufällige Paare mit einer unabhängigen Bibliothek überein. Hin und zurück ist gleich weit, kein Weg ist kürzer als die Luftlinie, kein Umweg kürzer als der Weg.',
      'Geprüft an Orten: Oberbaumbrücke, Elsenbrücke und Admiralbrücke verbinden; zwischen Stralau und Treptower Park liegen 450 m Luftlinie und mehr als 2,5 km Weg. Vom Brandenburger Tor zum Alexanderplatz sind es 2,7 km.',
      'Die Versorgung verteilt genau die Büros, die jemand erreicht: Summe aus Menschen mal Versorgung gleich Zahl der Büros.',
    ],
    limits: [
      'Wege auf dem Stand vom August 2021. Ob ein Weg privat ist, wann ein Park schließt, Treppen, Ampeln und Steigungen sagt die Karte nicht.',
      'Geht eine große Straße ohne eigenen Gehweg in die Karte ein, zählt ihre Mitte; wo man sie queren kann, ist nicht bekannt.',
      'Liegt ein Punkt mehr als 150 m vom nächsten Weg, wird das gesagt. Bahnhöfe zählen mit ihrer Mitte, nicht mit den Eingängen.',
    ],
  },
];
