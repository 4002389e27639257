import { LIMITS } from './limits';
import { type Head, type Read, no } from './untrusted';

/**
 * Parses a text from outside. Nothing in it is trusted: size, depth and the number of values are bounded before, because parsing is what a
 * hostile file makes slow. `limit` is in bytes.
 */
export function parseUntrusted(text: string, limit: number): Read<Head> {
  const bytes = bytesOf(text);
  if (bytes > limit) return no({ code: 'too-large', bytes, limit });
  if (!/\S/.test(text)) return no({ code: 'empty' });
  const shape = shapeOf(text);
  if (shape.depth > LIMITS.depth) return no({ code: 'too-deep' });
  if (shape.values > LIMITS.values) return no({ code: 'too-full', limit: LIMITS.values });
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), NAMES_PROTO.test(text) ? withoutProto : undefined);
    return { ok: true, value: (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}) as Head };
  } catch (error) {
    return no({ code: 'not-json', detail: error instanceof Error ? error.message : '' });
  }
}

/** How many bytes a text takes in a file. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A key called `__proto__`, in plain letters or in escapes. Looking for it first keeps the parser fast for everybody else. */
const NAMES_PROTO = /__proto__|\\u00/i;

/** A key called `__proto__` is how a file would try to change how objects work: left out while parsing. */
function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/**
 * How deep brackets nest and about how many values there are, read without parsing, so that a hostile file cannot exhaust the parser. What
 * stands inside texts does not count. Stops as soon as either is more than may be.
 */
function shapeOf(text: string): { readonly depth: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText) {
      if (character === '\\') index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      values += 1;
      deepest = Math.max(deepest, (depth += 1));
    } else if (character === '}' || character === ']') depth -= 1;
    else if (character === ',') values += 1;
    if (deepest > LIMITS.depth || values > LIMITS.values) break;
  }
  return { depth: deepest, values };
}
