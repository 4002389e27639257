import * as v from 'valibot';
import type { Assessment } from '../model/assessment';
import { type EditionStep, type MigrationReport, migrate } from '../model/editions';
import { type KnownBank, readAssessment } from './engagement-file';
import { assessmentSchema } from './schema';
import { type Read, damageFrom, no } from './untrusted';

/** An assessment of an earlier edition, moved to this one, with what that did, edition by edition. */
export interface Moved {
  readonly assessment: Assessment;
  readonly reports: readonly MigrationReport[];
}

/**
 * Checks an assessment of an earlier edition and moves it to the bank's. Every answer is kept. The same file moved twice is the same both
 * times: its snapshot is named after the edition it was moved to.
 */
export function moveToEdition(data: unknown, bank: KnownBank, steps: readonly EditionStep[]): Read<Moved> {
  const checked = v.safeParse(assessmentSchema, data, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  const before = checked.output as unknown as Assessment;
  const made = { id: `before-${bank.edition.replace(/[^A-Za-z0-9_-]/g, '-')}`.slice(0, 64), now: before.changed };
  const moved = migrate(before, steps, bank.edition, made);
  if (!moved) return no({ code: 'other-edition', edition: before.edition });
  const after = readAssessment(moved.assessment, bank);
  return after.ok ? { ok: true, value: { assessment: after.value, reports: moved.reports } } : after;
}
