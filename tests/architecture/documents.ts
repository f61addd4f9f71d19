import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IN_BACKTICKS = /`((?:packages|apps|tests|scripts|docs)\/[\w./-]+)`/g;
const LINK = /\]\(([\w./-]+)(?:#[\w-]*)?\)/g;

/** The Markdown files that describe the project. */
export function documents(): string[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : []));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...inFolder('docs'), ...inFolder('docs/decisions')];
}

/** Paths and links that a document names and that are not there. */
export function deadReferences(path: string, text: string): string[] {
  const named = [...text.matchAll(IN_BACKTICKS)].map(([, target = '']) => target);
  const linked = [...text.matchAll(LINK)].map(([, target = '']) => join(path, '..', target));
  return [...named, ...linked].filter((target) => !existsSync(join(ROOT, target)));
}
