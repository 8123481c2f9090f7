import { deflateSync, strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_OFFER, readOffer, writeOffer } from '../../../../src/workspace/document/file/offer-text';
import { idea, measures } from './arbitrary';

const linked = (json: string): string => btoa(strFromU8(deflateSync(strToU8(json)), true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

describe('a proposal in a link', () => {
  test('comes back with every field but comments and photos', () => {
    fc.assert(fc.property(measures, (measure) => {
      const text = writeOffer(measure);
      expect(text).toMatch(/^[\w-]+$/);
      expect(readOffer(text!)).toEqual({ ...measure, comments: [], photos: [] });
    }), { numRuns: 50 });
  });

  test('an idea is short, and what is too long is for a file', () => {
    expect(writeOffer(idea('6f9619ff-8b86-4d01-b42d-00cf4fc964ff'))!.length).toBeLessThan(300);
    const noise = Array.from(crypto.getRandomValues(new Uint8Array(9_000)), (byte) => byte.toString(36)).join('').slice(0, 19_000);
    expect(writeOffer(idea('a', { summary: noise }))).toBeNull();
  });

  test('what is cut off, foreign or hostile is none', () => {
    const text = writeOffer(idea('a'))!;
    for (const broken of ['', 'x', text.slice(0, -4), `${text}%`, 'A'.repeat(LONGEST_OFFER + 1), linked('[]'), linked('{"measures/a":"","measures/a/spot":{"position":[1,2],"address":""}}'), linked('{"measures/__proto__":""}')]) {
      expect(readOffer(broken), broken.slice(0, 40)).toBeNull();
    }
    // A few hundred bytes that would become two hundred megabytes.
    expect(readOffer(linked(`{"measures/a":"${'x'.repeat(2_000_000)}"}`))).toBeNull();
  });
});
