import type { AddressBook } from '../domain/spatial/address-book';
import { decodeAddressBook } from './addresses';

let book: Promise<AddressBook> | undefined;

/**
 * All addresses of the city, loaded when first asked for and then kept.
 *
 * @throws if they cannot be had; the next call tries again.
 */
export function loadAddressBook(): Promise<AddressBook> {
  book ??= download().catch((error: unknown) => {
    book = undefined;
    throw error;
  });
  return book;
}

async function download(): Promise<AddressBook> {
  const response = await fetch('data/addresses.bin');
  if (!response.ok) throw new Error(`addresses.bin: ${response.status}`);
  return decodeAddressBook(new Uint8Array(await response.arrayBuffer()));
}
