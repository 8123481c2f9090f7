import { formatFigureNumber } from '../../../domain/figures/description';
import { parseFigure } from '../../../domain/figures/figure';
import type { ColumnContext } from './fixed-columns';
import type { TableColumn } from './table-column';
import { rankingTexts } from './texts';

/** Files carry more decimals than the screen, but not the noise of single-precision numbers. */
const FURTHER_DECIMALS = 3;

/**
 * The column of a figure; undefined for a key that is none, or as long as it is not known what the figure is called.
 * Reading it asks for the values, which come when they come.
 */
export function figureColumn(key: string, { model, language }: ColumnContext): TableColumn | undefined {
  const figure = parseFigure(key);
  const description = figure && model.describe(figure);
  if (!figure || !description) return undefined;
  const texts = rankingTexts[language];
  const values = model.column(figure);
  const { title, short, unit, definition, period, sourceId, caveats, note, digits, signed } = description;
  const marks = caveats.map((caveat) => texts.caveats[caveat]).join(', ');
  const named = `${title}${unit === '' ? '' : ` (${unit})`}${marks === '' ? '' : ` [${marks}]`}`;
  const value = (row: number): number => values?.[row] ?? NaN;
  return {
    key, title, short, unit, definition, period, sourceId, caveats, note, digits,
    method: figure.kind === 'derived' ? (figure.id === 'index' ? 'composite' : figure.id === 'mandate_share' ? 'mandates' : figure.id === 'weak_share' ? 'mss' : 'long-term') : null,
    look: 'number', values: values && { kind: 'number', values }, startsDescending: true, width: Math.max(96, Math.min(152, 28 + 7 * longestWord(short))),
    shown: (row) => formatFigureNumber({ digits, signed }, value(row), language),
    missing: (row) => {
      if (!values) return texts.missing.onItsWay;
      if (figure.kind === 'result' || figure.kind === 'turnout') return texts.missing.votes;
      return model.figures.reliable[row] ? texts.missing.none : texts.missing.tooSmall;
    },
    exports: [{ column: { key, title: named, kind: 'number', digits, decimals: digits + FURTHER_DECIMALS, signed }, value }],
  };
}

function longestWord(text: string): number {
  return Math.max(...text.split(/[\s-]/).map((word) => word.length));
}
