import { SourceError } from '../step';

/** Names of parties in the sources of mandates and offices → key as in data/parties.json. */
const KEYS: Readonly<Record<string, string>> = {
  'SPD': 'spd',
  'CDU': 'cdu',
  'GRÜNE': 'gruene',
  'DIE LINKE': 'linke',
  'AfD': 'afd',
  'FDP': 'fdp',
  'BSW': 'bsw',
  'Die PARTEI': 'die_partei',
  'Tierschutzpartei': 'tierschutz',
  'Partei FAMILIE': 'familie',
  // Members without a parliamentary group keep a seat but stand for no party; the sources do not name one for them.
  'parteilos': 'parteilos',
  'fraktionslos': 'parteilos',
};

export function partyKey(file: string, name: string | undefined, row: number): string {
  const key = KEYS[name ?? ''];
  if (!key) throw new SourceError(file, `the party "${name ?? ''}" is not known`, row);
  return key;
}
