import { expect, it } from 'vitest';
import { footRule } from './foot-rule.ts';

it('[UI-112] what someone typed is text in the foot of a page, and ends no rule', () => {
  const rule = footRule('A "b" \\ }\n* { display: none }');
  expect(rule).toContain('content: "A \\22 b\\22  \\5c  }\\a * { display: none }";');
});
