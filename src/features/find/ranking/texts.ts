import type { Caveat } from '../../../domain/figures/description';
import { formatDecimal, type Language } from '../../../domain/wording/format';
import type { AreaMapLevel } from '../../../workspace/view/view-state';
import type { FixedColumn } from './fixed-columns';
import type { ListOrder } from './list-order';
import { english } from './texts-english';

/** Full name, name for the head of the column, one sentence. */
type ColumnWords = readonly [title: string, short: string, definition: string];

/** The words of the full table. */
const german = {
  asTable: 'Als Tabelle',
  asTableHint: 'Alle Spalten, sortieren, filtern, kopieren, exportieren',
  more: (count: string) => `Weitere anzeigen (${count})`,
  listValue: { rule: 'Gewichteter Index, 0 bis 100', name: 'Gewichteter Index, 0 bis 100', deviation: 'SPD: langjähriger Abstand zu Berlin, Punkte', population: 'Einwohner:innen' } satisfies Record<ListOrder, string>,
  intervalLabel: (rank: number, low: number, high: number) => `Rang ${rank}; mit anderen Gewichten meist ${low} bis ${high} (5–95 %)`,
  brushed: 'Bereich aus der Legende',
  close: 'Karte zeigen',
  title: (level: string, place: string) => `${level}: ${place}`,
  berlin: 'Berlin',
  counts: (shown: string, all: string, met: string) => `${shown} von ${all} Gebieten · ${met} erfüllen die Kriterien`,
  columns: 'Spalten',
  byKreis: 'Nach Kreis gruppieren',
  quotaBefore: 'Höchstens',
  quotaAfter: 'je Kreis',
  quota: 'Höchstens so viele Gebiete je Kreis',
  firstBefore: 'Die ersten',
  firstAfter: 'auswählen',
  first: 'So viele Gebiete vom Anfang der Tabelle',
  picked: (count: string) => `${count} ausgewählt`,
  unpick: 'Auswahl aufheben',
  pickAll: 'Alle gezeigten Gebiete auswählen',
  pick: (name: string) => `${name} auswählen`,
  pin: (name: string) => `${name} oben anheften`,
  unpin: (name: string) => `${name} nicht mehr anheften`,
  tooManyPins: (most: number) => `Mehr als ${most} Gebiete lassen sich nicht anheften.`,
  open: (name: string) => `Profil von ${name} öffnen`,
  group: (kreis: string, count: string, met: string, leftOut: string | null) =>
    `${kreis}: ${count} ${count === '1' ? 'Gebiet' : 'Gebiete'}, ${met} ${met === '1' ? 'erfüllt' : 'erfüllen'} die Kriterien${leftOut ? ` · ${leftOut} wegen der Obergrenze nicht gezeigt` : ''}`,
  unreliable: 'zu klein',
  unreliableHint: 'Weniger als 300 Einwohner:innen oder 100 gültige Stimmen: die Werte sind unsicher, das Gebiet hat keinen Rang.',
  noRows: 'Kein Gebiet erfüllt alle Filter.',
  clearFilters: 'Filter löschen',
  help: 'Pfeiltasten bewegen durch die Tabelle. Eingabe sortiert oder öffnet das Profil, Umschalt und Eingabe nimmt eine Spalte zur Sortierung hinzu, Alt und Pfeil nach unten öffnet die Spalte. Leertaste wählt ein Gebiet aus, P heftet es an.',
  sortedBy: (columns: string) => `Sortiert nach ${columns}`,
  ascending: 'aufsteigend',
  descending: 'absteigend',
  head: {
    sort: (title: string) => `Nach ${title} sortieren`,
    menu: (title: string) => `Spalte ${title}: Herkunft, Filter, Reihenfolge`,
    sortAscending: 'Aufsteigend sortieren',
    sortDescending: 'Absteigend sortieren',
    addAscending: 'Zusätzlich aufsteigend',
    addDescending: 'Zusätzlich absteigend',
    noSort: 'Nicht danach sortieren',
    filter: 'Filter',
    filterNumber: 'z. B. > 20 oder 5–10',
    filterText: 'z. B. ein Teil des Namens',
    filterWrong: 'So kann die Spalte nicht gefiltert werden. Beispiele: > 20 · <= 3,5 · 5–10 · leer',
    left: 'Nach links',
    right: 'Nach rechts',
    remove: 'Spalte entfernen',
    asOf: 'Stand',
    from: 'Quelle',
    method: 'Methode',
    own: 'Eigene Daten, nur auf diesem Gerät',
    derived: 'Von Kiezkompass aus den Kriterien errechnet',
  },
  chooser: {
    title: 'Spalten der Tabelle',
    lead: 'Die Reihenfolge ändern Sie in der Kopfzeile jeder Spalte.',
    search: 'Spalte suchen',
    standard: 'Standard wiederherstellen',
    done: 'Fertig',
    nothing: 'Keine Spalte heißt so.',
    groups: { ranking: 'Rangliste', index: 'Gewichteter Index', area: 'Gebiet', indicators: 'Indikatoren', own: 'Eigene Daten', elections: 'Wahlen' },
    election: { election: 'Wahl', party: 'Partei', measure: 'Maß', since: 'Veränderung seit', noSince: 'keine Veränderung', add: 'Spalte hinzufügen', turnout: 'Wahlbeteiligung' },
    measures: { valid: 'Anteil der gültigen Stimmen', eligible: 'Anteil der Wahlberechtigten', points: 'Abstand zu Berlin (Punkte)', relative: 'Vielfaches des Berliner Anteils' },
    full: (most: number) => `Mehr als ${most} Spalten passen nicht in die Tabelle. Entfernen Sie erst eine.`,
  },
  fixed: {
    rank: ['Rang', 'Rang', 'Platz in der Rangfolge der eingestellten Kriterien; zu kleine Gebiete haben keinen.'],
    name: ['Gebiet', 'Gebiet', 'Amtlicher Name.'],
    id: ['Amtliche Nummer', 'Nummer', 'Schlüssel des Gebiets in den Lebensweltlich orientierten Räumen (LOR) oder Nummer des Wahlkreises.'],
    kreis: ['Kreis', 'Kreis', 'SPD-Kreis; seine Grenzen sind die des Bezirks.'],
    region: ['Gehört zu', 'Gehört zu', 'Das nächstgrößere Gebiet, bei Planungsräumen die Bezirksregion.'],
    population: ['Einwohner:innen', 'Einw.', 'Melderechtlich registrierte Einwohner:innen am Ort der Hauptwohnung.'],
    verdict: ['Erfüllt die Kriterien', 'Kriterien', 'Ergebnis der eingestellten Regel.'],
    weak: ['Strukturschwach', 'schwach', 'Erste Bedingung des Beschlusses.'],
    no_mandate: ['Ohne Mandatsträger:innen', 'ohne Mandat', 'Zweite Bedingung des Beschlusses (a). Listensitze sind errechnet, nicht amtlich.'],
    below: ['Langjährig unterdurchschnittlich', 'unter Schnitt', 'Zweite Bedingung des Beschlusses (b).'],
    interval: ['Rang-Intervall (5–95 %)', 'Rang 5–95 %', 'In neun von zehn Ziehungen anderer Gewichte und Normierungen liegt der Rang in diesem Bereich.'],
    top: ['Wahrscheinlichkeit, vorn zu liegen', 'vorn', 'Anteil der Ziehungen anderer Gewichte, in denen das Gebiet unter den ersten der Rangliste liegt.'],
    cluster: ['Häufung', 'Häufung', 'Liegt das Gebiet in einer Häufung der Größe, die die Karte zeigt? Nur wenn die Karte Häufungen zeigt.'],
  } satisfies Record<string, ColumnWords> as Readonly<Record<FixedColumn, ColumnWords>>,
  top: (first: number): ColumnWords => [`Wahrscheinlichkeit, unter den ersten ${first} zu sein`, `unter ersten ${first}`, `Anteil der Ziehungen anderer Gewichte, in denen das Gebiet unter den ersten ${first} der Rangliste liegt.`],
  part: (figure: string): ColumnWords => [`Teil des Index: ${figure}`, `Teil: ${figure}`, 'Punkte von 100, die dieses Kriterium mit seinem Gewicht zum Index beiträgt.'],
  intervalFrom: 'Rang von (5 %)',
  intervalTo: 'Rang bis (95 %)',
  verdict: { yes: 'erfüllt', no: 'erfüllt nicht', unknown: 'kein Urteil' },
  truth: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' },
  reliable: 'Zuverlässig',
  missing: {
    rank: 'Zu klein für einen Rang.',
    onItsWay: 'Wird geladen.',
    none: 'Die Quelle gibt hier keinen Wert an.',
    tooSmall: 'Zu klein: Die Quelle veröffentlicht hier keinen Wert.',
    votes: 'Zu wenige gültige Stimmen, oder die Partei ist hier nicht einzeln ausgewiesen.',
    cluster: 'Die Karte zeigt keine Häufungen, oder das Gebiet hat keinen Wert.',
    robustness: 'Wird noch gerechnet, oder das Gebiet hat keinen Rang.',
  },
  caveats: { estimated: 'Schätzung', computed: 'errechnet', converted: 'umgerechnet', preliminary: 'vorläufig', own: 'eigene Daten' } satisfies Record<Caveat, string>,
  levels: { plr: 'Planungsräume', bzr: 'Bezirksregionen', pgr: 'Prognoseräume', wk26: 'Wahlkreise 2026', bez: 'Bezirke' } satisfies Record<AreaMapLevel, string>,
  columnsMissing: 'Ein Teil der Spalten konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
};

export type RankingTexts = typeof german;

export const rankingTexts: Readonly<Record<Language, RankingTexts>> = { de: german, en: english };

/** A count as people write it. */
export function countText(count: number, language: Language): string {
  return formatDecimal(count, 0, language);
}
