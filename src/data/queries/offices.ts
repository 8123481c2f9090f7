import type { Database } from '../database';

export const OFFICE_KINDS = ['landesverband', 'kreisbuero', 'kiezbuero', 'abteilung', 'mdb', 'mda'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/**
 * Whether the holder has a mandate after the election of 20 Sep 2026. `open`: not known, or a place that does not depend
 * on one person's mandate; `not_applicable`: an office of the party itself.
 */
export type HolderStatus = 'keeps_mandate' | 'loses_mandate' | 'open' | 'not_applicable';

/** A public office of a member, of the party or of a branch. */
export interface PublicOffice {
  readonly officeId: string;
  readonly kind: OfficeKind;
  readonly holder: string;
  /** Party key as in data/parties.json, or `parteilos`. */
  readonly party: string;
  /** Null where no address is known. */
  readonly street: string | null;
  readonly plz: string | null;
  /** Null where the address could not be found: then there is no place on the map. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly bezirkId: string | null;
  /** Planungsraum. */
  readonly areaId: string | null;
  readonly holderStatus: HolderStatus;
  /** `computed`: worked out by us from the preliminary result. Null where there is nothing to work out. */
  readonly statusBasis: 'official' | 'computed' | null;
  /** What is uncertain about place or evidence, in German. */
  readonly note: string | null;
  /** Date of the evidence; null if its source has none. */
  readonly asOf: string | null;
  readonly sourceUrl: string | null;
}

/** All public offices; within a Bezirk first the party's own, then those of members, by name. */
export async function publicOffices(database: Database): Promise<PublicOffice[]> {
  const rows = await database.query<PublicOffice & Record<string, unknown>>(
    ['offices'],
    `SELECT office_id AS "officeId", kind, holder, party, street, plz, lon AS longitude, lat AS latitude, bez_id AS "bezirkId",
            area_id AS "areaId", holder_status AS "holderStatus", holder_status_basis AS "statusBasis", position_note AS note,
            as_of AS "asOf", source_url AS "sourceUrl"
     FROM offices ORDER BY office_id`,
  );
  const order = (office: PublicOffice): number => OFFICE_KINDS.indexOf(office.kind);
  return rows.sort((a, b) => (a.bezirkId ?? '99').localeCompare(b.bezirkId ?? '99') || order(a) - order(b) || a.holder.localeCompare(b.holder, 'de'));
}
