import { afterEach, expect, test, vi } from 'vitest';
import { recall, remember } from '../../../src/browser/preferences';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what is remembered can be recalled, and is said to be', () => {
  const shelf = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    setItem: (name: string, value: string) => shelf.set(name, value),
    getItem: (name: string) => shelf.get(name) ?? null,
  });
  expect(remember('my-role', 'board')).toBe(true);
  expect(recall('my-role')).toBe('board');
});

test('a browser that is full or forbids it is not an error, and is told', () => {
  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { setItem: refuse, getItem: refuse });
  expect(remember('my-role', 'board')).toBe(false);
  expect(recall('my-role')).toBeUndefined();
});
