import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELECTION_IDS, levelOfArea } from '../../../src/domain/catalogue';
import { CLASS_METHODS, type Classification } from '../../../src/domain/colour/classification';
import type { Criterion } from '../../../src/domain/composite/definition';
import type { Expression } from '../../../src/domain/criteria/rule';
import { parseRule } from '../../../src/domain/criteria/rule-text';
import { PRESET_IDS, PRESETS } from '../../../src/domain/criteria/criteria';
import { DERIVED_FIGURES, figureKey, RESULT_MEASURES, type Figure } from '../../../src/domain/figures/figure';
import { readLink, writeLink } from '../../../src/workspace/view/link';
import { AREA_MAP_LEVELS, DATA_SECTIONS, INITIAL_VIEW, MAP_LEVELS, OVERLAYS, PLACES, PROPOSE_PARTS, type Display, type ViewState } from '../../../src/workspace/view/view-state';

const election = fc.constantFrom(...ELECTION_IDS);
const span = fc.tuple(election, fc.option(election)).map(([now, since]) => ({ election: now, since: since === now ? null : since }));
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.constantFrom('mss_s1_2023', 'population_2025').map((id) => ({ kind: 'indicator' as const, id })),
  fc.constantFrom(...DERIVED_FIGURES).map((id) => ({ kind: 'derived' as const, id })),
  fc.record({ party: fc.constantFrom('spd', 'freie_waehler'), measure: fc.constantFrom(...RESULT_MEASURES), span })
    .map(({ party, measure, span: when }) => ({ kind: 'result' as const, party, measure, ...when })),
  span.map((when) => ({ kind: 'turnout' as const, ...when })),
  fc.constant({ kind: 'own' as const, id: 'mitglieder_2026.anteil' }),
);
const display: fc.Arbitrary<Display> = fc.oneof(
  fc.constantFrom('rule' as const, 'status' as const, 'mandate' as const).map((kind) => ({ kind })),
  figure.map((shown) => ({ kind: 'figure' as const, figure: shown })),
  fc.record({ x: figure, y: figure }).map((pair) => ({ kind: 'bivariate' as const, ...pair })),
  fc.record({ figure, method: fc.constantFrom('moran' as const, 'getis' as const) }).map((shown) => ({ kind: 'clusters' as const, ...shown })),
);
const ascending = (minLength: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength, maxLength }).map((values) => values.sort((a, b) => a - b).map((value) => value / 10));
const classes: fc.Arbitrary<Classification> = fc.oneof(
  fc.record({ method: fc.constantFrom(...CLASS_METHODS.filter((method) => method !== 'own')), classes: fc.integer({ min: 2, max: 9 }), breaks: fc.constant(null) }),
  ascending(1, 8).map((breaks) => ({ method: 'own' as const, classes: breaks.length + 1, breaks })),
);
const tenths = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 10);
const criterion: fc.Arbitrary<Criterion> = fc.record({
  figure: figure.map(figureKey).filter((key) => key !== 'rule-index'),
  weight: fc.integer({ min: 0, max: 1000 }).map((value) => value / 10),
  direction: fc.oneof(fc.constantFrom('more' as const, 'less' as const).map((kind) => ({ kind })), tenths.map((value) => ({ kind: 'ideal' as const, value }))),
  normalisation: fc.oneof(
    fc.constantFrom('percentile' as const, 'z_score' as const).map((kind) => ({ kind })),
    fc.integer({ min: 0, max: 40 }).map((winsorise) => ({ kind: 'min_max' as const, winsorise })),
    ascending(2, 2).map(([from, to]) => ({ kind: 'goalposts' as const, from: from!, to: to! })),
  ),
});
const column = fc.constantFrom('name', 'rank', 'spd-agh2023', 'rule-deviation');

