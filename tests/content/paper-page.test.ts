import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperStep } from '../../src/assessment/rooms/group/paper-keys';
import { level } from '../unit/examples';

/** The page that tells how to type in sheets of paper, and the screen that does it. */
const page = readFileSync('src/pages/assess/paper/index.astro', 'utf8');
const rooms = ['group', 'kit', 'words'].flatMap((room) =>
  readdirSync(`src/assessment/rooms/${room}`).map((file) =>
    readFileSync(`src/assessment/rooms/${room}/${file}`, 'utf8'),
  ),
);
const named = (tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}\\s*>([^<]+)</${tag}\\s*>`, 'g'))].map(([, words = '']) =>
    words.replace(/\s+/g, ' ').trim(),
  );

test('every button and place that the paper page names stands on the screen by that name', () => {
  const buttons = named('strong');
  expect(buttons.length).toBeGreaterThan(5);
  const onScreen = rooms.join('\n').replace(/\s+/g, ' ');
  expect(buttons.filter((name) => !new RegExp(`[>'"\`] ?${name}[ <'"\`]`).test(onScreen))).toEqual([]);
});

test('every key that the paper page names does something while answers are typed in', () => {
  const keys = named('kbd');
  expect(keys.length).toBeGreaterThan(9);
  // "Nearly" goes with a level.
  expect(keys.filter((key) => paperStep(key, key === 'N' ? level(2) : undefined).kind === 'nothing')).toEqual([]);
});

test('nothing is said to follow by itself: on the screen a key goes on', () => {
  expect(page).not.toMatch(/by itself/);
  expect(named('kbd')).toContain('Enter');
});
