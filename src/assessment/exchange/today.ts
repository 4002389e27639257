export { today } from '../../browser/today';
