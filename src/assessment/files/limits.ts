import { BOUNDS } from '../model/bounds';

/** Bounds on what a file may hold, checked before or with the schema. */
export const LIMITS = {
  /** 48 MB: 500 people's answers with notes are some 7 MB, and each snapshot holds them once more. */
  bytes: 48 * 1024 * 1024,
  /** Any file as it lies on a disk: locked, those bytes are written as base64, with a head. */
  fileBytes: Math.ceil((48 * 1024 * 1024 * 4) / 3) + 4096,
  /** One person's answers: 5 MB. */
  responseBytes: 5 * 1024 * 1024,
  /** Values in one file, counted by its commas and brackets: 500 people's answers and three snapshots of them are some 1.2 million. */
  values: 4_000_000,
  /** Brackets inside brackets. Ours needs 12. */
  depth: 24,
  title: 200,
  text: 10_000,
  responses: BOUNDS.responses,
  aside: BOUNDS.aside,
  list: BOUNDS.list,
  /** Files chosen or dropped at once. */
  files: 1_000,
} as const;
