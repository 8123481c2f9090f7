import type { Method } from './method';

/** Every method in plain English. */
export const englishMethods: readonly Method[] = [
  {
    id: 'rule',
    title: 'The resolution as a rule',
    text: [
      'An area meets the criteria if it is structurally weak and in addition has no mandate holder or is below average in the long term. Every threshold can be changed, the rule can be rebuilt.',
      'Where a figure is missing that could change the result, the verdict is “not known”, never “no”.',
    ],
    formula: ['structurally weak AND (without mandate holder OR below average in the long term)'],
    evidence: ['The verdicts of all 542 planning areas equal those of the same rule in SQL on the full tables; a test compares them with every change.'],
    limits: ['Areas with fewer than 300 inhabitants or fewer than 100 valid votes are marked and not ranked.', 'The resolution names no numbers. The thresholds are a reading that can be disputed.'],
  },
  {
    id: 'mss',
    title: 'Structurally weak: Monitoring Soziale Stadtentwicklung',
    text: [
      'The status classes (high, medium, low, very low) are the official ones of the 2025 edition as of 31 December 2024. The index sums up unemployment, benefits and child poverty. In 2019 and 2021 these three shares; until 2017 long-term unemployment was added, since 2023 children in single-parent households.',
      'Each share is measured against the unweighted mean of all valid planning areas and their spread. The values of an area are added and measured in the same way again. Positive means: weaker than the city.',
      'The dynamics are the same computation on the changes over two years.',
    ],
    formula: ['z = (share − mean) ÷ standard deviation (population)', 'index = z of the sum of the z-values', 'class: below −1 high · up to +1 medium · up to +1.5 low · beyond very low'],
    evidence: [
      'Edition 2021 recomputed: all classes of the 536 valid areas are right (75 high, 366 medium, 46 low, 49 very low), the index to the published digits, such as −0.32770 for Stülerstraße.',
      'Edition 2023: the rounded shares fix the index to 0.0015; only two areas lie so close to a limit that their class depends on it.',
    ],
    limits: ['The Senate calls the index a search strategy. It does not replace local knowledge.', 'The editions 2013 to 2019 used older boundaries and are converted by inhabitants; at most 0.05 % of the people remain in a wrong area.', 'The 2025 edition gives classes only, no index.'],
  },
  {
    id: 'votes',
    title: 'Election results in neighbourhoods',
    text: [
      'Precincts and planning areas have different boundaries. Postal votes are counted in postal precincts only; they are spread over the polling precincts by the number of polling cards issued.',
      'Then the votes go to where people live: in proportion to inhabited buildings whose inhabitants are calibrated to official counts. Larger areas are sums of the smaller ones.',
    ],
    formula: ['votes in the planning area = sum over the precincts: votes × share of the precinct’s people who live in the planning area'],
    evidence: [
      ({ areas, sum, median, ninetieth, byGround }) => `Knowing only the precincts, the method misses the registered inhabitants of the ${areas} planning areas by ${sum} % (sum of deviations; median ${median} %, nine of ten below ${ninetieth} %). By area of the ground it would be ${byGround} %. In the published tables the register itself is a margin.`,
      'No vote is lost: in every election the planning areas together give exactly the official result of the city and the Bezirke for every party.',
    ],
    limits: [
      'The figures of neighbourhoods are converted and not official.',
      ({ impure }) => `In ${impure} planning areas more than 30 % of the people come from precincts that lie mostly elsewhere (division of 2021). There the figure is rather that of a neighbourhood.`,
      'That people vote alike everywhere in a precinct is an assumption. It smooths differences within a precinct.',
    ],
  },
  {
    id: 'agh2026',
    title: 'The election of 20 September 2026: estimated below the constituencies',
    text: [
      'Only the preliminary result of the 78 constituencies is known. In smaller areas it is estimated: the result of 2023 in the area, changed for every party and for not voting so that the constituency adds up. New parties follow the pattern of the federal election 2025.',
      'For the long-term comparison this election counts only if you tick it.',
    ],
    formula: ['votes in the area = votes of 2023 × factor of the party × factor of the area, so that both sums are right (iterative fitting)'],
    evidence: ['Tried on four known elections of which the method knew the constituencies only: the SPD share was within 0.6 to 0.9 points in half of the planning areas, within about 2 points in nine of ten.'],
    limits: ['The estimate does not see shifts within a constituency since 2023.', 'The result of the constituencies is preliminary.'],
  },
  {
    id: 'long-term',
    title: 'Below average in the long term',
    text: [
      'For every election the SPD share of the area is compared with that of Berlin, in percentage points. The long-term deviation is the mean over the ticked elections; all weigh the same.',
      'Default: eleven elections from 2011 to 2025, the deviation is negative, and the area was below in at least 75 % of the elections.',
    ],
    formula: ['deviation = mean over the elections of (SPD share in the area − SPD share in Berlin)', 'trend = median of all slopes between two elections (Theil–Sen) of the share relative to Berlin'],
    evidence: ['In every election the deviations of all planning areas, weighted by valid votes, sum to exactly zero; a test checks all twelve elections.'],
    limits: ['4 points below 30 % are less than 4 points below 12 %. Therefore the share relative to the city is there, too.', 'A small deviation in a small area can be chance.'],
  },
  {
    id: 'mandates',
    title: 'Without mandate holders',
    text: [
      'The default is the 20th term: an area is without a mandate if fewer than half of its inhabitants live in a constituency in which a member of the SPD group stood.',
      'There are four readings, from the strictest to the widest: no direct mandate; no member who stood in the constituency; no office nearby; an office whose holder has no mandate any more.',
    ],
    formula: ['share with a mandate = sum of the population shares of all constituencies of the area in which a member stood'],
    evidence: ['The inhabitants of the 78 constituencies, added up from the cells, differ from the official report by 0.1 % in the median.', 'The 78 direct mandates (28, 27, 12, 10, 1) equal the winners of the constituencies.'],
    limits: ['After 20 September 2026 the SPD has one direct mandate. So the strictest reading is true of nearly every neighbourhood and separates nothing.', 'Who looks after a constituency without having stood there is in no public list.'],
  },
  {
    id: 'seats',
    title: 'Computed seats of the 20th term',
    text: [
      'There was no official list of those elected. The seats are computed from the preliminary result after Hare/Niemeyer: first to the parties, then within the SPD to the lists of the Bezirke. Direct mandates count, overhang is evened out. Who stands first on the list and has no direct mandate gets the seat.',
    ],
    formula: ['seats = whole part of votes × seats ÷ all votes; the others go to the largest remainders'],
    evidence: ['The same computation gives the 159 official seats of 2023 (52, 34, 34, 22, 17) and the official distribution of the 34 SPD seats over the lists of the Bezirke.'],
    limits: ['A seat may move with the final result. The closest decision is between Treptow-Köpenick and Tempelhof-Schöneberg.', 'Computed mandates are marked as such everywhere. Once there is an official list, it can be put in under “Own data”.'],
  },
  {
    id: 'people',
    title: 'People where they live',
    text: [
      ({ houses }) => `The inhabitants of precincts and planning areas are spread over ${houses} house numbers of the map. How many people live on a square metre of a building the method learns from size, kind and surroundings of the buildings and from the official counts of the precincts.`,
      'Then the numbers are fitted so that every planning area has exactly its registered inhabitants. Neighbouring houses are joined to cells; no individual can be recognised.',
    ],
    formula: ['people in a house = ground area × density of its kind of building, fitted to precinct and planning area (iterative fitting)'],
    evidence: [
      ({ outOfSample }) => `Judged at another date the planning areas are off by ${outOfSample} % (sum of deviations); the register itself moves by 0.9 % in a year.`,
      ({ blocks }) => `On 1,034 blocks in Tempelhof-Schöneberg that the method did not know: median ${blocks} %. In areas that small it is a rough estimate.`,
    ],
    limits: ['The map is of August 2021. New quarters get their people from the register, but at the houses known then.', 'Below the planning areas, age is carried over from precincts of 2023.'],
  },
  {
    id: 'composite',
    title: 'Weighted index',
    text: [
      'Up to twelve criteria come to a common scale from 0 to 100 and are put together by weights. The weights are shares; they always sum to 100 %.',
      'Normalisation: the default is the percentile rank, indifferent to outliers. Alternatively linear between the smallest and the largest value (ends cut off), in standard deviations, or between two goalposts of your own.',
      'If a value is missing, its weight passes to the other criteria of the area, and the value is marked as unsure. If more than half of the weight is missing, there is no index.',
    ],
    formula: ['index = sum (weight × score)', 'geometric: product (score to the power of weight); then a weakness is less easily made up by something else', 'percentile rank = share of areas with a smaller value; equal values share their rank'],
    evidence: ['For all 542 planning areas the result equals a second computation in SQL.', 'Changing the unit of a criterion changes no percentile rank; a criterion that is the same everywhere changes no rank. Tests with random data check both.'],
    limits: ['Weights are a political decision, not a measurement. How much depends on them, robustness shows.', 'Two criteria that say the same count twice. The table of correlations warns of that.'],
  },
  {
    id: 'robustness',
    title: 'How sure is the order?',
    text: [
      'The weights are drawn many times a little differently around your own, if you like with another normalisation, too. All the orders give each area an interval of ranks and the probability to be among the first n.',
      'The same link shows the same interval everywhere, because chance always begins alike.',
    ],
    formula: ['weights ~ Dirichlet (concentration × own shares)', 'interval = 5th to 95th percentile of the ranks', 'probability = share of the draws among the first n'],
    evidence: ['The fast computation gives the same ranks as a plain simulation with the same draws. The drawn weights have the mean and spread of the Dirichlet distribution.', 'The probabilities of all areas to be among the first n sum to exactly n.'],
    limits: ['The interval shows what depends on the weights. Errors of the data themselves are not in it.'],
  },
  {
    id: 'clusters',
    title: 'Spatial clusters',
    text: [
      'Do high values lie together, or is the pattern random? Moran’s I answers for the whole city, local Moran and Gi* for every area and its neighbours. Neighbours are areas that touch.',
      'Whether it is more than chance a comparison shows: the values of the other areas are shuffled many times. As this is asked 542 times, the results are corrected for the number of questions (false discovery rate).',
      'The bivariate map (weakness × result) cuts both figures into three groups of equal size; the cut points stand at the legend.',
    ],
    formula: ['local Moran = z of the area × mean z of its neighbours', 'Gi* = (sum of area and neighbours − expectation) ÷ spread', 'p = share of the shuffles that deviate at least as far'],
    evidence: ['The published values of the SIDS data (Moran’s I 0.24772520) and of the example of Ord and Getis (z from −1.397 to 2.024) are reached.', 'The local values together give the global Moran.'],
    limits: ['A cluster is a pattern, not a cause.', 'Areas without touching neighbours and without a value are left out; it is said how many.'],
  },
  {
    id: 'similarity',
    title: 'Similar neighbourhoods',
    text: ['Areas are compared by chosen figures. Each figure comes to a robust scale, so that a single outlier does not decide everything. Shown are the nearest areas and in what they differ most.'],
    formula: ['distance = root of the mean squared difference (distance from the median ÷ median of the deviations, at most ±4)', 'similarity = 100 × exp(−distance² ÷ 2)'],
    evidence: ['The distance is the same from both sides, stays the same in other units and does not change by a figure that is equal everywhere; tests with random data check that.'],
    limits: ['Similar means: in these figures. History, clubs and people on the spot stand in no table.', 'Areas of which less than 70 % of the figures are known are not compared.'],
  },
  {
    id: 'classification',
    title: 'Classes and colours of the map',
    text: [
      'Five ways to cut values into classes: equally many areas, equally wide classes, natural breaks, standard deviations, own breaks. The breaks are rounded to readable numbers as far as that moves hardly any area.',
      'Deviations are coloured around zero: equal colour means equally far. All scales can be told apart with colour-blindness. Missing values are hatched.',
    ],
    formula: ['natural breaks: least sum of squared distances from the class means, solved exactly (Ckmeans)'],
    evidence: ['No other cut is better than the one found: checked against all possible cuts and against the published example of Ckmeans.1d.dp.', 'The distance of neighbouring colours is computed for every kind of colour-blindness.'],
    limits: ['The choice of classes changes the impression of a map. The histogram of the legend shows what is behind it.'],
  },
  {
    id: 'addresses',
    title: 'Addresses and offices on the map',
    text: ['The official list of addresses has no coordinates, the map has house numbers without streets. A house number becomes an address by the streets around it, the postcode, the planning area and the neighbours in the row.'],
    formula: [],
    evidence: [
      ({ addresses, atNumber, rightArea, distance }) => `${atNumber} % of the ${addresses} addresses lie at a house number of the map, ${rightArea} % of these in the right planning area although it was not told. Of 8,727 places with an address of their own half lie within ${distance} m.`,
    ],
    limits: ['List of June 2023, map of August 2021. Streets built or renamed since are missing.', 'Distances are as the crow flies unless said otherwise.'],
  },
  {
    id: 'walking',
    title: 'Reach on foot',
    text: [
      'The network comes from the streets and paths of the map: everything but motorways, roads for motor vehicles only and rails. Bridges and tunnels are not joined to what they cross. Only the largest connected part is kept, more than 15,000 km.',
      'Who gets where is the shortest way in the network, and from the house to the nearest way. People count where they live (see “People where they live”). Several measures together count nobody twice.',
      'The outlines on the map enclose what can be reached in the time. Each point belongs to its nearest way, so that no outline spills over the Spree or a canal.',
      'The minutes of an area are the mean of its inhabitants, not the way from its middle. They are not capped.',
      'Supply with offices shares each office among all who reach it; who lives nearer counts more. The gain says what one more office gives the people around it.',
    ],
    formula: [
      'minutes = way in metres ÷ (speed in km/h × 1000 ÷ 60); 4.8 km/h unless set otherwise, 3.6 km/h for older people',
      'minutes of an area = sum (people × minutes) ÷ sum of people',
      'share of an office per head R = 1 ÷ sum (people × weight of the distance); supply = sum (R × weight) over all offices (2SFCA)',
      'weight = (e^(−½·(d/D)²) − e^(−½)) ÷ (1 − e^(−½)), d the way, D the limit',
    ],
    evidence: [
      'Shortest ways agree with an independent library for more than 200 random pairs. There and back are equally far, no way is shorter than the straight line, no detour shorter than the way.',
      'Tested at real places: Oberbaumbrücke, Elsenbrücke and Admiralbrücke connect; Stralau and Treptower Park are 450 m apart and more than 2.5 km on foot. From Brandenburger Tor to Alexanderplatz it is 2.7 km.',
      'Supply hands out exactly the offices that anyone reaches: people times supply add up to the number of offices.',
    ],
    limits: [
      'Ways as of August 2021. The map does not say whether a way is private, when a park closes, nor anything of stairs, lights and slopes.',
      'A large road without a pavement of its own on the map counts with its middle; where it can be crossed is not known.',
      'If a spot is more than 150 m from the nearest way, that is said. Stations count with their middle, not with their entrances.',
    ],
  },
];
