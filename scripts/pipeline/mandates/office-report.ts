import type { OfficeRow, PlacedOffice } from './offices';

/** `data/quality/offices.md`: how the offices were placed, what could not be, and how far two kinds of evidence differ. */
export function officeReport(offices: readonly PlacedOffice[]): string {
  const rows = offices.map(({ row }) => row);
  const spd = rows.filter(({ party }) => party === 'spd');
  const deviations = offices.flatMap(({ position }) => position.deviation ?? []).sort((a, b) => a - b);
  return `${[
    '# Where the offices are',
    '',
    'Written by the pipeline step `mandates`. An office is placed at its own node on the map (`office_node`), else at the house',
    'number of its published address (`house_number`), else at another node with the same address (`same_address_node`), else at',
    'a neighbouring house or on the street (`street`). What cannot be placed stays without a position; nothing is guessed.',
    '',
    '| placed by | all offices | of these SPD |',
    '|---|---:|---:|',
    ...(['office_node', 'house_number', 'same_address_node', 'street', null] as const).map((source) =>
      `| ${source ?? 'not placed'} | ${placedBy(rows, source)} | ${placedBy(spd, source)} |`),
    `| **sum** | **${rows.length}** | **${spd.length}** |`,
    '',
    '## Two kinds of evidence compared',
    '',
    deviations.length === 0
      ? 'No office has both a mapped position and a house number of the map.'
      : `${deviations.length} offices have both a mapped position and the house number of their address: median distance `
        + `${quantile(deviations, 0.5)} m, 90th percentile ${quantile(deviations, 0.9)} m, largest ${quantile(deviations, 1)} m.`,
    '',
    '## Mapped elsewhere than the published address (the address counts)',
    '',
    ...listOr(offices.filter(({ position }) => position.conflict).map(({ row, position }) =>
      `- ${row.office_id} ${row.holder}: ${row.street}, ${Math.round(position.deviation!)} m apart`)),
    '',
    '## Placed by the street only',
    '',
    ...listOr(rows.filter((row) => row.geocode === 'street').map((row) =>
      `- ${row.office_id} ${row.holder} (${row.party}): ${row.street}, ${row.plz ?? 'no postcode'}`)),
    '',
    '## Not placed',
    '',
    ...listOr(offices.filter(({ row }) => row.geocode === 'none').map(({ row, position }) =>
      `- ${row.office_id} ${row.holder} (${row.party}): ${[row.street, row.plz, position.reason].filter((part) => part).join(', ')}`)),
  ].join('\n')}\n`;
}

function placedBy(rows: readonly OfficeRow[], source: OfficeRow['position_source']): number {
  return rows.filter((row) => row.position_source === source).length;
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!);
}

function listOr(lines: string[]): string[] {
  return lines.length > 0 ? lines : ['None.'];
}
