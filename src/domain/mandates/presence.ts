/**
 * When an area is "without mandate holder" (ohne Mandatsträger:innen), in the graded senses of METHODS.md §4, from the
 * strictest to the widest:
 * - `direct`: (a) no direct mandate of the party in the Wahlkreis;
 * - `member`: (b) no member of the party in the Abgeordnetenhaus who stood in the Wahlkreis or looks after it (default);
 * - `office`: (c) no office of a member within so many minutes on foot;
 * - `closing`: (d) there is an office of a member, but none of its holders has a mandate any more.
 */
export const PRESENCE_SENSES = ['direct', 'member', 'office', 'closing'] as const;
export type PresenceSense = (typeof PRESENCE_SENSES)[number];

/** After 20 Sep 2026 sense (a) is met by every structurally weak Kiez and separates nothing. */
const DEFAULT_SENSE: PresenceSense = 'member';

/** A mandate of the party in the Abgeordnetenhaus. */
export interface PartyMandate {
  readonly name: string;
  readonly kind: 'direct' | 'list';
  /** Wahlkreis of the mandate or of the candidacy; null if the person stood in none. */
  readonly constituencyId: string | null;
  /** `computed`: by us from preliminary votes, not by the election authority. */
  readonly status: 'official' | 'computed';
}

/** Share of an area's inhabitants (0–1) who live in a Wahlkreis. The shares of an area sum to 1. */
export interface ConstituencyShare {
  readonly constituencyId: string;
  readonly share: number;
}

export interface PresenceInput {
  /** Empty for an area without inhabitants: then nobody can say. */
  readonly constituencies: readonly ConstituencyShare[];
  /** The party's mandates of one Wahlperiode, in the division that `constituencies` uses. */
  readonly mandates: readonly PartyMandate[];
  /** Minutes on foot to the nearest office of a member, `Infinity` if none can be reached, null if not computed. */
  readonly minutesToOffice?: number | null;
  /** Offices of members in the area by what becomes of their holder; null if not counted. */
  readonly offices?: { readonly keeping: number; readonly losing: number; readonly open: number } | null;
}

export interface PresenceOptions {
  /** Default `member`. */
  readonly sense?: PresenceSense;
  /** Without mandate holder means: less than this share of the inhabitants has one. 0–1, default one half. */
  readonly threshold?: number;
  /** Longest way to an office in sense (c), minutes; default 15. */
  readonly minutes?: number;
}

export type PresenceReason =
  | { readonly kind: 'holder'; readonly constituencyId: string; readonly share: number; readonly mandates: readonly PartyMandate[] }
  | { readonly kind: 'no_holder'; readonly constituencyId: string; readonly share: number }
  | { readonly kind: 'no_inhabitants' }
  | { readonly kind: 'way'; readonly minutes: number; readonly limit: number }
  | { readonly kind: 'way_unknown' }
  | { readonly kind: 'offices'; readonly keeping: number; readonly losing: number; readonly open: number }
  | { readonly kind: 'offices_unknown' };

export interface Presence {
  /** Does the sense apply, is the area *without* a mandate holder? */
  readonly without: 'yes' | 'no' | 'unknown';
  /** Share of the inhabitants with a mandate holder in this sense, 0–1; null if not known or not applicable. */
  readonly share: number | null;
  /** True if a mandate that counted is computed rather than official; to be marked wherever the verdict is shown. */
  readonly computed: boolean;
  /** What settled it, the Wahlkreis with the largest share first. */
  readonly reasons: readonly PresenceReason[];
}

/** Whether an area is without mandate holder in the chosen sense, and why. Missing input gives `unknown`, never `no`. */
export function assessPresence(input: PresenceInput, options: PresenceOptions = {}): Presence {
  const threshold = options.threshold ?? 0.5;
  switch (options.sense ?? DEFAULT_SENSE) {
    case 'direct':
      return byConstituency(input, threshold, ({ kind }) => kind === 'direct');
    case 'member':
      return byConstituency(input, threshold, () => true);
    case 'office':
      return byWay(input.minutesToOffice ?? null, options.minutes ?? 15);
    case 'closing':
      return byHolders(input.offices ?? null);
  }
}

/**
 * Share of the inhabitants (0–1) who live in one of the Wahlkreise with a mandate holder; null without inhabitants.
 */
export function presenceShare(constituencies: readonly ConstituencyShare[], withHolder: ReadonlySet<string>): number | null {
  if (constituencies.length === 0) return null;
  return constituencies.reduce((sum, { constituencyId, share }) => (withHolder.has(constituencyId) ? sum + share : sum), 0);
}

/** Wahlkreise with a mandate that fits; mandates of people who stood in no Wahlkreis belong to none. */
export function constituenciesWithHolder(
  mandates: readonly PartyMandate[], fits: (mandate: PartyMandate) => boolean = () => true,
): Set<string> {
  const ids = new Set<string>();
  for (const mandate of mandates) if (mandate.constituencyId !== null && fits(mandate)) ids.add(mandate.constituencyId);
  return ids;
}

function byConstituency(input: PresenceInput, threshold: number, fits: (mandate: PartyMandate) => boolean): Presence {
  const share = presenceShare(input.constituencies, constituenciesWithHolder(input.mandates, fits));
  if (share === null) return { without: 'unknown', share, computed: false, reasons: [{ kind: 'no_inhabitants' }] };
  const ordered = [...input.constituencies].sort((a, b) => b.share - a.share || (a.constituencyId < b.constituencyId ? -1 : 1));
  const reasons = ordered.map(({ constituencyId, share }): PresenceReason => {
    const mandates = input.mandates.filter((mandate) => mandate.constituencyId === constituencyId && fits(mandate));
    return mandates.length > 0 ? { kind: 'holder', constituencyId, share, mandates } : { kind: 'no_holder', constituencyId, share };
  });
  // Also a "no holder" rests on the computation as soon as list seats count: another distribution could put one here.
  const computed = input.mandates.some((mandate) => fits(mandate) && mandate.status === 'computed');
  return { without: share < threshold ? 'yes' : 'no', share, computed, reasons };
}

function byWay(minutes: number | null, limit: number): Presence {
  if (minutes === null || Number.isNaN(minutes)) {
    return { without: 'unknown', share: null, computed: false, reasons: [{ kind: 'way_unknown' }] };
  }
  const near = minutes <= limit;
  return { without: near ? 'no' : 'yes', share: near ? 1 : 0, computed: false, reasons: [{ kind: 'way', minutes, limit }] };
}

/** Without any office nothing closes: the sense does not apply (`no`), and there is no share to speak of. */
function byHolders(offices: PresenceInput['offices'] | null): Presence {
  if (!offices) return { without: 'unknown', share: null, computed: false, reasons: [{ kind: 'offices_unknown' }] };
  const { keeping, losing, open } = offices;
  const total = keeping + losing + open;
  const without = keeping > 0 || total === 0 ? 'no' : open > 0 ? 'unknown' : 'yes';
  const share = total === 0 || open > 0 ? null : keeping / total;
  return { without, share, computed: total > 0, reasons: [{ kind: 'offices', keeping, losing, open }] };
}
