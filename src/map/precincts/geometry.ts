import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as TopologyMultiPolygon, Polygon as TopologyPolygon, Topology } from 'topojson-specification';

export interface PrecinctProperties {
  /** Briefwahlbezirk, `011A`. */
  readonly bwb: string;
  /** Wahlkreis of the Abgeordnetenhaus at that election, `0101`. */
  readonly awk: string;
}

/** Urnenwahlbezirke of a set; neighbours share their borders, WGS 84. */
export type PrecinctTopology = Topology<{ uwb: GeometryCollection<PrecinctProperties> }>;

/** `precinct_id` is the id of the Urnenwahlbezirk (`01100`) or of the Briefwahlbezirk (`011A`). */
export type PrecinctFeatures = FeatureCollection<Polygon | MultiPolygon, PrecinctProperties & { readonly precinct_id: string }>;

/** Urnenwahlbezirke: where people vote at the urn. */
export function precinctFeatures(topology: PrecinctTopology): PrecinctFeatures {
  const collection = feature(topology, topology.objects.uwb) as FeatureCollection<Polygon | MultiPolygon, PrecinctProperties>;
  const features = collection.features.map(({ id, geometry, properties: { bwb, awk } }) => precinct(String(id), bwb, awk, geometry));
  return { type: 'FeatureCollection', features };
}

/**
 * Briefwahlbezirke, united from their Urnenwahlbezirke: the smallest areas for which votes at the urn and by post are
 * known together, as in the table precinct_results.
 */
export function postalDistrictFeatures(topology: PrecinctTopology): PrecinctFeatures {
  const districts = new Map<string, { awk: string; parts: (TopologyPolygon | TopologyMultiPolygon)[] }>();
  for (const part of topology.objects.uwb.geometries as (TopologyPolygon<PrecinctProperties> | TopologyMultiPolygon<PrecinctProperties>)[]) {
    const { bwb, awk } = part.properties!;
    const district = districts.get(bwb) ?? { awk, parts: [] };
    district.parts.push(part);
    districts.set(bwb, district);
  }
  const features = [...districts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([bwb, { awk, parts }]) => {
    const united: Feature<Polygon | MultiPolygon> = feature(topology, mergeArcs(topology, parts) as TopologyMultiPolygon);
    return precinct(bwb, bwb, awk, united.geometry);
  });
  return { type: 'FeatureCollection', features };
}

function precinct(id: string, bwb: string, awk: string, geometry: Polygon | MultiPolygon): PrecinctFeatures['features'][number] {
  return { type: 'Feature', id, properties: { precinct_id: id, bwb, awk }, geometry };
}
