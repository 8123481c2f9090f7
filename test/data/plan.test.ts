import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNeighbourhood } from '../../src/data/neighbourhood';
import { readStart } from '../../src/data/start';
import { assess, deriveColumns } from '../../src/domain/criteria/assessment';
import { DEFAULT_THRESHOLDS } from '../../src/domain/criteria/resolution';
import type { Measure } from '../../src/domain/measures/measure';
import { newMeasure } from '../../src/domain/measures/starting-values';
import { WALKING_PACE } from '../../src/domain/reach/reach';
import type { Position } from '../../src/domain/spatial/position';
import { planFigures, planReach, type PlanFigures } from '../../src/features/propose/plan/plan-figures';
import { planRows } from '../../src/features/propose/plan/plan-rows';

const DATA = resolve(import.meta.dirname, '../../public/data');
const file = (name: string): Uint8Array => readFileSync(resolve(DATA, name));
const figures = readStart(file('start.arrow'));
const { verdict } = assess(figures, DEFAULT_THRESHOLDS, null, deriveColumns(figures, DEFAULT_THRESHOLDS));
const neighbourhood = await readNeighbourhood((name) => Promise.resolve(file(name)));

const KOSMOSVIERTEL: Position = [13.5281, 52.4055];
/** Six minutes from the first. */
const NEARBY: Position = [13.5225, 52.4080];
const HELLERSDORF: Position = [13.6055, 52.5365];

let ids = 0;
const kiezbuero = (position: Position): Measure => newMeasure('kiezbuero', { newId: () => `id-${ids++}`, now: new Date('2026-11-22T12:00:00Z') }, { spot: { position, address: '' } });

function judged(places: readonly Position[], kreis: string | null = null): PlanFigures {
  const measures = places.map(kiezbuero);
  const reach = planReach(neighbourhood.sums(places.map((place) => [place]), 15, WALKING_PACE));
  return planFigures(measures, reach, { figures, verdictOf: (row) => verdict[row]!, kreis });
}

describe('a plan', () => {
  test('counts nobody twice: the same place again reaches nobody more', () => {
    const once = judged([KOSMOSVIERTEL]).coverage!, twice = judged([KOSMOSVIERTEL, KOSMOSVIERTEL]).coverage!;
    expect(once.reach.all).toBeGreaterThan(4000);
    expect(once.doubled).toBe(0);
    expect(twice.reach.all).toBeCloseTo(once.reach.all, 6);
    expect(twice.doubled).toBeCloseTo(once.reach.all, 6);
  });

  test('the people of places are the people together and those counted more than once', () => {
    const { coverage } = judged([KOSMOSVIERTEL, NEARBY, HELLERSDORF]);
    const alone = [KOSMOSVIERTEL, NEARBY, HELLERSDORF].reduce((sum, place) => sum + judged([place]).coverage!.reach.all, 0);
    expect(coverage!.reach.all + coverage!.doubled).toBeCloseTo(alone, 6);
    expect(coverage!.doubled).toBeGreaterThan(500);
  });

  test('its people by Kreis are its people, and in a Kreis only those who live there', () => {
    const whole = judged([KOSMOSVIERTEL, HELLERSDORF]).coverage!;
    expect(whole.kreise.reduce((sum, { reached }) => sum + reached, 0)).toBeCloseTo(whole.reach.all, 0);
    const treptow = judged([KOSMOSVIERTEL, HELLERSDORF], '09').coverage!;
    expect(treptow.kreise.map(({ kreis }) => kreis)).toEqual(['09']);
    expect(treptow.kreise[0]!.reached).toBeCloseTo(whole.kreise.find(({ kreis }) => kreis === '09')!.reached, 6);
  });

  test('leaves out every urgent Kiez but those it reaches, the one with the most people first', () => {
    const urgent = figures.ids.flatMap((id, row) => (figures.levels[row] === 'plr' && figures.reliable[row] && verdict[row] === 'yes' ? [id] : []));
    const { uncovered, urgentAreas } = judged([HELLERSDORF]).coverage!;
    expect(urgentAreas).toBe(urgent.length);
    expect(uncovered.length).toBeLessThan(urgentAreas);
    const left = uncovered.map(({ people, reached }) => people - reached);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(uncovered.every(({ row }) => urgent.includes(figures.ids[row]!))).toBe(true);
  });

  test('is written beside another one, with the difference', () => {
    const [one, other] = [judged([KOSMOSVIERTEL, HELLERSDORF]), judged([KOSMOSVIERTEL])];
    const people = planRows('reach', one, other, 'de').find(({ key }) => key === 'all')!;
    const number = (text: string): number => Number(text.replace(/\./g, '').replace('−', '-'));
    expect(number(people.difference)).toBeGreaterThan(0);
    expect(Math.abs(number(people.value) - number(people.compared) - number(people.difference))).toBeLessThanOrEqual(10);
    expect(planRows('state', one, null, 'de').find(({ key }) => key === 'measures')!.value).toBe('2');
  });

  test('without places says what it takes, and nothing about people', () => {
    const nowhere = planFigures([newMeasure('digital', { newId: () => `id-${ids++}`, now: new Date() })], null, { figures, verdictOf: (row) => verdict[row]!, kreis: null });
    expect(nowhere.coverage).toBeNull();
    expect(planRows('reach', nowhere, null, 'de')).toEqual([]);
    expect(planRows('effort', nowhere, null, 'de').map(({ key }) => key)).toContain('firstYear');
  });
});
