import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readAgh2023OnPrecinctsOf2026, readElection, readEuropean2019OnPrecinctsOf2024, sumVotes, type CountedElection,
} from '../../scripts/pipeline/elections/counts';
import { decodeTable } from '../../scripts/pipeline/arrow';
import { readAgh2026 } from '../../scripts/pipeline/elections/estimate';
import { PROJECT, readSourceCatalogue, Sources, sourcesFolder } from '../../scripts/pipeline/sources';
import { addUp, groupBy, joinAtPostalDistrict, spreadPost, validVotes } from '../../scripts/pipeline/elections/spread';

const present = [process.env['KIEZ_SOURCES'], '../shared/sources', '.cache/sources'].some((folder) => folder && existsSync(resolve(PROJECT, folder)));

/** Published totals: SPD, all valid votes, Briefwahlbezirke. */
const PUBLISHED: Readonly<Record<CountedElection, readonly [spd: number, valid: number, postalDistricts: number]>> = {
  agh2011: [413_332, 1_461_185, 653], btw2013: [439_387, 1_787_721, 660], eu2014: [278_694, 1_159_666, 529],
  agh2016: [352_430, 1_635_169, 653], btw2017: [334_253, 1_869_042, 660], eu2019: [211_717, 1_507_357, 718],
  agh2021: [390_329, 1_821_664, 1507], bvv2021: [408_118, 1_886_017, 1507], btw2021: [374_413, 1_682_945, 1507],
  agh2023: [279_017, 1_516_860, 1507], bvv2023: [293_567, 1_573_407, 1507], eu2024: [204_568, 1_545_129, 1205],
  btw2025: [295_182, 1_949_533, 1275],
};

describe.runIf(present)('the raw tables of election results', () => {
  const context = { sources: new Sources(present ? sourcesFolder() : '', readSourceCatalogue()) };

  it.each(Object.entries(PUBLISHED))('%s gives the published totals, and every Briefwahlbezirk serves a precinct', { timeout: 60_000 }, async (election, [spd, valid, districts]) => {
    const counts = await readElection(context, election as CountedElection);
    expect(sumVotes(counts).get('spd')).toBe(spd);
    expect(counts.reduce((sum, count) => sum + count.valid, 0)).toBe(valid);
    expect(joinAtPostalDistrict(counts).size).toBe(districts);
  });

  it.each(['agh2016', 'eu2014', 'btw2025'] as const)('%s keeps every vote per party and Bezirk when postal votes are spread', { timeout: 60_000 }, async (election) => {
    const counts = await readElection(context, election);
    const spread = spreadPost(counts);
    for (let bezirk = 1; bezirk <= 12; bezirk++) {
      const prefix = String(bezirk).padStart(2, '0');
      const before = addUp(counts.filter((count) => count.bezirk === prefix)), after = addUp(spread.filter(({ id }) => id.startsWith(prefix)));
      expect([...after.votes].sort()).toEqual([...before.votes].sort());
      expect(after.voters).toBe(before.voters);
      expect(after.eligible).toBe(before.eligible);
    }
  });

  it('EU 2019 recalculated to 2024 keeps the counts of every Bezirk', { timeout: 60_000 }, async () => {
    const own = await readElection(context, 'eu2019');
    const recalculated = await readEuropean2019OnPrecinctsOf2024(context);
    for (const bezirk of ['05', '06', '10']) {
      const before = sumVotes(own.filter((count) => count.bezirk === bezirk)), after = sumVotes(recalculated.filter((count) => count.bezirk === bezirk));
      for (const party of ['spd', 'cdu', 'gruene', 'linke', 'afd', 'fdp']) expect(after.get(party), `${party} in ${bezirk}`).toBe(before.get(party));
    }
  });

  it('AGH 2026 gives the published preliminary result', () => {
    const city = addUp([...readAgh2026(context).values()]);
    expect(validVotes(city)).toBe(1_824_514);
    expect((100 * city.votes.get('spd')!) / validVotes(city)).toBeCloseTo(12.11, 2);
    expect((100 * city.votes.get('linke')!) / validVotes(city)).toBeCloseTo(25.65, 2);
    expect((100 * city.voters) / city.eligible).toBeCloseTo(74.2, 1);
  });

  it('AGH 2023 brought to the Wahlkreise of 2026 agrees with the official recalculation', { timeout: 60_000 }, async () => {
    const ours = shareOfSpd('agh2023');
    const official = groupBy(await readAgh2023OnPrecinctsOf2026(context), ({ constituency }) => constituency!);
    const errors = [...official].map(([constituency, rows]) => {
      const figures = addUp(rows);
      return Math.abs(ours.get(`wk26-${constituency}`)! - (100 * figures.votes.get('spd')!) / validVotes(figures));
    }).sort((a, b) => a - b);
    expect(errors.length).toBe(78);
    // Most differ where precincts of 2023 lie in two Wahlkreise of 2026 (0901, 0907).
    expect(errors[39]).toBeLessThan(0.05);
    expect(errors[77]).toBeLessThan(0.8);
  });
});

/** SPD share (%) per area from the committed tables. */
function shareOfSpd(election: string): Map<string, number> {
  const read = (name: string): ReturnType<typeof decodeTable> => decodeTable(readFileSync(join(PROJECT, 'public/data', `${name}.arrow`)));
  const results = read('results'), turnout = read('turnout');
  const votes = new Map<string, number>(), shares = new Map<string, number>();
  for (let row = 0; row < results['votes']!.length; row++) {
    if (results['election_id']![row] === election && results['party']![row] === 'spd') votes.set(String(results['area_id']![row]), Number(results['votes']![row]));
  }
  for (let row = 0; row < turnout['valid']!.length; row++) {
    const area = String(turnout['area_id']![row]);
    if (turnout['election_id']![row] === election) shares.set(area, (100 * (votes.get(area) ?? 0)) / Number(turnout['valid']![row]));
  }
  return shares;
}
