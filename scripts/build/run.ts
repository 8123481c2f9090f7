/** `npm run build`: the application in `dist`, ready for any web server. */
import { buildIfNeeded } from './build';

const built = await buildIfNeeded();
console.log(built ? 'Built: dist' : 'dist is up to date.');
