import { importsOf, type Import } from './imports.ts';
import { isTest, type SourceFile } from './source-file.ts';
import { violation, type Violation } from './violation.ts';

/** One import rule: in which files it holds, and which imports it allows there. */
interface Layer {
  rule: string;
  holdsIn: RegExp;
  allows(target: Import, file: SourceFile): boolean;
}

const YJS = /^(yjs|y-protocols|y-websocket|lib0)$/;
const HONO = /^(hono|@hono\/.+)$/;
const SQL = /^(kysely|better-sqlite3|node:sqlite)$/;

const ofOurs = ({ target }: Import): boolean => target.startsWith('@taktboard/');

/** Only these packages; what lies beside it in the same package is a matter of other rules. */
function onlyPackages(...names: string[]): Layer['allows'] {
  return ({ relative, target }) => relative || names.includes(target);
}

/** The table of DESIGN §2 as the code has it; docs/architecture.md says the same in words. */
const LAYERS: readonly Layer[] = [
  {
    rule: 'the board document has yjs, fractional-indexing and valibot, and nothing else',
    holdsIn: /^packages\/board\/src\//,
    allows: onlyPackages('yjs', 'fractional-indexing', 'valibot'),
  },
  {
    rule: 'board/schema and board/order import nothing of ours but types',
    holdsIn: /^packages\/board\/src\/(schema|order)\//,
    allows: ({ relative, target, typeOnly }, file) =>
      typeOnly || !relative || target.startsWith(file.path.split('/').slice(0, 4).join('/') + '/'),
  },
  {
    rule: 'board/commands and board/projection do not import one another at run time',
    holdsIn: /^packages\/board\/src\/(commands|projection)\//,
    allows: ({ target, typeOnly }, file) => {
      const other = file.path.includes('/commands/') ? 'projection' : 'commands';
      return typeOnly || !target.startsWith(`packages/board/src/${other}/`);
    },
  },
  {
    rule: 'the protocol has lib0, y-protocols, yjs and valibot, and never the board',
    holdsIn: /^packages\/protocol\/src\//,
    allows: onlyPackages('lib0', 'y-protocols', 'yjs', 'valibot'),
  },
  {
    rule: 'reports are plain data in and plain data out: of ours they import types alone, and never yjs',
    holdsIn: /^packages\/reports\/src\//,
    allows: (target) =>
      target.relative ||
      target.target === 'temporal-polyfill' ||
      target.target === 'uqr' ||
      (ofOurs(target) && target.typeOnly),
  },
  {
    rule: 'a room knows the log and the bus as ports, never Hono and never SQL',
    holdsIn: /^apps\/server\/src\/room\//,
    allows: ({ target, typeOnly }) =>
      !HONO.test(target) &&
      !SQL.test(target) &&
      (typeOnly || !/^apps\/server\/src\/(store|http|socket|auth|people)\//.test(target)),
  },
  {
    rule: 'only http and socket know Hono, and start wires them',
    holdsIn: /^apps\/server\/src\/(?!http\/|socket\/|start\/)/,
    allows: ({ target }) => !HONO.test(target),
  },
  {
    rule: 'in the web client only sync/ touches the document, and the description’s editor',
    // a copy of a task holds a description; the editor alone knows how to make one
    holdsIn: /^apps\/web\/src\/(?!sync\/|board\/task\/(description\/|duplicate-card\.ts$))/,
    allows: ({ target }) => !YJS.test(target),
  },
  {
    rule: 'the web client and the server meet over the wire alone',
    holdsIn: /^apps\/(web|server)\//,
    allows: ({ target }, file) => {
      const other = file.path.startsWith('apps/web/') ? 'server' : 'web';
      return target !== `@taktboard/${other}` && !target.startsWith(`apps/${other}/`);
    },
  },
  {
    rule: 'a package is imported by its name, never by a path into its folder',
    holdsIn: /^(packages|apps)\//,
    allows: ({ relative, specifier, target }, file) =>
      relative
        ? target.startsWith(file.path.split('/').slice(0, 2).join('/') + '/')
        : !specifier.startsWith('@taktboard/') || specifier.split('/').length === 2,
  },
  {
    rule: 'a relative import carries its extension',
    holdsIn: /./,
    allows: ({ relative, specifier }) => !relative || /\.(tsx?|css|json|svg)(\?\w+)?$/.test(specifier),
  },
];

export const LAYER_RULES: readonly string[] = LAYERS.map(({ rule }) => rule);

/** Imports that a rule forbids. Tests may import what they like. */
export function forbiddenImports(files: readonly SourceFile[], rule: string): Violation[] {
  const layer = LAYERS.find((candidate) => candidate.rule === rule);
  if (!layer) throw new Error(`no such rule: ${rule}`);
  return files
    .filter((file) => layer.holdsIn.test(file.path) && !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !layer.allows(target, file))
        .map((target) => violation(file, target.offset, `imports ${target.specifier}`)),
    );
}
