export { today } from '../../browser/clock';
