import type { SearchHit } from './search';

/** What was found, as it is written into the field. */
export function hitLabel(hit: SearchHit): string {
  if (hit.kind === 'postcode') return hit.plz;
  return hit.kind === 'address' ? `${hit.street} ${hit.number}` : hit.name;
}

/**
 * What tells a hit from others of the same name.
 *
 * @param nameOf name of an area by its id.
 * @param ofArea what is said of an area: its level and where it lies.
 */
export function hitContext(hit: SearchHit, nameOf: (areaId: string) => string | undefined, ofArea: (areaId: string) => string): string {
  switch (hit.kind) {
    case 'area':
      return ofArea(hit.id);
    case 'address':
      return [hit.plz, nameOf(hit.areaId)].filter(Boolean).join(' · ');
    case 'postcode':
      return [...new Set(hit.areaIds.map((id) => nameOf(id.slice(0, 2))))].filter(Boolean).join(', ');
    case 'street':
      return [hit.plz.slice(0, 3).join(', ') + (hit.plz.length > 3 ? ' …' : ''), nameOf(hit.areaIds[0]?.slice(0, 2) ?? '')].filter(Boolean).join(' · ');
  }
}

/** Zoom level at which a hit is well seen. */
export const HIT_ZOOMS = { address: 16.5, street: 15.5, postcode: 13.5, area: 14 } as const satisfies Record<SearchHit['kind'], number>;
