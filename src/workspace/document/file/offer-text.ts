import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Measure } from '../../../domain/measures/measure';
import { flatten, unflatten } from '../schema/flat';
import { content } from '../schema/measure-fields';

/** Characters; longer links are cut off by mail programs and messengers. */
export const LONGEST_OFFER = 6_000;
/** Bytes of an offer when inflated. */
const LARGEST = 200_000;

/**
 * A measure as a text for a link: its paths as JSON, deflated, base64url. Comments and photos stay behind.
 *
 * @returns null if it is too long for a link and has to be sent as a file.
 */
export function writeOffer(measure: Measure): string | null {
  const flat = flatten(content, { measures: [{ ...measure, comments: [], photos: [] }], plans: [] }, '', new Map());
  const bytes = deflateSync(strToU8(JSON.stringify(Object.fromEntries(flat))), { level: 9 });
  const text = btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return text.length <= LONGEST_OFFER ? text : null;
}

/** @returns null for what no {@link writeOffer} has written. */
export function readOffer(text: string): Measure | null {
  if (text.length > LONGEST_OFFER) return null;
  try {
    const bytes = strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
    // With a buffer of its own nothing is unpacked beyond it; the zeros behind are no JSON and cut off.
    const json = strFromU8(inflateSync(bytes, { out: new Uint8Array(LARGEST) })).replace(/\u0000+$/, '');
    const flat = new Map(Object.entries(JSON.parse(json) as Record<string, unknown>));
    const { value, problems } = unflatten(content, flat);
    return problems.length === 0 && value.measures.length === 1 && value.plans.length === 0 ? value.measures[0]! : null;
  } catch {
    // Cut off or changed on its way: said as such where the link is opened.
    return null;
  }
}
