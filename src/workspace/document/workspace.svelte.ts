import * as Y from 'yjs';
import type { Measure } from '../../domain/measures/measure';
import type { Plan } from '../../domain/measures/plan';
import { merge, type Conflict, type MergeReport } from './file/merge';
import { readUpdate, type Received, type Refusal } from './file/read-file';
import { writeKiezplan } from './file/write-file';
import { OWN, ProposalDocument } from './proposal-document';
import type { Content } from './schema/measure-fields';
import { Backups, type Backup } from './storage/backups';
import { Device, type StorageState } from './storage/device';
import { Photos } from './storage/photos';
import type { Step } from './step';
import { Steps } from './steps';

/**
 * The user's work: measures and plans, stored on the device at each change, in step with other tabs, undone step by step.
 * Snapshots are immutable; what has not changed stays the same object. It can be used at once: what is stored comes in
 * when `opened` is kept.
 */
export class Workspace {
  readonly #document: ProposalDocument;
  readonly #steps: Steps;
  readonly #device: Device | null;
  readonly backups: Backups;
  /** Pictures of premises; they lie beside the document, on this device. */
  readonly photos: Photos;
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
    this.#device = place === 'device' ? new Device(this.#document, (state) => (this.#storage = state)) : null;
    const database = this.#device?.database ?? Promise.resolve(null);
    this.backups = new Backups(database, this.#document);
    this.photos = new Photos(database);
    this.opened = this.#device?.opened ?? Promise.resolve();
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

  /** Adds or changes several at once, as one step. */
  putAll(content: Partial<Content>, step: Step): void {
    this.#steps.take(this.#document.put(content), step);
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

  /** Tries again to store the last changes, such as after something was deleted from a full device. */
  storeAgain(): void {
    this.#device?.retry();
  }

  undo(): void {
    this.#steps.undo();
  }

  redo(): void {
    this.#steps.redo();
  }

  /** The work as a `.kiezplan` file. */
  save(photos: ReadonlyMap<string, Uint8Array>, application: string): Uint8Array<ArrayBuffer> {
    return writeKiezplan(this.#document, photos, application);
  }

  /** Merges a file that was read. One step: it can be undone. */
  merge(received: Received, subject: string): MergeReport {
    return merge(this.#document, received.document, (update) => {
      this.#steps.run({ name: 'import', subject }, () => Y.applyUpdate(this.#document.doc, update, OWN));
    });
  }

  /** Takes the other value of a conflict. */
  takeOther({ path, other, subject }: Conflict): void {
    this.#steps.run({ name: 'change', subject }, () => this.#document.write([[path, other]]));
  }

  /** Makes the work what it was when the backup was made. One step: it can be undone. */
  restore(backup: Backup): Refusal | null {
    const former = readUpdate(backup.update);
    if ('kind' in former) return former;
    this.#steps.take(this.#document.replacement(former), { name: 'restore', subject: backup.name });
    return null;
  }

  /** Removes all measures and plans. One step: it can be undone. */
  empty(): void {
    this.#steps.take(this.#document.replacement({ measures: [], plans: [] }), { name: 'empty', subject: '' });
  }
}
