import kreise from '../../../data/kreise.json';
import type { Database } from '../../data/database';
import { loadAddressBook } from '../../data/load-addresses';
import type { AreaFigures } from '../../domain/criteria/area-figures';
import type { Truth } from '../../domain/criteria/truth';
import { duplicateMeasure } from '../../domain/measures/duplicate';
import { shapeOf, type Measure, type MeasureKind, type Spot } from '../../domain/measures/measure';
import { newMeasure, type Origin } from '../../domain/measures/starting-values';
import { addressLine, nextTarget, targetAt, withPlace, type PlacementTarget } from '../../domain/measures/placement';
import { createAddressFinder, type AddressFinder, type NearAddress } from '../../domain/spatial/nearest-address';
import type { Position } from '../../domain/spatial/position';
import { pinPlace, type DrawnMeasure, type Handle } from '../../map/measures/drawn-measure';
import { settings } from '../../ui/settings.svelte';
import type { Step, StepName } from '../../workspace/document/step';
import type { Workspace } from '../../workspace/document/workspace.svelte';
import type { View } from '../../workspace/view/view.svelte';
import { createTexts } from './create/texts';
import { kindTexts } from './kind-texts';
import { ReachModel } from './score/reach-model.svelte';
import { Surroundings } from './score/surroundings.svelte';
import { proposeTexts } from './texts';

/** What Vorschlagen needs of the window around it. */
export interface ProposeHost {
  readonly view: View;
  readonly figures: AreaFigures;
  readonly database: Promise<Database>;
  /** Whether an area (by row of the figures) meets the rule under the criteria of the moment. */
  readonly verdictOf: (row: number) => Truth;
  /** The area of a level that a place lies in; null outside of Berlin. */
  readonly areaAt: (position: Position, level: 'plr' | 'wk26') => string | null;
}

/** What is being placed; a measure of null is made with its first place. */
export interface Placing {
  readonly kind: MeasureKind;
  readonly measureId: string | null;
  /** Null: a Planungsraum, or an office, is chosen. */
  readonly target: PlacementTarget | null;
}

/** Chance and the time, as the browser gives them. */
export const ORIGIN = (): Origin => ({ newId: () => crypto.randomUUID(), now: new Date() });

/** A Kiez with its streets. */
const KIEZ_ZOOM = 15;

/** Metres from a chosen place within which an address gives its name to it. */
export const ADDRESS_REACH = 60;

/** What Vorschlagen shows and does. The proposals themselves are in the workspace; here is only what may be lost. */
export class ProposeModel {
  /** The kinds are offered: a proposal begins. */
  choosing = $state(false);
  /** Planungsraum whose profile the proposal was begun from. */
  choosingFor = $state<string | null>(null);
  placing = $state.raw<Placing | null>(null);
  /** Whether a chosen place moves onto the address nearby. */
  snaps = $state(true);
  /** The place under the cross-hair. */
  aim = $state.raw<Position | null>(null);
  /** Whether the cross-hair is seen with a pointer, too. */
  aims = $state(false);
  /** Said to everybody when something was placed or removed. */
  announcement = $state('');
  /** Title of the proposal that was deleted last, while undoing is offered. */
  removed = $state<string | null>(null);
  hovered = $state<string | null>(null);
  #dragged = $state.raw<{ readonly handle: Handle; readonly to: Position } | null>(null);
  #finder = $state.raw<AddressFinder | null>(null);
  readonly reach = new ReachModel();
  readonly surroundings: Surroundings;
  readonly #rows: ReadonlyMap<string, number>;

  constructor(
    readonly host: ProposeHost,
    readonly workspace: Workspace,
  ) {
    this.surroundings = new Surroundings(host.database);
    this.#rows = new Map(host.figures.ids.map((id, row) => [id, row]));
  }

  readonly measures: readonly Measure[] = $derived.by(() => this.workspace.measures);

  /** The open proposal as it is stored. */
  readonly open: Measure | null = $derived.by(() => {
    const id = this.host.view.current.propose.open;
    return this.measures.find((measure) => measure.id === id) ?? null;
  });

  /** The open proposal as it is seen: while dragged, where the hand is. */
  readonly shown: Measure | null = $derived.by(() => {
    const { open } = this;
    const dragged = this.#dragged;
    if (!open || dragged?.handle.measureId !== open.id) return open;
    const target = targetAt(open, dragged.handle.index);
    return target ? withPlace(open, target, { position: dragged.to, address: '' }) : open;
  });

