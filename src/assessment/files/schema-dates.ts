import * as v from 'valibot';
import { isDay, isInstant } from '../../common/days';

/** A moment: `isoTimestamp` alone takes 31 February, and offsets that some browsers cannot read. */
export const instant = v.pipe(v.string(), v.isoTimestamp(), v.check(isInstant, 'a moment that is in the calendar'));

/** Nothing, or a day of the calendar. */
export const day = v.union([
  v.literal(''),
  v.pipe(v.string(), v.isoDate(), v.check(isDay, 'a day that is in the calendar')),
]);
