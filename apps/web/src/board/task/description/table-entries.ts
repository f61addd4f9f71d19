import type { Editor } from '@tiptap/core';
import type { MenuEntry } from '../../../kit/menu.tsx';
import type { DescriptionText } from './text/en.ts';

export function tableEntries(editor: Editor, text: DescriptionText): MenuEntry[] {
  const chain = () => editor.chain().focus();
  return [
    { label: text.rowAbove, onSelect: () => chain().addRowBefore().run() },
    { label: text.rowBelow, onSelect: () => chain().addRowAfter().run() },
    { label: text.columnLeft, onSelect: () => chain().addColumnBefore().run() },
    { label: text.columnRight, onSelect: () => chain().addColumnAfter().run() },
    { label: text.headRow, onSelect: () => chain().toggleHeaderRow().run() },
    'line',
    { label: text.removeRow, onSelect: () => chain().deleteRow().run() },
    { label: text.removeColumn, onSelect: () => chain().deleteColumn().run() },
    { label: text.removeTable, onSelect: () => chain().deleteTable().run() },
  ];
}
