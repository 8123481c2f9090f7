import { COUNTED_ELECTIONS, ELECTION_IDS, type ElectionId } from '../../domain/catalogue';
import { writeIndex } from '../../domain/composite/index-text';
import { PRESET_IDS, PRESETS, type Criteria, type PresetId } from '../../domain/criteria/criteria';
import { DEFAULT_THRESHOLDS, MANDATE_SENSES, type MandateSense, type ResolutionThresholds } from '../../domain/criteria/resolution';

/** Names of the presets in links. */
const NAMES: Readonly<Record<PresetId, string>> = { resolution: 'beschluss', structure: 'struktur', results: 'wahlergebnis', equal: 'gleich' };

/** The preset whose order and index these criteria have, whatever the thresholds; undefined for own ones. */
export function presetOf(criteria: Criteria): PresetId | undefined {
  const index = writeIndex(criteria.index);
  return PRESET_IDS.find((id) => PRESETS[id].order === criteria.order && writeIndex(PRESETS[id].index) === index);
}

/** Index and order as parameters of the link: the name of a preset if it is one, else the criteria themselves. */
export function writeCriteria(criteria: Criteria): [string, string | null][] {
  const preset = presetOf(criteria);
  if (preset) return [['kriterien', preset === 'resolution' ? null : NAMES[preset]]];
  return [['index', writeIndex(criteria.index)], ['reihenfolge', criteria.order === 'index' ? 'index' : null]];
}

export function readPreset(text: string): Criteria | undefined {
  const id = PRESET_IDS.find((candidate) => NAMES[candidate] === text);
  return id && PRESETS[id];
}

export function writeThresholds(thresholds: ResolutionThresholds): [string, string | null][] {
  const changed = <Key extends keyof ResolutionThresholds>(key: Key): string | null =>
    thresholds[key] === DEFAULT_THRESHOLDS[key] ? null : String(thresholds[key]);
  const elections = ELECTION_IDS.filter((id) => thresholds.elections.includes(id));
  return [
    ['status', changed('weakFromClass')], ['statusanteil', changed('weakShare')], ['mandat', changed('mandateSense')],
    ['mandatsanteil', changed('mandateShare')], ['abstand', changed('deviation')], ['wahlanteil', changed('belowShare')],
    ['wahlen', elections.join() === COUNTED_ELECTIONS.join() ? null : elections.join()],
  ];
}

/** At least one election must remain, else the long-term comparison would be about nothing. */
export function readElections(text: string): readonly ElectionId[] | undefined {
  const elections = ELECTION_IDS.filter((id) => text.split(',').includes(id));
  return elections.length > 0 && elections.length === text.split(',').length ? elections : undefined;
}

export function readMandateSense(text: string): MandateSense | undefined {
  return MANDATE_SENSES.find((sense) => sense === text);
}
