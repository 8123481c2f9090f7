import { foldLetters } from '../../../src/domain/spatial/address';
import { listSeats, largestRemainder } from '../../../src/domain/mandates/seats';
import { SourceError, type StepContext } from '../step';
import { partyKey } from './parties';
import { bezirkIdByName, readMandateTable, textOrNull } from './rows';

export interface Kreis {
  readonly id: string;
  readonly name: string;
}

/** A row of the table `mandates`. Public facts only: name, party, body, role. */
export interface MandateRow {
  readonly mandate_id: string;
  readonly name: string;
  readonly party: string;
  readonly body: 'agh' | 'bundestag' | 'bvv' | 'bezirksamt';
  readonly kind: 'direct' | 'list' | 'office';
  readonly constituency_id: string | null;
  /** Division the Wahlkreis belongs to, as `constituencies.set`. */
  readonly constituency_set: 'agh2026' | 'agh2021' | 'btw2025' | null;
  readonly bez_id: string | null;
  readonly term: 'agh19' | 'agh20' | 'bt21' | 'bvv19';
  readonly status: 'official' | 'computed';
  /** Role in the BVV or in the Bezirksamt, as published. */
  readonly role: string | null;
  /** Number of the person at abgeordnetenwatch.de; joins the Wahlperioden and the offices. */
  readonly person_id: string | null;
  readonly as_of: string;
  readonly source_url: string;
}

/** All public mandates that the sources know. */
export function readMandates(context: StepContext, kreise: readonly Kreis[]): MandateRow[] {
  const rows = [
    ...abgeordnetenhaus20(context, kreise), ...abgeordnetenhaus19(context), ...bundestag(context),
    ...bezirksverordnete(context), ...bezirksamt(context),
  ];
  return withUniqueIds(rows);
}

/** 78 direct mandates (preliminary-official) and the list seats that can be computed: SPD 21, GRÜNE 16. */
function abgeordnetenhaus20(context: StepContext, kreise: readonly Kreis[]): MandateRow[] {
  const name = 'mda_agh20_vorlaeufig.csv', file = `mandates/${name}`;
  const records = readMandateTable(context, name, 115, [
    'title', 'first_name', 'last_name', 'party', 'mandate_kind', 'status', 'wahlkreis_id_2026', 'bezirk',
    'person_id_aw_agh19', 'source_url',
  ]);
  const rows = records.map((record, row): MandateRow => {
    const direct = record['mandate_kind'] === 'Direktmandat';
    const official = record['status'] === 'amtlich, vorläufig';
    if (direct !== official) throw new SourceError(file, `"${record['mandate_kind']}" with the status "${record['status']}"`, row + 2);
    const constituency = textOrNull(record['wahlkreis_id_2026']);
    return {
      mandate_id: '', name: fullName(record), party: partyKey(file, record['party'], row + 2), body: 'agh',
      kind: direct ? 'direct' : 'list', constituency_id: constituency, constituency_set: constituency === null ? null : 'agh2026',
      bez_id: constituency?.slice(0, 2) ?? (record['bezirk'] ? bezirkIdByName(kreise, file, record['bezirk'], row + 2) : null),
      term: 'agh20', status: official ? 'official' : 'computed', role: null, person_id: textOrNull(record['person_id_aw_agh19']),
      as_of: '2026-09-21', source_url: record['source_url']!,
    };
  });
  checkComputedSeats(context, rows);
  return rows;
}

/** The computed SPD seats must follow from the votes per Bezirk and the lists by our own method, name by name. */
function checkComputedSeats(context: StepContext, rows: readonly MandateRow[]): void {
  const spd = rows.filter(({ party }) => party === 'spd');
  const votesFile = 'agh2026_vorlaeufig_zweitstimmen_bezirke.csv';
  const votes = readMandateTable(context, votesFile, 143, ['bezirk_id', 'party', 'second_votes'])
    .filter((record) => record['party'] === 'SPD' && record['bezirk_id'] !== '00');
  const lists = readMandateTable(context, 'agh2026_spd_kandidaturen.csv', 111, ['name', 'bezirk_id', 'bezirksliste_platz']);
  const { seats } = largestRemainder(votes.map((record) => Number(record['second_votes'])), spd.length);
  votes.forEach(({ bezirk_id: bezirk }, index) => {
    const direct = spd.filter((row) => row.kind === 'direct' && row.bez_id === bezirk).map((row) => row.name);
    const list = lists.filter((record) => record['bezirk_id'] === bezirk && record['bezirksliste_platz'] !== '')
      .map((record) => ({ name: record['name']!, place: Number(record['bezirksliste_platz']) }));
    const computed = [...direct, ...listSeats(seats[index]!, new Set(direct), list).map((candidate) => candidate.name)].sort();
    const given = spd.filter((row) => row.bez_id === bezirk).map((row) => row.name).sort();
    if (computed.join() !== given.join()) {
      const reason = `Bezirk ${bezirk}: ${given.join(', ')}, but the votes give ${computed.join(', ')}`;
      throw new SourceError('mandates/mda_agh20_vorlaeufig.csv', reason);
    }
  });
}

