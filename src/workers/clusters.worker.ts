import { expose, transfer } from 'comlink';
import type { Topology } from 'topojson-specification';
import { clustersOf, type Clusters } from '../domain/spatial/statistics/clusters';
import { queenNeighbours } from '../domain/spatial/statistics/contiguity';
import type { Neighbours } from '../domain/spatial/statistics/neighbours';

/** What is asked of which areas. The geometry is fetched here, where parsing it keeps no one waiting. */
export interface ClusterQuestion {
  readonly method: 'moran' | 'getis';
  /** Absolute address of the topology; the browser has it from the first map. */
  readonly topology: string;
  readonly level: string;
  readonly ids: readonly string[];
  /** By area; NaN without a value. */
  readonly values: Float64Array;
}

const topologies = new Map<string, Promise<Topology>>();
const neighbours = new Map<string, Neighbours>();

const service = {
  /** Answers in the order of the ids asked about. */
  async clusters({ method, topology, level, ids, values }: ClusterQuestion): Promise<Clusters> {
    const beside = await neighboursOn(topology, level);
    const valueOf = new Map(ids.map((id, index) => [id, values[index]!]));
    const answer = clustersOf(beside.ids.map((id) => valueOf.get(id) ?? NaN), beside, method);
    const place = new Map(beside.ids.map((id, index) => [id, index]));
    const classes = Int8Array.from(ids, (id) => answer.classes[place.get(id) ?? -1] ?? -1);
    const numbers = (of: Float64Array): Float64Array => Float64Array.from(ids, (id) => of[place.get(id) ?? -1] ?? NaN);
    const ordered = { ...answer, classes, values: numbers(answer.values), p: numbers(answer.p) };
    return transfer(ordered, [classes.buffer, ordered.values.buffer, ordered.p.buffer]);
  },
};

async function neighboursOn(address: string, level: string): Promise<Neighbours> {
  const key = `${address} ${level}`;
  const known = neighbours.get(key);
  if (known) return known;
  // What could not be had is asked for again with the next question.
  const loading = topologies.get(address) ?? load(address).catch((error: unknown) => {
    topologies.delete(address);
    throw error;
  });
  topologies.set(address, loading);
  const found = queenNeighbours(await loading, level);
  neighbours.set(key, found);
  return found;
}

async function load(address: string): Promise<Topology> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return (await response.json()) as Topology;
}

export type ClusterService = typeof service;
expose(service);
