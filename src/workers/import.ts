import { proxy, wrap, type Remote } from 'comlink';
import type { ImportProblem } from '../data/own/import-problem';
import type { ImportChoice, ImportedTable, ImportPreview, MatchReport } from '../data/own/import-session';
import type { PartyListDraft } from '../data/own/party-list-import';
import { LIMITS } from '../data/own/import-problem';
import type { PartyList } from '../domain/own/party-list';
import type { PlaceKey, UnplacedReason } from '../domain/own/place-key';
import type { ImportAnswer, ImportService } from './import.worker';

/**
 * A file on its way in, read in a worker of its own: the page stays responsive, and {@link cancel} ends the worker at once
 * and with it everything that was read. After that every step answers `cancelled`.
 */
export class FileImport {
  readonly #worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  readonly #remote: Remote<ImportService> = wrap<ImportService>(this.#worker);
  #end: (reason: Ended) => void = () => {};
  readonly #ended = new Promise<Ended>((resolve) => (this.#end = resolve));

  constructor() {
    // The worker itself fails (out of memory): no answer would ever come.
    this.#worker.addEventListener('error', () => this.#stop('failed'));
  }

  /** @param onProgress share of the file that is read, 0–1. */
  open(file: File, onProgress: (share: number) => void): Promise<FileAnswer<ImportPreview>> {
    if (file.size > LIMITS.bytes) return Promise.resolve({ ok: false, problem: { kind: 'too_large', megabytes: Math.ceil(file.size / 1e6) } });
    return this.#ask(this.#remote.open(file, new URL('data/', document.baseURI).href, proxy(onProgress)));
  }

  /** A party's own list of offices or members, read and checked. */
  draftPartyList(list: PartyList, file: File): Promise<FileAnswer<PartyListDraft>> {
    return this.#ask(this.#remote.draftPartyList(list, file, new URL('data/', document.baseURI).href));
  }

  chooseSheet(sheet: number): Promise<FileAnswer<ImportPreview>> {
    return this.#ask(this.#remote.chooseSheet(sheet));
  }

  match(key: PlaceKey): Promise<FileAnswer<MatchReport>> {
    return this.#ask(this.#remote.match(key));
  }

  /** @param head titles of the two added columns; @param words the reasons in the person's language. */
  unplacedCsv(key: PlaceKey, head: readonly [string, string], words: Readonly<Record<UnplacedReason, string>>): Promise<FileAnswer<string>> {
    return this.#ask(this.#remote.unplacedCsv(key, head, words));
  }

  finish(choice: ImportChoice): Promise<FileAnswer<ImportedTable>> {
    return this.#ask(this.#remote.finish(choice));
  }

  cancel(): void {
    this.#stop('cancelled');
  }

  #stop(reason: Ended): void {
    this.#worker.terminate();
    this.#end(reason);
  }

  async #ask<Value>(step: Promise<ImportAnswer<Value>>): Promise<FileAnswer<Value>> {
    const failed = step.catch((error: unknown) => {
      console.warn('The import failed:', error);
      return 'failed' as const;
    });
    const answer = await Promise.race([failed, this.#ended]);
    return typeof answer === 'string' ? { ok: false, problem: { kind: answer } } : answer;
  }
}

type Ended = 'cancelled' | 'failed';
export type FileProblem = ImportProblem | { readonly kind: Ended | 'several_files' };
export type FileAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: FileProblem };
