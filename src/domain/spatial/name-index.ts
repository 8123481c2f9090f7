import { foldLetters, streetWords } from './address';
import { distanceToBeginnings, editDistance } from './spelling';

/** How well a name fits a query: 0 = the name itself; the higher, the worse. */
export interface NameMatch {
  readonly name: number;
  readonly score: number;
}

/** Names prepared for searching: their letters without signs, where their words begin, which letters they have. */
export interface NameIndex {
  readonly keys: readonly string[];
  readonly wordStarts: readonly (readonly number[])[];
  readonly letters: Uint32Array;
}

const SCORE = { exact: 0, beginning: 1, word: 2, inside: 3, misspelled: 4, misspelledWord: 6 } as const;
/** Of names that fit equally the shorter one is meant: what an additional letter costs. */
const LETTER = 0.01;

export function createNameIndex(names: readonly string[]): NameIndex {
  const words = names.map(streetWords);
  const keys = words.map((list) => list.join(''));
  const wordStarts = words.map((list) => {
    let end = 0;
    return list.map((word) => (end += word.length) - word.length).slice(1);
  });
  return { keys, wordStarts, letters: Uint32Array.from(keys, letterMask) };
}

/**
 * Names that begin with the query, hold it, or do so but for a few typing errors (none up to three letters, one up to
 * seven, two from eight), best first.
 */
export function searchNames(index: NameIndex, query: string, limit: number): NameMatch[] {
  // "str" is spelled out to "strasse", but may also be the beginning of another word.
  const spellings = [...new Set([streetWords(query).join(''), foldLetters(query).replace(/[^a-z0-9]/g, '')])].filter((key) => key !== '');
  const exact = bestMatches(index, spellings.map((spelling) => literalScore(index, spelling)), limit);
  return exact.length >= limit ? exact : merged(exact, bestMatches(index, spellings.map((spelling) => misspelledScore(index, spelling)), limit), limit);
}

/** How well a name fits one spelling of the query; Infinity: not at all. */
type Score = (name: number) => number;

function bestMatches(index: NameIndex, scores: readonly Score[], limit: number): NameMatch[] {
  const found: NameMatch[] = [];
  for (let name = 0; name < index.keys.length; name++) {
    let best = Infinity;
    for (const score of scores) best = Math.min(best, score(name));
    if (best < Infinity) found.push({ name, score: best + LETTER * index.keys[name]!.length });
  }
  return found.sort((a, b) => a.score - b.score || a.name - b.name).slice(0, limit);
}

function literalScore({ keys, wordStarts }: NameIndex, query: string): Score {
  return (name) => {
    const key = keys[name]!;
    const at = key.indexOf(query);
    if (at === -1) return Infinity;
    if (at === 0) return key.length === query.length ? SCORE.exact - LETTER * key.length : SCORE.beginning;
    if (wordStarts[name]!.some((start) => key.startsWith(query, start))) return SCORE.word;
    return query.length >= 3 ? SCORE.inside : Infinity;
  };
}

function misspelledScore({ keys, wordStarts, letters }: NameIndex, query: string): Score {
  const allowed = query.length <= 3 ? 0 : query.length <= 7 ? 1 : 2;
  if (allowed === 0) return () => Infinity;
  const distanceTo = distanceToBeginnings(query, allowed);
  const mask = letterMask(query);
  return (name) => {
    // An error brings in at most one letter that the name does not have.
    if (bitCount(mask & ~letters[name]!) > allowed) return Infinity;
    const key = keys[name]!;
    // The whole name cannot fit better than its beginning, which most names fail at once.
    const beginning = distanceTo(key, 0);
    if (beginning <= allowed) return SCORE.misspelled + Math.min(beginning, editDistance(query, key, allowed) - 1);
    let best = Infinity;
    for (const start of wordStarts[name]!) {
      const distance = distanceTo(key, start);
      if (distance <= allowed) best = Math.min(best, SCORE.misspelledWord + distance);
    }
    return best;
  };
}

function merged(first: readonly NameMatch[], second: readonly NameMatch[], limit: number): NameMatch[] {
  const known = new Set(first.map(({ name }) => name));
  return [...first, ...second.filter(({ name }) => !known.has(name))].sort((a, b) => a.score - b.score || a.name - b.name).slice(0, limit);
}

/** One bit for each letter that occurs, the digits together in the last used one. */
function letterMask(key: string): number {
  let mask = 0;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    mask |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26);
  }
  return mask >>> 0;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}
