import { COUNTED_ELECTIONS, ELECTION_IDS, levelOfArea, type ElectionId } from '../../domain/catalogue';
import { DEFAULT_THRESHOLDS, MANDATE_SENSES, type ResolutionThresholds } from '../../domain/criteria/resolution';
import type { Camera } from '../../domain/spatial/camera';
import { readDataPath, readSql, writeDataPath, writeSql } from './data-link';
import { INITIAL_VIEW, MAP_LEVELS, PLACES, type Display, type Place, type ViewState } from './view-state';

/**
 * The view as the fragment of a link, such as `#/finden?kreis=11&kiez=11100308`. It stands behind `#`, so that not even
 * the web server learns what a person looks at. Only what differs from the default is written.
 */
const PATHS: Readonly<Record<Place, string>> = { find: 'finden', propose: 'vorschlagen', present: 'zeigen', data: 'daten' };
const FIXED_DISPLAYS: readonly string[] = ['rule', 'status', 'deviation', 'member'];

export function writeLink(view: ViewState): string {
  const parameters: [string, string | number | null][] = [
    ['kreis', view.kreis],
    ['ebene', view.level === INITIAL_VIEW.level ? null : view.level],
    ['karte', view.display === INITIAL_VIEW.display ? null : view.display],
    ['kiez', view.selected],
    ...thresholdParameters(view.thresholds),
    ['ort', view.camera && [view.camera.latitude.toFixed(4), view.camera.longitude.toFixed(4), view.camera.zoom.toFixed(2)].join(',')],
    ['sql', writeSql(view)],
  ];
  const query = parameters.filter(([, value]) => value !== null).map(([key, value]) => `${key}=${encodeURIComponent(value!).replaceAll('%2C', ',')}`);
  return `#/${PATHS[view.place]}${writeDataPath(view)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Reads what can be read; `ignored` names the parameters that could not be, so that the person learns of it. */
export function readLink(fragment: string): { view: ViewState; ignored: string[] } {
  const [path = '', query = ''] = fragment.replace(/^#?\/?/, '').split('?', 2);
  const parameters = new URLSearchParams(query);
  const ignored: string[] = [];
  const read = <Value>(key: string, fallback: Value, parse: (text: string) => Value | undefined): Value => {
    const text = parameters.get(key);
    parameters.delete(key);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === undefined) ignored.push(`${key}=${text}`);
    return value ?? fallback;
  };
  const [head = '', ...parts] = path.split('/');
  const place = PLACES.find((candidate) => PATHS[candidate] === head);
  const inside = place === 'data' ? readDataPath(parts) : { address: INITIAL_VIEW.data, ignored: parts };
  if (head !== '' && !place) ignored.push(path);
  else ignored.push(...inside.ignored);
  const selected = read<string | null>('kiez', null, (text) => (levelOfArea(text) ? text : undefined));
  const named = read('ebene', INITIAL_VIEW.level, (text) => MAP_LEVELS.find((level) => level === text));
  const view: ViewState = {
    place: place ?? INITIAL_VIEW.place,
    kreis: read<string | null>('kreis', null, (text) => (/^(0[1-9]|1[0-2])$/.test(text) ? text : undefined)),
    // A selected area is shown on its own level, else it would be selected but not on the map.
    level: MAP_LEVELS.find((level) => selected !== null && level === levelOfArea(selected)) ?? named,
    display: read('karte', INITIAL_VIEW.display, readDisplay),
    selected,
    thresholds: {
      weakFromClass: read('status', DEFAULT_THRESHOLDS.weakFromClass, (text) => (text === '3' ? 3 : text === '4' ? 4 : undefined)),
      weakShare: read('statusanteil', DEFAULT_THRESHOLDS.weakShare, between(0, 100)),
      mandateSense: read('mandat', DEFAULT_THRESHOLDS.mandateSense, (text) => MANDATE_SENSES.find((sense) => sense === text)),
      mandateShare: read('mandatsanteil', DEFAULT_THRESHOLDS.mandateShare, between(0, 100)),
      deviation: read('abstand', DEFAULT_THRESHOLDS.deviation, between(-100, 100)),
      belowShare: read('wahlanteil', DEFAULT_THRESHOLDS.belowShare, between(0, 100)),
      elections: read<readonly ElectionId[]>('wahlen', DEFAULT_THRESHOLDS.elections, readElections),
    },
    camera: read<Camera | null>('ort', null, readCamera),
    data: { ...inside.address, sql: read<string | null>('sql', null, (text) => readSql(text, inside.address)) },
  };
  ignored.push(...parameters.keys());
  return { view, ignored };
}

function thresholdParameters(thresholds: ResolutionThresholds): [string, string | number | null][] {
  const changed = <Key extends keyof ResolutionThresholds>(key: Key): ResolutionThresholds[Key] | null =>
    thresholds[key] === DEFAULT_THRESHOLDS[key] ? null : thresholds[key];
  const elections = ELECTION_IDS.filter((id) => thresholds.elections.includes(id));
  return [
    ['status', changed('weakFromClass')], ['statusanteil', changed('weakShare')], ['mandat', changed('mandateSense')],
    ['mandatsanteil', changed('mandateShare')], ['abstand', changed('deviation')], ['wahlanteil', changed('belowShare')],
    ['wahlen', elections.join() === COUNTED_ELECTIONS.join() ? null : elections.join()],
  ];
}

function readDisplay(text: string): Display | undefined {
  const known = FIXED_DISPLAYS.includes(text) || ELECTION_IDS.some((id) => text === `spd_${id}`);
  return known ? (text as Display) : undefined;
}

/** At least one election must remain, else the long-term comparison would be about nothing. */
function readElections(text: string): readonly ElectionId[] | undefined {
  const elections = ELECTION_IDS.filter((id) => text.split(',').includes(id));
  return elections.length > 0 && elections.length === text.split(',').length ? elections : undefined;
}

function between(min: number, max: number): (text: string) => number | undefined {
  return (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    return value >= min && value <= max ? value : undefined;
  };
}

function readCamera(text: string): Camera | undefined {
  const [latitude, longitude, zoom, ...rest] = text.split(',').map(Number);
  if (latitude === undefined || longitude === undefined || zoom === undefined || rest.length > 0) return undefined;
  const inside = latitude > 51 && latitude < 54 && longitude > 11.5 && longitude < 15.5 && zoom >= 8 && zoom <= 19;
  return inside ? { latitude, longitude, zoom } : undefined;
}
