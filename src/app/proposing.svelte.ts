import type * as Place from '../features/propose/place';
import type { ProposeHost, ProposeModel } from '../features/propose/propose-model.svelte';

/**
 * Vorschlagen as the window sees it: nothing of it is loaded before someone goes there, and what was loaded stays, so
 * that undoing reaches back through the whole sitting.
 */
export class Proposing {
  /** Its components; null until they are loaded. */
  parts = $state.raw<typeof Place | null>(null);
  model = $state.raw<ProposeModel | null>(null);
  failed = $state(false);
  #asked: Promise<void> | null = null;

  /** Loads what is not loaded yet. */
  open(host: ProposeHost): Promise<void> {
    return (this.#asked ??= this.#load(host).catch((error: unknown) => {
      // Said in the panel, with a way to try again.
      console.warn('Vorschlagen could not be loaded:', error);
      this.failed = true;
      this.#asked = null;
    }));
  }

  async #load(host: ProposeHost): Promise<void> {
    this.failed = false;
    const [parts, { Workspace }] = await Promise.all([import('../features/propose/place'), import('../workspace/document/workspace.svelte')]);
    this.model = new parts.ProposeModel(host, new Workspace());
    this.parts = parts;
  }
}
