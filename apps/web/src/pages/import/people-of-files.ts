import type { ImportPerson } from '@taktboard/protocol';
import type { ImportedFile } from './imports.ts';

/** Everyone in the files once, whatever the spelling and the file, with all of their tasks; the most tasks first. */
export function peopleOfFiles(files: readonly ImportedFile[]): ImportPerson[] {
  const people = new Map<string, ImportPerson>();
  for (const { state } of files) {
    if (!('report' in state) || state.kind === 'taken' || state.kind === 'undone') continue;
    for (const person of state.report?.people ?? []) {
      const known = people.get(person.key);
      const spellings = [...new Set([...(known?.spellings ?? []), ...person.spellings])];
      people.set(person.key, { ...person, spellings, tasks: (known?.tasks ?? 0) + person.tasks });
    }
  }
  return [...people.values()].toSorted((a, b) => b.tasks - a.tasks || (a.name < b.name ? -1 : 1));
}
