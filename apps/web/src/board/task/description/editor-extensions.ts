import { mergeAttributes, type Extensions } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { safeHref } from '../safe-href.ts';
import { MAX_LEVEL } from './node-attributes.ts';
import { TaskRule } from './task-rule.ts';

/** Of a link only its address is kept: how it opens is ours to say, and not a document's. */
const SafeLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute('href') ?? '');
        return href === null ? false : { href };
      },
    },
  ],
  // an address that would run something is text, whoever wrote it into the document
  renderHTML({ HTMLAttributes }) {
    const given: unknown = HTMLAttributes['href'];
    const href = typeof given === 'string' ? safeHref(given) : null;
    return href === null ? ['span', 0] : ['a', mergeAttributes(this.options.HTMLAttributes, { href }), 0];
  },
});

const SPANS = { colspan: { default: 1 }, rowspan: { default: 1 } };
const Cell = TableCell.extend({ addAttributes: () => SPANS });
const HeaderCell = TableHeader.extend({ addAttributes: () => SPANS });
const PlainTable = Table.extend({
  renderHTML: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]],
  // Tab walks the cells and leaves behind the last one: a new row would keep whoever has no mouse in here for ever
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => this.editor.commands.goToNextCell(),
    };
  },
});

/** So that an address typed as people type it, without its scheme, counts by what it would become. */
function isFollowable(url: string): boolean {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(url);
  return safeHref(hasScheme ? url : `${url.includes('@') ? 'mailto:' : 'https://'}${url}`) !== null;
}

/** All that a description can hold. What is not here cannot be pasted, typed or shown. */
export function editorExtensions(words: { checkbox: (text: string) => string }): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, MAX_LEVEL] },
      codeBlock: { HTMLAttributes: { spellcheck: 'false' } },
      link: false,
      // undo is of the shared text, and an empty line at the end would be a change that nobody made
      undoRedo: false,
      trailingNode: false,
      dropcursor: { color: false, class: 'dropcursor' },
    }),
    SafeLink.configure({
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: 'https',
      isAllowedUri: isFollowable,
      HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow' },
    }),
    TaskList,
    TaskRule,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => words.checkbox(node.firstChild?.textContent ?? '') },
    }),
    PlainTable.configure({ resizable: false }),
    TableRow,
    Cell,
    HeaderCell,
  ];
}
