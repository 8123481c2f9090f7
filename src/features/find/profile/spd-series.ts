import { ELECTION_IDS, ELECTION_YEARS } from '../../../domain/catalogue';
import { SPD_SHARE } from '../../../domain/colour/scales';
import type { AreaFigures } from '../../../domain/criteria/area-figures';
import { ELECTION_TITLES } from '../../../domain/wording/elections';
import { formatDecimal, type Language } from '../../../domain/wording/format';
import type { Point, Series } from '../../../ui/charts/line';
import { profileTexts } from './profile-texts';

/** The SPD's share in all elections, in the order of their days; 2026 is estimated below the Wahlkreis and preliminary above. */
export function spdPoints(figures: AreaFigures, row: number, language: Language): Point[] {
  const words = profileTexts[language];
  const counted = ['wk26', 'bez', 'city'].includes(figures.levels[row]!);
  return ELECTION_IDS.map((election) => ({
    x: ELECTION_YEARS[election], label: ELECTION_TITLES[language][election], value: figures.spdShare[election][row]!,
    mark: election !== 'agh2026' ? null : counted ? words.preliminary : words.estimated,
  }));
}

/** Lines of the city and of one area. */
export function spdSeries(figures: AreaFigures, row: number, language: Language, paper: 'light' | 'dark'): Series[] {
  const city = figures.levels.indexOf('city');
  return [
    { name: 'Berlin', colour: 'var(--ink-muted)', dash: '5 3', points: spdPoints(figures, city, language) },
    { name: profileTexts[language].here, colour: SPD_SHARE[paper][4]!, points: spdPoints(figures, row, language) },
  ];
}

export function percent(value: number, language: Language): string {
  return `${formatDecimal(value, 1, language)} %`;
}

/** Where each line begins and ends, for those who do not see it: "Berlin: von 28,3 % (…) auf 12,1 % (…)." */
export function seriesInWords(series: readonly Series[], language: Language): string {
  return series.map(({ name, points }) => {
    const known = points.filter(({ value }) => !Number.isNaN(value));
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return '';
    const said = ({ value, label, mark }: Point): string => `${percent(value, language)} (${label}${mark === null || label.includes(mark) ? '' : `, ${mark}`})`;
    return profileTexts[language].fromTo(name, said(first), said(last));
  }).join(' ');
}
