/// <reference lib="webworker" />
import { askPagefind } from './find';
import { type Found, type Pagefind, type PagefindResult, WEIGHTS } from './engine';

/**
 * Pagefind, away from the page's own thread. Everything it fetches goes through `honestly`, because Pagefind swallows what it could not
 * fetch or read and then answers from what it has: the person would be told that nothing was found. A worker is a fresh start too: the
 * browser keeps a failed import for as long as its page or worker lives.
 */
declare const self: DedicatedWorkerGlobalScope;

/** What the page asks. `open` comes first. */
export type Question =
  | { readonly id: number; readonly kind: 'open'; readonly base: string }
  | { readonly id: number; readonly kind: 'ask'; readonly words: string; readonly isDoubted: boolean }
  | { readonly id: number; readonly kind: 'data'; readonly result: number }
  | { readonly id: number; readonly kind: 'page'; readonly fragment: string };

/** A result on its way to the page: its data stays here and is asked for by number. */
export type SentResult = Pick<PagefindResult, 'id' | 'score' | 'words' | 'matchedMetaFields'> & {
  readonly result: number;
};

/** How long a file may take before the connection counts as hanging, in milliseconds. */
const PATIENCE = 10_000;
/** What Pagefind's own files begin with once unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** The first fault since the worker began. It stays: an index that lacks a part gives wrong answers to every question. */
let fault: Error | undefined;
const fetchPlainly = self.fetch.bind(self);
self.fetch = honestly;

async function honestly(input: RequestInfo | URL): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input);
  try {
    const response = await fetchPlainly(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    if (!/\.(pagefind|pf_\w+)(\?|$)/.test(address)) return response;
    return new Response(await unpacked(response, address));
  } catch (error) {
    fault ??= error instanceof Error ? error : new Error(String(error));
    throw fault;
  }
}

/** The file unpacked and known to be whole: the browser checks the sum at its end. Pagefind takes it unpacked as well. */
async function unpacked(response: Response, address: string): Promise<ArrayBuffer> {
  const packed = await response.arrayBuffer();
  const isPacked = new Uint8Array(packed)[0] === 0x1f;
  const bytes = isPacked
    ? await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
    : packed;
  if (new TextDecoder().decode(bytes.slice(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error(`${address} is not a file of the index`);
  return bytes;
}

let base = '/';
let ask: ReturnType<typeof askPagefind> | undefined;
let results: PagefindResult[] = [];

async function open(): Promise<void> {
  const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  const pagefind = createInstance({
    basePath: `${base}pagefind/`,
    // Addresses come as they are written in the content; `linkTo` puts the folder of the site before them.
    baseUrl: '/',
    noWorker: true,
    excerptLength: 22,
    ranking: WEIGHTS,
  });
  await pagefind.init();
  ask = askPagefind(pagefind);
}

async function answer(question: Question): Promise<unknown> {
  if (question.kind === 'open') {
    base = question.base;
    return open();
  }
  if (question.kind === 'page') return pageOf(question.fragment);
  if (question.kind === 'data') return dataOf(await results[question.result]?.data());
  const found = await ask?.(question.words, question.isDoubted);
  const start = results.length;
  results.push(...(found?.results ?? []));
  return {
    isKnown: found?.isKnown ?? false,
    results: (found?.results ?? []).map(({ id, score, words, matchedMetaFields = [] }, index): SentResult => ({
      id,
      score,
      words,
      matchedMetaFields,
      result: start + index,
    })),
  };
}

/** What the page shows of a result: not its whole text. */
function dataOf(found: Found | undefined): Found | undefined {
  return found && { ...found, content: '' };
}

/** A page of the index that no word led to: found by its name alone. */
async function pageOf(fragment: string): Promise<Found> {
  const response = await fetch(`${base}pagefind/fragment/${fragment}.pf_fragment`);
  const text = new TextDecoder().decode((await response.arrayBuffer()).slice(SIGNATURE.length));
  const found = JSON.parse(text) as Omit<Found, 'sub_results' | 'excerpt'>;
  return { ...found, content: '', excerpt: '', sub_results: [] };
}

self.addEventListener('message', ({ data: question }: MessageEvent<Question>) => {
  // Answers of earlier searches are not asked for any more.
  if (results.length > 20_000) results = [];
  answer(question).then(
    (value) => {
      // A page that could not be fetched is that page's fault alone.
      if (fault && question.kind !== 'page' && question.kind !== 'data') fail(question, fault);
      else self.postMessage({ id: question.id, value });
    },
    (error: unknown) => fail(question, fault ?? error),
  );
});

function fail({ id }: Question, error: unknown): void {
  self.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
}
