import type { Language } from '../../../domain/wording/format';

/** Measured by the pipeline (data/quality/interpolation.json), written in the reader's language. */
export interface Accuracy {
  readonly areas: string;
  readonly sum: string;
  readonly median: string;
  readonly byGround: string;
}

export interface Method {
  /** Its address: `#/daten/methoden/<id>`. */
  readonly id: string;
  readonly title: string;
  readonly text: readonly (string | ((accuracy: Accuracy) => string))[];
}

const german: readonly Method[] = [
  {
    id: 'rule',
    title: 'Der Beschluss als Regel',
    text: [
      'Ein Kiez erfüllt die Kriterien, wenn er strukturschwach ist und dazu ohne Mandatsträger:innen oder langjährig unterdurchschnittlich. Jede Schwelle ist einstellbar. Fehlt eine Angabe, lautet das Urteil „nicht bekannt“, nie „nein“. Gebiete mit weniger als 300 Einwohner:innen oder weniger als 100 gültigen Stimmen werden gekennzeichnet und nicht gereiht.',
    ],
  },
  {
    id: 'mss',
    title: 'Strukturschwach: Monitoring Soziale Stadtentwicklung',
    text: [
      'Die Statusklassen (hoch, mittel, niedrig, sehr niedrig) sind die amtlichen der Ausgabe 2025 mit Stand 31.12.2024. Der Index fasst Arbeitslosigkeit, Transferbezug und Kinderarmut zusammen: Jeder Anteil wird am Mittel aller Planungsräume und an ihrer Streuung gemessen, die Werte werden addiert und noch einmal so gemessen. Unsere Rechnung ergibt für die Ausgabe 2021 dieselben Werte und Klassen wie die veröffentlichten.',
      'Die Senatsverwaltung nennt den Index ein Suchverfahren. Er ersetzt keine Ortskenntnis. Die Ausgaben 2013 bis 2019 gelten für ältere Gebietsgrenzen und sind umgerechnet.',
    ],
  },
  {
    id: 'votes',
    title: 'Wahlergebnisse in Kiezen',
    text: [
      'Wahlbezirke und Planungsräume haben verschiedene Grenzen. Briefstimmen werden nur in Briefwahlbezirken gezählt; sie werden nach der Zahl der Wahlscheine auf die Urnenwahlbezirke verteilt. Dann wandern die Stimmen dorthin, wo die Menschen wohnen: anteilig nach bewohnten Gebäuden, deren Bewohner:innen an den amtlichen Zahlen geeicht sind. Keine Stimme geht dabei verloren. Die Werte der Kieze sind umgerechnet und nicht amtlich.',
      (accuracy: Accuracy) =>
        `Wie gut das trifft: Kennt das Verfahren nur die Wahlbezirke, verfehlt es die Einwohnerzahlen der ${accuracy.areas} Planungsräume im Register um ${accuracy.sum} % (Summe der Abweichungen; Median ${accuracy.median} %). Nach bloßer Fläche wären es ${accuracy.byGround} %. In den veröffentlichten Tabellen ist das Register selbst eine Vorgabe.`,
      'Für die Wahl vom 20.09.2026 ist nur das vorläufige Ergebnis der 78 Wahlkreise bekannt. In kleineren Gebieten ist es geschätzt: das Ergebnis von 2023, fortgeschrieben mit der Veränderung im Wahlkreis. Es zählt für den langjährigen Vergleich nur, wenn Sie es ankreuzen.',
    ],
  },
  {
    id: 'long-term',
    title: 'Langjährig unterdurchschnittlich',
    text: [
      'Für jede Wahl wird der SPD-Anteil des Gebiets mit dem Berliner verglichen, in Prozentpunkten. Der langjährige Abstand ist das Mittel über die angekreuzten Wahlen. Vorgabe: elf Wahlen von 2011 bis 2025, der Abstand ist negativ, und in mindestens 75 % der Wahlen lag das Gebiet darunter.',
    ],
  },
  {
    id: 'mandates',
    title: 'Ohne Mandatsträger:innen',
    text: [
      'Vorgabe ist die 20. Wahlperiode: Ein Kiez ist ohne Mandat, wenn weniger als die Hälfte seiner Einwohner:innen in einem Wahlkreis lebt, in dem ein Mitglied der SPD-Fraktion kandidiert hat. Die Direktmandate sind vorläufig amtlich. Die Listensitze haben wir nach Hare/Niemeyer aus dem vorläufigen Ergebnis errechnet; eine amtliche Liste lag nicht vor.',
    ],
  },
  {
    id: 'limits',
    title: 'Was die Zahlen nicht sagen',
    text: [
      'Ein Zusammenhang ist keine Wirkung: Nichts hier sagt, dass ein Büro Stimmen bringt. Alle Angaben gelten für Gebiete, nie für einzelne Menschen. Die Grundkarte hat den Stand August 2021, Büros und Mandate ändern sich schneller als jede Veröffentlichung.',
    ],
  },
];

