import { settings } from './settings';

/** The whole address of a page or a file by its path on this site: `https://cycle.example.org/guide/hub/` for `/hub/`. */
export function wholeAddress(path: string): string {
  return settings.site + settings.base.slice(0, -1) + path;
}

/** A whole address as it is read on paper: without what every address begins with. */
export function spokenAddress(path: string): string {
  return wholeAddress(path).replace(/^https?:\/\//, '');
}

/** The path of a page on this site, whatever folder the site stands in: `/hub/`. */
export function pathOf({ pathname }: URL): string {
  return settings.base !== '/' && pathname.startsWith(settings.base)
    ? pathname.slice(settings.base.length - 1)
    : pathname;
}
