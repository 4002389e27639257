/**
 * Serves the built site as a static host would, and prints its address.
 * PORT chooses the port; if it is taken, the next free one is used.
 */
import { createServer } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import sirv from 'sirv';

if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/. Run "npm run build" first.');
  process.exit(1);
}

// `dev` reads each file when it is asked for, so that a new build is seen without a restart.
const files = sirv('dist', { dev: true, etag: true });

/** The page that a static host shows for an address it does not have. */
const missing = (_request, response) => {
  response.statusCode = 404;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  createReadStream('dist/404.html').pipe(response);
};

/** Listens on `port`, or on the next that is free. */
function listen(port) {
  const server = createServer((request, response) => files(request, response, () => missing(request, response)));
  server.on('error', (error) => {
    if (error.code === 'EADDRINUSE' && !process.env.STRICT_PORT) listen(port + 1);
    else throw error;
  });
  server.listen(port, () => console.log(`The Engagement Cycle is at http://localhost:${port}/`));
}
listen(Number(process.env.PORT ?? 4321));
