export { decodeTable } from '../../src/data/arrow';
export { encodeTable } from '../../src/data/encode';
