import type { ExportContent } from './export-content';

export const EXPORT_FORMATS = ['xlsx', 'german', 'international', 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * Writes the table in a format. The code for it, and for GeoJSON the shapes of the areas, come with the first call.
 *
 * @throws if one of them cannot be loaded.
 */
export async function makeFile(content: ExportContent, format: ExportFormat): Promise<MadeFile> {
  switch (format) {
    case 'xlsx': {
      const { xlsxOf } = await import('../../../data/export/xlsx');
      // Number and name stay when one scrolls.
      return { name: content.fileName('xlsx'), content: await xlsxOf(content.table, 2) };
    }
    case 'german':
    case 'international': {
      const { csvOf } = await import('../../../data/export/csv');
      return { name: content.fileName('csv', format === 'german' ? '' : 'international'), content: new Blob([csvOf(content.table, format)], { type: 'text/csv;charset=utf-8' }) };
    }
    case 'geojson': {
      const [{ geoJsonOf }, { loadAreaShapes }] = await Promise.all([import('../../../data/export/geojson'), import('../../../data/export/area-shapes')]);
      const shapes = await loadAreaShapes(content.level);
      const collection = geoJsonOf(content.table, content.areaIds, (id) => shapes.get(id), content.attribution);
      return { name: content.fileName('geojson'), content: new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }) };
    }
  }
}
