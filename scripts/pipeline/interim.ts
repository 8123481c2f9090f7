import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Columns } from '../../src/data/validate';
import { decodeTable, encodeTable } from './arrow';

/** Results handed from step to step: Arrow tables and JSON documents in a git-ignored folder. */
export class Interim {
  constructor(readonly folder: string) {}

  writeTable(name: string, columns: Columns): void {
    this.#write(`${name}.arrow`, encodeTable(columns));
  }

  /** @throws if the step that writes it has not run. */
  readTable(name: string): Columns {
    return decodeTable(this.#read(`${name}.arrow`));
  }

  writeJson(name: string, content: unknown): void {
    this.#write(`${name}.json`, JSON.stringify(content));
  }

  readJson<Content>(name: string): Content {
    return JSON.parse(new TextDecoder().decode(this.#read(`${name}.json`))) as Content;
  }

  #write(file: string, content: Uint8Array | string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, content);
    renameSync(`${path}.part`, path);
  }

  #read(file: string): Uint8Array {
    const path = join(this.folder, file);
    if (!existsSync(path)) throw new Error(`The interim result ${file} is missing: run the step that makes it first (npm run data).`);
    return readFileSync(path);
  }
}
