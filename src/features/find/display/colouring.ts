import type { AreaFigures } from '../../../domain/criteria/area-figures';
import { withinRange, type Brush } from './brush';
import type { Histogram } from './histogram';
import type { Shown } from './shown';

/** The map's colours and what the legend says of them. */
export interface Colouring {
  /** Colour by area id, for all areas that have a value. */
  readonly colours: ReadonlyMap<string, string>;
  /** Areas without a value. */
  readonly hatched: readonly string[];
  /** Areas with a value that is not to be relied on: too few people or votes. */
  readonly unreliable: readonly string[];
  /** Per class the number of areas within the chosen Kreis. */
  readonly counts: readonly number[];
  /** Number of such areas without a value, and with an unreliable one. */
  readonly missing: number;
  readonly doubtful: number;
}

/** @param rows the areas shown. @param counted which of them the legend counts: those of the chosen Kreis. */
export function colouring(shown: Shown, { ids, reliable }: Pick<AreaFigures, 'ids' | 'reliable'>, rows: readonly number[], counted: (row: number) => boolean): Colouring {
  const colours = new Map<string, string>();
  const hatched: string[] = [];
  const unreliable: string[] = [];
  const counts = shown.colours.map(() => 0);
  let missing = 0;
  let doubtful = 0;
  for (const row of rows) {
    const index = shown.classOfRow(row);
    const isCounted = counted(row);
    if (index < 0) {
      hatched.push(ids[row]!);
      if (isCounted) missing++;
      continue;
    }
    colours.set(ids[row]!, shown.colours[index]!);
    if (isCounted) counts[index]!++;
    if (!reliable[row]) {
      unreliable.push(ids[row]!);
      if (isCounted) doubtful++;
    }
  }
  return { colours, hatched, unreliable, counts, missing, doubtful };
}

/** Tells of each row whether the brush leaves it in; all are in without one, none without a value with one. */
export function brushedRow(shown: Shown, brush: Brush | null, histogram: Histogram | undefined): (row: number) => boolean {
  if (brush === null) return () => true;
  switch (shown.kind) {
    case 'numbers': {
      const { from, to } = histogram ?? { from: -Infinity, to: Infinity };
      return (row) => withinRange(shown.column.values[row]!, brush, from, to);
    }
    case 'classes':
    case 'pair':
      return (row) => {
        const index = shown.classOfRow(row);
        return index >= brush[0] && index <= brush[1];
      };
  }
}
