import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What pages of the built site weigh over the wire: gzip, cold cache, everything a browser asks for without being told to by a
 * person. Found by reading the files, so it needs no browser and gives the same answer each time.
 */

const DIST = 'dist';
const sizes = new Map();

/** The gzipped size of a built file in bytes. */
function weightOf(address) {
  if (!sizes.has(address)) sizes.set(address, gzipSync(readFileSync(join(DIST, address)), { level: 6 }).length);
  return sizes.get(address);
}

/** Every page's address. */
export function pages() {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** The scripts that a script imports at once, itself included. Those it imports later, on demand, are named by the caller. */
function withImports(script, found = new Set()) {
  if (found.has(script)) return found;
  found.add(script);
  const text = readFileSync(join(DIST, script), 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+|\/_astro\/[^"']+)["']/g)) {
    withImports(name.startsWith('.') ? posix.join(dirname(script), name) : name, found);
  }
  return found;
}

/** Scripts in /_astro whose name starts with one of `names`: the parts of the app that a page asks for as soon as it runs. */
export function chunks(...names) {
  return readdirSync(join(DIST, '_astro'))
    .filter((file) => names.some((name) => file.startsWith(`${name}.`) && file.endsWith('.js')))
    .map((file) => `/_astro/${file}`);
}

/**
 * What a page weighs in bytes: `html`, `style`, `script`, `other` and `all`. `also` are files that its script asks for at once.
 */
export function weigh(page, also = []) {
  const html = readFileSync(join(DIST, page), 'utf8');
  const links = (pattern) => [...html.matchAll(pattern)].map(([, address]) => address);
  const styles = links(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const starts = [
    ...links(/<script[^>]+src="([^"]+)"/g),
    ...links(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
    ...links(/component-url="([^"]+)"/g),
    ...links(/renderer-url="([^"]+)"/g),
    ...also.filter((file) => file.endsWith('.js')),
  ];
  const scripts = new Set(starts.flatMap((script) => [...withImports(script)]));
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, text]) => text)
    .join('');
  const others = [
    ...links(/<link[^>]+rel="icon"[^>]+href="([^"]+)"/g),
    ...links(/<img[^>]+src="(\/[^"]+)"/g),
    ...also.filter((file) => !file.endsWith('.js')),
  ];
  const sum = (files) =>
    [...new Set(files)]
      .filter((file) => existsSync(join(DIST, file)))
      .reduce((total, file) => total + weightOf(file), 0);
  const parts = { html: weightOf(page), style: sum(styles), script: sum(scripts), other: sum(others) };
  // Script (but not data in a script element) written into the page is in the weight of the page already; it counts as script, and once in all.
  const written = inline ? gzipSync(inline).length : 0;
  return {
    html: parts.html,
    style: parts.style,
    script: parts.script + written,
    other: parts.other,
    all: parts.html + parts.style + parts.script + parts.other,
  };
}
