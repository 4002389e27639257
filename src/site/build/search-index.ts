import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../search-records';

const RECORDS = 'search/records.json';

/** Indexes the built site for search: every page marked with `data-pagefind-body`, and a record for each entry of the long lists. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const records = JSON.parse(readFileSync(root + RECORDS, 'utf8')) as SearchRecord[];
        rmSync(root + RECORDS);
        const { index, errors } = await createIndex({ excludeSelectors: ['.cite'] });
        if (!index) throw new Error(`Search could not be indexed: ${errors.join('; ')}`);
        const { page_count: pages, errors: pageErrors } = await index.addDirectory({ path: root });
        const added = await Promise.all(
          records.map(({ url, content, meta, filters }) =>
            index.addCustomRecord({
              url,
              content,
              language: 'en-gb',
              meta: { ...meta },
              filters: { kind: [...filters.kind] },
            }),
          ),
        );
        const problems = [...pageErrors, ...added.flatMap((each) => each.errors)];
        if (problems.length > 0) throw new Error(`Search could not be indexed: ${problems.join('; ')}`);
        await index.writeFiles({ outputPath: `${root}pagefind` });
        await close();
        // Ready-made views that the site does not use.
        for (const unused of ['ui', 'modular-ui', 'component-ui', 'highlight']) {
          for (const ending of ['js', 'css']) rmSync(`${root}pagefind/pagefind-${unused}.${ending}`, { force: true });
        }
        logger.info(`${pages} pages read and ${records.length} records added`);
      },
    },
  };
}
