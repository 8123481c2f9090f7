import type { Classification } from '../../../domain/colour/classification';
import type { FigureDescription } from '../../../domain/figures/description';
import type { Figure } from '../../../domain/figures/figure';
import { partyColour } from '../../../data/figures/describe';
import { settings } from '../../../ui/settings.svelte';
import { AREA_MAP_LEVELS, type AreaMapLevel } from '../../../workspace/view/view-state';
import type { MapModel } from '../map-model';
import { ClusterModel } from './cluster-model.svelte';
import { clusterFacts } from './cluster-words';
import { brushedRow, colouring, type Colouring } from './colouring';
import { histogramOf } from './histogram';
import { showClusters, showMandate, showNumbers, showOfficialClasses, showOwnRule, showPair, showRule, type FigureColumn, type Reading, type Shown } from './shown';
import { displayTexts } from './texts';

const NO_COLOURS: Colouring = { colours: new Map(), hatched: [], unreliable: [], counts: [], missing: 0, doubtful: 0 };
/** Limits that mean something by themselves, on every level. */
const STATUS_CLASSES: Classification = { method: 'own', classes: 4, breaks: [10, 25, 50] };
const MANDATE_CLASSES: Classification = { method: 'own', classes: 4, breaks: [1, 50, 99.5] };

/** What the map shows and the legend says, derived from the view and the figures. */
export class DisplayModel {
  readonly #model: MapModel;
  readonly clusters: ClusterModel;

  constructor(model: MapModel) {
    this.#model = model;
    this.clusters = new ClusterModel(model);
  }