const view: fc.Arbitrary<ViewState> = fc.record({
  place: fc.constantFrom(...PLACES),
  kreis: fc.option(fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))),
  level: fc.constantFrom(...MAP_LEVELS),
  display,
  classes: fc.option(classes),
  brush: fc.option(ascending(2, 2).map(([from, to]) => [from!, to!] as const)),
  relief: fc.boolean(),
  overlays: fc.subarray([...OVERLAYS]),
  compared: fc.subarray(['11300616', '09300922', 'wk26-0903', '11', '110001'], { maxLength: 4 }),
  table: fc.record({
    open: fc.boolean(), byKreis: fc.boolean(), quota: fc.option(fc.integer({ min: 1, max: 999 })), pinned: fc.subarray(['11300616', '09300922', 'wk26-0903']),
    columns: fc.option(fc.uniqueArray(column, { minLength: 1 })),
    sort: fc.array(fc.record({ column, descending: fc.boolean() }), { maxLength: 3 }),
    filters: fc.array(fc.record({ column, text: fc.string({ minLength: 1 }) }), { maxLength: 3 }),
  }),
  selected: fc.option(fc.constantFrom('11', '1100', '110001', '09300922', 'wk26-0903', 'berlin')),
  criteria: fc.record({
    order: fc.constantFrom('rule' as const, 'index' as const),
    rule: fc.constantFrom(null, ...['alle(mss_s1_2023>=5,nicht(eines(rule-deviation<-1.5,spd-agh2023<=15)))', 'turnout-agh2021~agh2023<0'].map((text) => parseRule(text) as Expression)),
    index: fc.oneof(
      fc.constantFrom(...PRESET_IDS).map((id) => PRESETS[id].index),
      fc.record({ criteria: fc.uniqueArray(criterion, { minLength: 1, maxLength: 12, selector: ({ figure: key }) => key }), aggregation: fc.constantFrom('arithmetic' as const, 'geometric' as const) }),
    ),
    thresholds: fc.record({
    weakFromClass: fc.constantFrom(3 as const, 4 as const),
    weakShare: fc.integer({ min: 0, max: 100 }),
    mandateSense: fc.constantFrom('direct' as const, 'member' as const),
    mandateShare: fc.integer({ min: 0, max: 100 }),
    deviation: fc.integer({ min: -80, max: 20 }).map((tenths) => tenths / 10),
    belowShare: fc.integer({ min: 0, max: 100 }),
    elections: fc.subarray([...ELECTION_IDS], { minLength: 1 }),
  }) }),
  camera: fc.option(
    fc.record({
      longitude: fc.integer({ min: 130000, max: 138000 }).map((value) => value / 10000),
      latitude: fc.integer({ min: 523000, max: 527000 }).map((value) => value / 10000),
      zoom: fc.integer({ min: 900, max: 1800 }).map((value) => value / 100),
    }),
  ),
  data: fc.record({
    section: fc.constantFrom(...DATA_SECTIONS),
    entry: fc.option(fc.constantFrom('mss-2025', 'agh2023-results', 'mss')),
    sql: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')),
  }),
  propose: fc.record({ part: fc.constantFrom(...PROPOSE_PARTS), open: fc.option(fc.uuid()), offer: fc.option(fc.stringMatching(/^[\w-]{1,50}$/)) }),
}).map((state) => {
  // What lies elsewhere in Daten and in Vorschlagen is not part of the link.
  const { place, data } = state;
  return { ...state, propose: place === 'propose' ? state.propose : INITIAL_VIEW.propose, data: place !== 'data' ? INITIAL_VIEW.data : { ...data, sql: data.section === 'queries' ? data.sql : null } };
}).map((state) => {
  // A selected area is always seen on its own level.
  const own = AREA_MAP_LEVELS.find((level) => state.selected !== null && level === levelOfArea(state.selected));
  return own ? { ...state, level: own } : state;
});

