import type { ClassMethod } from '../../../domain/colour/classification';
import type { Caveat } from '../../../domain/figures/description';
import type { ResultMeasure } from '../../../domain/figures/figure';
import type { Language } from '../../../domain/wording/format';
import type { ClusterMethod, MapLevel } from '../../../workspace/view/view-state';
import type { ClassWords } from './class-labels';
import { english } from './texts-english';

const german = {
  shows: 'Karte zeigt',
  choose: 'Wählen, was die Karte zeigt',
  close: 'Auswahl schließen',
  level: 'Ebene',
  levels: {
    plr: 'Planungsräume (Kieze)', bzr: 'Bezirksregionen', pgr: 'Prognoseräume', wk26: 'Wahlkreise 2026', bez: 'Bezirke', precinct: 'Stimmbezirke',
  } satisfies Record<MapLevel, string>,
  legend: 'Legende',
  rule: 'Beschlusskriterien',
  ruleDefinition: 'Strukturschwach UND (ohne Mandatsträger:innen ODER langjährig unterdurchschnittlich), mit den Schwellen aus dem Bedienfeld.',
  statusDefinition: 'Statusindex des Monitorings Soziale Stadtentwicklung 2025, Stand 31.12.2024. Das Monitoring ist ein Suchverfahren und ersetzt keine Ortskenntnis.',
  statusShare: 'Anteil der Einwohner:innen in Planungsräumen mit niedrigem oder sehr niedrigem Status.',
  mandate: 'SPD-Mandat im Wahlkreis',
  mandateClasses: ['kein SPD-Mandat', 'SPD-Mandat'],
  mandateSense: 'Welches Mandat zählt?',
  mandateSenses: { direct: (count: string) => `nur das Direktmandat (${count} ohne)`, member: (count: string) => `MdA, die hier kandidierten (${count} ohne)` },
  mandateMajority: 'Ohne Mandat heißt hier: für die Mehrheit der Einwohner:innen.',
  status: 'Sozialer Status (MSS 2025)',
  pair: (x: string, y: string) => `${x} × ${y}`,
  clusters: { moran: (figure: string) => `Häufungen: ${figure}`, getis: (figure: string) => `Brennpunkte: ${figure}` } satisfies Record<ClusterMethod, (figure: string) => string>,
  ownRule: 'Eigene Regel',
  ownRuleClasses: ['erfüllt', 'erfüllt nicht'],
  ruleClasses: ['erfüllt, beide Bedingungen', 'erfüllt, eine Bedingung', 'nur strukturschwach', 'nicht strukturschwach'],
  statusClasses: ['hoch', 'mittel', 'niedrig', 'sehr niedrig'],
  dynamicClasses: ['positiv', 'stabil', 'negativ'],
  clusterClasses: {
    moran: ['hoch, umgeben von hoch', 'niedrig, umgeben von niedrig', 'hoch, umgeben von niedrig', 'niedrig, umgeben von hoch', 'nicht auffällig'],
    getis: ['Häufung hoher Werte (99 %)', 'Häufung hoher Werte (95 %)', 'nicht auffällig', 'Häufung niedriger Werte (95 %)', 'Häufung niedriger Werte (99 %)'],
  } satisfies Record<ClusterMethod, string[]>,
  clusterHelp: {
    moran: 'Lokales Moran-I: Wo Nachbarn einander ähnlicher oder unähnlicher sind als in 9.999 zufälligen Anordnungen. Unter den gefundenen Gebieten ist höchstens jedes zwanzigste ein Zufall (FDR 5 %). Das zeigt Muster, keine Ursachen.',
    getis: 'Gi* nach Getis und Ord: Wo ein Gebiet mit seinen Nachbarn zusammen höher oder niedriger liegt, als es der Zufall erwarten lässt. Unter den gefundenen ist höchstens jedes zwanzigste (95 %) oder hundertste (99 %) ein Zufall. Das zeigt Muster, keine Ursachen.',
  } satisfies Record<ClusterMethod, string>,
  clusterFacts: {
    overall: (value: string, p: string) => `In ganz Berlin: Moran-I ${value} (0 wäre Zufall, 1 vollkommen gleiche Nachbarn; ${p}).`,
    even: 'Alle Gebiete haben denselben Wert: Es gibt kein Muster.',
    leftOut: (missing: number, islands: number) => `Außen vor bleiben ${missing} ohne Wert oder zu klein${islands > 0 ? ` und ${islands} ohne Nachbarn` : ''}.`,
    seeded: 'Die Zufallszahlen sind festgelegt: Dieselbe Frage gibt dieselbe Antwort.',
  },
  clusterHow: 'Was heißt das, und wie sicher ist es?',
  clusterFailed: 'Die Häufungen ließen sich nicht berechnen. Versuchen Sie es noch einmal.',
  classWords: {
    under: (value) => `unter ${value}`, from: (value) => `ab ${value}`, range: (from, to) => `${from} bis unter ${to}`, all: 'alle Gebiete',
  } satisfies ClassWords as ClassWords,
  missing: 'keine Angabe',
  missingOrSmall: 'kein Urteil möglich oder zu klein',
  unreliable: 'unsicher: zu wenige Menschen oder Stimmen',
  uncertain: 'unsicher',
  waiting: 'Die Zahlen werden geladen …',
  failed: 'Die Zahlen konnten nicht geladen werden.',
  retry: 'Erneut laden',
  city: 'Berlin',
  caveats: {
    estimated: 'geschätzt', computed: 'berechnet', converted: 'räumlich umgerechnet', preliminary: 'vorläufig', own: 'eigene Daten',
  } satisfies Record<Caveat, string>,
  asOf: (date: string) => `Stand ${date}`,
  source: 'Quelle und Methode',
  rank: (rank: number, total: number) => `Rang ${rank} von ${total} (höchster Wert zuerst)`,
  histogramLabel: (title: string, count: number, low: string, high: string, city: string | null) =>
    `Verteilung: ${title}. ${count} Gebiete von ${low} bis ${high}.${city === null ? '' : ` Berlin: ${city}.`}`,
  areas: (count: number) => `${count} ${count === 1 ? 'Gebiet' : 'Gebiete'}`,
  brush: {
    title: 'Auswahl', low: 'Auswahl von', high: 'Auswahl bis', clear: 'Auswahl aufheben', from: 'von', to: 'bis',
    narrowed: (figure: string) => `Nur die Auswahl aus der Legende (${figure}).`,
    picked: (count: number, total: number) => `${count} von ${total} Gebieten ausgewählt`,
    hint: 'Ziehen wählt einen Bereich, ein Klick eine Klasse.',
    pick: 'Klasse auf der Karte und in der Liste auswählen',
  },
  pairHelp: 'Je drei Klassen mit etwa gleich vielen Gebieten. Am stärksten hervorgehoben ist, wo beides auf der ungünstigen Seite liegt.',
  settings: 'Darstellung',
  method: 'Klassen bilden',
  methods: {
    quantile: 'gleich viele Gebiete je Klasse', equal: 'gleich breite Klassen', natural: 'natürliche Grenzen', deviation: 'Standardabweichungen', own: 'eigene Grenzen',
  } satisfies Record<ClassMethod, string>,
  automatic: 'passend zur Größe',
  fixedNote: 'Auf allen Ebenen dieselben Klassen, damit gleiche Farben dasselbe heißen.',
  levelNote: 'Klassen aus den Gebieten dieser Ebene.',
  classCount: 'Anzahl',
  ownBreaks: 'Grenzen',
  breakLabel: (index: number) => `${index}. Grenze`,
  addBreak: 'Grenze hinzufügen',
  removeBreak: (value: string) => `Grenze ${value} entfernen`,
  badBreaks: 'Jede Grenze muss eine Zahl und größer als die vorige sein.',
  relief: 'Höhe zeigt den Wert (3-D)',
  picker: {
    modes: { figure: 'Eine Größe', election: 'Wahl', pair: 'Zwei zusammen', clusters: 'Häufungen' },
    mode: 'Art der Karte',
    search: 'Größe suchen',
    nothing: 'Nichts gefunden. Suchen Sie zum Beispiel „Armut“, „CDU 2023“ oder „Miete“.',
    results: (count: number) => `${count} Treffer`,
    groups: {
      resolution: 'Beschluss und Index', structure: 'Soziale Lage', people: 'Bevölkerung', housing: 'Wohnen', mandates: 'Mandate und Büros', elections: 'Wahlen', own: 'Eigene Daten',
    },
    noOwn: 'Noch keine eigenen Daten. Unter „Daten“ können Sie welche laden.',
    election: 'Wahl', party: 'Partei', turnout: 'Wahlbeteiligung', measure: 'Maß', since: 'Veränderung seit', noSince: 'keine Veränderung',
    measures: {
      valid: 'Anteil an den gültigen Stimmen', eligible: 'Anteil an den Wahlberechtigten', points: 'Abstand zu Berlin in Punkten', relative: 'Vielfaches des Berliner Anteils',
    } satisfies Record<ResultMeasure, string>,
    largeParties: 'Größere Parteien', smallParties: 'Weitere',
    show: 'Auf der Karte zeigen',
    horizontal: 'Waagerecht', vertical: 'Senkrecht', of: 'Häufungen von', method: 'Verfahren',
    methods: { moran: 'ähnliche Nachbarn (lokales Moran-I)', getis: 'Brennpunkte (Gi*)' } satisfies Record<ClusterMethod, string>,
  },
  notOnLevel: (level: string) => `Für ${level} gibt es diese Größe nicht.`,
  coarseNote: 'Veröffentlicht nur für Prognoseräume; darunter steht überall deren Wert.',
  showOn: (level: string) => `Auf Ebene ${level} zeigen`,
};

export type DisplayTexts = typeof german;

export const displayTexts: Readonly<Record<Language, DisplayTexts>> = { de: german, en: english };
