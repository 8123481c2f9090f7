import { describe, expect, it } from 'vitest';
import { METHOD_IDS } from '../../../src/features/data-room/methods/method';
import { qualityFigures } from '../../../src/features/data-room/methods/quality-figures';
import { methodTexts } from '../../../src/features/data-room/methods/texts';
import { readLink } from '../../../src/workspace/view/link';

describe.each(['de', 'en'] as const)('the methods in %s', (language) => {
  const { methods } = methodTexts[language];

  it('are all there, each once, each with its evidence and limits', () => {
    expect(methods.map(({ id }) => id)).toEqual([...METHOD_IDS]);
    for (const { id, text, evidence, limits } of methods) expect([id, text.length > 0, evidence.length > 0, limits.length > 0]).toEqual([id, true, true, true]);
  });

  it('can be reached by a link', () => {
    for (const { id } of methods) expect(readLink(`#/daten/methoden/${id}`)).toMatchObject({ view: { data: { section: 'methods', entry: id } }, ignored: [] });
  });

  it('name every measured figure', () => {
    const figures = qualityFigures(language);
    expect(Object.values(figures).filter((figure) => figure === '–' || figure === '')).toEqual([]);
    const written = methods.flatMap(({ text, evidence, limits }) => [...text, ...evidence, ...limits]).map((paragraph) => (typeof paragraph === 'string' ? paragraph : paragraph(figures))).join(' ');
    for (const figure of Object.values(figures)) expect(written).toContain(figure);
  });
});
