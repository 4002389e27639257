import { describe, expect, test } from 'vitest';
import { addressFrom } from '../../../src/sharing/qr-page';

const HERE = 'https://cycle.example';

describe('the page that a QR code is for', () => {
  test.each([
    ['#/', `${HERE}/`],
    ['#/stages/procure-and-contract/', `${HERE}/stages/procure-and-contract/`],
    ['#/hub/#traps', `${HERE}/hub/#traps`],
  ])('%s', (hash, address) => expect(addressFrom(hash, HERE)).toBe(address));

  test.each([
    '',
    '#',
    '#//evil.example/',
    '#https://evil.example/',
    '#/a b/',
    '#/<script>/',
    '#/../x/',
    '#/a?x=1',
    `#/${'a/'.repeat(200)}`,
  ])('is the first page for %j', (hash) => expect(addressFrom(hash, HERE)).toBe(`${HERE}/`));
});
