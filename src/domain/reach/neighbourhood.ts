import type { Position } from '../spatial/position';
import { accessibility, distanceWeight, supplyPerPerson, type Supply } from './accessibility';
import { footAt, footingOf, footOf, type Footing } from './footing';
import { nearestGoal, nearestGoals, type GoalField } from './goals';
import { outlinesOf } from './outline';
import { PeopleCount } from './people-count';
import { GOALS, type AccessibilityGain, type Cells, type Goal, type NearestGoal, type Offices, type Places, type Reach, type ReachQuestion, type ReachSums } from './reach';
import { eachReachedPlace } from './reached-ways';
import type { WalkGraph } from './walk-graph';
import { WalkSearch, type Foot } from './walk-search';
import { WayIndex } from './way-index';
import { WayRaster } from './way-raster';

/** A spot in the middle of a forest or lake is still taken to the nearest way, if there is one within these metres. */
const FARTHEST_SPOT = 1000;
/** Reached cells of so many measures are kept, so that the sums of a plan are quick after a change of one. */
const KEPT = 400;

/** The city on foot: the network with people, places and offices beside it (METHODS.md §7). */
export class Neighbourhood {
  readonly #index: WayIndex;
  readonly #raster: WayRaster;
  readonly #search: WalkSearch;
  readonly #cellFeet: Footing;
  readonly #placeFeet: Footing;
  readonly #officeFeet: Footing;
  readonly #goals: Readonly<Record<Goal, GoalField>>;
  readonly #reachedCells = new Map<string, Int32Array>();
  /** Accessibility of each cell with the offices there are, by limit in metres. */
  readonly #accessibility = new Map<number, Float64Array>();

  constructor(readonly graph: WalkGraph, private readonly cells: Cells, private readonly places: Places, private readonly offices: Offices) {
    this.#index = new WayIndex(graph);
    this.#raster = new WayRaster(this.#index);
    this.#search = new WalkSearch(graph);
    this.#cellFeet = footingOf(graph, this.#index, cells.lon, cells.lat);
    this.#placeFeet = footingOf(graph, this.#index, places.lon, places.lat);
    this.#officeFeet = footingOf(graph, this.#index, offices.lon, offices.lat);
    this.#goals = nearestGoals(this.#search, places, this.#placeFeet, offices, this.#officeFeet);
  }

