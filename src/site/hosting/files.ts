import {
  ALWAYS,
  ASKED_EACH_TIME,
  FRAMED,
  type Headers,
  IN_ANY_FRAME,
  IN_NO_FRAME,
  KEPT_A_YEAR,
  UNCHANGING,
} from './headers.ts';

/* The files that tell a host which headers to send, each made from the one list in `headers.ts`. */

/**
 * `_headers`, as Cloudflare Pages and Netlify read it. A host that finds two rules for a path sends both values of a header, and a
 * browser then keeps to both: so the policy that forbids framing is given folder by folder, and never for all. The older header is,
 * and guards the page for addresses that are not there: where there is a policy, browsers pass over it.
 */
export function headersFile(topNames: readonly string[]): string {
  const { 'Content-Security-Policy': policy = '', ...older } = IN_NO_FRAME;
  const unframed = topNames.filter((name) => name !== FRAMED.slice(1));
  return [
    block('/*', { ...ALWAYS, ...older }),
    block(`${FRAMED}*`, { ...IN_ANY_FRAME, ...ASKED_EACH_TIME }),
    ...['', ...unframed].map((name) =>
      block(name.endsWith('/') ? `/${name}*` : `/${name}`, {
        'Content-Security-Policy': policy,
        ...(`/${name}` === UNCHANGING ? KEPT_A_YEAR : ASKED_EACH_TIME),
      }),
    ),
  ].join('\n');
}

const block = (path: string, headers: Headers) =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

/** A server block for nginx. `SITE` and `ROOT` are to be replaced. */
export function nginxFile(): string {
  const [policy, frame] = ['Content-Security-Policy', 'X-Frame-Options'];
  return `# The Engagement Cycle with nginx. Put in the name of the site and the folder of the built site where it says so.
# Made from src/site/hosting/headers.ts. 

map $uri $frame_policy {
  default "${IN_NO_FRAME[policy]}";
  ~^${FRAMED} "${IN_ANY_FRAME[policy]}";
}

map $uri $frame_options {
  default "${IN_NO_FRAME[frame]}";
  ~^${FRAMED} "";
}

map $uri $keep {
  default "${ASKED_EACH_TIME['Cache-Control']}";
  ~^${UNCHANGING} "${KEPT_A_YEAR['Cache-Control']}";
}

server {
  listen 80;
  server_name cycle.example.org;
  root /srv/engagement-cycle/dist;

  types {
    application/manifest+json webmanifest;
    application/vnd.openxmlformats-officedocument.presentationml.presentation pptx;
    application/vnd.openxmlformats-officedocument.wordprocessingml.document docx;
    application/wasm wasm;
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    application/xml xml;
    image/svg+xml svg;
    image/png png;
    image/x-icon ico;
    text/plain txt;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/html text/plain text/css text/javascript application/json application/xml;

  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript text/plain application/json application/xml application/manifest+json application/wasm image/svg+xml;

${Object.entries(ALWAYS)
  .map(([name, value]) => `  add_header ${name} "${value}" always;`)
  .join('\n')}
  add_header ${policy} $frame_policy always;
  add_header ${frame} $frame_options always;
  add_header Cache-Control $keep always;

  index index.html;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ =404;
  }
  # Pages end in a slash; the redirect must not name the port behind a proxy.
  absolute_redirect off;
}
`;
}

/** A site for Caddy 2. */
export function caddyFile(): string {
  const lines = (headers: Headers, indent: string) =>
    Object.entries(headers)
      .map(([name, value]) => `${indent}${name} "${value}"`)
      .join('\n');
  return `# The Engagement Cycle with Caddy 2. Put in the name of the site and the folder of the built site.
# Made from src/site/hosting/headers.ts.

cycle.example.org {
  root * /srv/engagement-cycle/dist
  encode gzip

  header {
${lines(ALWAYS, '    ')}
  }
  @framed path ${FRAMED}*
  header @framed {
${lines(IN_ANY_FRAME, '    ')}
  }
  @unframed not path ${FRAMED}*
  header @unframed {
${lines(IN_NO_FRAME, '    ')}
  }
  @unchanging path ${UNCHANGING}*
  header @unchanging {
${lines(KEPT_A_YEAR, '    ')}
  }
  @changing not path ${UNCHANGING}*
  header @changing {
${lines(ASKED_EACH_TIME, '    ')}
  }

  file_server
  handle_errors 404 {
    rewrite * /404.html
    file_server
  }
}
`;
}

/** `staticwebapp.config.json`, as Azure Static Web Apps reads it: the headers of a route replace those for all. */
export function azureFile(): string {
  return `${JSON.stringify(
    {
      trailingSlash: 'always',
      globalHeaders: { ...ALWAYS, ...IN_NO_FRAME, ...ASKED_EACH_TIME },
      routes: [
        { route: `${FRAMED}*`, headers: { ...IN_ANY_FRAME, 'X-Frame-Options': '' } },
        { route: `${UNCHANGING}*`, headers: KEPT_A_YEAR },
      ],
      responseOverrides: { 404: { rewrite: '/404.html' } },
      mimeTypes: { '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm' },
    },
    null,
    2,
  )}\n`;
}
