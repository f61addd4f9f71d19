import * as Y from 'yjs';
import { ProblemList } from '../read/problems.ts';
import { isArchived, type RootName, type Thing } from '../schema/board-doc.ts';
import type { Id, Problem } from '../schema/plain-board.ts';
import { samePlain } from '../schema/same-plain.ts';
import { isId } from '../schema/values.ts';

/** One element as it was and as it is; undefined where it was or is not there. */
export interface Change<Element> {
  readonly id: Id;
  readonly before: Element | undefined;
  readonly after: Element | undefined;
}

interface Reading<Element> {
  readonly root: RootName;
  read(id: Id, thing: Thing, problems: ProblemList): Element;
  /** Elements that are not shown once they are archived. */
  readonly hidesArchived?: boolean;
}

/** The elements of one root, read one by one. One that reads as before stays the same object. */
export class ElementMap<Element> {
  readonly #thing: Thing;
  readonly #reading: Reading<Element>;
  readonly #elements = new Map<Id, Element>();
  /** By key, which may be no id: problems alone, since most elements have none. */
  readonly #troubles = new Map<string, readonly Problem[]>();

  constructor(thing: Thing, reading: Reading<Element>) {
    this.#thing = thing;
    this.#reading = reading;
  }

  get elements(): ReadonlyMap<Id, Element> {
    return this.#elements;
  }

  get troubles(): Iterable<readonly Problem[]> {
    return this.#troubles.values();
  }

  /** Reads these keys anew. */
  refresh(keys: Iterable<string>): { changes: Change<Element>[]; isOther: boolean } {
    const changes: Change<Element>[] = [];
    let isOther = false;
    for (const key of keys) {
      const problems = new ProblemList(`${this.#reading.root}/${key}`);
      const before = this.#elements.get(key);
      const read = this.#read(key, problems);
      const after = before !== undefined && samePlain(before, read) ? before : read;
      if (after === undefined) this.#elements.delete(key);
      else this.#elements.set(key, after);
      if (after !== before) changes.push({ id: key, before, after });
      isOther = this.#note(key, problems.problems) || isOther;
    }
    return { changes, isOther: isOther || changes.length > 0 };
  }

  #read(key: string, problems: ProblemList): Element | undefined {
    const value = this.#thing.get(key);
    if (value === undefined) return undefined;
    if (!isId(key)) {
      problems.add('', 'bad-id');
      return undefined;
    }
    if (!(value instanceof Y.Map)) {
      problems.add('', 'invalid');
      return undefined;
    }
    if (this.#reading.hidesArchived && isArchived(value)) return undefined;
    return this.#reading.read(key, value, problems);
  }

  #note(key: string, problems: readonly Problem[]): boolean {
    const before = this.#troubles.get(key) ?? [];
    if (problems.length === 0) this.#troubles.delete(key);
    else this.#troubles.set(key, problems);
    return !samePlain(before, problems);
  }
}

export function byId<Element extends { id: Id }>(elements: Iterable<Element>): Element[] {
  return [...elements].sort((a, b) => (a.id < b.id ? -1 : 1));
}
