/** A report as plain blocks: the screen shows them and the Word file is made from them, so that both say the same. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | TableBlock
  /** One of the pictures of the report, by name. */
  | { readonly kind: 'picture'; readonly name: PictureName; readonly alt: string };

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  /** The share of the whole width for each column, in per cent. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export type PictureName = 'batons' | 'shape';

export interface Item {
  readonly text: string;
  /** Law or statutory guidance stands behind it: said in words as well as by a sign. */
  readonly legal?: boolean;
}

export interface BoardPaper {
  readonly title: string;
  readonly about: string;
  /** What fits on one page. */
  readonly front: readonly Block[];
  readonly detail: readonly Block[];
  readonly credit: string;
}

/** Said after a legal point. */
export const LEGAL = 'law or statutory guidance';
