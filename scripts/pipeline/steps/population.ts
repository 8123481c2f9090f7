import { methodAccuracy, outOfSample, outOfSampleConstituencies, outOfSampleGermans } from '../population/accuracy';
import { readBlocks } from '../population/blocks';
import { checkPlaces, inOrder, readCity, readStructures, type City } from '../population/city';
import { readConstituencyPopulation } from '../population/constituencies';
import { boostedDensities, BOOSTING, classDensities, floorSpace } from '../population/densities';
import { PRECINCT_SETS } from '../population/divisions';
import { massesOfSets, sharpenedByDivisions, type SetMasses } from '../population/masses';
import { everybody, peopleOf2025, peopleTable, populationCells } from '../population/people';
import { FIRST_UNINHABITED } from '../population/places';
import { readRegister, readRegister2025 } from '../population/register';
import { interpolationReport, rounded, type InterpolationQuality } from '../population/report';
import { precinctWeights } from '../population/weights';
import type { Step, StepContext } from '../step';

/** See METHODS.md, "Votes per Planungsraum" and "Accuracy to reach". */
export const populationStep: Step = {
  name: 'population',
  title: 'Where people live: from buildings and house numbers to precincts and Planungsräume',
  needs: ['areas'],
  async run(context) {
    const { sources, interim, progress } = context;
    const city = await readCity(sources, interim);
    const structures = await readStructures(sources);
    const register2025 = readRegister2025(sources), register2023 = readRegister(sources, 2023);
    checkPlaces(city, register2025.population);
    progress(`${city.places.x.length} house numbers`);

    const { ah21 } = city.precincts;
    const totals = inOrder(ah21, structures['2022-mid'].population), totals2020 = inOrder(ah21, structures['2020-12'].population);
    const boosted = boostedDensities(city.places, ah21.group, totals, {}, (tree) => {
      if (tree % 50 === 0) progress('Densities', tree, BOOSTING.trees);
    });
    const prior = sharpenedByDivisions(city, boosted, structures, { group: ah21.group, totals });
    const prior2020 = sharpenedByDivisions(city, boosted, structures, { group: ah21.group, totals: totals2020 });

    const masses = massesOfSets(city, prior, structures, sources);
    const impureAreas = writeWeights(context, city, masses);
    const constituencies = await readConstituencyPopulation(sources);
    const people = peopleOf2025(city, prior, structures, register2023, register2025, constituencies);
    interim.writeTable('people', peopleTable(city, people));
    // The blocks, read below, only judge the result: the cells do not come from them.
    context.writeTable('population_cells', populationCells(city, people, register2025), { referenceDate: '2025-12-31', sourceIds: sources.openedSourceIds });
    progress('People and weights');

    const { ofPlaces, ofGround } = methodAccuracy(city, sources, structures, readBlocks(sources, city.places));
    const floor = floorSpace(city.places);
    const lived = floor.map((area, place) => (city.places.landuse[place]! >= FIRST_UNINHABITED ? 0.01 * area : area));
    const quality: InterpolationQuality = rounded({
      version: 1,
      places: city.places.x.length,
      methods: [
        ofGround('area', 'area of the ground'),
        ofPlaces('numbers', 'house numbers', new Float64Array(floor.length).fill(1)),
        ofPlaces('floor', 'footprint × storeys of numbered buildings', floor),
        ofPlaces('lived', 'the same without commerce, industry, institutions', lived),
        ofPlaces('classes', 'densities per building class (non-negative least squares)', classDensities(city.places, ah21.group, totals)),
        ofPlaces('boosted', 'boosted densities', boosted),
        ofPlaces('divisions', 'boosted densities and several divisions', prior, prior2020),
      ],
      chosen: 'divisions',
      outOfSample: [
        ...outOfSample(city, sources, structures, masses.population2020),
        outOfSampleGermans(city, sources, structures, masses.germans2022),
        outOfSampleConstituencies(city, everybody(peopleOf2025(city, prior, structures, register2023, register2025)), constituencies),
      ],
      residuals: {
        'inhabitants 31.12.2020, ah21': masses.population2020.residual, 'Germans 2022, ah21': masses.germans2022.residual,
        'Germans 31.12.2023, bt25': masses.germans2023.residual,
      },
      impureAreas,
    });
    context.writeFile('data/quality/interpolation.json', `${JSON.stringify(quality, null, 1)}\n`);
    context.writeFile('data/quality/interpolation.md', interpolationReport(quality));
  },
};

/** Writes weights-<set> and purity-<set>; returns how many Planungsräume deserve a warning. */
function writeWeights({ interim, progress }: StepContext, city: City, masses: SetMasses): Record<string, number> {
  const massOf = { ah21: masses.germans2022.mass, bt25: masses.germans2023.mass, btw17: masses.germans2020, eu14: masses.germans2020 };
  return Object.fromEntries(PRECINCT_SETS.map((set) => {
    const { weights, purity } = precinctWeights(city, city.precincts[set], massOf[set]);
    interim.writeTable(`weights-${set}`, weights);
    interim.writeTable(`purity-${set}`, purity);
    progress(`${set}: ${weights['weight']!.length} overlaps`);
    return [set, Array.from(purity['share_elsewhere'] as ArrayLike<number | null>).filter((share) => share !== null && share > 0.3).length];
  }));
}
