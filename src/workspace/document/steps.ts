import { UndoManager } from 'yjs';
import { OWN, type Change, type ProposalDocument } from './proposal-document';
import type { Step } from './step';

/** Milliseconds: who pauses longer while typing in a field begins a new step. */
const PAUSE = 10_000;
const KEY = 'step';

/** Undo and redo of a person's own steps through the sitting; what came from elsewhere stays. */
export class Steps {
  readonly #document: ProposalDocument;
  readonly #manager: UndoManager;
  /** Fields and name of the last step, as long as it may go on. */
  #open: string | null = null;
  /** Step that is being done, undone or redone. */
  #current: Step | null = null;

  constructor(document: ProposalDocument, onChange: () => void) {
    this.#document = document;
    this.#manager = new UndoManager(document.paths, { trackedOrigins: new Set([OWN]), captureTimeout: PAUSE });
    const name = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }): void => {
      stackItem.meta.set(KEY, this.#current);
    };
    this.#manager.on('stack-item-added', name);
    this.#manager.on('stack-item-updated', name);
    for (const event of ['stack-item-added', 'stack-item-updated', 'stack-item-popped', 'stack-cleared'] as const) this.#manager.on(event, onChange);
  }

  get undoStep(): Step | null {
    return stepOf(this.#manager.undoStack);
  }

  get redoStep(): Step | null {
    return stepOf(this.#manager.redoStack);
  }

  /** Does a step. Typing on in the same field goes on with the step before. */
  take(changes: readonly Change[], step: Step): void {
    if (changes.length === 0) return;
    const fields = `${step.name}: ${changes.map(([path]) => path).sort().join(' ')}`;
    if (fields !== this.#open) this.#manager.stopCapturing();
    this.#open = fields;
    this.#current = step;
    this.#document.write(changes);
  }

  /** Does a step that is never gone on with, such as merging a file. */
  run(step: Step, work: () => void): void {
    this.#manager.stopCapturing();
    this.#open = null;
    this.#current = step;
    work();
  }

  undo(): void {
    this.#open = null;
    this.#current = this.undoStep;
    this.#manager.undo();
  }

  redo(): void {
    this.#open = null;
    this.#current = this.redoStep;
    this.#manager.redo();
  }
}

function stepOf(stack: readonly { readonly meta: ReadonlyMap<unknown, unknown> }[]): Step | null {
  return (stack.at(-1)?.meta.get(KEY) as Step | undefined) ?? null;
}
