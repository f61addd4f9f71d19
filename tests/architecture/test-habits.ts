import { Visitor } from 'oxc-parser';
import { importsOf } from './imports.ts';
import { isTest, type SourceFile } from './source-file.ts';
import { violation, type Violation } from './violation.ts';

const SWITCHED_OFF = /^(skip|only|todo|fails|fixme)$/;
const RUNNERS = /^(it|test|describe)$/;

/** Tests that sleep, that are switched off, or that switch the others off. Load tests pace themselves by the clock. */
export function badHabits(files: readonly SourceFile[]): Violation[] {
  return files.filter((file) => isTest(file) && !file.path.startsWith('tests/load/')).flatMap(badHabitsIn);
}

function badHabitsIn(file: SourceFile): Violation[] {
  const found = importsOf(file)
    .filter(({ specifier }) => specifier === 'node:timers/promises')
    .map(({ offset }) => violation(file, offset, 'can sleep'));
  const promises: { start: number; end: number }[] = [];
  const timers: number[] = [];
  new Visitor({
    NewExpression({ callee, start, end }) {
      if (callee.type === 'Identifier' && callee.name === 'Promise') promises.push({ start, end });
    },
    CallExpression({ callee, start }) {
      if (callee.type === 'Identifier' && callee.name === 'setTimeout') timers.push(start);
    },
    MemberExpression({ object, property, start }) {
      if (property.type !== 'Identifier') return;
      if (property.name === 'waitForTimeout') found.push(violation(file, start, 'sleeps'));
      if (object.type === 'Identifier' && RUNNERS.test(object.name) && SWITCHED_OFF.test(property.name)) {
        found.push(violation(file, start, `is switched off by ${object.name}.${property.name}`));
      }
    },
  }).visit(file.parsed.program);
  // a timer on its own may be a port that fake timers move; one that a promise waits for is a sleep
  for (const timer of timers) {
    const sleeps = promises.some(({ start, end }) => timer > start && timer < end);
    if (sleeps) found.push(violation(file, timer, 'waits by the clock'));
  }
  return found;
}
