/** What a file may hold; far beyond anything twelve Kreise write, and harmless for a browser. */
export const FILE_LIMITS = {
  /** The file as it comes. */
  bytes: 80_000_000,
  /** The document when inflated. */
  documentBytes: 40_000_000,
  photoBytes: 3_000_000,
  photos: 1_000,
  measures: 5_000,
  plans: 500,
} as const;

/** Grows when the parts of the file change; what stands in the document has its own version. */
export const FILE_VERSION = 1;

/** What a `.kiezplan` file says about itself, as `manifest.json` in the archive. */
export interface Manifest {
  readonly format: 'kiezplan';
  readonly version: number;
  /** Version of the fields in the document. */
  readonly schema: number;
  /** Point in time, ISO, UTC. */
  readonly created: string;
  /** Version of the application that wrote it. */
  readonly application: string;
  readonly measures: number;
  readonly plans: number;
  readonly photos: number;
  /** CRC-32 of the document, for files that were damaged on their way. */
  readonly checksum: number;
}

/** CRC-32 (ISO 3309) of bytes. */
export function checksumOf(bytes: Uint8Array): number {
  let checksum = ~0;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit++) checksum = checksum & 1 ? (checksum >>> 1) ^ 0xedb88320 : checksum >>> 1;
  }
  return ~checksum >>> 0;
}
