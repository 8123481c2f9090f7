/*
 * Checked before anything else is loaded, by syntax and modules that old versions of Node know too:
 * no `node:` prefix, no `??`, no top-level await.
 */
var OLDEST = [20, 19];

/** @param {string} version */
export function isNodeRecentEnough(version) {
  var parts = version.split('.').map(Number);
  return parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
}

export function requireRecentNode() {
  if (isNodeRecentEnough(process.versions.node)) return;
  var wanted = OLDEST.join('.');
  console.error(
    'Kiezkompass braucht Node.js ' + wanted + ' oder neuer, hier läuft ' + process.versions.node + '. Neu laden von https://nodejs.org\n' +
      'Kiezkompass needs Node.js ' + wanted + ' or newer, this is ' + process.versions.node + '. Get it from https://nodejs.org',
  );
  process.exit(1);
}
