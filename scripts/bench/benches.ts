import { firstMap } from './first-map';
import { frame } from './frame';
import type { Bench } from './line';
import { precincts } from './precincts';
import { queries } from './queries';
import { reachBench } from './reach';
import { robustnessBench } from './robustness';
import { search } from './search';
import { sliderStep } from './slider-step';
import { spatial } from './spatial';

export const benches: readonly Bench[] = [sliderStep, robustnessBench, spatial, queries, precincts, reachBench, search, firstMap, frame];
