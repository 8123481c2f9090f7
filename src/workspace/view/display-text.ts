import { ELECTION_IDS } from '../../domain/catalogue';
import { CLASS_METHODS, type Classification } from '../../domain/colour/classification';
import { figureKey, parseFigure, type Figure } from '../../domain/figures/figure';
import type { Display } from './view-state';

/** What the map shows, as the value of `karte=`: `status`, `mss_s1_2023`, `zwei:mss_s4_2023:spd-agh2023`, `moran:spd-agh2023`. */
export function writeDisplay(display: Display): string {
  switch (display.kind) {
    case 'figure':
      return figureKey(display.figure);
    case 'bivariate':
      return `zwei:${figureKey(display.x)}:${figureKey(display.y)}`;
    case 'clusters':
      return `${display.method}:${figureKey(display.figure)}`;
    default:
      return display.kind;
  }
}

export function readDisplay(text: string): Display | undefined {
  if (text === 'rule' || text === 'status' || text === 'mandate') return { kind: text };
  const [head = '', ...rest] = text.split(':');
  const figures = (rest.length > 0 ? rest : [head]).map((key) => EARLIER_KEYS[key] ?? parseFigure(key));
  const [x, y] = figures;
  if (text === 'member') return { kind: 'mandate' };
  if (figures.includes(undefined) || !x) return undefined;
  if (rest.length === 0) return { kind: 'figure', figure: x };
  if (head === 'zwei' && figures.length === 2 && y) return { kind: 'bivariate', x, y };
  if ((head === 'moran' || head === 'getis') && figures.length === 1) return { kind: 'clusters', figure: x, method: head };
  return undefined;
}

/** Classes as the value of `klassen=`: `natural5`, or `own:10,20` with the breaks. */
export function writeClasses({ method, classes, breaks }: Classification): string {
  return method === 'own' ? `own:${(breaks ?? []).join(',')}` : `${method}${classes}`;
}

export function readClasses(text: string): Classification | undefined {
  const [, name, count] = /^([a-z]+)([2-9])$/.exec(text) ?? [];
  const method = CLASS_METHODS.find((candidate) => candidate === name);
  if (method && method !== 'own') return { method, classes: Number(count), breaks: null };
  if (!text.startsWith('own:')) return undefined;
  const breaks = text.slice(4).split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const ascending = breaks.every((value, index) => Number.isFinite(value) && (index === 0 || value > breaks[index - 1]!));
  return ascending && breaks.length <= 8 ? { method: 'own', classes: breaks.length + 1, breaks } : undefined;
}

/** Keys of links from before figures had a common form. */
const EARLIER_KEYS: Readonly<Record<string, Figure>> = {
  deviation: { kind: 'derived', id: 'deviation' },
  ...Object.fromEntries(ELECTION_IDS.map((election): [string, Figure] => [`spd_${election}`, { kind: 'result', party: 'spd', measure: 'valid', election, since: null }])),
};
