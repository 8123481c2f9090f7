import * as Y from 'yjs';
import type { Measure } from '../../../domain/measures/measure';
import type { Plan } from '../../../domain/measures/plan';
import { entryOf, type EntryPath, type ProposalDocument } from '../proposal-document';
import { fieldNames, same } from '../schema/flat';
import { content } from '../schema/measure-fields';

/** A measure or plan, as it stands on one of both sides. */
export type Entry = { readonly measure: Measure } | { readonly plan: Plan };

/** A field that both sides have changed since they were last together, to different values. */
export interface Conflict {
  /** Of the value in the document. */
  readonly path: string;
  /** Title of the measure or name of the plan. */
  readonly subject: string;
  /** Names of the fields that lead to the value, such as `measures`, `concept`, `aims`. */
  readonly names: readonly string[];
  /** The value that is in the document now. */
  readonly kept: unknown;
  /** The other one: it can be taken instead. */
  readonly other: unknown;
  /** Whose value was kept: both sides keep the same one. */
  readonly keptFrom: 'here' | 'file';
}

/** What came of merging a file. */
export interface MergeReport {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  /** Removed by the other side, as they were here. `edited`: they had been changed here meanwhile. */
  readonly removed: readonly (Entry & { readonly edited: boolean })[];
  /** In the file, but removed here: they stay removed. `edited`: they had been changed there meanwhile. */
  readonly leftOut: readonly (Entry & { readonly edited: boolean })[];
  /** Measures and plans of the file that brought nothing new. */
  readonly unchanged: number;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges a received document and says what came of it. Whatever the order, and however often: the same document results.
 *
 * @param apply takes the other's update in; its effect must be there when it returns.
 */
export function merge(document: ProposalDocument, incoming: ProposalDocument, apply: (update: Uint8Array) => void): MergeReport {
  const here = new Side(document);
  const there = new Side(incoming);
  const collisions = collisionsOf(here, there);
  const before = here.entries;
  const editedHere = new Set(here.changedPaths(there).map(entryOf));
  const editedThere = new Set(there.changedPaths(here).map(entryOf));
  apply(Y.encodeStateAsUpdate(incoming.doc, Y.encodeStateVector(document.doc)));
  const after = new Side(document).entries;
  const report = { added: [] as Entry[], changed: [] as Entry[], leftOut: [] as (Entry & { edited: boolean })[], unchanged: 0 };
  for (const [path, theirs] of there.entries) {
    const now = after.get(path);
    const then = before.get(path);
    if (!now) report.leftOut.push({ ...theirs, edited: editedThere.has(path) });
    else if (!then) report.added.push(now);
    else if (valueOf(then) !== valueOf(now)) report.changed.push(now);
    else report.unchanged++;
  }
  return {
    ...report,
    removed: [...before].filter(([path]) => !after.has(path)).map(([path, entry]) => ({ ...entry, edited: editedHere.has(path) })),
    conflicts: collisions.flatMap(({ path, mine, theirs }): Conflict[] => {
      const names = fieldNames(content, path);
      const entry = after.get(entryOf(path));
      if (!names || !entry) return [];
      const kept = document.paths.get(path);
      const keptFrom = same(kept, mine) ? 'here' : 'file';
      return [{ path, subject: titleOf(entry), names, kept, other: keptFrom === 'here' ? theirs : mine, keptFrom }];
    }),
  };
}

export function titleOf(entry: Entry): string {
  return 'measure' in entry ? entry.measure.title : entry.plan.name;
}

/** A document and what it knows of changes, by the clocks of their writers. */
class Side {
  readonly document: ProposalDocument;
  readonly entries: ReadonlyMap<EntryPath, Entry>;
  readonly #clocks: ReadonlyMap<number, number>;

  constructor(document: ProposalDocument) {
    this.document = document;
    this.entries = new Map<EntryPath, Entry>([
      ...document.measures.map((measure): [EntryPath, Entry] => [`measures/${measure.id}`, { measure }]),
      ...document.plans.map((plan): [EntryPath, Entry] => [`plans/${plan.id}`, { plan }]),
    ]);
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(document.doc));
  }

  /** Paths whose last change, writing or not, the other side does not know. Yjs says so only by its items. */
  changedPaths(other: Side): string[] {
    return [...this.document.paths._map].filter(([, item]) => !item.deleted && !other.#knows(item.id)).map(([path]) => path);
  }

  #knows({ client, clock }: { readonly client: number; readonly clock: number }): boolean {
    return clock < (this.#clocks.get(client) ?? 0);
  }
}

function collisionsOf(here: Side, there: Side): { readonly path: string; readonly mine: unknown; readonly theirs: unknown }[] {
  const changed = new Set(there.changedPaths(here));
  return here.changedPaths(there).filter((path) => changed.has(path)).flatMap((path) => {
    const mine = here.document.paths.get(path);
    const theirs = there.document.paths.get(path);
    return same(mine, theirs) ? [] : [{ path, mine, theirs }];
  });
}

function valueOf(entry: Entry): Measure | Plan {
  return 'measure' in entry ? entry.measure : entry.plan;
}
