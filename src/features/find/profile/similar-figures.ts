/** Figures by which areas are alike or not: who lives there, how they live, how they vote. Shown with every list of similar areas. */
export const SIMILARITY_FIGURES = [
  'mss_status_index_2023', 'mss_s1_2023', 'mss_s4_2023', 'age65_share_2025', 'under18_share_2025', 'migration_share_2024', 'population_density_2025',
  'rule-deviation', 'turnout_gap_long',
] as const;
