import type { Criteria } from '../../domain/criteria/criteria';
import { readLink, writeLink } from '../view/link';
import { INITIAL_VIEW } from '../view/view-state';

/** Criteria that a person keeps under a name. */
export interface OwnPreset {
  readonly name: string;
  readonly criteria: Criteria;
}

const STORAGE_KEY = 'kiezkompass.presets';
const LONGEST_NAME = 60;

/**
 * The person's own criteria by name, kept on the device. They are stored as the link that opens them: what a later version
 * does with old links it does with old presets.
 */
export class OwnPresets {
  #list = $state.raw<readonly OwnPreset[]>(read());
  /** The device refused to keep the last change; it lasts until the page is closed. */
  storageFailed = $state(false);

  get list(): readonly OwnPreset[] {
    return this.#list;
  }

  /** Keeps criteria under a name; one of the same name is replaced. */
  save(name: string, criteria: Criteria): void {
    const named = { name: name.trim().slice(0, LONGEST_NAME), criteria };
    if (named.name === '') return;
    this.#write([...this.#list.filter((preset) => preset.name !== named.name), named].sort((a, b) => a.name.localeCompare(b.name, 'de')));
  }

  /** @returns what was removed, to be given back to {@link save} by an undo. */
  remove(name: string): OwnPreset | undefined {
    const removed = this.#list.find((preset) => preset.name === name);
    this.#write(this.#list.filter((preset) => preset.name !== name));
    return removed;
  }

  #write(list: readonly OwnPreset[]): void {
    this.#list = list;
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(list.map(({ name, criteria }) => ({ name, link: linkOf(criteria) }))));
      this.storageFailed = false;
    } catch {
      // Full, or forbidden in a private window; said beside the list.
      this.storageFailed = true;
    }
  }
}

/** Whether two criteria are the same in all that a link carries. */
export function sameCriteria(a: Criteria, b: Criteria): boolean {
  return linkOf(a) === linkOf(b);
}

function linkOf(criteria: Criteria): string {
  return writeLink({ ...INITIAL_VIEW, criteria });
}

function read(): OwnPreset[] {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
  } catch {
    // Another program's text, or no storage at all: start with none.
    return [];
  }
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown): OwnPreset[] => {
    const { name, link } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof link !== 'string') return [];
    return [{ name, criteria: readLink(link).view.criteria }];
  });
}
