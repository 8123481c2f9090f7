import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELECTION_IDS, levelOfArea } from '../../../src/domain/catalogue';
import { readLink, writeLink } from '../../../src/workspace/view/link';
import { DATA_SECTIONS, INITIAL_VIEW, MAP_LEVELS, PLACES, type ViewState } from '../../../src/workspace/view/view-state';

const view: fc.Arbitrary<ViewState> = fc.record({
  place: fc.constantFrom(...PLACES),
  kreis: fc.option(fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))),
  level: fc.constantFrom(...MAP_LEVELS),
  display: fc.constantFrom('rule' as const, 'status' as const, 'deviation' as const, 'member' as const, ...ELECTION_IDS.map((id) => `spd_${id}` as const)),
  selected: fc.option(fc.constantFrom('11', '1100', '110001', '09300922', 'wk26-0903', 'berlin')),
  thresholds: fc.record({
    weakFromClass: fc.constantFrom(3 as const, 4 as const),
    weakShare: fc.integer({ min: 0, max: 100 }),
    mandateSense: fc.constantFrom('direct' as const, 'member' as const),
    mandateShare: fc.integer({ min: 0, max: 100 }),
    deviation: fc.integer({ min: -80, max: 20 }).map((tenths) => tenths / 10),
    belowShare: fc.integer({ min: 0, max: 100 }),
    elections: fc.subarray([...ELECTION_IDS], { minLength: 1 }),
  }),
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
}).map((state) => {
  // What lies elsewhere in Daten is not part of the link.
  const { place, data } = state;
  return { ...state, data: place !== 'data' ? INITIAL_VIEW.data : { ...data, sql: data.section === 'queries' ? data.sql : null } };
}).map((state) => {
  // A selected area is always seen on its own level.
  const own = MAP_LEVELS.find((level) => state.selected !== null && level === levelOfArea(state.selected));
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
    expect(writeLink({ ...INITIAL_VIEW, kreis: '11', selected: '11300616' })).toBe('#/finden?kreis=11&kiez=11300616');
  });

  it('leads to a source, a method or a query, and still opens Daten as it did before', () => {
    const at = (link: string): unknown => readLink(link).view.data;
    expect(at('#/daten')).toEqual({ section: 'sources', entry: null, sql: null });
    expect(at('#/daten/quellen/mss-2025')).toEqual({ section: 'sources', entry: 'mss-2025', sql: null });
    expect(at('#/daten/methoden/mss?kreis=11')).toEqual({ section: 'methods', entry: 'mss', sql: null });
    expect(at(`#/daten/abfragen?sql=${encodeURIComponent('SELECT 100 % 7 AS "a&b"')}`)).toEqual({ section: 'queries', entry: null, sql: 'SELECT 100 % 7 AS "a&b"' });
    expect(readLink('#/daten/gibtsnicht/x').ignored).toEqual(['gibtsnicht']);
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

  it('survives any text behind the #', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const { view: opened } = readLink(text);
      expect(readLink(writeLink(opened)).view).toEqual(opened);
    }));
  });
});
