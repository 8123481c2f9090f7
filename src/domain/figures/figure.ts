import { ELECTION_IDS, type ElectionId } from '../catalogue';

/**
 * A figure of an area that can be shown on the map, weighed, compared or listed: anything of which every area has one
 * number or none. In links, files and criteria a figure goes by its key, a short text such as `mss_s1_2023`,
 * `spd-agh2023` or `cdu-agh2021~agh2023-points`.
 */
export type Figure =
  /** A row of the indicator catalogue. */
  | { readonly kind: 'indicator'; readonly id: string }
  /** What the chosen thresholds of the resolution's rule make of the figures, or the weighted index itself. */
  | { readonly kind: 'derived'; readonly id: DerivedFigure }
  /** A party's result in an election, or its change since an earlier one on the same areas. */
  | { readonly kind: 'result'; readonly party: string; readonly measure: ResultMeasure; readonly election: ElectionId; readonly since: ElectionId | null }
  /** Voters in % of the eligible, or the change since an earlier election. */
  | { readonly kind: 'turnout'; readonly election: ElectionId; readonly since: ElectionId | null }
  /** A column of the person's own data; `id` is `<table>.<column>`. */
  | { readonly kind: 'own'; readonly id: string };

export const DERIVED_FIGURES = ['index', 'weak_share', 'mandate_share', 'deviation', 'below_share'] as const;
export type DerivedFigure = (typeof DERIVED_FIGURES)[number];

/**
 * How a result is measured: in % of the valid votes, in % of the eligible, as deviation from the city in percentage points,
 * or as a multiple of the city's share.
 */
export const RESULT_MEASURES = ['valid', 'eligible', 'points', 'relative'] as const;
export type ResultMeasure = (typeof RESULT_MEASURES)[number];

/** The key of a figure: letters, digits, `_`, `-`, `~` and `.` only, so that it can stand in a link as it is. */
export function figureKey(figure: Figure): string {
  switch (figure.kind) {
    case 'indicator':
      return figure.id;
    case 'derived':
      return `rule-${figure.id}`;
    case 'result':
      return `${figure.party}-${span(figure)}${figure.measure === 'valid' ? '' : `-${figure.measure}`}`;
    case 'turnout':
      return `turnout-${span(figure)}`;
    case 'own':
      return `own-${figure.id}`;
  }
}

/** The figure of a key; undefined for a text that is none. Whether an indicator or a party exists is not asked here. */
export function parseFigure(key: string): Figure | undefined {
  if (/^[a-z0-9_]+$/.test(key)) return { kind: 'indicator', id: key };
  const own = /^own-([a-z0-9_]+\.[a-z0-9_]+)$/.exec(key);
  if (own) return { kind: 'own', id: own[1]! };
  const [head = '', what = '', measure = 'valid', ...rest] = key.split('-');
  if (rest.length > 0 || !/^[a-z0-9_]+$/.test(head)) return undefined;
  if (head === 'rule') {
    const id = DERIVED_FIGURES.find((candidate) => candidate === what);
    return id && { kind: 'derived', id };
  }
  const elections = what.split('~').map((text) => ELECTION_IDS.find((id) => id === text));
  const [since, election] = elections.length === 2 ? elections : [null, elections[0]];
  if (elections.length > 2 || !election || since === undefined || since === election) return undefined;
  if (head === 'turnout') return measure === 'valid' ? { kind: 'turnout', election, since } : undefined;
  const known = RESULT_MEASURES.find((candidate) => candidate === measure);
  return known && { kind: 'result', party: head, measure: known, election, since };
}

function span({ election, since }: { election: ElectionId; since: ElectionId | null }): string {
  return since === null ? election : `${since}~${election}`;
}
