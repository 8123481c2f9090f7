import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ImportError, type ImportProblem } from '../../../src/data/own/import-problem';
import { ImportSession } from '../../../src/data/own/import-session';
import { References } from '../../../src/data/own/references';
import { readStart } from '../../../src/data/start';

const DATA = resolve(import.meta.dirname, '../../../public/data');

/** The committed tables, read once for all tests of a file. */
export const references = new References((file) => Promise.resolve(new Uint8Array(readFileSync(resolve(DATA, file)))));
export const figures = readStart(readFileSync(resolve(DATA, 'start.arrow')));
export const row = (areaId: string): number => figures.ids.indexOf(areaId);

/** A file on its way in, opened. */
export async function opened(name: string, content: string | Uint8Array) {
  const session = new ImportSession(references);
  const preview = await session.open(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, () => {});
  return { session, preview };
}

/** Why a file is refused; undefined if it is not. */
export async function problemOf(name: string, content: string | Uint8Array): Promise<ImportProblem | undefined> {
  try {
    await opened(name, content);
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
}

/** Windows-1252 for the letters that Latin-1 has, too. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