const english: readonly Method[] = [
  {
    id: 'rule',
    title: 'The resolution as a rule',
    text: [
      'An area meets the criteria if it is structurally weak and in addition has no mandate holder or is below average in the long term. Every threshold can be changed. Where a figure is missing the verdict is “not known”, never “no”. Areas with fewer than 300 inhabitants or fewer than 100 valid votes are marked and not ranked.',
    ],
  },
  {
    id: 'mss',
    title: 'Structurally weak: Monitoring Soziale Stadtentwicklung',
    text: [
      'The status classes (high, medium, low, very low) are the official ones of the 2025 edition as of 31 December 2024. The index sums up unemployment, benefits and child poverty: each share is measured against the mean and the spread of all planning areas, the values are added and measured in the same way again. Our computation reproduces the published values and classes of the 2021 edition.',
      'The Senate calls the index a search strategy. It does not replace local knowledge. The editions 2013 to 2019 used older boundaries and are converted.',
    ],
  },
  {
    id: 'votes',
    title: 'Election results in neighbourhoods',
    text: [
      'Precincts and planning areas have different boundaries. Postal votes are counted in postal precincts only; they are spread over the polling precincts by the number of polling cards issued. Then the votes go to where people live: in proportion to inhabited buildings whose inhabitants are calibrated to official counts. No vote is lost. The figures of neighbourhoods are converted and not official.',
      (accuracy: Accuracy) =>
        `How well this does: knowing only the precincts, the method misses the registered inhabitants of the ${accuracy.areas} planning areas by ${accuracy.sum} % (sum of deviations; median ${accuracy.median} %). By area of the ground it would be ${accuracy.byGround} %. In the published tables the register itself is a margin.`,
      'Of the election of 20 September 2026 only the preliminary result of the 78 constituencies is known. In smaller areas it is estimated: the result of 2023 updated by the change in the constituency. It counts for the long-term comparison only if you tick it.',
    ],
  },
  {
    id: 'long-term',
    title: 'Below average in the long term',
    text: [
      'For every election the SPD share of the area is compared with that of Berlin, in percentage points. The long-term deviation is the mean over the ticked elections. Default: eleven elections from 2011 to 2025, the deviation is negative, and the area was below in at least 75 % of the elections.',
    ],
  },
  {
    id: 'mandates',
    title: 'Without mandate holders',
    text: [
      'The default is the 20th term: an area is without a mandate if fewer than half of its inhabitants live in a constituency in which a member of the SPD group stood. The direct mandates are preliminary-official. We computed the list seats after Hare/Niemeyer from the preliminary result; there was no official list.',
    ],
  },
  {
    id: 'limits',
    title: 'What the figures do not say',
    text: [
      'Correlation is not effect: nothing here says that an office wins votes. All figures are about areas, never about individuals. The base map is of August 2021, and offices and mandates change faster than any publication.',
    ],
  },
];

export const methods: Readonly<Record<Language, readonly Method[]>> = { de: german, en: english };
