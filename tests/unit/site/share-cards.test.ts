import sharp from 'sharp';
import { expect, test } from 'vitest';
import { shareCard } from '../../../src/site/build/share-card';
import { cardIn, cardPath } from '../../../src/site/build/share-cards';

const html = (image: string, part = '') =>
  `<meta name="description" content="What &quot;it&quot; is &amp; does."><meta property="og:title" content="Title"><meta property="og:url" content="https://cycle.test/hub/x/"><meta property="og:image" content="https://cycle.test${image}"></head><body${part}>`;

test('a page has a card under its own address', () => {
  expect([cardPath('/'), cardPath('/hub/'), cardPath('/stages/identify-needs/'), cardPath('/404.html')]).toEqual([
    '/cards/home.png',
    '/cards/hub.png',
    '/cards/stages/identify-needs.png',
    '/cards/404.png',
  ]);
});

test('a card says what its page says, in the colour of its part', () => {
  expect(cardIn(html('/cards/hub/x.png', ' data-part="needs"'))).toEqual([
    ['/cards/hub/x.png', { title: 'Title', sentence: 'What "it" is & does.', part: 'needs' }],
  ]);
  expect(cardIn(html('/cards/hub/x.png'))?.[0][1].part).toBeUndefined();
});

test('a page that shows the card of another has none drawn', () => {
  expect(cardIn(html('/cards/explain.png'))).toBeUndefined();
  expect(cardIn('<html></html>')).toBeUndefined();
});

test('a card is a picture of 1200 by 630, however long its words', async () => {
  const card = await shareCard({ title: 'Words '.repeat(60), sentence: 'And more '.repeat(90), part: 'plan' });
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});
