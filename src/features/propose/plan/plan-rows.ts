import { formatDecimal, formatSigned, type Language } from '../../../domain/wording/format';
import type { PlanFigures } from './plan-figures';
import { planTexts } from './texts';

export const PLAN_SUBJECTS = ['reach', 'effort', 'state'] as const;
export type PlanSubject = (typeof PLAN_SUBJECTS)[number];

type PlanRowKey = keyof (typeof planTexts)['de']['rows'];
type Unit = 'people' | 'percent' | 'points' | 'euro' | 'hours' | 'count';

/** A figure of a plan as it is written, beside that of another plan. */
export interface PlanRow {
  readonly key: PlanRowKey;
  readonly value: string;
  /** Empty without a comparison. */
  readonly compared: string;
  readonly difference: string;
}

interface Definition {
  readonly key: PlanRowKey;
  readonly unit: Unit;
  /** Null: there is none (yet). */
  readonly of: (figures: PlanFigures) => number | null;
}

const ROWS: Readonly<Record<PlanSubject, readonly Definition[]>> = {
  reach: [
    { key: 'all', unit: 'people', of: ({ coverage }) => coverage?.reach.all ?? null },
    { key: 'age65', unit: 'people', of: ({ coverage }) => coverage?.reach.age65 ?? null },
    { key: 'under18', unit: 'people', of: ({ coverage }) => coverage?.reach.under18 ?? null },
    { key: 'urgent', unit: 'people', of: ({ coverage }) => coverage?.urgentReached ?? null },
    { key: 'share', unit: 'percent', of: ({ coverage }) => (coverage && coverage.urgentPeople > 0 ? (100 * coverage.urgentReached) / coverage.urgentPeople : null) },
    { key: 'doubled', unit: 'people', of: ({ coverage }) => coverage?.doubled ?? null },
    { key: 'spread', unit: 'points', of: ({ coverage }) => (coverage?.spread == null ? null : 100 * coverage.spread) },
  ],
  effort: [
    { key: 'once', unit: 'euro', of: ({ sums }) => sums.money.once },
    { key: 'perMonth', unit: 'euro', of: ({ sums }) => sums.money.perMonth },
    { key: 'firstYear', unit: 'euro', of: ({ sums }) => sums.money.firstYear },
    { key: 'gap', unit: 'euro', of: ({ sums }) => sums.money.gap },
    { key: 'perPerson', unit: 'euro', of: ({ coverage }) => coverage?.perPerson ?? null },
    { key: 'needed', unit: 'hours', of: ({ sums }) => sums.hours.needed },
    { key: 'missing', unit: 'hours', of: ({ sums }) => sums.hours.missing },
  ],
  state: [
    { key: 'measures', unit: 'count', of: ({ sums }) => sums.measures },
    { key: 'ready', unit: 'count', of: ({ sums }) => sums.ready },
    { key: 'decided', unit: 'count', of: ({ sums }) => sums.byStatus.decided + sums.byStatus.open },
  ],
};

/** The figures of a subject as rows; those that neither plan has are left out. */
export function planRows(subject: PlanSubject, figures: PlanFigures, compared: PlanFigures | null, language: Language): PlanRow[] {
  return ROWS[subject].flatMap(({ key, unit, of }) => {
    const value = of(figures), other = compared && of(compared);
    if (value === null && other === null) return [];
    const difference = value !== null && other !== null && compared ? value - other : null;
    return [{ key, value: written(value, unit, language), compared: compared ? written(other, unit, language) : '', difference: difference === null ? '' : written(difference, unit, language, true) }];
  });
}

/** People are estimates: they are rounded to tens. */
function written(value: number | null, unit: Unit, language: Language, signed = false): string {
  if (value === null) return '–';
  const rounded = unit === 'people' ? Math.round(value / 10) * 10 : value;
  const digits = unit === 'hours' || unit === 'percent' || unit === 'points' ? 1 : unit === 'euro' && Math.abs(value) < 100 ? 2 : 0;
  const number = (signed ? formatSigned : formatDecimal)(rounded, digits, language);
  const texts = planTexts[language];
  const suffix: Readonly<Record<Unit, string>> = { people: '', count: '', percent: '%', points: texts.points, euro: texts.euro, hours: texts.hours };
  return suffix[unit] === '' ? number : `${number}\u00A0${suffix[unit]}`;
}
