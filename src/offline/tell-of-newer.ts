/** Fetches what tells of a newer version of the site. By its address, so that pages without a worker carry nothing of it. */
export function tellOfNewer(): void {
  document.head.append(Object.assign(document.createElement('script'), { src: `${import.meta.env.BASE_URL}newer.js` }));
}
