import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKiezplan } from '../../../../src/workspace/document/file/read-file';
import type { ProposalDocument } from '../../../../src/workspace/document/proposal-document';
import { migrate, type Migration } from '../../../../src/workspace/document/schema/migrations';
import { SCHEMA_VERSION } from '../../../../src/workspace/document/schema/version';

/** A file as version 1 of the document was written; it is never made anew. */
function version1(): ProposalDocument {
  const reading = readKiezplan(readFileSync(resolve(import.meta.dirname, 'fixtures/version-1.kiezplan')));
  if ('refused' in reading) throw new Error(reading.refused.kind);
  return reading.received.document;
}

describe('documents of older versions', () => {
  test('a file of version 1 is read with everything in it', () => {
    const { version, measures, plans } = version1();
    expect(version).toBe(SCHEMA_VERSION);
    expect(measures).toMatchObject([{
      title: 'Kiezbüro Kosmosviertel', summary: 'Am Platz, mit Schaufenster.', areaId: '09300922', tags: ['Laden', 'Ost/Süd'],
      spot: { position: [13.5537, 52.4068], address: 'Schönefelder Chaussee 237, 12524 Berlin' }, history: [{ status: 'idea' }],
      concept: { aims: 'Ein Ort für alle.', offers: [{ kind: 'tenant_advice', partner: 'AWO' }, { title: 'Lesecafé' }], shifts: [{ needed: 2, promised: 1 }], costs: [{ amount: 800 }] },
    }]);
    expect(plans).toMatchObject([{ name: 'Erster Plan', measureIds: [measures[0]?.id] }]);
  });

  test('each version leads to the next', () => {
    const louder: Migration = ({ measures }) => measures.map(({ id, title }) => [`measures/${id}/title`, title.toUpperCase()]);
    const quieter: Migration = ({ measures }) => measures.map(({ id, title }) => [`measures/${id}/title`, `${title}?`]);
    const document = version1();
    expect(migrate(document, null, [louder, quieter], 3)).toBe(true);
    expect([document.version, document.measures[0]?.title]).toEqual([3, 'KIEZBÜRO KOSMOSVIERTEL?']);
    expect(migrate(document, null, [], 3)).toBe(true);
  });

  test('a newer version is left alone', () => {
    const document = version1();
    document.write([], null, SCHEMA_VERSION + 1);
    expect(migrate(document, null)).toBe(false);
    expect(document.version).toBe(SCHEMA_VERSION + 1);
  });
});
