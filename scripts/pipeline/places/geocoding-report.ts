import type { DistanceErrors, GeocodingQuality, PlanningAreaHits } from './geocoding-quality';
import { QUALITIES } from './place';

/** data/quality/geocoding.md: how well the addresses are placed, for people who want to check it. */
export function geocodingReport(quality: GeocodingQuality): string {
  const total = QUALITIES.reduce((sum, name) => sum + quality.counts[name], 0);
  return `# Geocoding of the official addresses

Written by the pipeline step \`addresses\`. The official list (June 2023) has addresses with postcode and Planungsraum but
without coordinates; the map (August 2021) has house numbers without streets. A house number of the map becomes an address
by the streets around it, the postcode, the Planungsraum and the neighbours in the row of numbers.

## How many, how exactly

| quality | meaning | addresses | share |
|---|---|---:|---:|
| number | a house number of the map | ${whole(quality.counts.number)} | ${percent(quality.counts.number / total)} |
| street | a doubtful house number, between its neighbours, or the middle of the street in the Planungsraum | ${whole(quality.counts.street)} | ${percent(quality.counts.street / total)} |
| area | street unknown to the map: a house near the middle of the Planungsraum | ${whole(quality.counts.area)} | ${percent(quality.counts.area / total)} |
| all | | ${whole(total)} | |

${quality.streetsWithoutMap} street names of the list are not on the map (garden colonies, squares, streets named after August 2021).

| Bezirk | number | street | area |
|---|---:|---:|---:|
${quality.countsByBezirk.map((row) => `| ${row.bezirk} | ${QUALITIES.map((name) => whole(row[name])).join(' | ')} |`).join('\n')}

## In the right Planungsraum

Every address names its Planungsraum. The hold-out run does not use it for the match, only postcode, street and number, and
is then compared with it.

| run | placed at a house number | in the right Planungsraum | share |
|---|---:|---:|---:|
${hits('hold-out, Planungsraum not used', quality.holdOut)}
${hits('as published, Planungsraum used', quality.matched)}

The rest of the published run lies less than 20 m outside: the houses of a border street.

## Distance to independent positions

Points of interest with an own address and position (OpenStreetMap nodes of February 2026 that are one door: restaurants,
doctors, pharmacies and the like), and party offices whose place was known. A node stands in the house or at its door, so
about 10 m are no error; the tail also holds large plots with one number. ${whole(quality.contradictingPoints)} points are left out because
their own Planungsraum is not that of their address.

| reference | quality | pairs | median | 90 % within | 95 % within | over 100 m |
|---|---|---:|---:|---:|---:|---:|
${QUALITIES.map((name) => distances('points of interest', name, quality.pointsOfInterest[name])).join('\n')}
${distances('party offices', 'any', quality.offices)}
`;
}

function hits(run: string, { count, right }: PlanningAreaHits): string {
  return `| ${run} | ${whole(count)} | ${whole(right)} | ${percent(right / count)} |`;
}

function distances(reference: string, quality: string, errors: DistanceErrors): string {
  const metres = (value: number) => `${value.toFixed(1)} m`;
  return `| ${reference} | ${quality} | ${whole(errors.count)} | ${metres(errors.median)} | ${metres(errors.percentile90)} | ${metres(errors.percentile95)} | ${percent(errors.shareOver100)} |`;
}

function whole(value: number): string {
  return value.toLocaleString('en-US');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
