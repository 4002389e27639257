import { startBox } from './header-box';

/** The start of /search/box.js, which `offer-box.ts` fetches. */
const form = document.querySelector<HTMLFormElement>('.site-search');
if (form) startBox(form);
