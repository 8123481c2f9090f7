import { levelOfArea } from '../../domain/catalogue';
import { parseIndex } from '../../domain/composite/index-text';
import { DEFAULT_CRITERIA } from '../../domain/criteria/criteria';
import { DEFAULT_THRESHOLDS } from '../../domain/criteria/resolution';
import type { Expression } from '../../domain/criteria/rule';
import { parseRule, writeRule } from '../../domain/criteria/rule-text';
import type { Camera } from '../../domain/spatial/camera';
import { readElections, readMandateSense, readPreset, writeCriteria, writeThresholds } from './criteria-text';
import { readDataPath, readSql, writeDataPath, writeSql } from './data-link';
import { readClasses, readDisplay, writeClasses, writeDisplay } from './display-text';
import { readOfferParameter, readOpenMeasure, readProposePath, writeOfferParameter, writeOpenMeasure, writeProposePath } from './propose-link';
import { readColumns, readFilters, readPinned, readQuota, readSort, writeTable } from './table-text';
import { AREA_MAP_LEVELS, INITIAL_VIEW, MAP_LEVELS, MOST_COMPARED, OVERLAYS, PLACES, type Place, type ViewState } from './view-state';

/**
 * The view as the fragment of a link, such as `#/finden?v=2&kreis=11&kiez=11100308`. It stands behind `#`, so that not even
 * the web server learns what a person looks at. Only what differs from the default is written.
 */
const PATHS: Readonly<Record<Place, string>> = { find: 'finden', propose: 'vorschlagen', present: 'zeigen', data: 'daten' };

/** Grows when a parameter changes its meaning. Links of version 1 had no number; all of them can still be read. */
const VERSION = 2;

