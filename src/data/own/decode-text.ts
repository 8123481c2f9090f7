import { ImportError, type TextEncodingName } from './import-problem';

/** Formats people take for tables, by their first bytes. */
const SIGNATURES: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['GeoPackage / SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GZIP', [0x1f, 0x8b]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** True for a ZIP archive, which a workbook is. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/**
 * The text of a file in the encoding its bytes show: a byte order mark, the zeros of UTF-16, valid UTF-8; what is none of
 * them is Windows-1252, in which German spreadsheets save.
 *
 * @throws ImportError for what is no text, or UTF-8 that ends in the middle of a letter.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncodingName } {
  const foreign = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (foreign) throw new ImportError({ kind: 'foreign_format', format: foreign[0] });
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (looksBinary(text)) throw new ImportError({ kind: 'binary' });
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return zerosOfUtf16(bytes) ?? utf8OrWindows(bytes);
}

/** Without a mark, UTF-16 of a Latin script has a zero in nearly every second byte. */
function zerosOfUtf16(bytes: Uint8Array): TextEncodingName | undefined {
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const half = sample.length / 2;
  if (half < 4) return undefined;
  if (zeros[1]! > 0.7 * half && zeros[0]! < 0.05 * half) return 'utf-16le';
  if (zeros[0]! > 0.7 * half && zeros[1]! < 0.05 * half) return 'utf-16be';
  return undefined;
}

function utf8OrWindows(bytes: Uint8Array): TextEncodingName {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let letters = false;
  try {
    // In pieces, so that a text of 200 MB is not held a second time.
    for (let start = 0; start < bytes.length; start += 1 << 20) {
      const piece = decoder.decode(bytes.subarray(start, start + (1 << 20)), { stream: true });
      letters ||= /[^\0-\x7f]/.test(piece);
    }
  } catch {
    return 'windows-1252';
  }
  try {
    decoder.decode();
  } catch {
    // All but the last letter is UTF-8. If that would be the only one it is no UTF-8 at all.
    if (letters) throw new ImportError({ kind: 'truncated_text' });
    return 'windows-1252';
  }
  return 'utf-8';
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code === 0) return true;
    if (code < 9 || (code > 13 && code < 32)) controls++;
  }
  return controls > 0.005 * sample.length;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