  get dragging(): boolean {
    return this.#dragged !== null;
  }

  /** The link names a proposal that this device does not have. */
  readonly missing: boolean = $derived.by(() => this.workspace.storage !== 'opening' && this.host.view.current.propose.open !== null && this.open === null);

  rowOf(areaId: string | null): number | undefined {
    return areaId === null ? undefined : this.#rows.get(areaId);
  }

  nameOf(areaId: string | null): string | undefined {
    const row = this.rowOf(areaId);
    return row === undefined ? undefined : this.host.figures.names[row];
  }

  /** The Planungsraum a proposal lies in or is for; null without a place. */
  areaOf(measure: Measure): string | null {
    if (shapeOf(measure) === 'area') return measure.areaId;
    const at = pinPlace(measure, null);
    return at && this.host.areaAt(at, 'plr');
  }

  drawn(measure: Measure): DrawnMeasure {
    const row = shapeOf(measure) === 'area' ? this.rowOf(measure.areaId) : undefined;
    return { measure, middle: row === undefined ? null : [this.host.figures.longitudes[row]!, this.host.figures.latitudes[row]!] };
  }

  /** The address nearest to a place; null if there is none, or the addresses are not loaded (yet). */
  addressAt(position: Position): NearAddress | null {
    return this.#finder?.nearest(position, ADDRESS_REACH) ?? null;
  }

  /** Offers the kinds of proposal; for a Kiez whose profile was open, with the map brought there. */
  choose(areaId: string | null = null): void {
    const { view, figures } = this.host;
    this.choosing = true;
    this.placing = null;
    this.choosingFor = areaId;
    view.openMeasure(null);
    view.select(null);
    const row = this.rowOf(areaId);
    if (row !== undefined) view.moveCamera({ longitude: figures.longitudes[row]!, latitude: figures.latitudes[row]!, zoom: KIEZ_ZOOM });
    void this.#loadAddresses();
  }

  /** Begins a proposal of a kind; its first place makes it. */
  begin(kind: MeasureKind): void {
    this.choosing = false;
    this.placing = { kind, measureId: null, target: kind === 'open_office' ? null : nextTarget({ kind }) };
    if (shapeOf({ kind }) !== 'area') return;
    if (this.choosingFor !== null) this.chooseArea(this.choosingFor);
    else if (this.host.view.current.level !== 'plr') this.host.view.chooseLevel('plr');
  }

  /** Places the open proposal anew, or another stop or corner of it. */
  placeOpen(target: PlacementTarget | null): void {
    if (!this.open) return;
    this.placing = { kind: this.open.kind, measureId: this.open.id, target };
    void this.#loadAddresses();
  }

  stopPlacing(): void {
    this.placing = null;
    this.choosing = false;
    this.choosingFor = null;
    this.aims = false;
  }

  /**
   * Takes a place for what is being placed. The address comes from the address book, and with it, where wished, the exact
   * place; without the book there is a place without an address.
   *
   * @returns false outside of Berlin: nothing was placed.
   */
  async place(position: Position, address?: string): Promise<boolean> {
    const { placing } = this;
    const areaId = this.host.areaAt(position, 'plr');
    if (!placing?.target || areaId === null) {
      if (placing?.target) this.announcement = this.#texts.outside;
      return false;
    }
    await this.#loadAddresses();
    const spot = address === undefined ? this.#spotAt(position) : { position, address };
    const before = placing.measureId === null ? this.#fresh(placing.kind, areaId) : this.workspace.measure(placing.measureId);
    if (!before) return false;
    const stopName = spot.address.split(',')[0] || this.#texts.stop(before.stops.length + 1);
    const after = withPlace(before, placing.target, spot, stopName);
    this.put(after, placing.measureId === null ? 'add' : 'move');
    this.announcement = placing.measureId === null ? this.#texts.placed(after.title) : '';
    if (placing.measureId === null) this.host.view.openMeasure(after.id);
    // Stops and corners come one after the other until the person says that it is enough.
    this.placing = placing.target.kind === 'spot' || placing.target.index !== null ? null : { ...placing, measureId: after.id };
    if (!this.placing) this.aims = false;
    return true;
  }

  /** The place of a whole Kiez is chosen on the map. */
  get placesArea(): boolean {
    return this.placing !== null && shapeOf(this.placing) === 'area';
  }

