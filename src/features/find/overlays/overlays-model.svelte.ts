import type { Database } from '../../../data/database';
import { constituencies2026, type Constituency } from '../../../data/queries/constituencies';
import { publicOffices, type PublicOffice } from '../../../data/queries/offices';
import { placesOfKinds, type Place } from '../../../data/queries/places';
import type { Overlay } from '../../../workspace/view/view-state';
import type { FindModel } from '../find-model.svelte';

/** Zoom level from which each kind of stop is drawn: the more there are of a kind, the later. */
export const STATION_ZOOMS: Readonly<Record<string, number>> = { regional: 11.5, sbahn: 12, ubahn: 12, ferry: 12.5, tram: 13.5, bus: 14.5 };
/** The same for civic places. */
export const CIVIC_ZOOMS: Readonly<Record<string, number>> = {
  library: 12.5, community_centre: 12.5, youth_club: 12.5, school: 13, nursing_home: 13, cinema: 13, theatre: 13, sport: 13.5, worship: 13.5,
};

/** What the overlays show, once it has come; the database is asked when an overlay is first switched on. */
export class OverlaysModel {
  offices = $state.raw<readonly PublicOffice[]>([]);
  constituencies = $state.raw<readonly Constituency[]>([]);
  stations = $state.raw<readonly Place[]>([]);
  civic = $state.raw<readonly Place[]>([]);
  /** Overlays that could not be loaded, with the reason. */
  problems = $state.raw<ReadonlyMap<Overlay, string>>(new Map());
  /** Offices of other parties are shown small and grey, if at all. */
  otherParties = $state(false);
  /** Only offices whose holder has no new mandate. */
  onlyClosing = $state(false);
  /** The office under the pointer, or the one the keyboard is on in the list. */
  hoveredOffice = $state<string | null>(null);
  /** The office whose card is open, where it was opened: beside its symbol, or under its line in the list. */
  openOffice = $state.raw<{ readonly officeId: string; readonly on: 'map' | 'list' } | null>(null);
  hoveredPlace = $state.raw<Pick<Place, 'kind' | 'name' | 'longitude' | 'latitude'> | null>(null);
  readonly #asked = new Set<Overlay>();
  readonly #database: Promise<Database>;

  constructor(
    readonly model: FindModel,
    database: Promise<Database>,
  ) {
    this.#database = database;
  }

  /** True while an overlay is switched on and drawn. */
  shows(overlay: Overlay): boolean {
    return this.model.view.current.overlays.includes(overlay);
  }

  toggle(overlay: Overlay, wanted: boolean): void {
    const others = this.model.view.current.overlays.filter((other) => other !== overlay);
    this.model.view.setOverlays(wanted ? [...others, overlay] : others);
  }

  /** Offices on the map under the switches of the moment, in all of Berlin. */
  readonly chosenOffices = $derived.by(() =>
    this.offices.filter((office) => (this.otherParties || office.party === 'spd') && (!this.onlyClosing || office.holderStatus === 'loses_mandate')),
  );

  /** Those of the chosen Kreis. */
  readonly listedOffices = $derived.by(() => this.chosenOffices.filter(({ bezirkId }) => this.#inKreis(bezirkId)));

  /** The office that is large on the map and has its name beside it. */
  readonly shownOffice = $derived.by(() => {
    const id = this.hoveredOffice ?? this.openOffice?.officeId;
    return this.chosenOffices.find(({ officeId }) => officeId === id);
  });

  /** The Planungsraum of an office. */
  kiezOf(office: PublicOffice): string | undefined {
    const row = office.areaId === null ? undefined : this.model.rowOf(office.areaId);
    return row === undefined ? undefined : this.model.figures.names[row];
  }

  openKiez(office: PublicOffice): void {
    this.openOffice = null;
    if (office.areaId !== null) this.model.view.showArea(office.areaId, 'plr');
  }

  /** Loads what is not there yet. What failed is asked for again at the next change of the overlays. */
  load(wanted: readonly Overlay[]): void {
    for (const overlay of wanted) void this.#loadOnce(overlay);
  }

  retry(overlay: Overlay): void {
    void this.#loadOnce(overlay);
  }

  async #loadOnce(overlay: Overlay): Promise<void> {
    if (this.#asked.has(overlay)) return;
    this.#asked.add(overlay);
    this.problems = new Map([...this.problems].filter(([other]) => other !== overlay));
    try {
      const database = await this.#database;
      if (overlay === 'offices') this.offices = await publicOffices(database);
      else if (overlay === 'constituencies') this.constituencies = await constituencies2026(database);
      else if (overlay === 'stations') this.stations = await placesOfKinds(database, Object.keys(STATION_ZOOMS));
      else this.civic = await placesOfKinds(database, Object.keys(CIVIC_ZOOMS));
    } catch (error) {
      this.#asked.delete(overlay);
      this.problems = new Map([...this.problems, [overlay, error instanceof Error ? error.message : String(error)]]);
    }
  }

  #inKreis(bezirkId: string | null): boolean {
    const { kreis } = this.model.view.current;
    return kreis === null || bezirkId === kreis;
  }
}