  // Of the view only what matters here: a moved camera must not colour the map anew.
  readonly #display = $derived.by(() => this.#model.view.current.display);
  readonly #wanted = $derived.by(() => this.#model.view.current.classes);
  readonly #ownRule = $derived.by(() => this.#model.view.current.criteria.rule !== null);
  readonly brush = $derived.by(() => this.#model.view.current.brush);

  readonly #reference = $derived.by(() => this.#model.figures.levels.flatMap((level, row) => (level === 'plr' ? [row] : [])));

  /** The figures on display: none for the rule, two for a pair. Undefined while one is on its way. */
  readonly columns = $derived.by((): readonly FigureColumn[] | undefined => {
    const display = this.#display;
    const figures: readonly Figure[] =
      display.kind === 'figure' || display.kind === 'clusters' ? [display.figure]
      : display.kind === 'bivariate' ? [display.x, display.y]
      : display.kind === 'mandate' ? [{ kind: 'derived', id: 'mandate_share' }]
      : [];
    const columns = figures.map((figure) => ({ description: this.#model.describe(figure), values: this.#model.column(figure) }));
    return columns.every((column): column is FigureColumn => column.description !== undefined && column.values !== undefined) ? columns : undefined;
  });

  /** Undefined while the figures are on their way. */
  readonly shown = $derived.by((): Shown | undefined => {
    const display = this.#display;
    const model = this.#model;
    const reading: Reading = { paper: settings.theme, language: settings.language, texts: displayTexts[settings.language] };
    if (display.kind === 'rule') return this.#ownRule ? showOwnRule(model.assessment, reading) : showRule(model.assessment, reading);
    if (display.kind === 'status') {
      if (model.areaLevel === 'plr') return showOfficialClasses(model.figures.statusClass, 'status', reading);
      return this.#numbers({ description: this.#statusShare(), values: model.figures.lowStatusShare }, STATUS_CLASSES, reading);
    }
    const [first, second] = this.columns ?? [];
    if (!first) return undefined;
    if (display.kind === 'clusters') return this.clusters.current ? showClusters(this.clusters.current.classes, display.method, first.description.higherIs, reading) : undefined;
    if (second) return showPair(first, second, model.levelRows, reading);
    if (display.kind === 'mandate' && model.areaLevel === 'wk26') return showMandate(first.values, reading);
    if (display.kind === 'mandate') return this.#numbers(first, MANDATE_CLASSES, reading);
    if (first.description.kind === 'class') return showOfficialClasses(first.values, first.description.key.includes('dynamic') ? 'dynamics' : 'status', reading);
    return this.#numbers(first, null, reading);
  });

  readonly colouring = $derived.by(() => {
    const { figures, levelRows } = this.#model;
    return this.shown ? colouring(this.shown, figures, levelRows, (row) => this.#model.inKreis(row)) : NO_COLOURS;
  });

  /** Distribution of the values in the chosen Kreis; undefined for classes and without a value. */
  readonly histogram = $derived.by(() => {
    const shown = this.shown;
    if (shown?.kind !== 'numbers') return undefined;
    const { values } = shown.column;
    const rows = this.#model.levelRows.filter((row) => this.#model.inKreis(row));
    return histogramOf(rows.map((row) => values[row]!), [...shown.breaks, this.cityValue ?? NaN]);
  });

  /** Value of all of Berlin; undefined where there is none. */
  readonly cityValue = $derived.by(() => {
    const shown = this.shown;
    if (shown?.kind !== 'numbers') return undefined;
    const value = shown.column.values[this.#model.figures.levels.indexOf('city')];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  });

  /** What is shown, in a few words. */
  readonly title = $derived.by((): string => {
    const texts = displayTexts[settings.language];
    const display = this.#display;
    const name = (figure: Figure, length: 'title' | 'short'): string => this.#model.describe(figure)?.[length] ?? texts.waiting;
    switch (display.kind) {
      case 'figure': return name(display.figure, 'title');
      case 'bivariate': return texts.pair(name(display.x, 'short'), name(display.y, 'short'));
      case 'clusters': return texts.clusters[display.method](name(display.figure, 'short'));
      case 'rule': return this.#ownRule ? texts.ownRule : texts.rule;
      default: return texts[display.kind];
    }
  });

  /** What the named classes are classes of; empty where they speak for themselves. */
  readonly classesAre = $derived.by(() => (this.#display.kind === 'rule' || this.#display.kind === 'clusters' ? '' : this.title));

  /** The figure that the legend explains in a sentence; undefined for the rule and for pairs. */
  readonly note = $derived.by((): FigureDescription | undefined => (this.#display.kind === 'bivariate' ? undefined : this.columns?.[0]?.description));

  /** True where values stand for wider areas than those they are drawn in. */
  readonly coarse = $derived.by(() => {
    const finest = this.note?.finestLevel;
    return finest === 'pgr' && (this.#model.areaLevel === 'plr' || this.#model.areaLevel === 'bzr');
  });

  /** A sentence on what has no figure of its own; null if there is nothing to add. */
  readonly help = $derived.by((): string | null => {
    const texts = displayTexts[settings.language];
    const display = this.#display;
    if (display.kind === 'clusters') {
      const found = this.clusters.current;
      return found ? `${texts.clusterHelp[display.method]} ${clusterFacts(found, texts, settings.language)}` : texts.clusterHelp[display.method];
    }
    return display.kind === 'status' ? (this.#model.areaLevel === 'plr' ? texts.statusDefinition : texts.statusShare) : null;
  });

  /** Tells of a row whether the brush leaves it in. */
  readonly brushed = $derived.by(() => (this.shown ? brushedRow(this.shown, this.brush, this.histogram) : () => true));

  /** Levels on which what is displayed has at least one value; null while that is not known. */
  readonly levels = $derived.by((): readonly AreaMapLevel[] | null => {
    const { columns } = this;
    if (!columns) return null;
    const { figures } = this.#model;
    const known = new Set<string>();
    for (let row = 0; row < figures.ids.length; row++) if (columns.every(({ values }) => !Number.isNaN(values[row]!))) known.add(figures.levels[row]!);
    return columns.length === 0 ? AREA_MAP_LEVELS : AREA_MAP_LEVELS.filter((level) => known.has(level));
  });

  #numbers(column: FigureColumn, standard: Classification | null, reading: Reading): Shown {
    return showNumbers(column, { wanted: this.#wanted, standard, levelRows: this.#model.levelRows, referenceRows: this.#reference, partyColour }, reading);
  }

  #statusShare(): FigureDescription {
    const weak = this.#model.describe({ kind: 'derived', id: 'weak_share' })!;
    return { ...weak, definition: displayTexts[settings.language].statusShare };
  }
}
