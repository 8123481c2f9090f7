import { formatFigure, formatFigureNumber, type FigureDescription } from '../../../domain/figures/description';
import { parseFigure } from '../../../domain/figures/figure';
import type { Language } from '../../../domain/wording/format';
import type { FindModel } from '../find-model.svelte';

/** Key figures of a comparison by subject. */
export const COMPARED_FIGURES = {
  votes: ['rule-deviation', 'spd-agh2023', 'spd-btw2025', 'spd-agh2026', 'turnout-agh2023', 'turnout-btw2025', 'turnout_gap_long'],
  social: ['mss_status_index_2023', 'mss_s1_2023', 'mss_s2_2023', 'mss_s3_2023', 'mss_s4_2023', 'old_age_poverty_2020', 'youth_unemployment_2020'],
  people: ['population_2025', 'population_growth_2020_2025', 'population_density_2025', 'under18_share_2025', 'age65_share_2025', 'migration_share_2024', 'foreign_share_2024'],
} as const;
export type ComparedSubject = keyof typeof COMPARED_FIGURES;

export interface ComparedValue {
  readonly value: string;
  /** Difference to the city with sign and unit; null where it would say nothing: sums, or no value. */
  readonly difference: string | null;
}

export interface ComparedRow {
  readonly key: string;
  readonly description: FigureDescription;
  readonly city: string;
  readonly areas: readonly ComparedValue[];
}

/** One row per figure with the values of the areas and their differences to the city; figures still on their way are left out. */
export function comparedRows(model: FindModel, subject: ComparedSubject, rows: readonly number[], language: Language): ComparedRow[] {
  const city = model.figures.levels.indexOf('city');
  return COMPARED_FIGURES[subject].flatMap((key): ComparedRow[] => {
    const figure = parseFigure(key);
    const column = figure && model.column(figure);
    const description = figure && model.describe(figure);
    if (!column || !description) return [];
    const cityValue = column[city]!;
    // A number of people sums up to the city's; what differs from a mean or a share can be compared with it.
    const comparable = !Number.isNaN(cityValue) && key !== 'population_2025' && description.centre !== 0;
    return [{
      key, description, city: formatFigure(description, cityValue, language),
      areas: rows.map((row) => ({
        value: formatFigure(description, column[row]!, language),
        difference: comparable && !Number.isNaN(column[row]!) ? differenceText(description, column[row]! - cityValue, language) : null,
      })),
    }];
  });
}

function differenceText(description: FigureDescription, difference: number, language: Language): string {
  const number = formatFigureNumber({ digits: description.digits, signed: true }, difference, language);
  return description.unit === '%' ? `${number} ${language === 'de' ? 'Punkte' : 'points'}` : number;
}
