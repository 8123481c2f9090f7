import type { EntryProblem, PartyList } from '../../../domain/own/party-list';
import type { Language } from '../../../domain/wording/format';

const german = {
  title: 'Büros und Mandate der Partei',
  lead: 'Büros und Mandate ändern sich schneller als jede Veröffentlichung. Hier tritt Ihre eigene Liste an die Stelle der mitgelieferten: auf der Karte, in der Regel und in den Steckbriefen, nur auf diesem Gerät.',
  lists: { offices: 'Büros', mandates: 'Mitglieder des Abgeordnetenhauses' } satisfies Record<PartyList, string>,
  about: {
    offices: 'Art, Inhaber:in, Straße und Hausnummer, PLZ; dazu wenn nötig Partei und ob das Mandat bleibt. Adressen werden ohne Netz gesucht.',
    mandates: 'Name, Art (direkt oder Liste) und Wahlkreis 2026, in dem die Person gewählt wurde oder angetreten ist. Die Regel rechnet danach neu.',
  } satisfies Record<PartyList, string>,
  shipped: 'Es gilt die mitgelieferte Liste.',
  inForce: (file: string, date: string) => `Es gilt Ihre Liste „${file}“, Stand ${date}.`,
  template: 'Vorlage laden',
  choose: 'Liste auswählen',
  back: 'Mitgelieferte Liste verwenden',
  use: 'Diese Liste verwenden',
  discard: 'Verwerfen',
  reading: 'Die Liste wird geprüft …',
  taken: (taken: number, rows: number, replaced: number) => `${taken} von ${rows} Zeilen brauchbar; sie ersetzen ${replaced} mitgelieferte.`,
  problems: (count: number) => (count === 1 ? 'Eine Zeile entfällt' : `${count} Zeilen entfallen`),
  unplaced: (count: number) => (count === 1 ? 'Ein Büro ohne Ort auf der Karte' : `${count} Büros ohne Ort auf der Karte`),
  reload: 'Die Seite lädt dabei neu, damit alle Ansichten dieselbe Liste verwenden.',
  notStored: 'Der Browser speichert nichts (privates Fenster oder Speicher voll). Die Liste kann so nicht gelten; geändert wurde nichts.',
  line: 'Zeile', content: 'Inhalt', reason: 'Grund',
  entryProblems: {
    kind: 'Art fehlt oder ist unbekannt', name: 'Name fehlt', party: 'Partei unbekannt', constituency: 'diesen Wahlkreis gibt es nicht', twice: 'steht schon in der Liste',
    direct_twice: 'der Wahlkreis hat schon ein Direktmandat', direct_without: 'Direktmandat ohne Wahlkreis',
  } satisfies Record<EntryProblem, string>,
};

const english: typeof german = {
  title: 'Offices and mandates of the party',
  lead: 'Offices and mandates change faster than any publication. Here your own list takes the place of the shipped one: on the map, in the rule and in the profiles, on this device only.',
  lists: { offices: 'Offices', mandates: 'Members of the Abgeordnetenhaus' },
  about: {
    offices: 'Art (kind), Inhaber:in (holder), Straße und Hausnummer (street), PLZ (postcode); if needed Partei (party) and Mandat (whether it is kept). Addresses are looked up offline.',
    mandates: 'Name, Art (direkt or Liste) and Wahlkreis (constituency 2026 in which the person was elected or stood). The rule is computed anew from it.',
  },
  shipped: 'The shipped list is in force.',
  inForce: (file, date) => `Your list “${file}” is in force, as of ${date}.`,
  template: 'Download template',
  choose: 'Choose a list',
  back: 'Use the shipped list',
  use: 'Use this list',
  discard: 'Discard',
  reading: 'Checking the list …',
  taken: (taken, rows, replaced) => `${taken} of ${rows} lines usable; they replace ${replaced} shipped ones.`,
  problems: (count) => (count === 1 ? 'One line is left out' : `${count} lines are left out`),
  unplaced: (count) => (count === 1 ? 'One office without a place on the map' : `${count} offices without a place on the map`),
  reload: 'The page is loaded again so that all views use the same list.',
  notStored: 'The browser stores nothing (private window or storage full). The list cannot be in force; nothing was changed.',
  line: 'Line', content: 'Content', reason: 'Reason',
  entryProblems: {
    kind: 'kind missing or unknown', name: 'name missing', party: 'party unknown', constituency: 'this constituency does not exist', twice: 'is in the list already',
    direct_twice: 'the constituency has a direct mandate already', direct_without: 'direct mandate without constituency',
  },
};

export const listTexts: Readonly<Record<Language, typeof german>> = { de: german, en: english };
