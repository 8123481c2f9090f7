import { formatDecimal, type Language } from '../../../domain/wording/format';
import type { ClustersByRow } from './cluster-model.svelte';
import type { DisplayTexts } from './texts';

/** What holds for all areas together: how strong the pattern is, and who was left out. */
export function clusterFacts({ overall, missing, islands }: ClustersByRow, texts: DisplayTexts, language: Language): string {
  const words = texts.clusterFacts;
  const sentences = Number.isNaN(overall.value) ? [words.even] : [words.overall(formatDecimal(overall.value, 2, language), chance(overall.p, language))];
  if (missing + islands > 0) sentences.push(words.leftOut(missing, islands));
  return [...sentences, words.seeded].join(' ');
}

/** A p-value as people write it: "p = 0,012", "p < 0,001". */
export function chance(p: number, language: Language): string {
  return p < 0.001 ? `p < ${formatDecimal(0.001, 3, language)}` : `p = ${formatDecimal(p, 3, language)}`;
}
