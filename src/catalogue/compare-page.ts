/** How many methods stand side by side at most. */
const MOST = 3;

interface Compared {
  readonly id: string;
  readonly title: string;
  /** Name of a row to what stands in it. */
  readonly facts: ReadonlyMap<string, HTMLElement>;
}

/**
 * Two or three methods side by side. The facts are read from the methods' own pages, so they are written once. Which methods stands in
 * the address.
 */
export function startComparing(page: Document): void {
  const need = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  const form = need<HTMLFormElement>('[data-compare]');
  const status = need<HTMLElement>('[data-compare-status]');
  const place = need<HTMLElement>('[data-compare-table]');
  const pickers = [...form.querySelectorAll('select')];
  let latest = 0;

  const known = new Set([...(pickers[0]?.options ?? [])].map(({ value }) => value).filter(Boolean));
  const asked = new URLSearchParams(location.search).getAll('method');
  const unknown = asked.filter((id) => !known.has(id));
  const wanted = [...new Set(asked.filter((id) => known.has(id)))];
  pickers.forEach((picker, index) => (picker.value = wanted[index] ?? ''));

  async function show(before = ''): Promise<void> {
    const mine = ++latest;
    const ids = [...new Set(pickers.map(({ value }) => value).filter(Boolean))];
    if (ids.length < 2) {
      place.replaceChildren();
      status.textContent = `${before}Choose two methods, or three.`;
      return;
    }
    status.textContent = `${before}Reading the methods…`;
    try {
      const methods = await Promise.all(ids.map(read));
      // Another choice was made meanwhile.
      if (mine !== latest) return;
      place.replaceChildren(tableOf(methods));
      status.textContent = `${before}${methods.map(({ title }) => title).join(' beside ')}.`;
    } catch {
      if (mine !== latest) return;
      // What stands there is not what was chosen.
      place.replaceChildren();
      status.textContent = 'A method could not be read. Check your connection, then choose again.';
    }
  }

  form.addEventListener('change', () => {
    const words = new URLSearchParams(pickers.filter(({ value }) => value).map(({ value }) => ['method', value]));
    history.replaceState(null, '', words.size > 0 ? `?${words}` : location.pathname);
    void show();
  });
  const left = unknown.length > 0 ? `There is no method called ${unknown.join(', ')}. ` : '';
  const over = wanted.length > MOST ? `Only the first ${MOST} are shown. ` : '';
  void show(left + over);
}

async function read(id: string): Promise<Compared> {
  const answer = await fetch(`/methods/${id}/`);
  if (!answer.ok) throw new Error(`${id}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const names = [...page.querySelectorAll<HTMLElement>('main .facts > dt')];
  // Numbers of notes mean nothing away from their page.
  for (const note of page.querySelectorAll('main .facts .cite')) note.remove();
  return {
    id,
    title: page.querySelector('h1')?.textContent?.trim() ?? id,
    facts: new Map(names.map((name) => [name.textContent?.trim() ?? '', name.nextElementSibling as HTMLElement])),
  };
}

function tableOf(methods: readonly Compared[]): HTMLElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.append(heading('col', 'What'));
  for (const { id, title } of methods) {
    const cell = heading('col', '');
    const link = document.createElement('a');
    link.href = `/methods/${id}/`;
    link.textContent = title;
    cell.append(link);
    head.append(cell);
  }
  const body = table.createTBody();
  for (const name of methods[0]?.facts.keys() ?? []) {
    const row = body.insertRow();
    row.append(heading('row', name));
    for (const { title, facts } of methods) {
      const cell = row.insertCell();
      cell.dataset.label = title;
      cell.append(...[...(facts.get(name)?.childNodes ?? [])].map((node) => document.importNode(node, true)));
    }
  }
  table.className = 'list-table compare';
  return table;
}

function heading(scope: 'col' | 'row', words: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = words;
  return cell;
}
