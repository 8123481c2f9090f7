import type { ElectionId } from '../../../src/domain/catalogue';
import type { StepContext } from '../step';
import { sumToAreas, type AreaFigures, type AreaMethod } from './areas';
import { readElection, readEuropean2019OnPrecinctsOf2024, type CountedElection, type PrecinctSet } from './counts';
import { divideOthers, estimateInPieces, modelOnPrecincts, readAgh2026 } from './estimate';
import { interpolate, readPrecinctParts, type Piece, type PrecinctParts } from './interpolate';
import type { PrecinctCount } from './precinct';
import { returnLettersIn, spreadPost, type Precinct } from './spread';

/** The polygons on which an election was counted, or onto which it was recalculated (DATA.md "Which table on which geometry"). */
export const SET_OF_ELECTION: Readonly<Record<CountedElection, PrecinctSet>> = {
  agh2011: 'btw17', btw2013: 'btw17', eu2014: 'eu14', agh2016: 'btw17', btw2017: 'btw17', eu2019: 'btw17', agh2021: 'ah21', bvv2021: 'ah21',
  btw2021: 'ah21', agh2023: 'ah21', bvv2023: 'ah21', eu2024: 'bt25', btw2025: 'bt25',
};

/** Bezirke where the precincts of EU 2019 lack polygons: 188 of them differ from those of 2017 or are new. */
const EU2019_RECALCULATED = ['05', '06', '10'];
/** Bezirk where the precincts of EU 2024 lack polygons. */
export const EU2024_MODELLED = '09';

/** On the day of these elections the letters of Tempelhof-Schöneberg were shared out among its Briefwahlbezirke. */
const LETTERS_SHARED_OUT: { readonly bezirk: string; readonly elections: readonly CountedElection[] } = { bezirk: '07', elections: ['agh2021', 'btw2021'] };

export interface ElectionResult {
  readonly election: ElectionId;
  readonly areas: ReadonlyMap<string, AreaFigures>;
  readonly pieces: readonly Piece[];
  methodOf(area: string): AreaMethod;
}

/** Counts of all elections in precincts, by election. */
export type Counts = ReadonlyMap<CountedElection, readonly PrecinctCount[]>;

export async function readAllCounts(context: StepContext): Promise<Counts> {
  const counts = new Map<CountedElection, readonly PrecinctCount[]>();
  for (const election of Object.keys(SET_OF_ELECTION) as CountedElection[]) {
    counts.set(election, await readElection(context, election));
    context.progress(`read ${election}`, counts.size, 13);
  }
  return counts;
}

/** Results of the twelve elections in all areas. */
export async function computeResults(context: StepContext, counts: Counts): Promise<ElectionResult[]> {
  const parts = new Map((['ah21', 'bt25', 'btw17', 'eu14'] as const).map((set) => [set, readPrecinctParts(context, set)]));
  const recalculated = spreadPost(await readEuropean2019OnPrecinctsOf2024(context));
  const spread = new Map([...counts].map(([election, rows]) => {
    const { bezirk, elections } = LETTERS_SHARED_OUT;
    return [election, spreadPost(elections.includes(election) ? returnLettersIn(bezirk, rows) : rows)];
  }));
  const results: ElectionResult[] = [];
  for (const [election, rows] of counts) {
    if (election === 'bvv2021' || election === 'bvv2023') continue;
    const pieces = piecesOf(election, spread, parts, rows, recalculated);
    const modelled = election === 'eu2024' ? EU2024_MODELLED : null;
    results.push({ election, pieces, areas: sumToAreas(pieces), methodOf: (area) => countedMethod(area, modelled) });
  }
  const base = results.find(({ election }) => election === 'agh2023')!, recent = results.find(({ election }) => election === 'btw2025')!;
  const pieces = estimateInPieces(base.pieces, readAgh2026(context), recent.pieces);
  results.push({
    election: 'agh2026', pieces, areas: sumToAreas(pieces),
    methodOf: (area) => (isSumOfBezirke(area) || area.startsWith('wk26-') ? 'counted' : 'estimated'),
  });
  return results;
}

function piecesOf(
  election: CountedElection, spread: ReadonlyMap<CountedElection, readonly Precinct[]>, parts: ReadonlyMap<PrecinctSet, PrecinctParts>,
  rows: readonly PrecinctCount[], recalculated: readonly Precinct[],
): Piece[] {
  const own = spread.get(election)!;
  if (election === 'eu2019') {
    const replaced = EU2019_RECALCULATED.flatMap((bezirk) => divideOthers(recalculated, rows, bezirk));
    const kept = own.filter(({ id }) => !EU2019_RECALCULATED.includes(id.slice(0, 2)));
    return [...interpolate(kept, parts.get('btw17')!), ...interpolate(replaced, parts.get('bt25')!)];
  }
  if (election === 'eu2024') {
    const modelled = modelOnPrecincts(rows, spread.get('btw2025')!, EU2024_MODELLED);
    return interpolate([...own.filter(({ id }) => !id.startsWith(EU2024_MODELLED)), ...modelled], parts.get('bt25')!);
  }
  return interpolate(own, parts.get(SET_OF_ELECTION[election])!);
}

/** Precincts never cross the border of a Bezirk, so its sums are counts. */
function countedMethod(area: string, modelled: string | null): AreaMethod {
  if (isSumOfBezirke(area)) return 'counted';
  return modelled !== null && area.replace('wk26-', '').startsWith(modelled) ? 'modelled' : 'interpolated';
}

function isSumOfBezirke(area: string): boolean {
  return area.length === 2 || area === 'berlin';
}
