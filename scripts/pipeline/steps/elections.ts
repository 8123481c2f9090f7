import elections from '../../../data/elections.json';
import { backTest } from '../elections/back-test';
import { FORMS, type CountedElection } from '../elections/counts';
import { AGH_2026 } from '../elections/estimate';
import { electionCatalogue } from '../elections/indicator-catalogue';
import { electionIndicators } from '../elections/indicators';
import { computeResults, readAllCounts } from '../elections/results';
import { electionsTable, IN_PRECINCT_TABLES, precinctTables, resultsTable, turnoutTable } from '../elections/tables';
import { readSourceCatalogue } from '../sources';
import type { Step } from '../step';

export const electionsStep: Step = {
  name: 'elections',
  title: 'Results of twelve elections in all areas',
  needs: ['areas', 'population'],
  async run(context) {
    const counts = await readAllCounts(context);
    const results = await computeResults(context, counts);
    context.writeTable('elections', electionsTable(), { sourceIds: sourcesOf(elections.map(({ id }) => id)) });
    context.writeTable('results', resultsTable(results));
    context.writeTable('turnout', turnoutTable(results));
    const precincts = precinctTables(counts);
    const counted = { sourceIds: sourcesOf(IN_PRECINCT_TABLES) };
    context.writeTable('precinct_results', precincts.results, counted);
    context.writeTable('precinct_turnout', precincts.turnout, counted);
    const indicators = electionIndicators(results, new Map(elections.map(({ id, date }) => [id, date])));
    context.interim.writeTable('indicators-elections', {
      indicator_id: indicators.map(({ indicator }) => indicator),
      area_id: indicators.map(({ area }) => area),
      period: indicators.map(({ period }) => period),
      value: indicators.map(({ value }) => value),
    });
    context.interim.writeJson('catalogue-indicators-elections', electionCatalogue(sourceOf));
    context.interim.writeJson('sources-indicators-elections', context.sources.openedSourceIds);
    for (const line of backTest(results)) context.progress(line);
  },
};

function sourcesOf(elections: readonly string[]): string[] {
  return [...new Set(elections.map(sourceOf))].sort();
}

/** Id of the source that holds an election's results. */
function sourceOf(election: string): string {
  const path = election === 'agh2026' ? AGH_2026 : FORMS[election as CountedElection].path;
  const source = readSourceCatalogue().find(({ files }) => files.some((file) => file.path === path));
  if (!source) throw new Error(`data/sources.json does not list ${path}`);
  return source.id;
}
