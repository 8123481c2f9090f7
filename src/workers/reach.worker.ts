import { expose } from 'comlink';
import { readNeighbourhood } from '../data/neighbourhood';
import type { Neighbourhood } from '../domain/reach/neighbourhood';
import type { AccessibilityGain, Reach, ReachQuestion, ReachSums } from '../domain/reach/reach';
import type { Position } from '../domain/spatial/position';

let loading: Promise<Neighbourhood> | undefined;

const service = {
  /** @param data absolute address of the folder of tables: a worker's own addresses are relative to its script. */
  async reach(data: string, question: ReachQuestion): Promise<Reach> {
    return (await neighbourhood(data)).reach(question);
  },

  async gain(data: string, spots: readonly Position[], minutes: number, speed: number): Promise<AccessibilityGain> {
    return (await neighbourhood(data)).gain(spots, minutes, speed);
  },

  async sums(data: string, measures: readonly (readonly Position[])[], minutes: number, speed: number): Promise<ReachSums> {
    return (await neighbourhood(data)).sums(measures, minutes, speed);
  },
};

function neighbourhood(data: string): Promise<Neighbourhood> {
  // What could not be had is asked for again with the next question.
  return (loading ??= readNeighbourhood((file) => load(data + file)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

export type ReachService = typeof service;
expose(service);
