import type { Cells, PeopleReached } from './reach';

/** Adds up the people of cells. */
export class PeopleCount {
  #all = 0;
  #under18 = 0;
  #age65 = 0;
  readonly #byArea: Float64Array;

  constructor(private readonly cells: Cells) {
    this.#byArea = new Float64Array(cells.areaIds.length);
  }

  add(cell: number): void {
    const people = this.cells.population[cell]!;
    this.#all += people;
    this.#under18 += this.cells.under18[cell]!;
    this.#age65 += this.cells.age65[cell]!;
    this.#byArea[this.cells.area[cell]!]! += people;
  }

  get people(): PeopleReached {
    return { all: this.#all, under18: this.#under18, age65: this.#age65, byArea: this.#byArea };
  }
}
