import { now } from '../../browser/clock';
import { download } from '../../browser/files';
import { writeEngagementFile } from '../files/engagement-file';
import type { Assessment } from '../model/assessment';

/** Offers what could not be read, just as it is kept, in a file that a version of this site which can read it will open. */
export function saveUnreadable(id: string, data: unknown): void {
  const isAssessment = typeof data === 'object' && data !== null && 'edition' in data;
  const file = isAssessment ? writeEngagementFile(data as Assessment, now()) : JSON.stringify(data, null, 2);
  download(`unreadable-${id}.json`, 'application/json', file);
}
