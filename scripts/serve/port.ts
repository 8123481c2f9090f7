import { createServer } from 'node:net';

/** The first port from `start` on that nobody listens at, neither at `host` nor at the other meaning of `localhost`. */
export async function freePort(start: number, host: string): Promise<number> {
  for (let port = start; port < Math.min(start + 100, 65_536); port++) {
    if ((await canListen(port, host)) && (await canListen(port, '::1'))) return port;
  }
  throw new Error(`Kein freier Port zwischen ${start} und ${start + 99}. / No free port between ${start} and ${start + 99}.`);
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    // A machine without IPv6 refuses the address, which is no sign of a taken port.
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code !== 'EADDRINUSE'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)));
  });
}
