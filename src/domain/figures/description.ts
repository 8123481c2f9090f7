import { formatDecimal, formatSigned, type Language } from '../wording/format';

/** What weakens a figure; said wherever it is shown. */
export const CAVEATS = ['estimated', 'computed', 'converted', 'preliminary', 'own'] as const;
export type Caveat = (typeof CAVEATS)[number];

/** Everything a person must know to read a figure. */
export interface FigureDescription {
  readonly key: string;
  readonly title: string;
  /** For column heads. */
  readonly short: string;
  /** "%", "Punkte", "Personen" …; empty for a number without one. */
  readonly unit: string;
  /** Digits behind the point. */
  readonly digits: number;
  /** A difference: positive values carry a plus. */
  readonly signed: boolean;
  readonly kind: 'share' | 'count' | 'index' | 'class' | 'minutes';
  /** What a higher value means for the Kiez. */
  readonly higherIs: 'worse' | 'better' | 'neutral';
  /** Value around which it is read (0 for differences, 1 for ratios); null if it is read from low to high. */
  readonly centre: number | null;
  /** Whose votes it counts; null if it is about no party. */
  readonly party: string | null;
  /** One sentence: what it measures. */
  readonly definition: string;
  /** Reference date or period, ISO; empty if none applies. */
  readonly period: string;
  /** Entry of data/sources.json; null for own data and for what the criteria derive. */
  readonly sourceId: string | null;
  readonly caveats: readonly Caveat[];
  /** What limits the figure; empty if nothing is known. */
  readonly note: string;
  /** Finest level on which the figure was published or computed: below it a value stands for the wider area. */
  readonly finestLevel: 'plr' | 'pgr' | 'wk26';
}

/** A value with its unit, as people write it; "–" for none. */
export function formatFigure({ unit, digits, signed }: Pick<FigureDescription, 'unit' | 'digits' | 'signed'>, value: number, language: Language): string {
  const number = formatFigureNumber({ digits, signed }, value, language);
  return unit === '' || !Number.isFinite(value) ? number : `${number} ${unit}`;
}

/** A value without its unit, for columns whose head names it. */
export function formatFigureNumber({ digits, signed }: Pick<FigureDescription, 'digits' | 'signed'>, value: number, language: Language): string {
  return signed ? formatSigned(value, digits, language) : formatDecimal(value, digits, language);
}
