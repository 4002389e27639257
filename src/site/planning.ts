import { getCollection } from 'astro:content';

const [entry] = await getCollection('planningTimeline');
if (!entry) throw new Error('content/planning-timeline.yaml is missing');

/** The sizes of change and the steps of the planning timeline. */
export const planningTimeline = entry.data;
