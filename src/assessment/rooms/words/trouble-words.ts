import type { Workspace } from '../../workspace/workspace';

type Trouble = NonNullable<Workspace['trouble']>;

/** What is wrong with the place where a browser keeps things, told apart: each has a way on of its own. */
export function troubleWords(trouble: Trouble): { readonly heading: string; readonly words: string } {
  switch (trouble) {
    case 'newer':
      return {
        heading: 'This page is older than your work',
        words:
          'A newer version of this site has been used in this browser, and what it keeps can only be opened by that version. Your work is safe. Reload the page to get the newer version; if that does not help, close all tabs of this site first.',
      };
    case 'blocked':
      return {
        heading: 'Another tab is in the way',
        words:
          'Another tab of this site holds on to the place where answers are kept. Your work is safe. Close the other tabs of this site, then try again.',
      };
    case 'hanging':
      return {
        heading: 'The browser does not answer',
        words:
          'The browser was asked for what is kept here and has not answered. Your work is most likely safe. Try again; if that does not help, close the other tabs of this site, or close the browser and open it again.',
      };
    default:
      return {
        heading: 'What is kept here could not be opened',
        words: 'The browser lost the place where answers are kept. Try again, or reload the page.',
      };
  }
}

/** Above the start, where nothing lasts. */
export function nothingLastsWords(trouble: Trouble | undefined): string {
  const why =
    trouble === 'refused'
      ? ' A private window or a setting may forbid it.'
      : trouble === 'missing'
        ? ' It has no place for it.'
        : trouble === undefined
          ? ''
          : ' What is kept on this device could not be reached.';
  return `This browser keeps nothing for this site.${why} You can still assess: do it in one sitting, and save a file before you close the page.`;
}
