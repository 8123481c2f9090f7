import { PROPOSE_PARTS, type ProposePart, type ViewState } from './view-state';

/** The part of a link that leads into Vorschlagen: `#/vorschlagen/plan`, `#/vorschlagen?vorschlag=<id>`. */
const PATHS: Readonly<Record<ProposePart, string>> = { measures: '', plan: 'plan', files: 'dateien' };

/** `/plan`; empty outside of Vorschlagen and for the list of proposals. */
export function writeProposePath({ place, propose }: ViewState): string {
  return place !== 'propose' || propose.part === 'measures' ? '' : `/${PATHS[propose.part]}`;
}

export function writeOpenMeasure({ place, propose }: ViewState): string | null {
  return place === 'propose' ? propose.open : null;
}

/** Reads what stands behind `#/vorschlagen/`; `ignored` names what cannot be read. */
export function readProposePath([path = '', ...rest]: readonly string[]): { part: ProposePart; ignored: readonly string[] } {
  const part = PROPOSE_PARTS.find((candidate) => PATHS[candidate] === path);
  return { part: part ?? 'measures', ignored: [...(part ? [] : [path]), ...rest] };
}

/** The id of a proposal, which is a UUID. */
export function readOpenMeasure(text: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined;
}

export function writeOfferParameter({ place, propose }: ViewState): string | null {
  return place === 'propose' ? propose.offer : null;
}

/** A packed proposal: base64url, at most as long as `document/file/offer-text` writes it. What is in it shows when it is unpacked. */
export function readOfferParameter(text: string): string | undefined {
  return /^[\w-]{1,6000}$/.test(text) ? text : undefined;
}