  /** Makes the whole-Kiez proposal, or gives it another Kiez; null: for no Kiez in particular. */
  chooseArea(areaId: string | null): void {
    const { placing } = this;
    if (!placing || placing.target) return;
    const before = placing.measureId === null ? this.#fresh(placing.kind, areaId) : this.workspace.measure(placing.measureId);
    if (before) this.#made({ ...before, areaId }, placing.measureId === null);
  }

  /** Makes the proposal that an office opens, or attaches it to another one. */
  chooseOffice(officeId: string, spot: Spot | null): void {
    const { placing } = this;
    if (!placing) return;
    const before = placing.measureId === null ? this.#fresh(placing.kind, spot && this.host.areaAt(spot.position, 'plr')) : this.workspace.measure(placing.measureId);
    if (before) this.#made({ ...before, officeId, spot }, placing.measureId === null);
  }

  /** Makes the proposal before it has a place. */
  makeWithoutPlace(): void {
    if (this.placing?.measureId === null) this.#made(this.#fresh(this.placing.kind, null), true);
  }

  drag(handle: Handle, to: Position): void {
    this.#dragged = { handle, to };
    void this.#loadAddresses();
  }

  async drop(handle: Handle, to: Position): Promise<void> {
    const measure = this.workspace.measure(handle.measureId);
    const target = measure && targetAt(measure, handle.index);
    // Dropped into a lake or another city it goes back to where it was.
    if (measure && target && this.host.areaAt(to, 'plr') !== null) {
      await this.#loadAddresses();
      this.put(withPlace(measure, target, this.#spotAt(to)), 'move');
    }
    this.#dragged = null;
  }

  put(measure: Measure, name: StepName): void {
    this.workspace.put(measure, { name, subject: measure.title });
  }

  remove(measure: Measure): void {
    this.workspace.remove(measure.id, { name: 'remove', subject: measure.title });
    this.host.view.openMeasure(null);
    this.removed = measure.title;
  }

  /** Opens a proposal and ends what was begun meanwhile. */
  show(measureId: string): void {
    this.stopPlacing();
    this.host.view.openMeasure(measureId);
  }

  duplicate(measure: Measure): void {
    const copy = duplicateMeasure(measure, this.#texts.copyOf(measure.title), ORIGIN());
    this.put(copy, 'add');
    this.host.view.openMeasure(copy.id);
  }

  undo(): void {
    const step = this.workspace.undoStep;
    this.removed = null;
    this.workspace.undo();
    if (step) this.announcement = proposeTexts[settings.language].undone(this.stepText(step));
  }

  redo(): void {
    const step = this.workspace.redoStep;
    this.removed = null;
    this.workspace.redo();
    if (step) this.announcement = proposeTexts[settings.language].redone(this.stepText(step));
  }

  /** `Kiezbüro Kosmosviertel: verschoben` */
  stepText({ name, subject }: Step): string {
    const texts = proposeTexts[settings.language];
    return texts.step(subject, texts.steps[name]);
  }

  #made(measure: Measure, isNew: boolean): void {
    this.put(measure, isNew ? 'add' : 'move');
    this.stopPlacing();
    if (isNew) {
      this.announcement = this.#texts.placed(measure.title);
      this.host.view.openMeasure(measure.id);
    }
  }

  /** A proposal as it begins, named after its kind and Kiez, for the branch of the Kreis. */
  #fresh(kind: MeasureKind, areaId: string | null): Measure {
    const name = kindTexts[settings.language].kinds[kind][0];
    const kreis = kreise.find(({ id }) => id === (areaId?.slice(0, 2) ?? this.host.view.current.kreis));
    return newMeasure(kind, ORIGIN(), { title: [name, this.nameOf(areaId)].filter(Boolean).join(' '), responsible: kreis ? `SPD ${kreis.name}` : '' });
  }

  #spotAt(position: Position): Spot {
    const near = this.addressAt(position);
    if (!near) return { position, address: '' };
    return { position: this.snaps ? near.position : position, address: addressLine(near) };
  }

  /** The address book is asked for when someone begins to place; without it places have no addresses. */
  async #loadAddresses(): Promise<void> {
    if (this.#finder) return;
    try {
      this.#finder = createAddressFinder(await loadAddressBook());
    } catch (error) {
      console.warn('Addresses are missing:', error);
    }
  }

  get #texts() {
    return createTexts[settings.language];
  }
}
