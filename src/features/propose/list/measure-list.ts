import { statusOf, STATUSES, type Measure, type MeasureKind, type Status } from '../../../domain/measures/measure';

export const MEASURE_SORTS = ['recent', 'title', 'status', 'kreis', 'people'] as const;
export type MeasureSort = (typeof MEASURE_SORTS)[number];

/** What the list of proposals is narrowed down to; null or empty: no matter. */
export interface MeasureFilter {
  readonly query: string;
  readonly kind: MeasureKind | null;
  readonly status: Status | null;
  readonly tag: string | null;
}

export const NO_FILTER: MeasureFilter = { query: '', kind: null, status: null, tag: null };

/** A proposal with what the list says about it besides its own fields. */
export interface ListedMeasure {
  readonly measure: Measure;
  /** Planungsraum; null without a place. */
  readonly areaId: string | null;
  /** Name of the Planungsraum; empty without a place. */
  readonly kiez: string;
  /** People within ten minutes on foot; null where not (yet) known. */
  readonly people: number | null;
}

/** Whether a proposal belongs to the chosen Kreis. Without a place it belongs to every Kreis, or nobody would find it. */
export function inKreis({ areaId }: Pick<ListedMeasure, 'areaId'>, kreis: string | null): boolean {
  return kreis === null || areaId === null || areaId.startsWith(kreis);
}

/** Proposals that fit the filter. Every word that is searched for must occur somewhere in what one reads of a proposal. */
export function filterMeasures(measures: readonly ListedMeasure[], { query, kind, status, tag }: MeasureFilter): ListedMeasure[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return measures.filter(({ measure, kiez }) => {
    if ((kind !== null && measure.kind !== kind) || (status !== null && statusOf(measure) !== status) || (tag !== null && !measure.tags.includes(tag))) return false;
    if (words.length === 0) return true;
    const text = folded([measure.title, kiez, measure.spot?.address, measure.responsible, measure.summary, ...measure.tags, ...measure.stops.flatMap(({ name, spot }) => [name, spot.address])].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** In the chosen order; what is equal stays in the order of its names, so that the list never jumps. */
export function sortMeasures(measures: readonly ListedMeasure[], sort: MeasureSort): ListedMeasure[] {
  const byTitle = (a: ListedMeasure, b: ListedMeasure): number => a.measure.title.localeCompare(b.measure.title, 'de', { numeric: true });
  const orders: Record<MeasureSort, (a: ListedMeasure, b: ListedMeasure) => number> = {
    recent: (a, b) => b.measure.created.localeCompare(a.measure.created),
    title: byTitle,
    status: (a, b) => STATUSES.indexOf(statusOf(b.measure)) - STATUSES.indexOf(statusOf(a.measure)),
    kreis: (a, b) => (a.areaId ?? '99').localeCompare(b.areaId ?? '99'),
    people: (a, b) => (b.people ?? -1) - (a.people ?? -1),
  };
  return [...measures].sort((a, b) => orders[sort](a, b) || byTitle(a, b) || a.measure.id.localeCompare(b.measure.id));
}

/** Tags in use, by how many proposals have them. */
export function tagsOf(measures: readonly Measure[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of measures) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'de')).map(([tag]) => tag);
}

function folded(text: string): string {
  return text.toLocaleLowerCase('de').normalize('NFD').replace(/\p{Mn}/gu, '').replace(/ß/g, 'ss');
}
