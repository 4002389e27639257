/**
 * Serves the built site as a static host would, and prints its address.
 * PORT chooses the port; if it is taken, the next free one is used.
 */
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';

if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/. Run "npm run build:local" first.');
  process.exit(1);
}

/** The rules of `dist/_headers`, as a host reads them: for each path, or beginning of one, its headers. */
function rules() {
  const found = [];
  for (const line of readFileSync('dist/_headers', 'utf8').split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name) found.at(-1).headers.push([name, value]);
    else if (line.trim()) found.push({ path: line.trim(), headers: [] });
  }
  return found;
}

/** Sends what the rules say. Where two name the same header a host sends both, so this does too. */
function addHeaders(response, pathname) {
  for (const { path, headers } of rules()) {
    if (path.endsWith('*') ? !pathname.startsWith(path.slice(0, -1)) : pathname !== path) continue;
    for (const [name, value] of headers) {
      const before = response.getHeader(name);
      response.setHeader(name, before === undefined || name === 'Cache-Control' ? value : `${before}, ${value}`);
    }
  }
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
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const writeHead = response.writeHead.bind(response);
    // Last of all, so that what the server of files says of itself gives way.
    response.writeHead = (status, own = {}) => {
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
      response.removeHeader('Cache-Control');
      addHeaders(response, pathname);
      return writeHead(status);
    };
    files(request, response, () => missing(request, response));
  });
  server.on('error', (error) => {
    if (error.code === 'EADDRINUSE' && !process.env.STRICT_PORT) listen(port + 1);
    else throw error;
  });
  server.listen(port, () => console.log(`The Engagement Cycle is at http://localhost:${port}/`));
}
listen(Number(process.env.PORT ?? 4321));
