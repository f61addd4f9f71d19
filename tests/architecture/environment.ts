import { Visitor } from 'oxc-parser';
import { isTest, type SourceFile } from './source-file.ts';
import { violation, type Violation } from './violation.ts';

/** Where the product may look at its environment. Build scripts and tool configurations are not the product. */
const ALLOWED = /^(apps\/server\/src\/config\.ts|apps\/\w+\/(scripts\/.*|\w+\.config\.ts)|scripts\/.*)$/;

export function environmentReads(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => !isTest(file) && !ALLOWED.test(file.path))
    .flatMap((file) => {
      const found: Violation[] = [];
      new Visitor({
        MemberExpression({ object, property, start }) {
          const isProcess = object.type === 'Identifier' && object.name === 'process';
          if (isProcess && property.type === 'Identifier' && property.name === 'env') {
            found.push(violation(file, start, 'reads the environment'));
          }
        },
      }).visit(file.parsed.program);
      return found;
    });
}
