import type { Contribution } from '../../../domain/composite/contributions';
import { ARMS } from '../../../domain/criteria/resolution';
import type { Truth } from '../../../domain/criteria/truth';
import { formatDecimal, type Language } from '../../../domain/wording/format';
import type { FindModel } from '../find-model.svelte';
import type { ExportPart, TableColumn } from './table-column';
import { rankingTexts } from './texts';

/** Columns that only the table has; all others are figures. */
export const FIXED_COLUMNS = ['rank', 'name', 'id', 'kreis', 'region', 'population', 'verdict', 'weak', 'no_mandate', 'below', 'interval', 'top', 'cluster'] as const;
export type FixedColumn = (typeof FIXED_COLUMNS)[number];

/** What a column of the table is made from. */
export interface ColumnContext {
  readonly model: FindModel;
  readonly language: Language;
  /** Rank by row. */
  readonly rankOf: ReadonlyMap<number, number>;
  /** What the criteria add to the index of an area, in their order. */
  readonly partsOf: (row: number) => readonly Contribution[];
}

type Base = Omit<TableColumn, 'look' | 'values' | 'shown' | 'missing' | 'width' | 'exports' | 'digits' | 'startsDescending'>;

export function fixedColumn(key: FixedColumn, context: ColumnContext): TableColumn {
  const { model, language } = context;
  const { figures } = model;
  const texts = rankingTexts[language];
  switch (key) {
    case 'rank':
      return { ...numbers(key, context, figures.ids.map((_, row) => context.rankOf.get(row) ?? NaN), 64, texts.missing.rank), startsDescending: false, method: 'composite' };
    case 'name':
      return words(key, context, figures.names, 208);
    case 'id':
      return words(key, context, figures.ids.map((id) => id.replace(/^wk26-/, '')), 104);
    case 'kreis':
      return words(key, context, figures.bezirkIds.map((id) => nameOf(model, id)), 168);
    case 'region':
      return words(key, context, figures.parentIds.map((id) => (id === 'berlin' ? '' : nameOf(model, id))), 208);
    case 'population': {
      const column = numbers(key, context, figures.population, 88, texts.missing.tooSmall);
      return { ...column, period: '2025-12-31', sourceId: 'ewr-2025-12' };
    }
    case 'verdict':
      return { ...truths(key, context, model.assessment.verdict, texts.verdict, 100), look: 'text' };
    case 'weak':
    case 'no_mandate':
    case 'below':
      return truths(key, context, model.assessment.arms[key], texts.truth, 100);
    case 'interval':
      return interval(context);
    case 'cluster': {
      const shown = model.display.clusters.current && model.display.shown;
      const label = (row: number): string => (shown ? (shown.labels[shown.classOfRow(row)] ?? '') : '');
      const column = words(key, context, figures.ids.map((_, row) => label(row)), 224);
      return { ...column, title: shown ? model.display.title : column.title, method: 'clusters', caveats: ['computed'], missing: () => texts.missing.cluster };
    }
    case 'top': {
      const { intervals, top } = model.certainty;
      const shares = intervals ? figures.ids.map((_, row) => 100 * (intervals.get(row)?.probability ?? NaN)) : undefined;
      const [title, short, definition] = texts.top(top);
      const column = numbers(key, context, shares, 104, texts.missing.robustness);
      const exports = column.exports.map((part) => ({ ...part, column: { ...part.column, key: `among_first_${top}`, title: `${title} (%)` } }));
      return { ...column, title, short, definition, exports, unit: '%', method: 'robustness', caveats: ['computed'] };
    }
  }
}

export function isFixed(key: string): key is FixedColumn {
  return (FIXED_COLUMNS as readonly string[]).includes(key);
}

function base(key: FixedColumn, { language }: ColumnContext): Base {
  const [title, short, definition] = rankingTexts[language].fixed[key];
  const isArm = (ARMS as readonly string[]).includes(key);
  return { key, title, short, unit: '', definition, period: '', sourceId: null, method: isArm || key === 'verdict' ? 'rule' : null, caveats: [], note: '' };
}

function numbers(key: FixedColumn, context: ColumnContext, values: ArrayLike<number> | undefined, width: number, missing: string): TableColumn {
  const common = base(key, context);
  const value = (row: number): number => values?.[row] ?? NaN;
  return {
    ...common, look: 'number', values: values && { kind: 'number', values }, digits: 0, width, startsDescending: true,
    shown: (row) => formatDecimal(value(row), 0, context.language), missing: () => missing,
    exports: [{ column: { key, title: common.title, kind: 'number', digits: 0, decimals: 2 }, value }],
  };
}

function words(key: FixedColumn, context: ColumnContext, values: readonly string[], width: number): TableColumn {
  const common = base(key, context);
  return {
    ...common, look: 'text', values: { kind: 'text', values }, digits: 0, width, startsDescending: false, shown: (row) => values[row] || '–',
    missing: () => rankingTexts[context.language].missing.none, exports: [text(common, (row) => values[row] ?? '')],
  };
}

function truths(key: FixedColumn, context: ColumnContext, values: readonly Truth[], wording: Readonly<Record<Truth, string>>, width: number): TableColumn {
  const column = words(key, context, values.map((truth) => wording[truth]), width);
  return { ...column, look: 'truth', caveats: key === 'no_mandate' ? ['computed'] : [] };
}

function interval(context: ColumnContext): TableColumn {
  const { model, language } = context;
  const texts = rankingTexts[language];
  const { intervals } = model.certainty;
  const bound = (name: 'low' | 'median' | 'high') => (row: number): number => intervals?.get(row)?.[name] ?? NaN;
  const [low, median, high] = [bound('low'), bound('median'), bound('high')];
  const part = (key: string, title: string, value: (row: number) => number): ExportPart => ({ column: { key, title, kind: 'number', digits: 0 }, value });
  return {
    ...base('interval', context), look: 'interval', digits: 0, width: 184, startsDescending: false, method: 'robustness', caveats: ['computed'],
    values: intervals ? { kind: 'number', values: model.figures.ids.map((_, row) => median(row)) } : undefined,
    shown: (row) => (Number.isNaN(low(row)) ? '–' : low(row) === high(row) ? String(low(row)) : `${low(row)}–${high(row)}`), missing: () => texts.missing.robustness,
    exports: [part('rank_low', texts.intervalFrom, low), part('rank_high', texts.intervalTo, high)],
  };
}

function text({ key, title }: Pick<TableColumn, 'key' | 'title'>, value: ExportPart['value']): ExportPart {
  return { column: { key: key === 'id' ? 'area_id' : key, title, kind: 'text' }, value };
}

function nameOf(model: FindModel, id: string | null | undefined): string {
  const row = id === null || id === undefined ? undefined : model.rowOf(id);
  return row === undefined ? '' : model.figures.names[row]!;
}
