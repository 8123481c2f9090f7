import type { Language } from '../../../domain/wording/format';

const german = {
  name: (id: string) => `Stimmbezirk ${id}`,
  note: 'Wie gezählt, im Briefwahlbezirk: Urne und Brief zusammen.',
  onlyResults: 'In Stimmbezirken gibt es nur Wahlergebnisse und Wahlbeteiligung. Gezeigt sind Planungsräume. Wählen Sie ein Wahlergebnis.',
  noBorders: 'Für diese Wahl gibt es keine Stimmbezirke mit eigenen Grenzen. Gezeigt sind Planungsräume. Es gibt sie für Bundestag 2017, 2021 und 2025, Abgeordnetenhaus 2021 und 2023 und Europa 2024.',
  otherBorders: 'Die beiden Wahlen haben verschiedene Stimmbezirke; ein Vergleich wäre falsch. Gezeigt sind Planungsräume.',
  eu2024: 'Für Pankow und Treptow-Köpenick fehlen die Grenzen der Stimmbezirke von 2024.',
  failed: 'Die Grenzen der Stimmbezirke konnten nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  loading: 'Stimmbezirke werden geladen …',
  title: 'Stimmbezirke nach Wert',
  count: (count: string) => `${count} Stimmbezirke, der höchste Wert zuerst`,
  lowFirst: 'Niedrigster Wert zuerst',
  filter: 'Nummer oder Bezirk suchen',
  none: 'Kein Stimmbezirk passt dazu.',
  columns: { rank: 'Rang', name: 'Stimmbezirk', value: 'Wert' },
  more: (count: string) => `Weitere anzeigen (${count})`,
};

type PrecinctTexts = typeof german;

const english: PrecinctTexts = {
  name: (id) => `Precinct ${id}`,
  note: 'As counted in the postal voting district: votes at the urn and by post together.',
  onlyResults: 'Precincts have election results and turnout only. Planning areas are shown. Choose an election result.',
  noBorders: 'There are no precincts with borders of their own for this election. Planning areas are shown. There are some for the Bundestag 2017, 2021 and 2025, the state parliament 2021 and 2023, and Europe 2024.',
  otherBorders: 'The two elections have different precincts; a comparison would be wrong. Planning areas are shown.',
  eu2024: 'For Pankow and Treptow-Köpenick the borders of the precincts of 2024 are missing.',
  failed: 'The borders of the precincts could not be loaded. Check the connection and try again.',
  loading: 'Precincts are loading …',
  title: 'Precincts by value',
  count: (count) => `${count} precincts, the highest value first`,
  lowFirst: 'Lowest value first',
  filter: 'Search number or district',
  none: 'No precinct matches.',
  columns: { rank: 'Rank', name: 'Precinct', value: 'Value' },
  more: (count) => `Show more (${count})`,
};

export const precinctTexts: Readonly<Record<Language, PrecinctTexts>> = { de: german, en: english };
