import { readCsv, readNumber } from '../read/csv';
import { SourceError, type StepContext } from '../step';
import { partyKey } from './parties';
import { readMandateTable } from './rows';

/** A row of the table `constituencies`. */
export interface ConstituencyRow {
  readonly set: 'agh2026' | 'agh2021' | 'btw2025';
  readonly constituency_id: string;
  readonly name: string;
  readonly bez_id: string | null;
  readonly winner_party: string;
  readonly winner_share: number;
  readonly spd_share: number;
  readonly as_of: string;
}

const BUNDESTAG_VOTES = 'elections/btw/berlin-election-results-federal-election-2025-electoral-results-first-vote.csv';

/** Columns of the Bundestag first votes that are parties with a key; the winner is always one of them. */
const BUNDESTAG_PARTIES: Readonly<Record<string, string>> = {
  party_spd: 'spd', party_grüne: 'gruene', party_cdu: 'cdu', party_die_linke: 'linke', party_afd: 'afd', party_fdp: 'fdp', party_bsw: 'bsw',
};

/** 78 Wahlkreise of 2026, 78 of 2021 with their result of 2023, 12 of the Bundestag 2025. Shares of first votes in %. */
export function readConstituencies(context: StepContext): ConstituencyRow[] {
  return [...abgeordnetenhaus2026(context), ...abgeordnetenhaus2021(context), ...bundestag2025(context)];
}

function abgeordnetenhaus2026(context: StepContext): ConstituencyRow[] {
  const name = 'agh2026_direktmandate_vorlaeufig.csv', file = `mandates/${name}`;
  const columns = ['wahlkreis_id_2026', 'wahlkreis_name', 'winner_party', 'winner_share_pct', 'share_spd_pct'];
  return readMandateTable(context, name, 78, columns).map((record, row) => ({
    set: 'agh2026', constituency_id: record['wahlkreis_id_2026']!, name: record['wahlkreis_name']!,
    bez_id: record['wahlkreis_id_2026']!.slice(0, 2), winner_party: partyKey(file, record['winner_party'], row + 2),
    winner_share: number(file, row + 2, 'winner_share_pct', record),
    spd_share: number(file, row + 2, 'share_spd_pct', record),
    as_of: '2026-09-21',
  }));
}

/** The division of 2021 with the winners of the repeat election of 12 Feb 2023, which elected the 19. Wahlperiode. */
function abgeordnetenhaus2021(context: StepContext): ConstituencyRow[] {
  const winnersName = 'agh_direktmandate_2016_2021_2023.csv', votesName = 'agh_erststimmen_wahlkreis_2016_2021_2023.csv';
  const winnersFile = `mandates/${winnersName}`, votesFile = `mandates/${votesName}`;
  const spdVotes = new Map<string, number>();
  readMandateTable(context, votesName, 1638, ['year', 'wahlkreis_id', 'party', 'votes']).forEach((record, row) => {
    if (record['year'] !== '2023' || record['party'] !== 'SPD') return;
    spdVotes.set(record['wahlkreis_id']!, number(votesFile, row + 2, 'votes', record));
  });
  const columns = ['year', 'wahlkreis_id', 'wahlkreis_name', 'winner_party', 'winner_votes', 'valid_votes'];
  return readMandateTable(context, winnersName, 234, columns).flatMap((record, index) => {
    if (record['year'] !== '2023') return [];
    const row = index + 2, id = record['wahlkreis_id']!, spd = spdVotes.get(id), valid = number(winnersFile, row, 'valid_votes', record);
    if (spd === undefined) throw new SourceError(votesFile, `has no SPD votes of 2023 for the Wahlkreis ${id}`);
    return [{
      set: 'agh2021', constituency_id: id, name: record['wahlkreis_name']!, bez_id: id.slice(0, 2),
      winner_party: partyKey(winnersFile, record['winner_party'], row),
      winner_share: (100 * number(winnersFile, row, 'winner_votes', record)) / valid, spd_share: (100 * spd) / valid, as_of: '2023-02-12',
    }];
  });
}

/** First votes of 23 Feb 2025, summed over the 3,598 urn and postal rows of a Wahlkreis. */
function bundestag2025(context: StepContext): ConstituencyRow[] {
  const names = new Map(
    readMandateTable(context, 'bundestag_berlin_wp21.csv', 24, ['bundestagswahlkreis_nr', 'bundestagswahlkreis_name'])
      .map((record) => [record['bundestagswahlkreis_nr']!, record['bundestagswahlkreis_name']!.replace(/^Berlin-/, '')]),
  );
  const sums = new Map<string, { valid: number; bezirke: Set<string>; votes: Map<string, number> }>();
  readBundestagVotes(context).forEach((record, row) => {
    const id = record['electoral_district_federal_election_id']!;
    const sum = sums.get(id) ?? { valid: 0, bezirke: new Set<string>(), votes: new Map<string, number>() };
    sums.set(id, sum);
    sum.valid += count(record, row + 2, 'valid_votes');
    sum.bezirke.add(record['district_id']!);
    for (const [column, party] of Object.entries(BUNDESTAG_PARTIES)) {
      sum.votes.set(party, (sum.votes.get(party) ?? 0) + count(record, row + 2, column));
    }
  });
  if (sums.size !== 12) throw new SourceError(BUNDESTAG_VOTES, `has ${sums.size} Wahlkreise instead of 12`);
  return [...sums].map(([id, { valid, bezirke, votes }]) => {
    const name = names.get(id);
    if (!name) throw new SourceError('mandates/bundestag_berlin_wp21.csv', `has nobody from the Wahlkreis ${id}, so its name is not known`);
    const [winner, winnerVotes] = [...votes].reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best));
    return {
      set: 'btw2025', constituency_id: id.padStart(3, '0'), name, bez_id: bezirke.size === 1 ? [...bezirke][0]! : null,
      winner_party: winner,
      winner_share: (100 * winnerVotes) / valid, spd_share: (100 * votes.get('spd')!) / valid, as_of: '2025-02-23',
    };
  });
}

/** Bundestag Wahlkreis ('074') of each Urnenwahlbezirk ('01100') of 2025. */
export function bundestagConstituencyOfPrecincts(context: StepContext): Map<string, string> {
  const urns = readBundestagVotes(context).filter((record) => record['electoral_district_type'] === 'W');
  return new Map(urns.map((record) => [
    record['address']!.slice(0, 2) + record['address']!.slice(3), record['electoral_district_federal_election_id']!.padStart(3, '0'),
  ]));
}

function readBundestagVotes(context: StepContext): Record<string, string>[] {
  return readCsv(BUNDESTAG_VOTES, context.sources.text(BUNDESTAG_VOTES), {
    minRows: 3598,
    columns: [
      'address', 'district_id', 'electoral_district_type', 'electoral_district_federal_election_id', 'valid_votes',
      ...Object.keys(BUNDESTAG_PARTIES),
    ],
  });
}

function number(file: string, row: number, column: string, record: Readonly<Record<string, string>>): number {
  const value = readNumber(file, row, column, record[column]);
  if (value === null) throw new SourceError(file, `${column} is empty`, row);
  return value;
}

/** In this file an empty cell means that the party had no candidate in the Wahlkreis. */
function count(record: Readonly<Record<string, string>>, row: number, column: string): number {
  return readNumber(BUNDESTAG_VOTES, row, column, record[column]) ?? 0;
}
