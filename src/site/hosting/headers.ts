/** What a page or a file is sent with, besides its type: name to value. */
export type Headers = Readonly<Record<string, string>>;

/** Everything is sent with these. Why each: docs/hosting.md. */
export const ALWAYS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** What may stand in a frame on pages of others: the small cards that are made for it. */
export const FRAMED = '/embed/';
export const IN_ANY_FRAME: Headers = { 'Content-Security-Policy': 'frame-ancestors *' };
/** A browser that knows the first line passes over the second, so the second can do no harm where a host sends it with every page. */
export const IN_NO_FRAME: Headers = { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };

/** Files whose names change with their content. */
export const UNCHANGING = '/_astro/';
export const KEPT_A_YEAR: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
export const ASKED_EACH_TIME: Headers = { 'Cache-Control': 'no-cache' };

/** The headers of the file at a path of this site: `/hub/`. */
export function headersFor(path: string): Headers {
  return {
    ...ALWAYS,
    ...(path.startsWith(FRAMED) ? IN_ANY_FRAME : IN_NO_FRAME),
    ...(path.startsWith(UNCHANGING) ? KEPT_A_YEAR : ASKED_EACH_TIME),
  };
}
