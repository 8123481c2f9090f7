import type { ElectionId } from '../catalogue';
import type { Language } from './format';

/** Titles of elections as people say them. AGH 2026 is known for Wahlkreise only and not yet final. */
export const ELECTION_TITLES: Readonly<Record<Language, Readonly<Record<ElectionId, string>>>> = {
  de: {
    agh2011: 'Abgeordnetenhaus 2011', btw2013: 'Bundestag 2013', eu2014: 'Europawahl 2014', agh2016: 'Abgeordnetenhaus 2016',
    btw2017: 'Bundestag 2017', eu2019: 'Europawahl 2019', agh2021: 'Abgeordnetenhaus 2021', btw2021: 'Bundestag 2021 (mit Wiederholung 2024)',
    agh2023: 'Abgeordnetenhaus 2023', eu2024: 'Europawahl 2024', btw2025: 'Bundestag 2025', agh2026: 'Abgeordnetenhaus 2026 (vorläufig)',
  },
  en: {
    agh2011: 'Berlin parliament 2011', btw2013: 'Bundestag 2013', eu2014: 'European Parliament 2014', agh2016: 'Berlin parliament 2016',
    btw2017: 'Bundestag 2017', eu2019: 'European Parliament 2019', agh2021: 'Berlin parliament 2021', btw2021: 'Bundestag 2021 (with 2024 repeat)',
    agh2023: 'Berlin parliament 2023', eu2024: 'European Parliament 2024', btw2025: 'Bundestag 2025', agh2026: 'Berlin parliament 2026 (preliminary)',
  },
};

const KINDS = { de: { agh: 'AGH', btw: 'BTW', eu: 'EU' }, en: { agh: 'AGH', btw: 'BTW', eu: 'EU' } } as const;

/** The abbreviation used in tables, "AGH 2023". */
export function shortElection(election: ElectionId, language: Language): string {
  const kind = election.startsWith('agh') ? 'agh' : election.startsWith('btw') ? 'btw' : 'eu';
  return `${KINDS[language][kind]} ${election.slice(-4)}`;
}
