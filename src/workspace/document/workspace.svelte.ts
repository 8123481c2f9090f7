import * as Y from 'yjs';
import type { Measure } from '../../domain/measures/measure';
import type { Plan } from '../../domain/measures/plan';
import { ProposalDocument } from './proposal-document';
import { SCHEMA_VERSION } from './schema/version';
import type { Step } from './step';
import { Steps } from './steps';
import { openDatabase } from './storage/database';
import { Journal } from './storage/journal';
import { Tabs } from './storage/tabs';

/**
 * Where the work is kept: `opening` until the device has been read; `full` and `unavailable`: the last change is not stored,
 * only this window has it; `newer`: another tab or an earlier visit used a newer application, nothing is stored by this one.
 */
export type StorageState = 'opening' | 'stored' | 'full' | 'unavailable' | 'newer';

/** What comes from the disk or another tab is neither stored again nor undone. */
const ELSEWHERE = Symbol('disk or another tab');

/**
 * The user's work: measures and plans, stored on the device at each change, in step with other tabs, undone step by step.
 * Snapshots are immutable; what has not changed stays the same object. It can be used at once: what is stored comes in
 * when `opened` is kept.
 */
export class Workspace {
  readonly #document: ProposalDocument;
  readonly #steps: Steps;
  #tabs: Tabs | null = null;
  #measures = $state.raw<readonly Measure[]>([]);
  #plans = $state.raw<readonly Plan[]>([]);
  #storage = $state.raw<StorageState>('opening');
  #undoStep = $state.raw<Step | null>(null);
  #redoStep = $state.raw<Step | null>(null);
  /** Kept when what the device has is here; never broken. */
  readonly opened: Promise<void>;

  /** @param place `memory` keeps the work in this window alone, as a preview does. */
  constructor(place: 'device' | 'memory' = 'device') {
    this.#document = new ProposalDocument(() => {
      this.#measures = this.#document.measures;
      this.#plans = this.#document.plans;
    });
    this.#steps = new Steps(this.#document, () => {
      this.#undoStep = this.#steps.undoStep;
      this.#redoStep = this.#steps.redoStep;
    });
    this.opened = place === 'device' ? this.#open() : Promise.resolve();
  }

  /** In the order they were created. */
  get measures(): readonly Measure[] {
    return this.#measures;
  }

  get plans(): readonly Plan[] {
    return this.#plans;
  }

  get storage(): StorageState {
    return this.#storage;
  }

  /** What `undo` would take back. */
  get undoStep(): Step | null {
    return this.#undoStep;
  }

  get redoStep(): Step | null {
    return this.#redoStep;
  }

  measure(id: string): Measure | undefined {
    return this.#measures.find((measure) => measure.id === id);
  }

  plan(id: string): Plan | undefined {
    return this.#plans.find((plan) => plan.id === id);
  }

  /**
   * Adds a measure, or changes the fields in which it differs from the present one. Derive it from the present one
   * (`{ ...workspace.measure(id), title }`): an old copy would take back what others have changed since.
   *
   * @throws RangeError for values that no field can hold, such as NaN.
   */
  put(measure: Measure, step: Step): void {
    this.#steps.take(this.#document.put({ measures: [measure] }), step);
  }

  /** Removes a measure, also from all plans. */
  remove(id: string, step: Step): void {
    const without = this.#plans.filter(({ measureIds }) => measureIds.includes(id)).map((plan) => ({ ...plan, measureIds: plan.measureIds.filter((other) => other !== id) }));
    this.#steps.take([...this.#document.removal(`measures/${id}`), ...this.#document.put({ plans: without })], step);
  }

  putPlan(plan: Plan, step: Step): void {
    this.#steps.take(this.#document.put({ plans: [plan] }), step);
  }

  /** Removes a plan; its measures stay. */
  removePlan(id: string, step: Step): void {
    this.#steps.take(this.#document.removal(`plans/${id}`), step);
  }

  undo(): void {
    this.#steps.undo();
  }

  redo(): void {
    this.#steps.redo();
  }

  async #open(): Promise<void> {
    const { doc } = this.#document;
    const early: Uint8Array[] = [];
    let journal: Journal | null = null;
    this.#tabs = new Tabs(doc, ELSEWHERE);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.#refusesNewer() || origin === ELSEWHERE) return;
      this.#tabs?.update(update);
      if (journal) journal.write(update);
      else early.push(update);
    });
    try {
      const database = await openDatabase();
      const opened = new Journal(database, (updates) => this.#absorb(updates), (state) => {
        if (this.#storage !== 'newer') this.#storage = state;
      });
      this.#absorb(await opened.read());
      journal = opened;
      this.#storage = 'stored';
      early.forEach((update) => opened.write(update));
    } catch (error) {
      // No storage in this browser or window: the window says so, and the work can still be saved as a file.
      console.warn('The work cannot be stored on this device', error);
      this.#storage = 'unavailable';
    }
    this.#refusesNewer();
    this.#tabs.greet(doc);
  }

  #absorb(updates: readonly Uint8Array[]): Uint8Array {
    const { doc } = this.#document;
    Y.transact(doc, () => updates.forEach((update) => Y.applyUpdate(doc, update, ELSEWHERE)), ELSEWHERE);
    return Y.encodeStateAsUpdate(doc);
  }

  #refusesNewer(): boolean {
    if (this.#document.version > SCHEMA_VERSION) this.#storage = 'newer';
    return this.#storage === 'newer';
  }
}
