/** A priority queue of nodes by distance: a heap of four children on typed arrays, which allocates nothing while it works. */
export class DistanceQueue {
  size = 0;
  #keys: Float64Array;
  #nodes: Int32Array;

  constructor(capacity = 4096) {
    this.#keys = new Float64Array(capacity);
    this.#nodes = new Int32Array(capacity);
  }

  push(node: number, key: number): void {
    if (this.size === this.#keys.length) this.#grow();
    const keys = this.#keys, nodes = this.#nodes;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      if (keys[parent]! <= key) break;
      keys[place] = keys[parent]!;
      nodes[place] = nodes[parent]!;
      place = parent;
    }
    keys[place] = key;
    nodes[place] = node;
  }

  /** The least distance in the queue, which must not be empty. */
  get leastKey(): number {
    return this.#keys[0]!;
  }

  /** Takes out the node of the least distance. */
  pop(): number {
    const keys = this.#keys, nodes = this.#nodes, top = nodes[0]!, size = --this.size;
    const key = keys[size]!, node = nodes[size]!;
    let place = 0;
    for (let child = 1; child < size; child = 4 * place + 1) {
      let least = child;
      const end = Math.min(child + 4, size);
      for (let other = child + 1; other < end; other++) if (keys[other]! < keys[least]!) least = other;
      if (keys[least]! >= key) break;
      keys[place] = keys[least]!;
      nodes[place] = nodes[least]!;
      place = least;
    }
    keys[place] = key;
    nodes[place] = node;
    return top;
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length), nodes = new Int32Array(keys.length);
    keys.set(this.#keys);
    nodes.set(this.#nodes);
    [this.#keys, this.#nodes] = [keys, nodes];
  }
}
