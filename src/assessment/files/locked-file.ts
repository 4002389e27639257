import * as v from 'valibot';
import { LOCKED } from './formats';
import { toPresent } from './to-present';
import { lockedSchema } from './schema-others';
import { fromBase64, toBase64 } from './text-block';
import { type Head, type Read, damageFrom, no } from './untrusted';

/** A file that only a passphrase opens. What is needed to open it, but the passphrase, is written beside it. */
export interface LockedFile {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * PBKDF2 with HMAC-SHA-256, 600,000 rounds: OWASP Password Storage Cheat Sheet, 2023. The number is in each file, so that it can grow
 * and older files still open.
 */
const ITERATIONS = 600_000;

/** Locks a text: AES-GCM, 256 bits, under a key made from the passphrase. Nobody can open it without: there is no other key. */
export async function writeLocked(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  const data = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)),
  );
  const file = {
    format: LOCKED.name,
    version: LOCKED.version,
    key: { name: 'PBKDF2', hash: 'SHA-256', iterations: ITERATIONS, salt: toBase64(salt) },
    cipher: { name: 'AES-GCM', iv: toBase64(iv) },
    data: toBase64(data),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Checks a locked file that has been parsed. */
export function readLocked(head: Head): Read<LockedFile> {
  const present = toPresent(LOCKED, head);
  if (!present.ok) return present;
  const checked = v.safeParse(lockedSchema, present.value, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  const { key, cipher, data } = checked.output;
  return {
    ok: true,
    value: {
      iterations: key.iterations,
      salt: fromBase64(key.salt),
      iv: fromBase64(cipher.iv),
      data: fromBase64(data),
    },
  };
}

/** The text, or nothing: the passphrase is another, or the file was changed. The two cannot be told apart. */
export async function unlock(
  { iterations, salt, iv, data }: LockedFile,
  passphrase: string,
): Promise<string | undefined> {
  try {
    const key = await keyFrom(passphrase, salt, iterations);
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
  } catch {
    return undefined;
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same letters typed on another keyboard may be other bytes: NFKC makes them the same.
  const secret = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
