import { assessPresence, PRESENCE_SENSES, type PresenceInput, type PresenceSense } from '../../../domain/mandates/presence';
import { presenceSentence } from '../../../domain/mandates/wording';
import type { Truth } from '../../../domain/criteria/truth';
import type { Language } from '../../../domain/wording/format';
import { WALK_TO_MEMBER, type ProfileData } from './profile-data';

/** One reading of "without mandate holders", from the strictest to the widest. */
export interface PresenceStep {
  readonly sense: PresenceSense;
  readonly truth: Truth;
  readonly sentence: string;
  /** It rests on list seats that we computed. */
  readonly computed: boolean;
}

/**
 * The four senses of METHODS.md §4 for one area.
 *
 * @param threshold share (0–1) of the inhabitants with a holder below which an area counts as without.
 */
export function presenceSteps(data: ProfileData, threshold: number, language: Language): PresenceStep[] {
  const ofMembers = data.officesHere.filter(({ kind }) => kind === 'mda' || kind === 'mdb');
  const withStatus = (status: string): number => ofMembers.filter(({ holderStatus }) => holderStatus === status).length;
  const input: PresenceInput = {
    constituencies: data.constituencies.map(({ constituencyId, populationShare }) => ({ constituencyId, share: populationShare })),
    mandates: data.mandates,
    minutesToOffice: data.indicators.get(WALK_TO_MEMBER)?.value ?? null,
    offices: { keeping: withStatus('keeps_mandate'), losing: withStatus('loses_mandate'), open: withStatus('open') },
  };
  const beeline = data.officesNear.find(({ kind }) => kind === 'mda' || kind === 'mdb')?.distance ?? null;
  return PRESENCE_SENSES.map((sense) => {
    const presence = assessPresence(input, { sense, threshold });
    return { sense, truth: presence.without, sentence: presenceSentence(presence, sense, beeline, language), computed: presence.computed };
  });
}
