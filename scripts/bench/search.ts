/** Search while someone types, on all areas, streets and addresses; and reading the addresses before it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressColumns, decodeAddressBook } from '../../src/data/addresses';
import { readStart } from '../../src/data/start';
import { createSearch } from '../../src/domain/spatial/search';
import { milliseconds, type Bench } from './line';

const DATA = join(import.meta.dirname, '../../public/data');
const TYPED = ['Sonnenalle 12', 'Karl Marx str 100', 'Mazahn', 'Bahnhofstr', 'Frankfurter Alee 200 10365'];

export const search: Bench = {
  name: 'search',
  measure() {
    const file = readFileSync(join(DATA, 'addresses.bin'));
    const { ids, names, longitudes, latitudes } = readStart(readFileSync(join(DATA, 'start.arrow')));
    const areas = ids.map((id, index) => ({ id, name: names[index]!, lon: longitudes[index]!, lat: latitudes[index]! }));
    decodeAddressBook(file);
    const reading = performance.now();
    const book = decodeAddressBook(file);
    const asColumns = performance.now();
    addressColumns(book);
    const done = performance.now();
    const { search: find } = createSearch(areas, book);
    // Every beginning of what is typed is one keystroke; the slowest is what a person feels.
    const keystrokes = TYPED.flatMap((text) => Array.from(text, (_, length) => text.slice(0, length + 1)));
    keystrokes.forEach((text) => find(text));
    const times = keystrokes.map((text) => {
      const start = performance.now();
      find(text);
      return performance.now() - start;
    });
    return [
      milliseconds('addresses: read the file', asColumns - reading, 300),
      milliseconds('addresses: as columns of the table', done - asColumns, 300),
      milliseconds('search: slowest keystroke', Math.max(...times), 10),
    ];
  },
};
