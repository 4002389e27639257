import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { folderRules } from './tests/rules/packages.mjs';

/**
 * Who may import what: the table of docs/design.md as a rule. Arrows point one way, so that a change to a screen cannot reach the
 * model, and a page of guidance cannot pull in the app. Each zone says what its folder must not see.
 */
const zones = [
  {
    target: './src/common',
    from: './src',
    except: ['./common'],
    message: 'Rules for texts and dates know nothing else of ours.',
  },
  {
    target: './src/cycle',
    from: './src',
    except: ['./common', './cycle'],
    message: 'The cycle is pure: it imports only itself.',
  },
  {
    target: './src/assessment/model',
    from: './src',
    except: ['./assessment/model', './common', './cycle'],
    message: 'The model is pure: itself and the cycle.',
  },
  {
    target: './src/assessment/files',
    from: './src',
    except: ['./assessment/files', './assessment/model', './common', './cycle'],
    message: 'File formats know the model, not the store or the screen.',
  },
  {
    target: './src/assessment/workspace',
    from: './src',
    except: [
      './assessment/workspace',
      './assessment/memory',
      './assessment/files',
      './assessment/model',
      './common',
      './cycle',
      './browser',
    ],
    message: 'State does not know the screen, nor what is offered as a file.',
  },
  {
    target: './src/assessment/memory',
    from: './src',
    except: ['./assessment/memory', './assessment/model', './common', './cycle', './browser'],
    message: 'What is remembered beside an assessment knows the model and the browser.',
  },
  {
    target: './src/assessment/exchange',
    from: './src',
    except: [
      './assessment/exchange',
      './assessment/workspace',
      './assessment/memory',
      './assessment/files',
      './assessment/model',
      './common',
      './cycle',
      './browser',
    ],
    message: 'What goes in and out does not know the screen.',
  },
  {
    target: './src/assessment/rooms',
    from: './src',
    except: [
      './assessment/rooms',
      './assessment/workspace',
      './assessment/exchange',
      './assessment/memory',
      './assessment/model',
      './common',
      './cycle',
    ],
    message: 'A room reaches the browser through state and exchange, and knows no pages or schemas.',
  },
  {
    target: './src/browser',
    from: './src',
    except: ['./browser', './common', './cycle'],
    message: 'Adapters are thin: they know the browser only.',
  },
  {
    target: ['./src/search', './src/sharing', './src/catalogue', './src/reading', './src/planning'],
    from: './src',
    except: ['./search', './sharing', './catalogue', './reading', './planning', './common', './cycle', './browser'],
    message: 'The small features do not know the assessment.',
  },
  {
    target: './src/offline',
    from: './src',
    except: ['./offline'],
    message: 'What works without a network knows nothing of the rest.',
  },
  {
    target: './src/schemas',
    from: './src',
    except: ['./schemas', './common', './cycle'],
    message: 'A schema knows other schemas and the names of the parts.',
  },
  {
    target: './src/site',
    from: './src',
    except: [
      './site',
      './schemas',
      './common',
      './cycle',
      './assessment/model',
      './search/names.ts',
      './search/words.ts',
    ],
    message: 'Questions to the content do not know pages, the store or the screen.',
  },
  {
    target: './src/components',
    from: './src',
    except: [
      './components',
      './site',
      './common',
      './cycle',
      './styles',
      './search',
      './sharing',
      './catalogue',
      './reading',
      './planning',
    ],
    message: 'Components show what `site` gives them. They do not know the frames they stand in, nor the schemas.',
  },
  {
    target: './src/layouts',
    from: './src',
    except: [
      './layouts',
      './components',
      './site',
      './common',
      './cycle',
      './styles',
      './sharing',
      './reading',
      './offline',
      './assessment/rooms/App.tsx',
      './assessment/rooms/public',
    ],
    message: 'A frame holds components, and places islands.',
  },
  {
    target: './src/pages',
    from: [
      './src/assessment/workspace',
      './src/assessment/exchange',
      './src/assessment/rooms',
      './src/browser',
      './src/schemas',
    ],
    message: 'Pages are thin: they ask `site` and hand on to a layout.',
  },
];

/** What the kit does instead, so that nothing is lost in silence and the keyboard is never left nowhere. */
/** A verb of the workspace, called by itself: nobody looks whether it was done. */
const AN_ACT =
  '[expression.callee.property.name=/^(change|answerStatement|markMattering|writeNote|changeEvidence)$/]' +
  '[expression.callee.object.name="workspace"]';

const NOT_IN_ROOMS = [
  { selector: 'JSXAttribute[name.name=/^maxlength$/i]', message: 'It cuts in silence: use kit/TextInput.' },
  {
    selector: 'JSXAttribute[name.name="disabled"]',
    message: 'It takes the keyboard away: use aria-disabled and say why.',
  },
  {
    selector: `ExpressionStatement${AN_ACT} ~ :not(ReturnStatement[argument.type="Literal"])`,
    message: 'The gate may have stopped the act: what follows it, its words first, waits for its answer.',
  },
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.astro', '.css'] })],
      // Without these the rule about circles looks into no file of ours, and catches nothing.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    // Preact writes `for` as HTML does.
    settings: { 'jsx-a11y': { attributes: { for: ['for'] } } },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // A region that scrolls must be reachable by keyboard: https://dequeuniversity.com/rules/axe/4.11/scrollable-region-focusable
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'] }],
    },
  },
  ...folderRules(NOT_IN_ROOMS),
  // What the build or the browser needs is in `dependencies`: a site built without the rest must come out whole.
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    rules: { 'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }] },
  },
  { files: ['**/*.mjs', '*.js', 'tests/**'], languageOptions: { globals: globals.node } },
  // Parts of these run inside the page that is measured or tested.
  { files: ['tests/bench/**', 'tests/e2e/**', 'tests/a11y/**'], languageOptions: { globals: globals.browser } },
);
