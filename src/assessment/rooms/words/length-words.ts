/** Beside a field in which more stands than can be kept. */
export function tooLongWords(over: number, most: number): string {
  const [more, fits] = [over, most].map((each) => each.toLocaleString('en-GB'));
  return (
    `${more} ${over === 1 ? 'character' : 'characters'} too many: ${fits} can be kept. What is over is still in the field, ` +
    'and is lost when you leave this page. Shorten it, or put the rest into a document and name that here.'
  );
}

/** Beside a long text that is nearly full. */
export function leftWords(left: number): string {
  return `${left.toLocaleString('en-GB')} ${left === 1 ? 'character' : 'characters'} left.`;
}
