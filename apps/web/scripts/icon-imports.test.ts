import { expect, it } from 'vitest';
import { filesByName, oneByOne } from './icon-imports.ts';

const files = filesByName(`
export { default as ArrowUp, default as ArrowUpIcon, default as LucideArrowUp } from './icons/arrow-up.mjs';
export { default as Columns3, default as PanelsLeftRight } from './icons/columns-3.mjs';
`);

it('lets a module import each icon by its own file, under the name that it gave it', () => {
  expect(
    oneByOne(
      "import {\n  ArrowUp,\n  PanelsLeftRight as Panels,\n  type LucideIcon,\n} from 'lucide-react';\ncode();",
      files,
    ),
  ).toBe(
    "import ArrowUp from 'lucide-react/icons/arrow-up'; import Panels from 'lucide-react/icons/columns-3';\ncode();",
  );
});

it('refuses a name that no icon has', () => {
  expect(() => oneByOne("import { Arow } from 'lucide-react';", files)).toThrow('no icon “Arow”');
});
