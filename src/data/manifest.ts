/** An entry of `manifest.json`: a file of ours, what it is made of, and how to check that it is the right one. */
export interface ManifestFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows?: number;
  /** Date the figures are of (YYYY, YYYY-MM or YYYY-MM-DD), where one date holds for all. */
  readonly referenceDate?: string;
  readonly sourceIds: readonly string[];
}

export interface Manifest {
  readonly version: number;
  readonly files: readonly ManifestFile[];
}

export async function readManifest(): Promise<Manifest> {
  const response = await fetch('data/manifest.json');
  if (!response.ok) throw new Error(`manifest.json: ${response.status} ${response.statusText}`);
  return (await response.json()) as Manifest;
}
