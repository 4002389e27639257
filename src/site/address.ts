import { settings } from './settings';

/** The whole address of a page or a file by its path on this site: `https://cycle.example.org/hub/` for `/hub/`. */
export function wholeAddress(path: string): string {
  return settings.site + path;
}

/** A whole address as it is read on paper: without what every address begins with. */
export function spokenAddress(path: string): string {
  return wholeAddress(path).replace(/^https?:\/\//, '');
}

/** The path of a page on this site: `/hub/`. */
export function pathOf({ pathname }: URL): string {
  return pathname;
}
