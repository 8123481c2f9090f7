/** Writes a binary file of ours from front to back; numbers as `ByteReader` (src/data/byte-reader.ts) reads them. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  constructor(magic: string) {
    for (const letter of magic) this.byte(letter.charCodeAt(0));
  }

  byte(value: number): void {
    this.#bytes.push(value);
  }

  varint(value: number): void {
    if (!Number.isInteger(value) || value < 0) throw new Error(`${value} cannot be written as an unsigned number`);
    while (value >= 128) {
      this.#bytes.push((value % 128) + 128);
      value = Math.floor(value / 128);
    }
    this.#bytes.push(value);
  }

  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
