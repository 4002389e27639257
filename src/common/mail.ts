/** The longest draft that mail programs open whole. */
const DRAFT_LIMIT = 1_800;

/**
 * An address that opens a mail program with a draft; nothing where the draft would be cut short: then copying is the way. Lines end as mail
 * wants them (RFC 6068, section 5).
 */
export function draftAddress(subject: string, body: string, to = ''): string | undefined {
  const lines = body.toWellFormed().replace(/\r?\n/g, '\r\n');
  const said = subject.toWellFormed().replace(/\s+/g, ' ');
  const address = `mailto:${to}?subject=${encodeURIComponent(said)}&body=${encodeURIComponent(lines)}`;
  return address.length <= DRAFT_LIMIT ? address : undefined;
}
