import type { ProposalDocument } from '../proposal-document';
import { SCHEMA_VERSION } from './version';

/** Leads a document from one version to the next by changes of paths, so that it still merges with documents that did the same. */
export type Migration = (document: ProposalDocument) => readonly (readonly [path: string, value: unknown])[];

/** The first leads from version 1 to 2, and so on. Never changed once released: stored documents have gone through them. */
const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings a stored or received document to the present version.
 *
 * @returns false if it is of a newer version: nothing has been changed then, and nothing of it must be overwritten.
 */
export function migrate(document: ProposalDocument, origin: unknown, migrations: readonly Migration[] = MIGRATIONS, target: number = SCHEMA_VERSION): boolean {
  if (document.version > target) return false;
  while (document.version < target) {
    const migration = migrations[document.version - 1];
    if (!migration) throw new Error(`No migration leads on from version ${document.version}`);
    document.write(migration(document), origin, document.version + 1);
  }
  return true;
}
