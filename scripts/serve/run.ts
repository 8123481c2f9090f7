/** The part of `npm start` that needs the installed packages: build if needed, serve, print the address. */
import { buildIfNeeded, DIST } from '../build/build';
import { serve, type RunningServer } from './server';

const PORT = 4173;

export async function start(): Promise<void> {
  if (await buildIfNeeded()) console.log('Built.');
  const wanted = Number(process.env['PORT'] ?? PORT);
  const host = process.env['HOST'];
  const server = await serve({ folder: DIST, port: wanted, ...(host && { host }) });
  if (server.port !== wanted) console.log(`Port ${wanted} ist belegt. / Port ${wanted} is taken.`);
  console.log(`\n  Kiezkompass: ${server.url}\n\n  Beenden mit Strg+C. / Stop with Ctrl+C.\n`);
  stopOnSignal(server);
}

function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
}
