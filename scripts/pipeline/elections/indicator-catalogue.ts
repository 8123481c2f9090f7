import elections from '../../../data/elections.json';
import { LONG_PERIOD } from './indicators';

/** A row of the table indicator_catalogue. */
export interface CatalogueRow {
  readonly indicator_id: string;
  readonly title_de: string;
  readonly title_en: string;
  readonly unit: string;
  readonly higher_is: 'worse' | 'better' | 'neutral';
  readonly kind: 'share' | 'count' | 'index' | 'class' | 'minutes';
  readonly definition_de: string;
  readonly definition_en: string;
  readonly source_id: string;
  readonly period: string;
}

/**
 * Catalogue of the election indicators.
 *
 * @param sourceOf source of each election, by its id.
 */
export function electionCatalogue(sourceOf: (election: string) => string): CatalogueRow[] {
  const shares = elections.filter(({ kind }) => kind !== 'bvv').map((election): CatalogueRow => {
    const vote = election.kind === 'eu' ? { de: 'Stimmen', en: 'votes' } : { de: 'Zweitstimmen', en: 'second votes' };
    const estimated = election.areaMethod === 'estimated';
    return {
      indicator_id: `spd_share_${election.id}`,
      title_de: `SPD-Anteil, ${election.title}${estimated ? ' (Schätzung)' : ''}`,
      title_en: `SPD share, ${election.titleEn}${estimated ? ' (estimate)' : ''}`,
      unit: '%', higher_is: 'better', kind: 'share',
      definition_de: `Anteil der SPD an den gültigen ${vote.de} in Prozent. ${election.noteDe}`,
      definition_en: `SPD share of the valid ${vote.en} in percent. ${election.noteEn}`,
      source_id: sourceOf(election.id), period: election.date,
    };
  });
  const long = LONG_TERM.map((row): CatalogueRow => ({ ...row, source_id: sourceOf('btw2025'), period: LONG_PERIOD }));
  return [...shares, ...long];
}

const LONG_TERM: readonly Omit<CatalogueRow, 'source_id' | 'period'>[] = [
  {
    indicator_id: 'spd_deviation_long', unit: 'Prozentpunkte', higher_is: 'better', kind: 'index',
    title_de: 'SPD gegen Berlin, langjährig', title_en: 'SPD against Berlin, long-term',
    definition_de: 'Mittlere Abweichung des SPD-Anteils vom Berliner Anteil in Prozentpunkten über die elf gezählten Abgeordnetenhaus-, Bundestags- und Europawahlen 2011–2025; alle Wahlen zählen gleich. Die geschätzte Wahl 2026 zählt nicht mit.',
    definition_en: 'Mean deviation of the SPD share from the share in Berlin in percentage points over the eleven counted state, federal and European elections 2011–2025, all weighing the same. The estimated election of 2026 does not count.',
  },
  {
    indicator_id: 'spd_deviation_long_smoothed', unit: 'Prozentpunkte', higher_is: 'better', kind: 'index',
    title_de: 'SPD gegen Berlin, langjährig, geglättet', title_en: 'SPD against Berlin, long-term, smoothed',
    definition_de: 'Wie „SPD gegen Berlin, langjährig“, die Anteile aber zum Bezirk hin gezogen, je weniger gültige Stimmen ein Gebiet hat (empirisches Bayes-Verfahren), damit kleine Gebiete nicht nur durch Zufall vorn oder hinten liegen.',
    definition_en: 'As “SPD against Berlin, long-term”, but with shares drawn towards the Bezirk the more the fewer valid votes an area has (empirical Bayes), so that small areas do not come first or last by chance alone.',
  },
  {
    indicator_id: 'spd_below_count', unit: 'Wahlen', higher_is: 'worse', kind: 'count',
    title_de: 'Wahlen unter dem Berliner SPD-Anteil', title_en: 'Elections below the SPD share in Berlin',
    definition_de: 'Zahl der elf gezählten Wahlen 2011–2025, bei denen der SPD-Anteil im Gebiet unter dem Berliner Anteil lag.',
    definition_en: 'Number of the eleven counted elections 2011–2025 in which the SPD share of the area was below the share in Berlin.',
  },
  {
    indicator_id: 'spd_trend', unit: '% des Berliner Anteils pro Jahr', higher_is: 'better', kind: 'index',
    title_de: 'Trend der SPD gegen Berlin', title_en: 'Trend of the SPD against Berlin',
    definition_de: 'Wie sich der SPD-Anteil im Verhältnis zum Berliner Anteil pro Jahr verändert (Theil–Sen-Steigung über die elf gezählten Wahlen 2011–2025). +1 heißt: aus 80 % des Berliner Anteils würden in zehn Jahren 90 %.',
    definition_en: 'How the SPD share changes per year relative to the share in Berlin (Theil–Sen slope over the eleven counted elections 2011–2025). +1 means that 80 % of the share in Berlin would become 90 % in ten years.',
  },
  {
    indicator_id: 'turnout_gap_long', unit: 'Prozentpunkte', higher_is: 'better', kind: 'index',
    title_de: 'Wahlbeteiligung gegen Berlin, langjährig', title_en: 'Turnout against Berlin, long-term',
    definition_de: 'Mittlere Abweichung der Wahlbeteiligung von der Berliner Wahlbeteiligung in Prozentpunkten über die elf gezählten Wahlen 2011–2025.',
    definition_en: 'Mean deviation of turnout from turnout in Berlin in percentage points over the eleven counted elections 2011–2025.',
  },
  {
    indicator_id: 'foreign_precinct_share', unit: '%', higher_is: 'neutral', kind: 'share',
    title_de: 'Stimmen aus übergreifenden Wahlbezirken', title_en: 'Votes from precincts lying mostly elsewhere',
    definition_de: 'Anteil der gültigen Stimmen 2011–2025, die aus Wahlbezirken stammen, in denen die meisten Menschen in anderen Planungsräumen wohnen. Über 30 % sind die Wahlergebnisse des Planungsraums unsicher.',
    definition_en: 'Share of the valid votes 2011–2025 that come from precincts most of whose people live in other planning areas. Above 30 % the election results of the area are uncertain.',
  },
];
