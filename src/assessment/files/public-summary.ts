import * as v from 'valibot';
import { PUBLIC_SUMMARY } from './formats';
import { toPresent } from './to-present';
import { day } from './schema-dates';
import { type PublicSummary, SUMMARY_LIMITS } from './summary-limits';
import { fromLinkText, gunzip, gzip, toLinkText } from './text-block';
import { type Read, damageFrom, no } from './untrusted';
import { parseUntrusted } from './parse-untrusted';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const lines = v.pipe(v.array(text(SUMMARY_LIMITS.line)), v.maxLength(SUMMARY_LIMITS.lines));
const schema = v.object({
  format: v.literal(PUBLIC_SUMMARY.name),
  version: v.literal(PUBLIC_SUMMARY.version),
  organisation: text(SUMMARY_LIMITS.organisation),
  when: text(SUMMARY_LIMITS.when),
  who: text(SUMMARY_LIMITS.line),
  well: lines,
  working: lines,
  involve: text(SUMMARY_LIMITS.text),
  contact: text(SUMMARY_LIMITS.line),
  reportBack: day,
});

/** What stands after the # of the link; nothing if it would be longer than 8 KB, which messages and printers break. */
export async function writeSummaryLink(summary: PublicSummary): Promise<string | undefined> {
  const packed = await gzip(
    new TextEncoder().encode(
      JSON.stringify({ format: PUBLIC_SUMMARY.name, version: PUBLIC_SUMMARY.version, ...summary }),
    ),
  );
  const link = toLinkText(packed);
  return link.length <= SUMMARY_LIMITS.link ? link : undefined;
}

/** Reads what stands after the # of a link. Nothing in it is trusted: length, unpacked size, then every field. Unknown fields are dropped. */
export async function readSummaryLink(link: string): Promise<Read<PublicSummary>> {
  if (link.length > SUMMARY_LIMITS.link)
    return no({ code: 'too-large', bytes: link.length, limit: SUMMARY_LIMITS.link });
  try {
    const most = SUMMARY_LIMITS.link * 8;
    const bytes = await gunzip(fromLinkText(link), most);
    if (!bytes) return no({ code: 'too-large', bytes: most + 1, limit: most });
    const parsed = parseUntrusted(new TextDecoder('utf-8', { fatal: true }).decode(bytes), most);
    if (!parsed.ok) return parsed;
    const present = toPresent(PUBLIC_SUMMARY, parsed.value);
    if (!present.ok) return present;
    const checked = v.safeParse(schema, present.value, { abortEarly: true });
    if (!checked.success) return no(damageFrom(checked.issues[0]));
    const { format: _format, version: _version, ...summary } = checked.output;
    return { ok: true, value: summary };
  } catch {
    return no({ code: 'link-damaged' });
  }
}
