import type { IndicatorValue } from '../../../data/queries/indicators';
import { formatDecimal, formatSigned, type Language } from '../../../domain/wording/format';
import { profileTexts } from './profile-texts';

/** A value of an indicator as people write it: classes as words, shares with %, growth and indices with their sign. */
export function indicatorText({ indicatorId, unit, kind }: Pick<IndicatorValue, 'indicatorId' | 'unit' | 'kind'>, value: number | null, language: Language): string {
  const words = profileTexts[language];
  if (value === null || Number.isNaN(value)) return words.noValue;
  if (indicatorId.startsWith('mss_status_class')) return words.classes[Math.round(value) - 1] ?? words.noValue;
  if (indicatorId.startsWith('mss_dynamic_class')) return words.dynamics[value] ?? words.noValue;
  if (kind === 'index') return formatSigned(value, 2, language);
  if (unit !== '%') return formatDecimal(value, 0, language);
  const signed = indicatorId.startsWith('population_growth') || indicatorId.startsWith('net_migration');
  return `${(signed ? formatSigned : formatDecimal)(value, 1, language)} %`;
}
