import type { DerivedFigure, ResultMeasure } from '../../domain/figures/figure';

/** The words that figures are described with. */
const german = {
  points: 'Punkte',
  units: {} as Readonly<Record<string, string>>,
  turnout: 'Wahlbeteiligung',
  turnoutShort: 'Beteiligung',
  turnoutDefinition: 'Wählende in Prozent der Wahlberechtigten.',
  change: (what: string, from: string, to: string) => `${what}, Veränderung ${from} bis ${to}`,
  changeDefinition: 'Gezeigt ist die Veränderung zwischen beiden Wahlen auf denselben Flächen.',
  measures: {
    valid: (party: string) => `${party}-Anteil`,
    eligible: (party: string) => `${party}, Anteil der Wahlberechtigten`,
    points: (party: string) => `${party}, Abstand zu Berlin`,
    relative: (party: string) => `${party}, Vielfaches des Berliner Anteils`,
  } satisfies Record<ResultMeasure, (party: string) => string>,
  measuresShort: {
    valid: (party: string) => party,
    eligible: (party: string) => `${party} (Berechtigte)`,
    points: (party: string) => `${party} gegen Berlin`,
    relative: (party: string) => `${party} relativ`,
  } satisfies Record<ResultMeasure, (party: string) => string>,
  measureDefinitions: {
    valid: (party: string) => `Stimmen für ${party} in Prozent der gültigen Stimmen.`,
    eligible: (party: string) => `Stimmen für ${party} in Prozent aller Wahlberechtigten; wer nicht wählte, zählt mit.`,
    points: (party: string) => `Anteil für ${party} minus Anteil in ganz Berlin, in Prozentpunkten.`,
    relative: (party: string) => `Anteil für ${party} geteilt durch den Anteil in ganz Berlin; 1 heißt: wie in Berlin.`,
  } satisfies Record<ResultMeasure, (party: string) => string>,
  derived: {
    index: { title: 'Gewichteter Index', short: 'Index', unit: '', definition: 'Gewichtetes Mittel der Kriterien auf der Skala 0 bis 100; hoch heißt dringlich.' },
    weak_share: {
      title: 'Menschen in strukturschwachen Planungsräumen', short: 'strukturschwach', unit: '%',
      definition: 'Anteil der Einwohner:innen in Planungsräumen, die nach der eingestellten Schwelle als strukturschwach gelten.',
    },
    mandate_share: {
      title: 'Menschen mit SPD-Mandat im Wahlkreis', short: 'mit Mandat', unit: '%',
      definition: 'Anteil der Einwohner:innen in Wahlkreisen mit SPD-Mandat im eingestellten Sinn. Listensitze sind errechnet, nicht amtlich.',
    },
    deviation: {
      title: 'SPD: langjähriger Abstand zu Berlin', short: 'SPD langjährig', unit: 'Punkte',
      definition: 'Mittel der Abstände des SPD-Anteils zum Berliner Anteil über die angekreuzten Wahlen, in Prozentpunkten.',
    },
    below_share: {
      title: 'SPD: Anteil der Wahlen unter Berlin', short: 'Wahlen unter Berlin', unit: '%',
      definition: 'In wie viel Prozent der angekreuzten Wahlen der SPD-Anteil unter dem Berliner lag.',
    },
  } satisfies Record<DerivedFigure, { title: string; short: string; unit: string; definition: string }>,
};

export type DescribeWords = typeof german;

const english: DescribeWords = {
  points: 'points',
  units: {
    Personen: 'persons', 'Personen/km²': 'persons/km²', Prozentpunkte: 'points', Standardabweichungen: 'standard deviations', 'Büros': 'offices',
    Wahlen: 'elections', 'je 1.000 Wohnungen': 'per 1,000 flats', '% des Berliner Anteils pro Jahr': '% of Berlin’s share per year', Minuten: 'minutes',
  },
  turnout: 'Turnout',
  turnoutShort: 'Turnout',
  turnoutDefinition: 'Voters in percent of the eligible.',
  change: (what, from, to) => `${what}, change ${from} to ${to}`,
  changeDefinition: 'Shown is the change between both elections on the same areas.',
  measures: {
    valid: (party) => `${party} share`,
    eligible: (party) => `${party}, share of the eligible`,
    points: (party) => `${party}, deviation from Berlin`,
    relative: (party) => `${party}, multiple of Berlin’s share`,
  },
  measuresShort: {
    valid: (party) => party,
    eligible: (party) => `${party} (eligible)`,
    points: (party) => `${party} against Berlin`,
    relative: (party) => `${party} relative`,
  },
  measureDefinitions: {
    valid: (party) => `Votes for ${party} in percent of the valid votes.`,
    eligible: (party) => `Votes for ${party} in percent of everyone entitled to vote, including those who did not.`,
    points: (party) => `Share of ${party} minus its share in all of Berlin, in percentage points.`,
    relative: (party) => `Share of ${party} divided by its share in all of Berlin; 1 means as in Berlin.`,
  },
  derived: {
    index: { title: 'Weighted index', short: 'Index', unit: '', definition: 'Weighted mean of the criteria on a scale from 0 to 100; high means urgent.' },
    weak_share: {
      title: 'People in structurally weak planning areas', short: 'weak', unit: '%',
      definition: 'Share of inhabitants in planning areas that count as structurally weak under the chosen threshold.',
    },
    mandate_share: {
      title: 'People with an SPD mandate in their constituency', short: 'with mandate', unit: '%',
      definition: 'Share of inhabitants in constituencies with an SPD mandate in the chosen sense. List seats are computed, not official.',
    },
    deviation: {
      title: 'SPD: long-term deviation from Berlin', short: 'SPD long-term', unit: 'points',
      definition: 'Mean difference between the SPD share and Berlin’s over the ticked elections, in percentage points.',
    },
    below_share: {
      title: 'SPD: share of elections below Berlin', short: 'elections below', unit: '%',
      definition: 'In what percentage of the ticked elections the SPD share was below Berlin’s.',
    },
  },
};

export const describeWords = { de: german, en: english } as const;
