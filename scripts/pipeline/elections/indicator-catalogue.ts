import longTerm from '../../../data/election-indicators.json';
import elections from '../../../data/elections.json';
import type { CatalogueRow } from '../social/catalogue';
import { LONG_PERIOD } from './indicators';

/**
 * Catalogue of the election indicators: the SPD's share in each election, in the words of data/elections.json, and the
 * long-term indicators of data/election-indicators.json.
 *
 * @param sourceOf source of an election, by its id.
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
      definition_de: `Anteil der SPD an den gültigen ${vote.de} in Prozent.`,
      definition_en: `SPD share of the valid ${vote.en} in percent.`,
      source_id: sourceOf(election.id), period: election.date,
      quality: estimated ? 'estimated' : election.recalculated ? 'converted' : 'computed',
      finest_level: estimated ? 'wk26' : 'plr',
      caveat_de: election.noteDe, caveat_en: election.noteEn,
    };
  });
  const long = (longTerm as readonly Omit<CatalogueRow, 'source_id' | 'period'>[]).map((row): CatalogueRow => (
    { ...row, source_id: sourceOf('btw2025'), period: LONG_PERIOD, quality: 'computed', finest_level: 'plr' }));
  return [...shares, ...long];
}
