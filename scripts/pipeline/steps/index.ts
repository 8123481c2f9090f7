import type { Step } from '../step';
import { addressesStep } from './addresses';
import { areaTableStep } from './area-table';
import { areasStep } from './areas';
import { basemapStep } from './basemap';
import { electionsStep } from './elections';
import { indicatorsStep } from './indicators';
import { mandatesStep } from './mandates';
import { placesStep } from './places';
import { populationStep } from './population';
import { socialStep } from './social';
import { startStep } from './start';
import { walkGraphStep } from './walk-graph';
import { walkingMinutesStep } from './walking-minutes';

/** All steps in the order in which they run; a step stands behind those it needs. */
export const steps: readonly Step[] = [
  areasStep,
  populationStep,
  walkGraphStep,
  electionsStep,
  areaTableStep,
  addressesStep,
  placesStep,
  basemapStep,
  socialStep,
  mandatesStep,
  walkingMinutesStep,
  indicatorsStep,
  startStep,
];
