import type { Editor } from '@tiptap/core';
import { CodeXml, Heading1, Heading2, Heading3, Minus, Pilcrow, Quote } from 'lucide-react';
import type { MenuEntry } from '../../../kit/menu.tsx';
import type { DescriptionText } from './text/en.ts';

const HEADINGS = [
  { level: 1, Icon: Heading1 },
  { level: 2, Icon: Heading2 },
  { level: 3, Icon: Heading3 },
] as const;

/** What kind of text the caret is in, in words. */
export function styleOf(editor: Editor, text: DescriptionText): string {
  const heading = HEADINGS.find(({ level }) => editor.isActive('heading', { level }));
  if (heading) return text.heading(heading.level);
  if (editor.isActive('codeBlock')) return text.codeBlock;
  return editor.isActive('blockquote') ? text.quote : text.text;
}

export function styleEntries(editor: Editor, text: DescriptionText): MenuEntry[] {
  const chain = () => editor.chain().focus();
  const now = styleOf(editor, text);
  return [
    {
      label: text.text,
      icon: <Pilcrow size={16} />,
      shortcut: 'Ctrl Alt 0',
      checked: now === text.text,
      onSelect: () => chain().clearNodes().run(),
    },
    ...HEADINGS.map(({ level, Icon }) => ({
      label: text.heading(level),
      icon: <Icon size={16} />,
      shortcut: `Ctrl Alt ${level}`,
      checked: now === text.heading(level),
      onSelect: () => chain().toggleHeading({ level }).run(),
    })),
    {
      label: text.quote,
      icon: <Quote size={16} />,
      shortcut: 'Ctrl Shift B',
      checked: now === text.quote,
      onSelect: () => chain().toggleBlockquote().run(),
    },
    {
      label: text.codeBlock,
      icon: <CodeXml size={16} />,
      shortcut: 'Ctrl Alt C',
      checked: now === text.codeBlock,
      onSelect: () => chain().toggleCodeBlock().run(),
    },
    'line',
    { label: text.line, icon: <Minus size={16} />, onSelect: () => chain().setHorizontalRule().run() },
  ];
}
