import { formatFigure } from '../../../domain/figures/description';
import type { Language } from '../../../domain/wording/format';
import type { MapModel } from '../map-model';
import { chance } from './cluster-words';
import type { FigureColumn } from './shown';
import type { DisplayTexts } from './texts';

interface Written {
  readonly values: readonly { readonly label: string; readonly value: string; readonly colour: string | null }[];
  /** Rank, caveats. */
  readonly notes: readonly string[];
}

/** What is said of one area under the pointer: value with unit or class, rank among the areas shown, and what weakens the figure. */
export function writtenOf(row: number, model: MapModel, texts: DisplayTexts, language: Language): Written {
  const { shown } = model.display;
  if (!shown) return { values: [], notes: [texts.waiting] };
  const index = shown.classOfRow(row);
  const colour = shown.colours[index] ?? null;
  const missing = model.view.current.display.kind === 'rule' ? texts.missingOrSmall : texts.missing;
  const doubt = index >= 0 && !model.figures.reliable[row] ? [texts.unreliable] : [];
  if (index < 0 && shown.kind !== 'pair') return { values: [{ label: '', value: missing, colour: null }], notes: [] };
  switch (shown.kind) {
    case 'classes': {
      const clusters = model.display.clusters.current;
      const figure = clusters && model.display.columns?.[0];
      return {
        values: [{ label: model.display.classesAre, value: shown.labels[index]!, colour }, ...(figure ? [{ label: figure.description.short, value: formatFigure(figure.description, figure.values[row]!, language), colour: null }] : [])],
        notes: [...doubt, ...(clusters ? [chance(clusters.p[row]!, language)] : [])],
      };
    }
    case 'numbers': {
      const { description, values } = shown.column;
      const ranked = model.levelRows.filter((other) => model.figures.reliable[other] && !Number.isNaN(values[other]!));
      const rank = 1 + ranked.filter((other) => values[other]! > values[row]!).length;
      const caveats = description.caveats.map((caveat) => texts.caveats[caveat]).join(', ');
      return {
        values: [{ label: '', value: formatFigure(description, values[row]!, language), colour }],
        notes: [...(model.figures.reliable[row] ? [texts.rank(rank, ranked.length)] : []), ...(caveats === '' ? [] : [caveats]), ...doubt],
      };
    }
    case 'pair': {
      const line = ({ description, values }: FigureColumn) => ({ label: description.short, value: Number.isNaN(values[row]!) ? texts.missing : formatFigure(description, values[row]!, language), colour: null });
      return { values: [line(shown.x), line(shown.y)], notes: doubt };
    }
  }
}
