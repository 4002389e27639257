/** What the screen needs to know of documents: the blocks they are made of, and the names that tables print. */
export { LEGAL } from '../files/blocks';
export type { Block, BoardPaper, Item, PictureName } from '../files/blocks';
export type { TableNames } from '../files/tables';
