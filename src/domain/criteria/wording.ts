import { formatDecimal, formatSigned, type Language } from '../wording/format';
import type { AreaFigures } from './area-figures';
import type { Assessment } from './assessment';
import type { Arm } from './resolution';
import type { Truth } from './truth';

/** Why an arm of the rule is met, not met or open, as one sentence. The figures in it are the ones that were compared. */
export interface Reason {
  readonly arm: Arm;
  readonly truth: Truth;
  readonly sentence: string;
  /** Something in the sentence is computed or estimated, not official. */
  readonly provisional: boolean;
}

/** The reasons for the verdict on an area, one per arm, in the order of the rule. */
export function reasonsOf(figures: AreaFigures, assessment: Assessment, row: number, language: Language): Reason[] {
  const words = language === 'de' ? german : english;
  const isPlanungsraum = figures.levels[row] === 'plr';
  return [
    {
      arm: 'weak', truth: assessment.arms.weak[row]!, provisional: false,
      sentence: isPlanungsraum
        ? words.statusClass(figures.statusClass[row]!)
        : words.weakShare(assessment.weakShare[row]!, assessment.thresholds.weakFromClass),
    },
    {
      arm: 'no_mandate', truth: assessment.arms.no_mandate[row]!, provisional: true,
      sentence: words.mandate(assessment.mandateShare[row]!, assessment.thresholds.mandateSense === 'direct', figures.levels[row] === 'bez'),
    },
    {
      arm: 'below', truth: assessment.arms.below[row]!, provisional: assessment.thresholds.elections.includes('agh2026'),
      sentence: words.below(assessment.longTerm.deviation[row]!, assessment.longTerm.below[row]!, assessment.longTerm.counted[row]!),
    },
  ];
}

/** Why an area has no verdict although it may have figures: it is too small to be ranked. */
export function unreliableReason(language: Language): string {
  return language === 'de'
    ? 'Weniger als 300 Einwohner:innen oder 100 gültige Stimmen: zu klein für ein Urteil.'
    : 'Fewer than 300 inhabitants or 100 valid votes: too small for a verdict.';
}

const german = {
  statusClass(value: number): string {
    if (Number.isNaN(value)) return 'Das Monitoring 2025 gibt keine Statusklasse an.';
    return `Sozialer Status ${['hoch', 'mittel', 'niedrig', 'sehr niedrig'][value - 1]} (Monitoring Soziale Stadtentwicklung 2025).`;
  },
  weakShare(value: number, fromClass: number): string {
    if (Number.isNaN(value)) return 'Für diese Kieze gibt das Monitoring 2025 keine Statusklasse an.';
    return `${formatDecimal(value, 0, 'de')} % der Einwohner:innen leben in Planungsräumen mit ${fromClass === 3 ? 'niedrigem oder ' : ''}sehr niedrigem Status.`;
  },
  /** @param majority a Bezirk has many Wahlkreise: said is what holds for most of its people. */
  mandate(value: number, direct: boolean, majority: boolean): string {
    if (Number.isNaN(value)) return 'Der Wahlkreis ist nicht bekannt.';
    const what = direct ? 'SPD-Direktmandat' : 'SPD-MdA';
    if (value <= 0) return `Kein ${what} im Wahlkreis (20. Wahlperiode, vorläufig).`;
    if (value >= 99.95) return `${what} im Wahlkreis (20. Wahlperiode, vorläufig).`;
    const most = majority ? `; für die Mehrheit gibt es ${value < 50 ? 'keines' : 'eines'}` : '';
    return `${formatDecimal(value, 0, 'de')} % der Einwohner:innen leben in einem Wahlkreis mit ${what} (20. Wahlperiode, vorläufig)${most}.`;
  },
  below(deviation: number, below: number, counted: number): string {
    if (Number.isNaN(deviation)) return 'Es gibt keine Wahlergebnisse.';
    return `SPD im Mittel ${formatSigned(deviation, 1, 'de')} Punkte gegenüber Berlin, in ${below} von ${counted} Wahlen darunter.`;
  },
};

const english: typeof german = {
  statusClass(value) {
    if (Number.isNaN(value)) return 'The 2025 monitoring gives no status class.';
    return `Social status ${['high', 'medium', 'low', 'very low'][value - 1]} (Monitoring Soziale Stadtentwicklung 2025).`;
  },
  weakShare(value, fromClass) {
    if (Number.isNaN(value)) return 'The 2025 monitoring gives no status class for these areas.';
    return `${formatDecimal(value, 0, 'en')} % of the inhabitants live in planning areas of ${fromClass === 3 ? 'low or ' : ''}very low status.`;
  },
  mandate(value, direct, majority) {
    if (Number.isNaN(value)) return 'The constituency is not known.';
    const what = direct ? 'SPD direct mandate' : 'SPD member of parliament';
    if (value <= 0) return `No ${what} in the constituency (20th term, preliminary).`;
    if (value >= 99.95) return `${what} in the constituency (20th term, preliminary).`;
    const most = majority ? `; for the majority there is ${value < 50 ? 'none' : 'one'}` : '';
    return `${formatDecimal(value, 0, 'en')} % of the inhabitants live in a constituency with an ${what} (20th term, preliminary)${most}.`;
  },
  below(deviation, below, counted) {
    if (Number.isNaN(deviation)) return 'There are no election results.';
    return `SPD on average ${formatSigned(deviation, 1, 'en')} points against Berlin, below in ${below} of ${counted} elections.`;
  },
};
