/** A web address as people write it, made whole: `www.example.org` becomes `https://www.example.org`. Or what is wrong with it. */
export function webAddress(typed: string): { readonly text: string; readonly problem: string } {
  const refused = (why: string) => ({
    text: '',
    problem: `${why} Write a web address like www.example.org/get-involved`,
  });
  // A dot or a number after it belongs to the name of a site: `example.org:8080` names no kind of address.
  const kind = /^([a-z][a-z0-9+-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (kind !== undefined && kind !== 'http' && kind !== 'https')
    return refused(`“${kind}:” does not begin a web address.`);
  const whole = kind ? typed : `https://${typed.replace(/^\/+/, '')}`;
  const site = /^https?:\/*([^/?#]*)/i.exec(whole)?.[1] ?? '';
  if (site === '') return refused('The name of the site is missing.');
  if (site.includes('@'))
    return refused(kind ? 'A web address has no “@” before its site.' : 'This is an e-mail address.');
  if (/\s/.test(site)) return refused(`There is a space in “${site}”.`);
  if (!kind && !/\.\p{L}[^.]*\.?(:\d+)?$/u.test(site)) return refused(`“${site}” does not end like .org or .nhs.uk.`);
  try {
    const { href, hostname, pathname, search, hash } = new URL(whole);
    // Signs that no name of a site has: the code would lead nowhere.
    if (!/^[a-z0-9.[\]:_-]+$/.test(hostname)) return refused(`“${site}” is not the name of a site.`);
    const bare = pathname === '/' && search === '' && hash === '' && !whole.endsWith('/');
    return { text: bare ? href.slice(0, -1) : href, problem: '' };
  } catch {
    return refused(`“${site}” is not the name of a site.`);
  }
}
