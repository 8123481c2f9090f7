import { formatFigure, type FigureDescription } from '../../../domain/figures/description';
import type { Language } from '../../../domain/wording/format';

type NumberFormat = Pick<FigureDescription, 'digits' | 'unit' | 'signed'>;

/** A limit between classes, with its unit or without. Zero has no sign there: "−2 bis unter 0". */
export function writeLimit(value: number, format: NumberFormat, language: Language): string {
  return formatFigure({ ...format, signed: format.signed && value !== 0 }, value, language);
}

/** Words between the numbers of a class. */
export interface ClassWords {
  readonly under: (value: string) => string;
  readonly from: (value: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly all: string;
}

/** One label per class, from the lowest: "unter 10 %", "10 bis unter 15 %", "ab 15 %". The unit stands once in a label. */
export function classLabels(breaks: readonly number[], format: NumberFormat, words: ClassWords, language: Language): string[] {
  if (breaks.length === 0) return [words.all];
  const precise = { ...format, digits: digitsOf(breaks, format.digits) };
  const bare = (value: number): string => writeLimit(value, { ...precise, unit: '' }, language);
  const full = (value: number): string => writeLimit(value, precise, language);
  return [
    words.under(full(breaks[0]!)),
    ...breaks.slice(1).map((value, index) => words.range(bare(breaks[index]!), full(value))),
    words.from(full(breaks.at(-1)!)),
  ];
}

/** The fewest decimals with which all breaks are written exactly, or at least apart; never more than one beyond the usual. */
export function digitsOf(breaks: readonly number[], usual: number): number {
  const exact = (digits: number): boolean => breaks.every((value) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9 * Math.max(1, Math.abs(value)));
  for (let digits = 0; digits < usual; digits++) if (exact(digits)) return digits;
  const apart = new Set(breaks.map((value) => value.toFixed(usual))).size === breaks.length;
  return apart ? usual : usual + 1;
}

/** Those labels of an axis that fit beside each other, the outer ones first; kept within the axis. */
export function spacedLabels<Label extends { readonly at: number; readonly text: string }>(labels: readonly Label[], width: number): Label[] {
  const half = (label: Label): number => label.text.length * 3.4 + 3;
  const chosen: Label[] = [];
  const fits = (label: Label): boolean => chosen.every((other) => Math.abs(other.at - label.at) >= half(other) + half(label));
  for (const label of [...labels].sort((a, b) => Math.abs(b.at - width / 2) - Math.abs(a.at - width / 2))) {
    const inside = { ...label, at: Math.max(half(label) - 6, Math.min(width + 6 - half(label), label.at)) };
    if (fits(inside)) chosen.push(inside);
  }
  return chosen.sort((a, b) => a.at - b.at);
}
