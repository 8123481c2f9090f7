import { dynamicsClass, socialIndex, statusClass } from '../../../src/domain/social/mss';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import { AreaTable, COUNT, PERCENT, type Figure, type Values } from './figure';

const FOLDER = 'social/mss';
/** Changes over two years in percentage points. */
const CHANGE = { min: -100, max: 100 };

/** One published edition: classes and, as far as they are published, the indicators they come from. */
export interface Edition {
  /** Areas in the order of the arrays below. */
  readonly ids: readonly string[];
  readonly statusClasses: Values;
  readonly dynamicsClasses: Values;
  readonly inhabitants: Values;
  /** Per indicator the values in the order of `ids`; null for areas without class. */
  readonly statusIndicators: readonly (readonly (number | null)[])[];
  readonly dynamicsIndicators: readonly (readonly (number | null)[])[];
}

/** Editions on the Planungsräume until 2020. */
export const OLD_EDITIONS = [2013, 2015, 2017, 2019] as const;
export type OldEdition = (typeof OLD_EDITIONS)[number];

/** MSS 2025: classes only. */
export function readEdition2025(sources: Sources, known: ReadonlySet<string>): Omit<Edition, 'statusIndicators' | 'dynamicsIndicators'> {
  const table = new AreaTable(sources, `${FOLDER}/mss_2025_indizes_plr.csv`, {
    id: 'plr_id', columns: ['ew', 'si_n', 'di_n'], rows: known.size, known,
  });
  return {
    ids: table.ids,
    statusClasses: classesOf(table, 'si_n', [1, 2, 3, 4]),
    dynamicsClasses: classesOf(table, 'di_n', [1, 3, 5]),
    inhabitants: table.numbers('ew', COUNT),
  };
}

export function readEdition2021(sources: Sources, known: ReadonlySet<string>): Edition {
  const all = { id: 'PLR_ID', rows: known.size, known };
  const classes = new AreaTable(sources, `${FOLDER}/mss_2021_indizes.csv`, { ...all, columns: ['EW', 'SI_N', 'DI_N'] });
  const statusColumns = ['S1', 'S3', 'S4'], dynamicsColumns = ['D1', 'D3', 'D4'];
  const table = new AreaTable(sources, `${FOLDER}/mss_2021_index_indikatoren.csv`, {
    ...all, columns: [...statusColumns, ...dynamicsColumns],
  });
  return {
    ids: classes.ids,
    statusClasses: classesOf(classes, 'SI_N', [1, 2, 3, 4]),
    dynamicsClasses: classesOf(classes, 'DI_N', [1, 3, 5]),
    inhabitants: classes.numbers('EW', COUNT),
    statusIndicators: statusColumns.map((column) => inOrder(classes.ids, table.numbers(column, PERCENT))),
    dynamicsIndicators: dynamicsColumns.map((column) => inOrder(classes.ids, table.numbers(column, CHANGE))),
  };
}

/** MSS 2013–2019 on the old Planungsräume. The indicators of areas without class are published as 0 and mean no value. */
export function readOldEdition(sources: Sources, year: OldEdition): Edition {
  const file = `${FOLDER}/berlin-monitoring-social-urban-development-${year}-00`;
  const classes = new AreaTable(sources, `${file}-1-planning-areas.csv`, {
    id: 'id', columns: ['inhabitants', 'status_index', 'dynamic_index'], rows: 447,
  });
  // Edition 2019 has no long-term unemployment any more; its columns are there but empty.
  const numbers = year === 2019 ? [1, 3, 4] : [1, 2, 3, 4];
  const names = ['unemployed', 'long_term_unemployed', 'transfer_payments_recipients', 'transfer_payments_recipients_below_15_years'];
  const columns = (letter: 's' | 'd'): string[] => numbers.map((number) => `${letter}${number}_percentage_${names[number - 1]!}`);
  const table = new AreaTable(sources, `${file}-2-1-planning-areas.csv`, {
    id: 'id', columns: [...columns('s'), ...columns('d')], rows: 447, known: new Set(classes.ids),
  });
  const statusClasses = classesOf(classes, 'status_index', [1, 2, 3, 4]);
  const indicators = (letter: 's' | 'd') => columns(letter).map((column) => {
    const values = table.numbers(column, letter === 's' ? PERCENT : CHANGE);
    return classes.ids.map((id) => (statusClasses.get(id) === null ? null : (values.get(id) ?? null)));
  });
  return {
    ids: classes.ids,
    statusClasses,
    dynamicsClasses: signClasses(classes, 'dynamic_index'),
    inhabitants: classes.numbers('inhabitants', COUNT),
    statusIndicators: indicators('s'),
    dynamicsIndicators: indicators('d'),
  };
}