export function writeLink(view: ViewState): string {
  const parameters: [string, string | null][] = [
    ['kreis', view.kreis],
    ['ebene', view.level === INITIAL_VIEW.level ? null : view.level],
    ['karte', view.display.kind === 'rule' ? null : writeDisplay(view.display)],
    ['klassen', view.classes && writeClasses(view.classes)],
    ['auswahl', view.brush && view.brush.join('..')],
    ['saeulen', view.relief ? '1' : null],
    ['dazu', view.overlays.length > 0 ? view.overlays.join(',') : null],
    ['kiez', view.selected],
    ['vergleich', view.compared.length > 0 ? view.compared.join(',') : null],
    ...writeCriteria(view.criteria),
    ['regel', view.criteria.rule && writeRule(view.criteria.rule)],
    ...writeThresholds(view.criteria.thresholds),
    ...writeTable(view.table),
    ['ort', view.camera && [view.camera.latitude.toFixed(4), view.camera.longitude.toFixed(4), view.camera.zoom.toFixed(2)].join(',')],
    ['vorschlag', writeOpenMeasure(view)],
    ['sql', writeSql(view)],
    ['angebot', writeOfferParameter(view)],
  ];
  const written = parameters.filter((parameter): parameter is [string, string] => parameter[1] !== null);
  const query = written.map(([key, value]) => `${key}=${readable(encodeURIComponent(value))}`);
  return `#/${PATHS[view.place]}${writeDataPath(view)}${writeProposePath(view)}${query.length > 0 ? `?${[`v=${VERSION}`, ...query].join('&')}` : ''}`;
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
  read('v', VERSION, (text) => (/^\d+$/.test(text) && Number(text) <= VERSION ? Number(text) : undefined));
  const [head = '', ...parts] = path.split('/');
  const place = PLACES.find((candidate) => PATHS[candidate] === head);
  const inside = place === 'data' ? readDataPath(parts) : { address: INITIAL_VIEW.data, ignored: place === 'propose' ? [] : parts };
  const proposing = place === 'propose' ? readProposePath(parts) : { part: INITIAL_VIEW.propose.part, ignored: [] };
  if (head !== '' && !place) ignored.push(path);
  else ignored.push(...inside.ignored, ...proposing.ignored);
  const selected = read<string | null>('kiez', null, (text) => (levelOfArea(text) ? text : undefined));
  const named = read('ebene', INITIAL_VIEW.level, (text) => MAP_LEVELS.find((level) => level === text));
  const preset = read('kriterien', DEFAULT_CRITERIA, readPreset);
  const view: ViewState = {
    place: place ?? INITIAL_VIEW.place,
    kreis: read<string | null>('kreis', null, (text) => (/^(0[1-9]|1[0-2])$/.test(text) ? text : undefined)),
    // A selected area is shown on its own level, else it would be selected but not on the map.
    level: AREA_MAP_LEVELS.find((level) => selected !== null && level === levelOfArea(selected)) ?? named,
    display: read('karte', INITIAL_VIEW.display, readDisplay),
    classes: read('klassen', INITIAL_VIEW.classes, readClasses),
    brush: read('auswahl', INITIAL_VIEW.brush, readRange),
    relief: read('saeulen', false, (text) => (text === '1' ? true : undefined)),
    overlays: read('dazu', INITIAL_VIEW.overlays, all((item) => OVERLAYS.find((overlay) => overlay === item), OVERLAYS.length)),
    criteria: {
      order: read('reihenfolge', preset.order, (text) => (text === 'index' || text === 'rule' ? text : undefined)),
      rule: read<Expression | null>('regel', null, readRule),
      index: read('index', preset.index, parseIndex),
      thresholds: {
        weakFromClass: read('status', DEFAULT_THRESHOLDS.weakFromClass, (text) => (text === '3' ? 3 : text === '4' ? 4 : undefined)),
        weakShare: read('statusanteil', DEFAULT_THRESHOLDS.weakShare, between(0, 100)),
        mandateSense: read('mandat', DEFAULT_THRESHOLDS.mandateSense, readMandateSense),
        mandateShare: read('mandatsanteil', DEFAULT_THRESHOLDS.mandateShare, between(0, 100)),
        deviation: read('abstand', DEFAULT_THRESHOLDS.deviation, between(-100, 100)),
        belowShare: read('wahlanteil', DEFAULT_THRESHOLDS.belowShare, between(0, 100)),
        elections: read('wahlen', DEFAULT_THRESHOLDS.elections, readElections),
      },
    },
    table: {
      open: read('tabelle', false, (text) => (text === '1' ? true : undefined)),
      columns: read<readonly string[] | null>('spalten', null, readColumns),
      sort: read('folge', INITIAL_VIEW.table.sort, readSort),
      filters: read('filter', INITIAL_VIEW.table.filters, readFilters),
      byKreis: read('gruppen', false, (text) => (text === 'kreis' ? true : undefined)),
      quota: read<number | null>('hoechstens', null, readQuota),
      pinned: read('angeheftet', INITIAL_VIEW.table.pinned, readPinned),
    },
    selected,
    compared: read('vergleich', INITIAL_VIEW.compared, all((item) => (levelOfArea(item) ? item : undefined), MOST_COMPARED)),
    camera: read<Camera | null>('ort', null, readCamera),
    data: { ...inside.address, sql: read<string | null>('sql', null, (text) => readSql(text, inside.address)) },
    propose: {
      part: proposing.part,
      open: read<string | null>('vorschlag', null, (text) => (place === 'propose' ? readOpenMeasure(text) : undefined)),
      offer: read<string | null>('angebot', null, (text) => (place === 'propose' ? readOfferParameter(text) : undefined)),
    },
  };
  ignored.push(...parameters.keys());
  return { view, ignored };
}

/** A fragment may carry these as they are, and people read them better so. */
function readable(encoded: string): string {
  return encoded.replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function all<Item>(parse: (text: string) => Item | undefined, most: number): (text: string) => readonly Item[] | undefined {
  return (text) => {
    const items = text.split(',').map(parse);
    const known = items.filter((item) => item !== undefined);
    return known.length === items.length && known.length <= most && new Set(known).size === known.length ? known : undefined;
  };
}

function between(min: number, max: number): (text: string) => number | undefined {
  return (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    return value >= min && value <= max ? value : undefined;
  };
}

function readRule(text: string): Expression | undefined {
  const rule = parseRule(text);
  return 'kind' in rule ? rule : undefined;
}

function readRange(text: string): readonly [number, number] | undefined {
  const [from, to, ...rest] = text.split('..').map((part) => (part.trim() === '' ? NaN : Number(part)));
  return from !== undefined && to !== undefined && rest.length === 0 && from <= to && Number.isFinite(from) && Number.isFinite(to) ? [from, to] : undefined;
}

function readCamera(text: string): Camera | undefined {
  const [latitude, longitude, zoom, ...rest] = text.split(',').map(Number);
  if (latitude === undefined || longitude === undefined || zoom === undefined || rest.length > 0) return undefined;
  const inside = latitude > 51 && latitude < 54 && longitude > 11.5 && longitude < 15.5 && zoom >= 8 && zoom <= 19;
  return inside ? { latitude, longitude, zoom } : undefined;
}
