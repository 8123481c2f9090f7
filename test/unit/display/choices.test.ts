import { describe, expect, it } from 'vitest';
import { figureChoices, searchChoices, electionChoices } from '../../../src/features/find/display/choices';
import { describeFigure } from '../../../src/data/figures/describe';
import { readIndicatorCatalogue } from '../../../src/data/figures/catalogue';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDisplay } from '../../../src/workspace/view/display-text';

const indicators = readIndicatorCatalogue(readFileSync(join(import.meta.dirname, '../../../public/data/indicator_catalogue.arrow')));
const plain = { title: 'x', definition: 'y' };
const describeGerman = (figure: Parameters<typeof describeFigure>[0]) => describeFigure(figure, indicators, 'de');
const choices = figureChoices({
  indicatorIds: indicators.keys(), ownKeys: [], describe: describeGerman, rule: { title: 'Beschlusskriterien', definition: '' }, status: { title: 'Sozialer Status (MSS 2025)', definition: '' }, mandate: plain,
});

describe('what the map can show', () => {
  it('offers every indicator of the catalogue once; the SPD shares stand with the elections', () => {
    const keys = choices.map(({ display }) => writeDisplay(display));
    expect(new Set(keys).size).toBe(keys.length);
    const expected = [...indicators.keys()].filter((id) => !id.startsWith('spd_share_') && id !== 'mss_status_class_2025');
    expect(keys).toEqual(expect.arrayContaining(expected));
    expect(keys).toEqual(expect.arrayContaining(['rule', 'status', 'mandate', 'rule-index', 'rule-deviation']));
  });

  it('sorts them by subject: poverty with the social situation, housing with housing', () => {
    const groupOf = (id: string): string | undefined => choices.find(({ display }) => writeDisplay(display) === id)?.group;
    expect([groupOf('mss_s4_2023'), groupOf('old_age_poverty_2020'), groupOf('social_housing_share'), groupOf('spd_offices'), groupOf('age65_share_2025'), groupOf('spd_trend')]).toEqual(
      ['structure', 'structure', 'housing', 'mandates', 'people', 'elections'],
    );
  });

  it('finds by any words, without accents and case, titles first', () => {
    const all = [...choices, ...electionChoices(['spd', 'cdu', 'gruene'], describeGerman)];
    const titles = (query: string): string[] => searchChoices(all, query).map(({ title }) => title);
    expect(titles('cdu 2023')[0]).toMatch(/^CDU.*2023/);
    expect(titles('ARMUT').slice(0, 3)).toContain('Kinderarmut');
    expect(titles('grune europawahl 2024')[0]).toMatch(/^Grüne.*Europawahl 2024/);
    expect(titles('  ')).toEqual([]);
    expect(titles('Mondphase')).toEqual([]);
  });
});
