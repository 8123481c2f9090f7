import type { AreaLevel } from '../catalogue';
import type { Language } from './format';

/** What an area is called in a generated sentence. A Planungsraum is a Kiez to everyone but statisticians. */
interface GermanNoun {
  readonly gender: 'masculine' | 'feminine';
  readonly singular: string;
  readonly plural: string;
  readonly pluralDative: string;
}

const GERMAN: Readonly<Record<AreaLevel, GermanNoun>> = {
  plr: { gender: 'masculine', singular: 'Kiez', plural: 'Kieze', pluralDative: 'Kiezen' },
  bzr: { gender: 'feminine', singular: 'Bezirksregion', plural: 'Bezirksregionen', pluralDative: 'Bezirksregionen' },
  pgr: { gender: 'masculine', singular: 'Prognoseraum', plural: 'Prognoseräume', pluralDative: 'Prognoseräumen' },
  wk26: { gender: 'masculine', singular: 'Wahlkreis', plural: 'Wahlkreise', pluralDative: 'Wahlkreisen' },
  bez: { gender: 'masculine', singular: 'Bezirk', plural: 'Bezirke', pluralDative: 'Bezirken' },
  city: { gender: 'feminine', singular: 'Stadt', plural: 'Städte', pluralDative: 'Städten' },
};

const ENGLISH: Readonly<Record<AreaLevel, readonly [singular: string, plural: string]>> = {
  plr: ['planning area', 'planning areas'], bzr: ['district region', 'district regions'], pgr: ['forecast area', 'forecast areas'],
  wk26: ['constituency', 'constituencies'], bez: ['district', 'districts'], city: ['city', 'cities'],
};

export type Case = 'nominative' | 'dative';

/** "der Kiez", "dem Kiez", "die Bezirksregion", "der Bezirksregion"; in English "the planning area". */
export function theArea(level: AreaLevel, grammaticalCase: Case, language: Language): string {
  if (language === 'en') return `the ${ENGLISH[level][0]}`;
  const { gender, singular } = GERMAN[level];
  return `${{ nominative: { masculine: 'der', feminine: 'die' }, dative: { masculine: 'dem', feminine: 'der' } }[grammaticalCase][gender]} ${singular}`;
}

/** "Kieze", "Bezirksregionen"; also after "aller". */
export function areaPlural(level: AreaLevel, language: Language): string {
  return language === 'de' ? GERMAN[level].plural : ENGLISH[level][1];
}

/** "1 Kiez", "12 Kieze", after "von" "12 Kiezen"; none is "kein Kiez", "keiner Bezirksregion". */
export function countedAreas(count: number, level: AreaLevel, grammaticalCase: Case, language: Language): string {
  if (language === 'en') return `${count === 0 ? 'no' : count} ${ENGLISH[level][count === 1 ? 0 : 1]}`;
  const { gender, singular, plural, pluralDative } = GERMAN[level];
  if (count === 0) return `${{ nominative: { masculine: 'kein', feminine: 'keine' }, dative: { masculine: 'keinem', feminine: 'keiner' } }[grammaticalCase][gender]} ${singular}`;
  if (count === 1) return `1 ${singular}`;
  return `${count} ${grammaticalCase === 'dative' ? pluralDative : plural}`;
}

/** The subject "no other / one other / n other areas" with its verb: "Ein anderer Kiez liegt", "3 andere Kieze liegen". */
export function otherAreas(count: number, level: AreaLevel, verb: { readonly singular: string; readonly plural: string }, language: Language): string {
  if (language === 'en') {
    const [singular, plural] = ENGLISH[level];
    if (count === 0) return `No other ${singular} ${verb.singular}`;
    return count === 1 ? `One other ${singular} ${verb.singular}` : `${count} other ${plural} ${verb.plural}`;
  }
  const { gender, singular, plural } = GERMAN[level];
  const feminine = gender === 'feminine';
  if (count === 0) return `${feminine ? 'Keine andere' : 'Kein anderer'} ${singular} ${verb.singular}`;
  if (count === 1) return `${feminine ? 'Eine andere' : 'Ein anderer'} ${singular} ${verb.singular}`;
  return `${count} andere ${plural} ${verb.plural}`;
}

/** "A", "A und B", "A, B und C". */
export function listed(items: readonly string[], language: Language): string {
  const and = language === 'de' ? ' und ' : ' and ';
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)!}`;
}
