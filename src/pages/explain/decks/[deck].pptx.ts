import type { APIRoute } from 'astro';
import { LOCALE, type Subject, languages, subjectsIn } from '../../../site/explain';
import { powerPoint } from '../../../site/power-point';

export function getStaticPaths() {
  return languages().flatMap((lang) =>
    subjectsIn(lang).map((subject) => ({
      params: { deck: lang === LOCALE ? subject : `${lang}-${subject}` },
      props: { lang, subject },
    })),
  );
}

/** The slides of one subject, to open in PowerPoint. */
export const GET: APIRoute<{ lang: string; subject: Subject }> = async ({ props: { lang, subject } }) =>
  new Response((await powerPoint(lang, subject)) as BodyInit);
