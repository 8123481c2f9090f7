import type { Database } from '../../../data/database';
import { CIVIC_KINDS } from '../../../data/queries/civic-places';
import { publicOffices, type PublicOffice } from '../../../data/queries/offices';
import { placesOfKinds, type Place } from '../../../data/queries/places';
import type { Position } from '../../../domain/spatial/position';

const STATIONS = ['regional', 'sbahn', 'ubahn'] as const;

/** What stands around in the city, by id: reach speaks of places and offices by their ids alone. */
export class Surroundings {
  offices = $state.raw<readonly PublicOffice[] | undefined>();
  places = $state.raw<ReadonlyMap<string, Place>>(new Map());
  failed = $state(false);
  #asked = false;

  constructor(readonly database: Promise<Database>) {}

  readonly #officesById = $derived.by(() => new Map(this.offices?.map((office) => [office.officeId, office])));

  /** Places of the SPD's offices whose holders keep their mandate, or which depend on none. */
  readonly lastingOffices: readonly Position[] | undefined = $derived.by(() =>
    this.offices?.flatMap(({ party, holderStatus, longitude, latitude }) =>
      party !== 'spd' || holderStatus === 'loses_mandate' || longitude === null || latitude === null ? [] : [[longitude, latitude] as const],
    ),
  );

  office(id: string): PublicOffice | undefined {
    return this.#officesById.get(id);
  }

  /** Asks once; what failed is asked for again with the next call. */
  async load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const database = await this.database;
      const [offices, places] = await Promise.all([publicOffices(database), placesOfKinds(database, [...CIVIC_KINDS, ...STATIONS])]);
      this.offices = offices;
      this.places = new Map(places.map((place) => [place.placeId, place]));
      this.failed = false;
    } catch (error) {
      // Figures stand without the names of what is near; the card says so.
      console.warn('Places and offices are missing:', error);
      this.#asked = false;
      this.failed = true;
    }
  }
}
