import type { PublicOffice } from '../../../data/queries/offices';
import type { OfficeLook } from '../../../map/offices/office-symbols';

/** How an office stands on the map, in the legend and in the list. */
export function lookOf(office: PublicOffice): OfficeLook {
  return { shape: office.kind, closing: office.holderStatus === 'loses_mandate', other: office.party !== 'spd' };
}