describe('a link', () => {
  it('opens exactly the view it was made of', () => {
    fc.assert(fc.property(view, (state) => {
      expect(readLink(writeLink(state))).toEqual({ view: state, ignored: [] });
    }));
  });

  it('is short where nothing was changed', () => {
    expect(writeLink(INITIAL_VIEW)).toBe('#/finden');
    expect(writeLink({ ...INITIAL_VIEW, kreis: '11', selected: '11300616' })).toBe('#/finden?v=2&kreis=11&kiez=11300616');
  });

  it('leads to a source, a method or a query, and still opens Daten as it did before', () => {
    const at = (link: string): unknown => readLink(link).view.data;
    expect(at('#/daten')).toEqual({ section: 'sources', entry: null, sql: null });
    expect(at('#/daten/quellen/mss-2025')).toEqual({ section: 'sources', entry: 'mss-2025', sql: null });
    expect(at('#/daten/methoden/mss?kreis=11')).toEqual({ section: 'methods', entry: 'mss', sql: null });
    expect(at(`#/daten/abfragen?sql=${encodeURIComponent('SELECT 100 % 7 AS "a&b"')}`)).toEqual({ section: 'queries', entry: null, sql: 'SELECT 100 % 7 AS "a&b"' });
    expect(readLink('#/daten/gibtsnicht/x').ignored).toEqual(['gibtsnicht']);
  });

  it('leads to a proposal or a plan, and still opens Vorschlagen as it did before', () => {
    const id = 'b8f4a2f0-1f7b-4c7e-9d53-0f2a6c1f0a11';
    expect(readLink('#/vorschlagen').view.propose).toEqual({ part: 'measures', open: null, offer: null });
    expect(readLink(`#/vorschlagen?kreis=09&vorschlag=${id}`).view.propose).toEqual({ part: 'measures', open: id, offer: null });
    expect(readLink('#/vorschlagen/plan').view.propose).toEqual({ part: 'plan', open: null, offer: null });
    expect(readLink('#/vorschlagen/gibtsnicht?vorschlag=x').ignored.sort()).toEqual(['gibtsnicht', 'vorschlag=x']);
  });

  it('does without a query that is too long to be carried whole', () => {
    const data = { section: 'queries', entry: null, sql: `SELECT ${'1 + '.repeat(1000)} 1` } as const;
    expect(writeLink({ ...INITIAL_VIEW, place: 'data', data })).toBe('#/daten/abfragen');
  });

  it('shows a selected area on its own level, whatever level it names', () => {
    expect(readLink('#/finden?kiez=10200525&ebene=bez').view.level).toBe('plr');
  });

  it('opens what it can and names what it could not', () => {
    const { view: opened, ignored } = readLink('#/finden?kreis=13&kiez=11300616&abstand=viel&ort=1,2&neu=1&wahlen=agh2011,gestern');
    expect(opened).toEqual({ ...INITIAL_VIEW, selected: '11300616' });
    expect(ignored.sort()).toEqual(['abstand=viel', 'kreis=13', 'neu', 'ort=1,2', 'wahlen=agh2011,gestern']);
  });

  it('of the first version opens what it meant then', () => {
    expect(readLink('#/finden?karte=spd_agh2023').view.display).toEqual({ kind: 'figure', figure: { kind: 'result', party: 'spd', measure: 'valid', election: 'agh2023', since: null } });
    expect(readLink('#/finden?karte=deviation').view.display).toEqual({ kind: 'figure', figure: { kind: 'derived', id: 'deviation' } });
    expect(readLink('#/finden?karte=member').view.display).toEqual({ kind: 'mandate' });
    expect(readLink('#/finden?karte=status&status=4')).toEqual({
      ignored: [],
      view: { ...INITIAL_VIEW, display: { kind: 'status' }, criteria: { ...INITIAL_VIEW.criteria, thresholds: { ...INITIAL_VIEW.criteria.thresholds, weakFromClass: 4 } } },
    });
  });

  it('of a later version than this one is said to be', () => {
    expect(readLink('#/finden?v=3&kreis=11')).toEqual({ view: { ...INITIAL_VIEW, kreis: '11' }, ignored: ['v=3'] });
  });

  it('survives any text behind the #', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const { view: opened } = readLink(text);
      expect(readLink(writeLink(opened)).view).toEqual(opened);
    }));
  });
});
