import type { FigureDescription } from '../../domain/figures/description';
import type { OwnMeasure } from '../../domain/own/aggregate';
import type { Language } from '../../domain/wording/format';
import type { OwnTable, OwnTableFigure } from './own-table';

const german = {
  count: 'Anzahl der Zeilen',
  perThousand: 'je 1.000 Einwohner:innen',
  definition: {
    count: 'Wie viele Zeilen der eigenen Tabelle im Gebiet liegen.',
    sum: 'Summe der Werte der eigenen Tabelle im Gebiet.',
    mean: 'Mittel der Zeilen der eigenen Tabelle im Gebiet.',
    weighted: 'Mittel der Werte im Gebiet, gewichtet mit den Einwohner:innen.',
    share: 'Anteil im Gebiet in Prozent, aus der eigenen Tabelle.',
    rate: 'Summe der Werte im Gebiet je 1.000 Einwohner:innen.',
  } satisfies Record<OwnMeasure, string>,
  note: (table: OwnTable) => `Eigene Daten aus „${table.fileName}“; nur auf diesem Gerät.${table.placed < table.rows ? ' Nicht alle Zeilen ließen sich einem Gebiet zuordnen.' : ''}`,
};

const english: typeof german = {
  count: 'number of rows',
  perThousand: 'per 1,000 inhabitants',
  definition: {
    count: 'How many rows of the own table lie in the area.',
    sum: 'Sum of the values of the own table in the area.',
    mean: 'Mean of the rows of the own table in the area.',
    weighted: 'Mean of the values in the area, weighted with the inhabitants.',
    share: 'Share in the area in percent, from the own table.',
    rate: 'Sum of the values in the area per 1,000 inhabitants.',
  },
  note: (table) => `Own data from “${table.fileName}”; on this device only.${table.placed < table.rows ? ' Not all rows could be matched to an area.' : ''}`,
};

const WORDS = { de: german, en: english } as const;

/** The figures of an own table with everything a person must know to read them. */
export function describeOwnFigures(table: OwnTable, language: Language): { values: Float64Array; description: FigureDescription }[] {
  const words = WORDS[language];
  return table.figures.map((figure) => {
    const title = figure.title ?? words.count;
    const unit = figure.measure === 'share' ? '%' : figure.measure === 'rate' ? words.perThousand : '';
    return {
      values: figure.values,
      description: {
        key: `own-${figure.id}`, title: `${table.title}: ${title}`, short: title, unit, digits: digitsOf(figure), signed: false,
        kind: figure.measure === 'share' ? 'share' : figure.measure === 'count' || figure.measure === 'sum' ? 'count' : 'index',
        higherIs: 'neutral', centre: null, party: null, definition: words.definition[figure.measure], period: table.added.slice(0, 10), sourceId: null,
        caveats: table.estimated ? ['own', 'estimated'] : ['own'], note: words.note(table), finestLevel: 'plr',
      },
    };
  });
}

/** None for whole numbers; else so many that small values can be told apart. */
function digitsOf({ values }: OwnTableFigure): number {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.every((value) => Math.abs(value - Math.round(value)) < 1e-9)) return 0;
  const largest = known.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest >= 1000 ? 0 : largest >= 1 ? 1 : 3;
}
