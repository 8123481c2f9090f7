import places from '../../../../data/places.json';
import type { HolderStatus, OfficeKind } from '../../../data/queries/offices';
import type { Language } from '../../../domain/wording/format';
import type { Overlay } from '../../../workspace/view/view-state';

const german = {
  title: 'Zusätzlich auf der Karte',
  overlays: { offices: 'Büros', constituencies: 'Wahlkreise 2026', stations: 'Bahnhöfe und Haltestellen', civic: 'Einrichtungen im Kiez' } satisfies Record<Overlay, string>,
  notes: {
    stations: 'Erscheinen, wenn Sie näher herangehen. Bushaltestellen erst ganz nah.',
    civic: 'Bibliotheken, Stadtteilzentren, Jugendeinrichtungen, Schulen und mehr. Erscheinen, wenn Sie näher herangehen.',
  } as Readonly<Partial<Record<Overlay, string>>>,
  failed: (overlay: string) => `${overlay} konnten nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.`,
  retry: 'Erneut versuchen',
  loading: 'wird geladen …',
  offices: {
    kinds: { landesverband: 'Landesverband', kreisbuero: 'Kreisbüro', kiezbuero: 'Kiezbüro', abteilung: 'Abteilung', mdb: 'Bundestagsbüro (MdB)', mda: 'Abgeordnetenbüro (MdA)' } satisfies Record<OfficeKind, string>,
    status: {
      keeps_mandate: 'Inhaber:in hat ein neues Mandat', loses_mandate: 'Inhaber:in ohne neues Mandat', open: 'Ob das Büro bleibt, ist nicht bekannt', not_applicable: '',
    } satisfies Record<HolderStatus, string>,
    computed: 'errechnet',
    closingLegend: 'Inhaber:in ohne neues Mandat (errechnet)',
    closingHelp: 'Am 20.09.2026 ohne Mandat geblieben. Das Büro schließt voraussichtlich. Sitze der SPD sind von uns aus dem vorläufigen Ergebnis errechnet, nicht amtlich.',
    other: 'Büro einer anderen Partei',
    otherParties: 'Auch Büros anderer Parteien',
    onlyClosing: 'Nur Büros ohne neues Mandat',
    list: 'Büros nach Kreis',
    count: (count: number, closing: number, unplaced: number) =>
      `${count} ${count === 1 ? 'Büro' : 'Büros'}, ${closing} davon ohne neues Mandat${unplaced > 0 ? `; ${unplaced} nicht auf der Karte, weil der Ort fehlt` : ''}`,
    none: 'Hier gibt es kein solches Büro.',
    unplaced: 'nicht auf der Karte',
    noAddress: 'Anschrift nicht bekannt',
    noKreis: 'Ohne Kreis',
    asOf: (date: string) => `Stand ${date}`,
    noDate: 'Stand nicht angegeben',
    openKiez: (name: string) => `Kiez ${name} öffnen`,
    source: 'Quelle',
    close: 'Karte schließen',
  },
  constituencies: {
    list: 'Wahlkreise 2026',
    columns: { number: 'Wahlkreis', winner: 'gewonnen von', share: 'Anteil', spd: 'SPD', behind: 'Abstand SPD' },
    note: 'Erststimmen, vorläufiges Ergebnis vom 20.09.2026. Der Abstand ist der von der SPD zur Gewinner:in in Prozentpunkten. Wer auf den zweiten Platz kam, steht nicht in unseren Daten.',
    won: 'gewonnen',
    noSpd: 'nicht angetreten',
  },
  places: Object.fromEntries(places.map(({ id, title_de: title }) => [id, title])) as Readonly<Record<string, string>>,
};

export type OverlayTexts = typeof german;

const english: OverlayTexts = {
  title: 'Also on the map',
  overlays: { offices: 'Offices', constituencies: 'Constituencies 2026', stations: 'Stations and stops', civic: 'Civic places' },
  notes: {
    stations: 'They appear as you come closer, bus stops last.',
    civic: 'Libraries, community centres, youth clubs, schools and more. They appear as you come closer.',
  },
  failed: (overlay) => `${overlay} could not be loaded. Check the connection and try again.`,
  retry: 'Try again',
  loading: 'loading …',
  offices: {
    kinds: { landesverband: 'State party', kreisbuero: 'District party office', kiezbuero: 'Neighbourhood office', abteilung: 'Local branch', mdb: 'Bundestag member’s office', mda: 'State parliament member’s office' },
    status: { keeps_mandate: 'Holder has a new mandate', loses_mandate: 'Holder without a new mandate', open: 'Whether the office remains is not known', not_applicable: '' },
    computed: 'computed',
    closingLegend: 'Holder without a new mandate (computed)',
    closingHelp: 'Without a mandate since 20 September 2026; the office will probably close. Seats of the SPD are computed by us from the preliminary result, not official.',
    other: 'Office of another party',
    otherParties: 'Offices of other parties, too',
    onlyClosing: 'Only offices without a new mandate',
    list: 'Offices by district',
    count: (count, closing, unplaced) =>
      `${count} ${count === 1 ? 'office' : 'offices'}, ${closing} without a new mandate${unplaced > 0 ? `; ${unplaced} not on the map, because the place is missing` : ''}`,
    none: 'There is no such office here.',
    unplaced: 'not on the map',
    noAddress: 'Address not known',
    noKreis: 'Without district',
    asOf: (date) => `As of ${date}`,
    noDate: 'Date not given',
    openKiez: (name) => `Open ${name}`,
    source: 'Source',
    close: 'Close the card',
  },
  constituencies: {
    list: 'Constituencies 2026',
    columns: { number: 'Constituency', winner: 'won by', share: 'Share', spd: 'SPD', behind: 'SPD behind' },
    note: 'First votes, preliminary result of 20 September 2026. “Behind” is the distance of the SPD to the winner in percentage points. Who came second is not in our data.',
    won: 'won',
    noSpd: 'did not stand',
  },
  places: Object.fromEntries(places.map(({ id, title_en: title }) => [id, title])),
};

export const overlayTexts: Readonly<Record<Language, OverlayTexts>> = { de: german, en: english };
