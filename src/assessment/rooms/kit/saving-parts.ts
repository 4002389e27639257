/** What stands in the line about saving and comes a moment after the page. */
export { NotSaved } from './NotSaved';
export { UndoButtons } from './UndoButtons';
