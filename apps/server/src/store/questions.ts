import type { CompiledQuery } from 'kysely';
import { statementOf, type Statement } from './pieces.ts';

/** What is asked in one turn of the loop goes to the disk's thread, and comes back, in one message. Throws as Kysely does. */
export type Ask = (question: Statement) => Promise<readonly unknown[]>;

/**
 * A question that is put into SQL once, and asked with other values each time: for what a whole crowd asks at the same moment.
 *
 * @param build is given something to stand for each value
 */
export function prepareQuestion<Name extends string, Row>(
  names: readonly Name[],
  build: (stands: Readonly<Record<Name, string>>) => { compile(): CompiledQuery<Row> },
): (ask: Ask, values: Readonly<Record<Name, string>>) => Promise<Row | undefined> {
  const stands = Object.fromEntries(names.map((name) => [name, `\0${name}`])) as Record<Name, string>;
  const nameOf = new Map<unknown, Name>(names.map((name) => [stands[name], name]));
  let compiled: Statement | undefined;
  return async (ask, values) => {
    const { sql, parameters } = (compiled ??= statementOf(build(stands)));
    const given = parameters.map((parameter) => {
      const name = nameOf.get(parameter);
      return name === undefined ? parameter : values[name];
    });
    const [row] = await ask({ sql, parameters: given });
    return row as Row | undefined;
  };
}
