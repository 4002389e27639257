import { z } from 'astro/zod';
import { phrase } from './shared';

/**
 * `content/search/words/*.yaml`: what the site says, and under it what people type for it. Both sides find the same. Spelling as people
 * write it, capital letters and hyphens as you like: search takes no notice of them.
 */
export const searchWord = z.strictObject({
  /** Other words for it, short forms, old names, slips of the pen. */
  typed: z.array(phrase).min(1),
});

/** `content/search/asked.yaml`: an address of the site, and under it what people ask when they need that page. */
export const searchAsked = z.strictObject({
  /** In a few words each, as people say it, without "how do I". */
  asked: z.array(phrase).min(1),
});