/** Members until 20 Sep 2026, with the Wahlkreis (division of 2021) in which they stood or which they look after. */
function abgeordnetenhaus19(context: StepContext): MandateRow[] {
  const name = 'mda_agh19.csv', file = `mandates/${name}`;
  const records = readMandateTable(context, name, 159, [
    'title', 'first_name', 'last_name', 'party', 'mandate_kind', 'wahlkreis_id_2021', 'person_id_aw', 'source_url', 'as_of',
  ]);
  return records.map((record, row) => {
    const constituency = textOrNull(record['wahlkreis_id_2021']);
    return {
      mandate_id: '', name: fullName(record), party: partyKey(file, record['party'], row + 2), body: 'agh',
      // A successor (Nachgerückt) comes from a list, also in place of somebody elected directly.
      kind: record['mandate_kind'] === 'Direktmandat' ? 'direct' : 'list',
      constituency_id: constituency, constituency_set: constituency === null ? null : 'agh2021', bez_id: constituency?.slice(0, 2) ?? null,
      term: 'agh19', status: 'official', role: null, person_id: textOrNull(record['person_id_aw']),
      // The file says "2026-04 (bestätigt 2026-08)": the membership did not change until then.
      as_of: '2026-08', source_url: record['source_url']!,
    };
  });
}

function bundestag(context: StepContext): MandateRow[] {
  const name = 'bundestag_berlin_wp21.csv', file = `mandates/${name}`;
  const columns = [
    'title', 'first_name', 'last_name', 'party', 'mandate_kind', 'bundestagswahlkreis_nr', 'person_id_aw', 'source_url', 'as_of',
  ];
  return readMandateTable(context, name, 24, columns).map((record, row) => ({
    mandate_id: '', name: fullName(record), party: partyKey(file, record['party'], row + 2), body: 'bundestag',
    kind: record['mandate_kind'] === 'Direktmandat' ? 'direct' : 'list',
    constituency_id: record['bundestagswahlkreis_nr']!.padStart(3, '0'), constituency_set: 'btw2025', bez_id: null,
    term: 'bt21', status: 'official', role: null, person_id: textOrNull(record['person_id_aw']),
    as_of: record['as_of']!, source_url: record['source_url']!,
  }));
}

function bezirksverordnete(context: StepContext): MandateRow[] {
  const name = 'bvv_mitglieder_2026-03.csv', file = `mandates/${name}`;
  const columns = ['bezirk_id', 'name', 'role', 'party_normalised', 'source_url', 'as_of'];
  return readMandateTable(context, name, 656, columns).map((record, row) => ({
    mandate_id: '', name: record['name']!, party: partyKey(file, record['party_normalised'], row + 2), body: 'bvv', kind: 'list',
    constituency_id: null, constituency_set: null, bez_id: record['bezirk_id']!, term: 'bvv19', status: 'official',
    role: textOrNull(record['role']), person_id: null, as_of: record['as_of']!, source_url: record['source_url']!,
  }));
}

function bezirksamt(context: StepContext): MandateRow[] {
  const name = 'bezirksamt_mitglieder_2026-04.csv', file = `mandates/${name}`;
  const columns = ['bezirk_id', 'name', 'role', 'party', 'source_url', 'as_of'];
  return readMandateTable(context, name, 70, columns).map((record, row) => ({
    mandate_id: '', name: record['name']!, party: partyKey(file, record['party'], row + 2), body: 'bezirksamt', kind: 'office',
    constituency_id: null, constituency_set: null, bez_id: record['bezirk_id']!, term: 'bvv19', status: 'official',
    role: textOrNull(record['role']), person_id: null, as_of: record['as_of']!, source_url: record['source_url']!,
  }));
}

function fullName(record: Readonly<Record<string, string>>): string {
  return [record['title'], record['first_name'], record['last_name']].filter((part) => part).join(' ');
}

/** Keys that stay the same when rows are added elsewhere: term, body, Bezirk and the name in plain letters. */
function withUniqueIds(rows: readonly MandateRow[]): MandateRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const district = row.body === 'bvv' || row.body === 'bezirksamt' ? `-${row.bez_id}` : '';
    const stem = `${row.body === 'bezirksamt' ? 'bezirksamt' : row.term}${district}-${plain(row.name)}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return { ...row, mandate_id: count === 1 ? stem : `${stem}-${count}` };
  });
}

function plain(name: string): string {
  return foldLetters(name).replaceAll('ı', 'i').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
