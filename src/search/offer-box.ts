/**
 * The little that every page carries of search: Ctrl or Cmd with K goes to the field in its head, and the first visit to the field fetches
 * what makes it answer while somebody types (`header-box.ts`, built as /search/box.js). Until then, and if that fails, it is a plain form.
 */
export function offerBox(): void {
  const form = document.querySelector<HTMLFormElement>('.site-search');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'site-search-list',
  }))
    field.setAttribute(name, value);
  // An element rather than an import: for an import the bundler would put a helper of twice this size into every page.
  const fetchBox = () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}search/box.js`;
    document.head.append(script);
  };
  field.addEventListener('focus', fetchBox, { once: true });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
