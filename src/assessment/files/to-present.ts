import type { Format } from './formats';
import { type Head, type Read, no, show } from './untrusted';

/** A parsed file as the present version of its format has it. Refused: another format, a version that is none, one that is newer. */
export function toPresent(format: Format, file: Head): Read<Head> {
  if (file.format !== format.name) return no({ code: 'not-ours', found: show(file.format) });
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return no({
      code: 'damaged',
      place: 'version',
      expected: 'a whole number from 1 on',
      found: typeof version === 'number' ? String(version) : show(version),
    });
  if (version > format.version) return no({ code: 'newer', version });
  const steps = format.steps.slice(version - 1);
  return {
    ok: true,
    value: steps.reduce((so, step, index) => ({ ...step(so), version: version + index + 1 }), file),
  };
}
