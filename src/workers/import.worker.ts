import { expose, transfer } from 'comlink';
import { ImportError, type ImportProblem } from '../data/own/import-problem';
import { ImportSession, type ImportChoice, type ImportedTable, type ImportPreview, type MatchReport } from '../data/own/import-session';
import { draftPartyList, type PartyListDraft } from '../data/own/party-list-import';
import { References } from '../data/own/references';
import type { PartyList } from '../domain/own/party-list';
import type { PlaceKey, UnplacedReason } from '../domain/own/place-key';

/** What came of a step of the import: errors of the file are values. */
export type ImportAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ImportProblem };

let session: ImportSession | undefined;

const service = {
  /** @param data address of the folder `data/`; a worker does not know the page it belongs to. */
  open(file: File, data: string, onProgress: (share: number) => void): Promise<ImportAnswer<ImportPreview>> {
    session = new ImportSession(referencesAt(data));
    return answer(async () => session!.open(file.name, await bytesOf(file), onProgress));
  },
  /** A party's own list, read and checked in one step. */
  draftPartyList: (list: PartyList, file: File, data: string): Promise<ImportAnswer<PartyListDraft>> =>
    answer(async () => draftPartyList(list, file.name, await bytesOf(file), referencesAt(data))),
  chooseSheet: (sheet: number): Promise<ImportAnswer<ImportPreview>> => answer(() => session!.chooseSheet(sheet)),
  match: (key: PlaceKey): Promise<ImportAnswer<MatchReport>> => answer(() => session!.match(key)),
  unplacedCsv: (key: PlaceKey, head: readonly [string, string], words: Readonly<Record<UnplacedReason, string>>): Promise<ImportAnswer<string>> =>
    answer(() => session!.unplacedCsv(key, head, words)),
  async finish(choice: ImportChoice): Promise<ImportAnswer<ImportedTable>> {
    const result = await answer(() => session!.finish(choice));
    return result.ok ? transfer(result, [result.value.arrow.buffer, ...result.value.figures.map(({ values }) => values.buffer)]) : result;
  },
};

export type ImportService = typeof service;

function referencesAt(data: string): References {
  return new References(async (name) => {
    const response = await fetch(new URL(name, data));
    if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  });
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved, or is a folder.
    throw new ImportError({ kind: 'unreadable' });
  }
}

/** @throws what is no problem of the file. */
async function answer<Value>(step: () => Promise<Value>): Promise<ImportAnswer<Value>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    if (error instanceof ImportError) return { ok: false, problem: error.problem };
    throw error;
  }
}

expose(service);
