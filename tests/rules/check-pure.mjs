/**
 * Compiles the pure folders against a JavaScript that has no clock and no chance: `Date.now()`, `new Date()` and `Math.random()` do not exist
 * there, so using them is a type error. Browser and Node types are left out as well. Prints every error; exits with 1 if there is one.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { PURE, PURE_FILES } from './pure.mjs';

/** What is taken out of the language's own declarations: the ways to ask without being given. */
const GONE = [
  /^\s*now\(\): number;$/gm,
  /^\s*random\(\): number;$/gm,
  /^\s*new \(\): Date;$/gm,
  /^\s*\(\): string;$/gm,
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const { config } = ts.readConfigFile(`${root}src/common/tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, `${root}src/common`);
const host = ts.createCompilerHost(options);
const libraries = dirname(ts.getDefaultLibFilePath(options));
const { getSourceFile } = host;
host.getSourceFile = (name, version, ...rest) => {
  if (dirname(name) !== libraries) return getSourceFile(name, version, ...rest);
  const text = GONE.reduce((so, each) => so.replace(each, ''), ts.sys.readFile(name) ?? '');
  return ts.createSourceFile(name, text, version);
};
const given = process.argv.slice(2);
const files =
  given.length > 0
    ? given
    : [
        ...PURE.filter((folder) => ts.sys.directoryExists(root + folder)).flatMap((folder) =>
          ts.sys.readDirectory(root + folder, ['.ts']),
        ),
        ...PURE_FILES.map((file) => root + file),
        `${root}src/catalogue/address.d.ts`,
      ];
const errors = ts.getPreEmitDiagnostics(ts.createProgram(files, options, host));
if (errors.length > 0) {
  console.error(ts.formatDiagnosticsWithColorAndContext(errors, { ...host, getNewLine: () => '\n' }));
  process.exit(1);
}
console.log(`${files.length} pure files ask no clock, no chance and no page`);
