import { describe, expect, it } from 'vitest';
import { textAsHtml } from './text-as-html.ts';

describe('pasted plain text', () => {
  it.each([
    ['a sentence', 'Please call Jörg.\nHe knows more.'],
    ['one line with a dash', '- maybe'],
    ['a sum', '3 * 4 * 5 = 60'],
    ['an address', 'https://example.com/a_b_c'],
    ['names with underscores', 'some_file_name and __init__'],
    ['one line from a spreadsheet', 'a\tb'],
    ['indented code', '\tif a\n\tthen b'],
    ['a number at the beginning', '1. May is a holiday'],
  ])('[TASK-7] stays text: %s', (_name, text) => {
    expect(textAsHtml(text)).toBeNull();
  });

  it.each([
    ['a heading', '# Plan\n\nText', '<h1>Plan</h1>'],
    ['a list', '- a\n- b', '<li>a</li>'],
    ['a numbered list', '1. a\n2. b', '<ol>'],
    ['a task list', '- [x] done', 'type="checkbox"'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '<td>1</td>'],
    ['a fence', '```\nx < y\n```', '<code>x &lt; y'],
    ['a quote', '> said', '<blockquote>'],
    ['a link', 'see [here](https://example.com)', '<a href="https://example.com">here</a>'],
    ['bold words', 'do **this** first', '<strong>this</strong>'],
    ['lines from Windows', '- a\r\n- b', '<li>b</li>'],
  ])('[TASK-7] becomes what it says in Markdown: %s', (_name, text, html) => {
    expect(textAsHtml(text)).toContain(html);
  });

  it('[TASK-7] becomes a table where it came from a spreadsheet, its first line the head', () => {
    expect(textAsHtml('Name\tBudget\nFair\t<500>\n')).toBe(
      '<table><tr><th><p>Name</p></th><th><p>Budget</p></th></tr><tr><td><p>Fair</p></td><td><p>&lt;500&gt;</p></td></tr></table>',
    );
  });
});
