import { placeByAreaId, placeByName } from '../../domain/own/area-ids';
import { cellText, type Cell, type RawTable } from '../../domain/own/cell';
import { numberFormatOf, parseNumber } from '../../domain/own/number-format';
import { placeByAddress } from '../../domain/own/place-by-address';
import { placeByPostcode, placeByPrecinct, placeByShape } from '../../domain/own/place-by-people';
import { placeByPoint } from '../../domain/own/place-by-point';
import type { Placement, PlaceKey } from '../../domain/own/place-key';
import type { FeatureShapes } from './read-geojson';
import type { References } from './references';

/** Finds the place of every row of a table by a key, with the application's own tables. */
export async function placeRows(table: RawTable, shapes: FeatureShapes | null, key: PlaceKey, references: References): Promise<Placement> {
  const column = (index: number): readonly Cell[] => table.cells[index] ?? [];
  const optional = (index: number | null): readonly Cell[] | null => (index === null ? null : column(index));
  switch (key.kind) {
    case 'area':
      return placeByAreaId(await references.figures(), column(key.column), key.level);
    case 'name':
      return placeByName(await references.figures(), column(key.column));
    case 'precinct':
      return placeByPrecinct(await references.precincts(key.set), await references.populationCells(), column(key.column));
    case 'postcode': {
      const { population } = await references.figures();
      return placeByPostcode(await references.addressBook(), column(key.column), await references.areaRow(), population);
    }
    case 'address': {
      const { constituency } = await references.locator();
      const columns = { street: column(key.street), number: optional(key.number), postcode: optional(key.postcode) };
      return placeByAddress(await references.addressBook(), columns, await references.areaRow(), constituency);
    }
    case 'coordinates':
      return placeByPoint(numbersOf(column(key.x)), numbersOf(column(key.y)), await references.locator(), await references.toDegrees());
    case 'shape':
      return placeShapes(shapes, table.rows, references);
  }
}

async function placeShapes(shapes: FeatureShapes | null, rows: number, references: References): Promise<Placement> {
  if (shapes?.kind === 'polygons') return placeByShape(shapes.rings, await references.populationCells());
  const positions = shapes?.positions ?? new Array<null>(rows).fill(null);
  const at = (axis: 0 | 1) => Float64Array.from(positions, (position) => position?.[axis] ?? NaN);
  return placeByPoint(at(0), at(1), await references.locator(), await references.toDegrees());
}

/** Coordinates in either format: 13,4050 or 13.4050, 389.000,5 or 389000.5. */
function numbersOf(cells: readonly Cell[]): Float64Array {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
  // "13.405" could be thirteen thousand; of a coordinate it never is.
  const format = numberFormatOf(texts, 'international');
  return Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : parseNumber(cellText(cell), format)));
}