  reach({ spots, minutes, speed }: ReachQuestion): Reach {
    const { starts, snap } = this.#startsOf(spots), pace = metresPerMinute(speed), limits = minutes.map((value) => value * pace);
    const limit = Math.max(0, ...limits);
    this.#search.run(starts, limit);
    const people = limits.map(() => new PeopleCount(this.cells));
    eachReachedPlace(this.#search, starts, limit, this.#cellFeet, (cell, metres) => {
      for (let band = 0; band < limits.length; band++) if (metres <= limits[band]!) people[band]!.add(cell);
    });
    const places: [number, number][] = [], offices: [number, number][] = [];
    eachReachedPlace(this.#search, starts, limit, this.#placeFeet, (place, metres) => places.push([place, metres / pace]));
    eachReachedPlace(this.#search, starts, limit, this.#officeFeet, (office, metres) => offices.push([office, metres / pace]));
    return {
      snap,
      outlines: outlinesOf(this.#search, this.#raster, limits),
      people: people.map((count) => count.people),
      areaIds: this.cells.areaIds,
      places: nearestFirst(places).map(([place, walk]) => ({ placeId: this.places.ids[place]!, minutes: walk })),
      offices: nearestFirst(offices).map(([office, walk]) => ({ officeId: this.offices.ids[office]!, minutes: walk })),
      nearest: Object.fromEntries(GOALS.map((goal) => [goal, this.#nearest(goal, starts, pace)])) as Record<Goal, NearestGoal | null>,
    };
  }

  /** @param measures the spots of each measure; one without spots reaches nobody. */
  sums(measures: readonly (readonly Position[])[], minutes: number, speed: number): ReachSums {
    const limit = minutes * metresPerMinute(speed);
    const reached = measures.map((spots) => this.#cellsWithin(`${limit} ${spots.join(' ')}`, limit, () => this.#startsOf(spots).starts));
    const ofOffices = this.#cellsWithin(`${limit} offices`, limit, () => this.#goals.spdOffice.feet);
    const times = new Uint16Array(this.#cellFeet.count), nearOffice = new Uint8Array(times.length);
    for (const cells of reached) for (const cell of cells) times[cell]!++;
    for (const cell of ofOffices) nearOffice[cell] = 1;
    const together = new PeopleCount(this.cells), withOffices = new PeopleCount(this.cells);
    for (let cell = 0; cell < times.length; cell++) {
      if (times[cell]! > 0) together.add(cell);
      if (times[cell]! > 0 || nearOffice[cell]) withOffices.add(cell);
    }
    const peopleOf = (cells: Int32Array, counts: (cell: number) => boolean) => cells.reduce((sum, cell) => sum + (counts(cell) ? this.cells.population[cell]! : 0), 0);
    return {
      each: reached.map((cells) => {
        const count = new PeopleCount(this.cells);
        for (const cell of cells) count.add(cell);
        return count.people;
      }),
      together: together.people,
      shared: reached.map((cells) => peopleOf(cells, (cell) => times[cell]! > 1)),
      sharedWithOffices: reached.map((cells) => peopleOf(cells, (cell) => nearOffice[cell] === 1)),
      withOffices: withOffices.people,
      areaIds: this.cells.areaIds,
    };
  }

  /** What one more office, at the nearest of some spots, gives the people around it. */
  gain(spots: readonly Position[], minutes: number, speed: number): AccessibilityGain {
    const limit = minutes * metresPerMinute(speed), { population } = this.cells;
    const now = this.accessibility(limit), office = this.#supply(this.#startsOf(spots).starts, limit), share = supplyPerPerson(office, population);
    let people = 0, before = 0, added = 0;
    office.cells.forEach((cell, index) => {
      people += population[cell]!;
      before += population[cell]! * now[cell]!;
      added += population[cell]! * share * office.weights[index]!;
    });
    const per100000 = (sum: number): number => (people > 0 ? (100_000 * sum) / people : 0);
    return { people, before: per100000(before), after: per100000(before + added) };
  }

  /** SPD offices per person in each cell, shared with everybody else who reaches them within the limit (metres). */
  accessibility(limit: number): Float64Array {
    const known = this.#accessibility.get(limit);
    if (known) return known;
    const values = accessibility(this.#goals.spdOffice.feet.map((foot) => this.#supply([foot], limit)), this.cells.population);
    this.#accessibility.set(limit, values);
    return values;
  }

  /** Metres from each cell to the nearest goal of a kind; Infinity if it lies beside no way. */
  cellDistances(goal: Goal): Float64Array {
    return Float64Array.from({ length: this.#cellFeet.count }, (_, cell) => {
      const foot = footAt(this.#cellFeet, cell);
      return foot.way < 0 ? Infinity : (nearestGoal(this.graph, this.#goals[goal], [foot])?.metres ?? Infinity);
    });
  }

  #cellsWithin(key: string, limit: number, starts: () => readonly Foot[]): Int32Array {
    const known = this.#reachedCells.get(key);
    if (known) return known;
    const from = starts(), cells: number[] = [];
    this.#search.run(from, limit);
    eachReachedPlace(this.#search, from, limit, this.#cellFeet, (cell) => cells.push(cell));
    const found = Int32Array.from(cells);
    if (this.#reachedCells.size >= KEPT) this.#reachedCells.delete(this.#reachedCells.keys().next().value!);
    this.#reachedCells.set(key, found);
    return found;
  }

  #supply(starts: readonly Foot[], limit: number): Supply {
    const cells: number[] = [], weights: number[] = [];
    this.#search.run(starts, limit);
    eachReachedPlace(this.#search, starts, limit, this.#cellFeet, (cell, metres) => {
      cells.push(cell);
      weights.push(distanceWeight(metres, limit));
    });
    return { amount: 1, cells: Int32Array.from(cells), weights: Float64Array.from(weights) };
  }

  #startsOf(spots: readonly Position[]): { starts: Foot[]; snap: number } {
    const starts: Foot[] = [];
    let snap = 0;
    for (const spot of spots) {
      const foot = footOf(this.#index, spot, FARTHEST_SPOT);
      if (foot) starts.push(foot);
      snap = Math.max(snap, foot?.gap ?? Infinity);
    }
    return { starts, snap };
  }

  #nearest(goal: Goal, starts: readonly Foot[], pace: number): NearestGoal | null {
    const found = nearestGoal(this.graph, this.#goals[goal], starts);
    return found ? { id: found.id, minutes: found.metres / pace } : null;
  }
}

/** @param speed km/h. */
export function metresPerMinute(speed: number): number {
  return (speed * 1000) / 60;
}

function nearestFirst(reached: [number, number][]): [number, number][] {
  return reached.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}
