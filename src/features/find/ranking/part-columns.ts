import { parseFigure } from '../../../domain/figures/figure';
import { formatDecimal } from '../../../domain/wording/format';
import type { ColumnContext } from './fixed-columns';
import type { TableColumn } from './table-column';
import { rankingTexts } from './texts';

const PREFIX = 'part.';

/** Key of the column that says what a criterion adds to the index. */
export function partKey(figure: string): string {
  return PREFIX + figure;
}

/** What a criterion adds to the index of each area, in points; undefined if the key names no criterion of the index. */
export function partColumn(key: string, { model, language, partsOf }: ColumnContext): TableColumn | undefined {
  if (!key.startsWith(PREFIX)) return undefined;
  const figure = key.slice(PREFIX.length);
  const criterion = model.view.current.criteria.index.criteria.findIndex((candidate) => candidate.figure === figure);
  const parsed = parseFigure(figure);
  const description = parsed && model.describe(parsed);
  if (criterion < 0 || !description) return undefined;
  const texts = rankingTexts[language];
  const values = new Float64Array(model.figures.ids.length).fill(NaN);
  for (const row of model.ranking) values[row] = partsOf(row)[criterion]?.points ?? NaN;
  const [title] = texts.part(description.title);
  const [, short, definition] = texts.part(description.short);
  return {
    key, title, short, unit: '', definition, period: description.period, sourceId: description.sourceId, method: 'composite', caveats: ['computed'], note: '',
    look: 'number', values: { kind: 'number', values }, digits: 1, startsDescending: true, width: 120,
    shown: (row) => formatDecimal(values[row]!, 1, language), missing: () => texts.missing.none,
    exports: [{ column: { key, title, kind: 'number', digits: 1, decimals: 4 }, value: (row) => values[row]! }],
  };
}
