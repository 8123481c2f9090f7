/** A question that the shipped tables answer. Every one is run on them by a test. */
export interface Example {
  readonly id: string;
  readonly german: string;
  readonly english: string;
  readonly sql: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'losses',
    german: 'Wo verlor die SPD seit 2016 am meisten unter den schwachen Kiezen?',
    english: 'Where did the SPD lose most since 2016 among the weak Kieze?',
    sql: `-- Abgeordnetenhaus 2016 → 2023, Status niedrig oder sehr niedrig
SELECT area_id, name, bez_id,
       round(spd_agh2016, 1) AS spd_2016,
       round(spd_agh2023, 1) AS spd_2023,
       round(spd_agh2023 - spd_agh2016, 1) AS veraenderung_punkte
FROM start
WHERE level = 'plr' AND reliable AND status_class >= 3
ORDER BY spd_agh2023 - spd_agh2016
LIMIT 25`,
  },
  {
    id: 'turnout',
    german: 'In welchen schwachen Kiezen wählen die wenigsten?',
    english: 'In which weak Kieze do fewest people vote?',
    sql: `SELECT a.area_id, a.name,
       round(100 * t.voters / t.eligible, 1) AS wahlbeteiligung_2025,
       round(t.eligible - t.voters) AS nicht_waehlende
FROM turnout t
JOIN start a USING (area_id)
WHERE t.election_id = 'btw2025' AND a.level = 'plr' AND a.reliable AND a.status_class >= 3
ORDER BY wahlbeteiligung_2025
LIMIT 25`,
  },
  {
    id: 'parties',
    german: 'Wie entwickelten sich die Parteien bei den Wahlen zum Abgeordnetenhaus?',
    english: 'How did the parties fare in the elections to the Abgeordnetenhaus?',
    sql: `SELECT e.date, r.party, round(100 * r.votes / t.valid, 1) AS anteil
FROM results r
JOIN turnout t USING (election_id, area_id)
JOIN elections e USING (election_id)
WHERE r.area_id = 'berlin' AND e.kind = 'agh'
  AND r.party IN ('spd', 'cdu', 'gruene', 'linke', 'afd', 'fdp')
ORDER BY e.date, anteil DESC`,
  },
  {
    id: 'unrepresented',
    german: 'Wie viele Menschen leben je Bezirk in schwachen Kiezen ohne SPD im Abgeordnetenhaus?',
    english: 'How many people in each Bezirk live in weak Kieze without the SPD in the Abgeordnetenhaus?',
    sql: `-- „Ohne“: weniger als die Hälfte lebt in einem Wahlkreis, in dem ein Mitglied kandidierte
SELECT b.name AS bezirk,
       sum(k.population) AS menschen,
       count(*) AS kieze
FROM start k
JOIN areas b ON b.area_id = k.bez_id
WHERE k.level = 'plr' AND k.reliable AND k.status_class >= 3 AND k.member_share < 50
GROUP BY b.name
ORDER BY menschen DESC`,
  },
  {
    id: 'close',
    german: 'Wo lag die SPD bei der Bundestagswahl 2025 knapp hinter der stärksten Partei?',
    english: 'Where was the SPD close behind the strongest party in the federal election of 2025?',
    sql: `WITH anteile AS (
  SELECT r.area_id, r.party, 100 * r.votes / t.valid AS anteil
  FROM results r
  JOIN turnout t USING (election_id, area_id)
  WHERE election_id = 'btw2025'
)
SELECT a.area_id, a.name,
       max_by(party, anteil) AS staerkste,
       round(max(anteil) - max(anteil) FILTER (party = 'spd'), 1) AS rueckstand_punkte
FROM anteile
JOIN areas a USING (area_id)
WHERE a.level = 'plr' AND a.reliable AND party <> 'sonstige'
GROUP BY a.area_id, a.name
HAVING rueckstand_punkte > 0
ORDER BY rueckstand_punkte
LIMIT 30`,
  },
  {
    id: 'correlations',
    german: 'Welche Kennzahlen hängen mit dem SPD-Anteil 2025 zusammen?',
    english: 'Which indicators go together with the SPD share of 2025?',
    sql: `-- Rangkorrelation nach Spearman über die Planungsräume. Ein Zusammenhang ist keine Wirkung.
WITH raenge AS (
  SELECT c.title_de AS kennzahl,
         rank() OVER (PARTITION BY i.indicator_id ORDER BY i.value) AS rang_kennzahl,
         rank() OVER (PARTITION BY i.indicator_id ORDER BY k.spd_btw2025) AS rang_spd
  FROM indicators i
  JOIN indicator_catalogue c USING (indicator_id)
  JOIN start k USING (area_id)
  WHERE k.level = 'plr' AND k.reliable AND i.value IS NOT NULL AND k.spd_btw2025 IS NOT NULL
    AND i.indicator_id NOT LIKE 'spd%' AND c.kind IN ('share', 'index')
)
SELECT kennzahl, round(corr(rang_kennzahl, rang_spd), 2) AS zusammenhang, count(*) AS kieze
FROM raenge
GROUP BY kennzahl
HAVING count(*) >= 300
ORDER BY abs(zusammenhang) DESC`,
  },
  {
    id: 'status-result',
    german: 'Hängen soziale Lage und SPD-Anteil zusammen?',
    english: 'Do social status and the SPD share go together?',
    sql: `-- Ein Punkt je Kiez: Statusindex (höher = schwächer) und SPD-Anteil bei der Bundestagswahl 2025
SELECT k.name, round(i.value, 2) AS statusindex_2023, round(k.spd_btw2025, 1) AS spd_2025
FROM start k
JOIN indicators i USING (area_id)
WHERE i.indicator_id = 'mss_status_index_2023' AND k.level = 'plr' AND k.reliable
  AND i.value IS NOT NULL`,
  },
  {
    id: 'offices',
    german: 'Welche Kieze verlieren wohl ihr SPD-Büro?',
    english: 'Which Kieze are likely to lose their SPD office?',
    sql: `-- Büros, deren Inhaber:in seit dem 20.09.2026 kein Mandat mehr hat
SELECT area_id, name, bez_id, spd_offices AS bueros, spd_offices_closing AS davon_ohne_mandat,
       population AS menschen
FROM start
WHERE level = 'plr' AND spd_offices_closing > 0
ORDER BY davon_ohne_mandat DESC, menschen DESC`,
  },
  {
    id: 'meeting-places',
    german: 'Welche schwachen Kieze haben kaum Treffpunkte in der Nähe?',
    english: 'Which weak Kieze have hardly any meeting places nearby?',
    sql: `-- Nachbarschaftshäuser, Bibliotheken, Jugendclubs bis 800 m Luftlinie um einen Punkt im Kiez
SELECT k.area_id, k.name, k.population AS menschen,
       count(o.place_id) AS treffpunkte
FROM start k
LEFT JOIN places o
  ON o.kind IN ('community_centre', 'library', 'youth_club')
 AND pow((o.lat - k.lat) * 111.2, 2) + pow((o.lon - k.lon) * 67.8, 2) <= 0.64
WHERE k.level = 'plr' AND k.reliable AND k.status_class >= 3
GROUP BY k.area_id, k.name, k.population
ORDER BY treffpunkte, menschen DESC`,
  },
  {
    id: 'descent',
    german: 'Welche Kieze sind seit 2013 im sozialen Status abgestiegen?',
    english: 'Which Kieze have descended in social status since 2013?',
    sql: `-- Statusklassen: 1 hoch, 2 mittel, 3 niedrig, 4 sehr niedrig. 2013 ist auf heutige Grenzen umgerechnet.
SELECT a.area_id, a.name,
       max(i.value) FILTER (i.indicator_id = 'mss_status_class_2013') AS klasse_2013,
       max(i.value) FILTER (i.indicator_id = 'mss_status_class_2025') AS klasse_2025,
       klasse_2025 - klasse_2013 AS abstieg
FROM indicators i
JOIN areas a USING (area_id)
WHERE a.level = 'plr' AND a.reliable
  AND i.indicator_id IN ('mss_status_class_2013', 'mss_status_class_2025')
GROUP BY a.area_id, a.name
HAVING abstieg > 0
ORDER BY abstieg DESC, klasse_2025 DESC, a.name`,
  },
  {
    id: 'children',
    german: 'Wo in schwachen Kiezen leben die meisten Kinder und Jugendlichen?',
    english: 'Where in weak Kieze do most children and young people live?',
    sql: `SELECT k.area_id, k.name,
       round(sum(z.under18)) AS unter_18,
       round(100 * sum(z.under18) / sum(z.population), 1) AS anteil
FROM population_cells z
JOIN start k USING (area_id)
WHERE k.reliable AND k.status_class >= 3
GROUP BY k.area_id, k.name
ORDER BY unter_18 DESC
LIMIT 25`,
  },
  {
    id: 'precincts',
    german: 'In welchen Stimmbezirken war die SPD 2025 am stärksten?',
    english: 'In which precincts was the SPD strongest in 2025?',
    sql: `-- Wie gezählt: Urne und Brief im Briefwahlbezirk zusammen
SELECT r.precinct_id AS briefwahlbezirk,
       round(100 * r.votes / t.valid, 1) AS spd_anteil,
       r.votes AS stimmen, t.valid AS gueltige
FROM precinct_results r
JOIN precinct_turnout t USING (election_id, precinct_id)
WHERE r.election_id = 'btw2025' AND r.party = 'spd' AND t.valid >= 100
ORDER BY spd_anteil DESC
LIMIT 50`,
  },
];
