import type { Database } from '../database';

/** A Wahlkreis of the Abgeordnetenhaus election of 20 Sep 2026 (preliminary result, first votes). */
export interface Constituency {
  /** `0101` */
  readonly constituencyId: string;
  readonly name: string;
  readonly bezirkId: string;
  readonly winnerParty: string;
  readonly winnerName: string | null;
  /** First votes of the winner in %. */
  readonly winnerShare: number;
  /** First votes of the SPD in %; null where it did not stand. */
  readonly spdShare: number | null;
  /**
   * First votes of the winner minus those of the SPD in percentage points; null where the SPD won or did not stand. The
   * tables hold no other candidates, so how far ahead of the second the winner was is not known.
   */
  readonly behindWinner: number | null;
}

/** The 78 Wahlkreise of 2026 in the order of their numbers. */
export async function constituencies2026(database: Database): Promise<Constituency[]> {
  return database.query<Constituency & Record<string, unknown>>(
    ['constituencies', 'mandates'],
    `WITH direct AS (
       SELECT constituency_id, any_value(name) AS name FROM mandates
       WHERE body = 'agh' AND term = 'agh20' AND kind = 'direct' GROUP BY constituency_id
     )
     SELECT c.constituency_id AS "constituencyId", c.name, c.bez_id AS "bezirkId", c.winner_party AS "winnerParty",
            d.name AS "winnerName", c.winner_share AS "winnerShare", c.spd_share AS "spdShare",
            CASE WHEN c.winner_party <> 'spd' THEN c.winner_share - c.spd_share END AS "behindWinner"
     FROM constituencies c LEFT JOIN direct d USING (constituency_id)
     WHERE c."set" = 'agh2026' ORDER BY c.constituency_id`,
  );
}
