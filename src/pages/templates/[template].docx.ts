import type { APIRoute } from 'astro';
import { wholeAddress } from '../../site/address';
import { eventInWords, eventsAt } from '../../site/events';
import { addressOf } from '../../site/guidance';
import { sourceDate } from '../../site/office/source-date';
import { templates } from '../../site/practical';
import { wordDocument } from '../../site/word-document';

export function getStaticPaths() {
  return templates.map((entry) => ({ params: { template: entry.id }, props: { entry } }));
}

/** A template as a Word file, made from the same text as its page. */
export const GET: APIRoute<{ entry: (typeof templates)[number] }> = async ({ props: { entry } }) =>
  new Response(
    (await wordDocument({
      title: entry.data.title,
      description: entry.data.description,
      body: entry.body ?? '',
      notes: eventsAt(addressOf.template(entry.id)).map((event) => {
        const { before, text } = eventInWords(event);
        return `${before}: ${text}`;
      }),
      address: new URL(wholeAddress(addressOf.template(entry.id))),
      moment: sourceDate(),
    })) as Uint8Array<ArrayBuffer>,
  );