/** Shares per Planungsraum by the number of the indicator. */
export type Indicators2023 = Readonly<Record<'s1' | 's2' | 's3' | 's4', Values>>;

/** S1–S4 of MSS 2023, in percent with two decimals; the edition's classes are not among the sources. */
export function readIndicators2023(sources: Sources, known: ReadonlySet<string>): Indicators2023 {
  const file = `${FOLDER}/plr.geojson`;
  const { features } = JSON.parse(sources.text(file)) as { features?: { properties: Record<string, unknown> }[] };
  if (features?.length !== known.size) throw new SourceError(file, `has ${features?.length ?? 'no'} features instead of ${known.size}`);
  const column = (name: string): Map<string, number | null> => new Map(features.map(({ properties }, index) => {
    const id = properties['plr_id'], value = properties[name];
    if (typeof id !== 'string' || !known.has(id)) throw new SourceError(file, `the Planungsraum ${String(id)} is unknown`, index + 1);
    if (value !== null && !(typeof value === 'number' && value >= 0 && value <= 100)) {
      throw new SourceError(file, `${name} of ${id} is ${String(value)}, not a share`, index + 1);
    }
    return [id, value];
  }));
  return { s1: column('unemployment'), s2: column('single_parent_children'), s3: column('transfer_income'), s4: column('child_poverty') };
}

/**
 * Computes status and dynamics from the indicators and compares them with the published classes.
 *
 * @throws SourceError if any class differs: then the source or the method is not what we believe.
 */
export function reproduce(year: number, edition: Edition): { status: (number | null)[]; dynamics: (number | null)[] } {
  const status = socialIndex(edition.statusIndicators), dynamics = socialIndex(edition.dynamicsIndicators);
  edition.ids.forEach((id, area) => {
    const computed = [classOrNull(status[area]!, statusClass), classOrNull(dynamics[area]!, dynamicsClass)];
    const published = [edition.statusClasses.get(id) ?? null, edition.dynamicsClasses.get(id) ?? null];
    if (computed[0] === published[0] && computed[1] === published[1]) return;
    const difference = `${published.join(' and ')}, but the indicators give ${computed.join(' and ')}`;
    throw new SourceError(`MSS ${year}`, `the classes of ${id} are published as ${difference}`);
  });
  return { status, dynamics };
}

/** A class indicator: it has no value for coarser areas. */
export function classFigure(id: string, period: string, values: Values): Figure {
  return { id, period, values, coarse: 'none' };
}

export function classOrNull<Class extends number>(index: number | null, classify: (index: number) => Class): Class | null {
  return index === null ? null : classify(index);
}

function classesOf(table: AreaTable, column: string, allowed: readonly number[]): Map<string, number | null> {
  const classes = table.numbers(column, { min: 0, max: 5 });
  for (const [id, value] of classes) {
    if (value === 0) classes.set(id, null);
    else if (value !== null && !allowed.includes(value)) throw table.problem(id, column, 'not a class');
  }
  return classes;
}

function signClasses(table: AreaTable, column: string): Map<string, number | null> {
  const codes: Readonly<Record<string, number | null>> = { '+': 1, '+/-': 3, '-': 5, '0': null, '': null };
  return new Map(table.ids.map((id) => {
    const value = codes[table.text(id, column)];
    if (value === undefined) throw table.problem(id, column, 'not a class');
    return [id, value];
  }));
}

function inOrder(ids: readonly string[], values: Values): (number | null)[] {
  return ids.map((id) => values.get(id) ?? null);
}
