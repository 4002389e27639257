import { toJsonSchema } from '@valibot/to-json-schema';
import type { APIRoute } from 'astro';
import { fileSchema } from '../../assessment/files/read-file';

/** The exported file's JSON Schema, made from the very schema that checks it. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    JSON.stringify(
      {
        $id: new URL('/schemas/engagement-1.json', site).href,
        title: 'An assessment made with The Engagement Cycle, version 1',
        // That a day is in the calendar is our own check: `format` says it to others.
        ...toJsonSchema(fileSchema, { ignoreActions: ['check'] }),
      },
      null,
      2,
    ),
    { headers: { 'content-type': 'application/schema+json' } },
  );
