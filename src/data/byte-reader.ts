/** Reads the bytes of a binary file of ours from front to back. Numbers are varints: 7 bits a byte, low bits first. */
export class ByteReader {
  #position = 0;

  /**
   * @param magic letters with which such a file begins.
   * @param content what it holds, for the message.
   * @throws if the bytes are not such a file; every method throws if they end too early.
   */
  constructor(private readonly bytes: Uint8Array, magic: string, private readonly content: string) {
    for (const letter of magic) if (this.byte() !== letter.charCodeAt(0)) throw new Error(`This is not a file of ${content} (${magic}).`);
  }

  byte(): number {
    const byte = this.bytes[this.#position++];
    if (byte === undefined) throw new Error(`The file of ${this.content} is cut off.`);
    return byte;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127, factor = 128;
    do {
      byte = this.byte();
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte >= 128);
    return value;
  }

  /** A zigzag number: 0, −1, 1, −2 … are written as 0, 1, 2, 3 … */
  signed(): number {
    const zigzag = this.varint();
    return zigzag & 1 ? -(zigzag + 1) / 2 : zigzag / 2;
  }

  take(length: number): Uint8Array {
    if (this.#position + length > this.bytes.length) throw new Error(`The file of ${this.content} is cut off.`);
    return this.bytes.subarray(this.#position, (this.#position += length));
  }
}
