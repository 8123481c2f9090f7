import { foldLetters } from '../spatial/address';

const LONGEST = 40;

/**
 * A name for SQL and links out of a title a stranger wrote: small letters, digits and underscores, beginning with a letter,
 * not among the names already taken. "Quote (%)" → quote; "__proto__" → proto; "2024" → c_2024.
 */
export function identifierOf(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const folded = foldLetters(title).replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, LONGEST).replace(/_+$/, '');
  const base = folded === '' ? fallback : /^\d/.test(folded) ? `c_${folded}` : folded;
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
  return name;
}

/** The same for all titles of a table. */
export function identifiersOf(titles: readonly string[], reserved: readonly string[] = []): string[] {
  const taken = new Set(reserved);
  return titles.map((title, index) => {
    const name = identifierOf(title, taken, `c_${index + 1}`);
    taken.add(name);
    return name;
  });
}
