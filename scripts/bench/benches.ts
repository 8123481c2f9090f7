import { firstMap } from './first-map';
import type { Bench } from './line';

export const benches: readonly Bench[] = [firstMap];
