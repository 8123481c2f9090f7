import * as Y from 'yjs';
import type { Measure } from '../../domain/measures/measure';
import type { Plan } from '../../domain/measures/plan';
import { flatten, reuse, same, unflatten, type Flat } from './schema/flat';
import { content, type Content } from './schema/measure-fields';
import { compare } from './schema/order';
import { SCHEMA_VERSION } from './schema/version';

/** What changes in the document by our own doing carries this origin; only that is undone. */
export const OWN = Symbol('own change');

/** A measure or a plan, as the first two parts of its paths name it. */
export type EntryPath = `${keyof Content}/${string}`;

/**
 * The document: one Yjs map of paths and plain values (see `schema/`), so that what two people change in different fields
 * is merged without loss, also if both have begun with the same measure independently. Snapshots are made of what has
 * changed; everything else stays the same object.
 */
export class ProposalDocument {
  readonly doc = new Y.Doc();
  readonly paths: Y.Map<unknown> = this.doc.getMap('content');
  readonly #about: Y.Map<unknown> = this.doc.getMap('about');
  readonly #entries = new Map<EntryPath, Map<string, unknown>>();
  #measures = new Map<string, Measure>();
  #plans = new Map<string, Plan>();
  measures: readonly Measure[] = [];
  plans: readonly Plan[] = [];

  /** @param onChange called after each change, wherever it came from, with fresh snapshots in place. */
  constructor(onChange: () => void = () => {}) {
    this.paths.observe(({ keysChanged }) => {
      this.#take(keysChanged as Set<string>);
      onChange();
    });
  }

  /** Version of the description that this document was written with. */
  get version(): number {
    const version = this.#about.get('version');
    return typeof version === 'number' ? version : SCHEMA_VERSION;
  }

  measure(id: string): Measure | undefined {
    return this.#measures.get(id);
  }

  plan(id: string): Plan | undefined {
    return this.#plans.get(id);
  }

  /** What is stored of a measure or plan, including what is left of a removed one. */
  entry(path: EntryPath): Flat {
    return this.#entries.get(path) ?? new Map();
  }

  entryPaths(): EntryPath[] {
    return [...this.#entries.keys()];
  }

  /** What would have to be written so that the document holds these measures and plans and no others. */
  replacement(next: Content): Change[] {
    const wanted = new Set<EntryPath>([...next.measures.map(({ id }): EntryPath => `measures/${id}`), ...next.plans.map(({ id }): EntryPath => `plans/${id}`)]);
    return [...this.put(next), ...this.entryPaths().filter((path) => !wanted.has(path)).flatMap((path) => this.removal(path))];
  }

  /** What has to be written: the fields that differ, and no others, so that other people's changes to them stay. */
  put(next: Partial<Content>): Change[] {
    const { measures = [], plans = [] } = next;
    return [
      ...measures.flatMap((measure) => this.#difference(`measures/${measure.id}`, { measures: [measure], plans: [] })),
      ...plans.flatMap((plan) => this.#difference(`plans/${plan.id}`, { measures: [], plans: [plan] })),
    ];
  }

  /** What has to be written so that nothing is left of a measure or plan. */
  removal(path: EntryPath): Change[] {
    return [...this.entry(path).keys()].map((key) => [key, undefined]);
  }

  /** Writes changes in one go; they lead to a version if they migrate. */
  write(changes: readonly Change[], origin: unknown = OWN, version: number = this.version): void {
    this.doc.transact(() => {
      if (this.#about.get('version') !== version) this.#about.set('version', version);
      for (const [path, value] of changes) {
        if (value === undefined) this.paths.delete(path);
        else this.paths.set(path, value);
      }
    }, origin);
  }

  #difference(path: EntryPath, next: Content): Change[] {
    const before = this.entry(path);
    // The place of measures and plans among each other follows from when they were created.
    const after = flatten(content, next, '', new Map([...before, [path, '']])).set(path, '');
    const changes: Change[] = [...after].filter(([key, value]) => !same(before.get(key), value));
    for (const key of before.keys()) if (!after.has(key)) changes.push([key, undefined]);
    return changes;
  }

  #take(changed: ReadonlySet<string>): void {
    const touched = new Set<EntryPath>();
    for (const path of changed) {
      const entryPath = entryOf(path);
      touched.add(entryPath);
      let entry = this.#entries.get(entryPath);
      if (!entry) this.#entries.set(entryPath, (entry = new Map()));
      if (this.paths.has(path)) entry.set(path, this.paths.get(path));
      else entry.delete(path);
      if (entry.size === 0) this.#entries.delete(entryPath);
    }
    for (const path of touched) this.#snapshot(path);
    if ([...touched].some((path) => path.startsWith('measures/'))) this.measures = sorted(this.#measures);
    if ([...touched].some((path) => path.startsWith('plans/'))) this.plans = sorted(this.#plans);
  }

  #snapshot(path: EntryPath): void {
    const { measures, plans } = unflatten(content, this.entry(path)).value;
    const id = path.slice(path.indexOf('/') + 1);
    if (path.startsWith('measures/')) keep(this.#measures, id, measures[0]);
    else keep(this.#plans, id, plans[0]);
  }
}

/** A path and its new value; `undefined` takes it away. */
export type Change = readonly [path: string, value: unknown];

/** The measure or plan that a path belongs to. */
export function entryOf(path: string): EntryPath {
  return path.split('/', 2).join('/') as EntryPath;
}

function keep<Entry>(entries: Map<string, Entry>, id: string, entry: Entry | undefined): void {
  if (entry === undefined) entries.delete(id);
  else entries.set(id, reuse(entries.get(id), entry));
}

function sorted<Entry extends { readonly id: string; readonly created: string }>(entries: ReadonlyMap<string, Entry>): readonly Entry[] {
  return [...entries.values()].sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
}
