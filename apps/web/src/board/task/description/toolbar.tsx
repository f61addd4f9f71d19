import type { Editor } from '@tiptap/core';
import {
  Bold,
  ChevronDown,
  Code,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  Redo2,
  Strikethrough,
  Table,
  Undo2,
} from 'lucide-react';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { Menu } from '../../../kit/late-menu.tsx';
import type { Store } from '../../../kit/store.ts';
import { useStore } from '../../../kit/use-store.ts';
import styles from './description.module.css';
import { LinkPanel } from './link-panel.tsx';
import { textHistory } from './shared-text.ts';
import { styleEntries, styleOf } from './style-entries.tsx';
import { tableEntries } from './table-entries.ts';
import { useDescriptionText } from './text/description-messages.ts';
import type { DescriptionText } from './text/en.ts';

interface ToolbarProps {
  editor: Editor;
  bar: RefObject<HTMLDivElement | null>;
  /** Whether the address of a link is asked for. */
  linking: Store<boolean>;
}

interface Tool {
  key: string;
  label: string;
  icon: ReactNode;
  shortcut?: string | undefined;
  pressed?: boolean;
  disabled?: boolean;
  run: () => void;
}

/** What the buttons show as pressed. */
const ACTIVE = [
  'bold',
  'italic',
  'strike',
  'code',
  'link',
  'bulletList',
  'orderedList',
  'taskList',
  'table',
] as const;

/** What formats the text where the caret is: one stop for the keyboard, arrows within. */
export function Toolbar({ editor, bar, linking }: ToolbarProps) {
  const text = useDescriptionText();
  const subscribe = useCallback(
    (notify: () => void) => {
      editor.on('transaction', notify);
      return () => editor.off('transaction', notify);
    },
    [editor],
  );
  // not by the text itself: most letters change nothing here
  useSyncExternalStore(subscribe, () => shownOf(editor, text));
  const asksLink = useStore(linking);
  const [stop, setStop] = useState('style');
  const [menu, setMenu] = useState<'style' | 'table' | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [linkButton, setLinkButton] = useState<HTMLElement | null>(null);
  const can = textHistory.of(editor.view);
  const chain = () => editor.chain().focus();
  const mark = (tool: Pick<Tool, 'key' | 'label' | 'icon' | 'shortcut'>): Tool => ({
    ...tool,
    pressed: editor.isActive(tool.key),
    run: () => chain().toggleMark(tool.key).run(),
  });
  const tools: readonly Tool[] = [
    mark({ key: 'bold', label: text.bold, icon: <Bold size={16} />, shortcut: 'Ctrl B' }),
    mark({ key: 'italic', label: text.italic, icon: <Italic size={16} />, shortcut: 'Ctrl I' }),
    mark({ key: 'strike', label: text.strike, icon: <Strikethrough size={16} />, shortcut: 'Ctrl Shift S' }),
    mark({ key: 'code', label: text.code, icon: <Code size={16} />, shortcut: 'Ctrl E' }),
    {
      key: 'link',
      label: text.link,
      icon: <Link size={16} />,
      shortcut: 'Ctrl K',
      pressed: editor.isActive('link'),
      run: () => linking.set(true),
    },
    {
      key: 'bulletList',
      label: text.bullets,
      icon: <List size={16} />,
      shortcut: 'Ctrl Shift 8',
      pressed: editor.isActive('bulletList'),
      run: () => chain().toggleBulletList().run(),
    },
    {
      key: 'orderedList',
      label: text.numbers,
      icon: <ListOrdered size={16} />,
      shortcut: 'Ctrl Shift 7',
      pressed: editor.isActive('orderedList'),
      run: () => chain().toggleOrderedList().run(),
    },
    {
      key: 'taskList',
      label: text.tasks,
      icon: <ListChecks size={16} />,
      shortcut: 'Ctrl Shift 9',
      pressed: editor.isActive('taskList'),
      run: () => chain().toggleTaskList().run(),
    },
    {
      key: 'table',
      label: text.table,
      icon: <Table size={16} />,
      pressed: editor.isActive('table'),
      run: () => {
        if (editor.isActive('table')) setMenu('table');
        else chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
      },
    },
    {
      key: 'undo',
      label: text.undo,
      icon: <Undo2 size={16} />,
      shortcut: 'Ctrl Z',
      disabled: !can.undo,
      run: () => textHistory.undo(editor.view),
    },
    {
      key: 'redo',
      label: text.redo,
      icon: <Redo2 size={16} />,
      shortcut: 'Ctrl Shift Z',
      disabled: !can.redo,
      run: () => textHistory.redo(editor.view),
    },
  ];
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    if (event.key === 'Escape' && event.target.closest('[popover]') === null) {
      event.preventDefault();
      event.stopPropagation();
      editor.commands.focus();
      return;
    }
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const at = buttons.indexOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: buttons.length - 1 - at }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    const next = buttons[(at + step + buttons.length) % buttons.length];
    next?.focus();
    setStop(next?.dataset['tool'] ?? 'style');
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={text.toolbar}
      aria-orientation="horizontal"
      className={styles.toolbar}
      onKeyDown={walk}
      // the selection stays where it is while one presses here
      onMouseDown={(event) => {
        if (!(event.target instanceof Element) || event.target.closest('input') === null)
          event.preventDefault();
      }}
    >
      <Button
        look="plain"
        className={styles.style}
        data-tool="style"
        tabIndex={stop === 'style' ? 0 : -1}
        aria-label={`${text.style}: ${styleOf(editor, text)}`}
        aria-haspopup="menu"
        aria-expanded={menu === 'style'}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setMenu((open) => (open ? null : 'style'));
        }}
      >
        {styleOf(editor, text)}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      {tools.map(({ key, label, icon, shortcut, pressed, disabled, run }) => (
        <IconButton
          key={key}
          ref={key === 'link' ? setLinkButton : undefined}
          data-tool={key}
          tabIndex={stop === key ? 0 : -1}
          className={styles.tool}
          label={label}
          icon={icon}
          shortcut={shortcut}
          aria-pressed={pressed}
          aria-disabled={disabled}
          onClick={(event) => {
            setAnchor(event.currentTarget);
            setStop(key);
            if (!disabled) run();
          }}
        />
      ))}
      {menu && anchor && (
        <Menu
          anchor={anchor}
          label={menu === 'style' ? text.style : text.table}
          entries={menu === 'style' ? styleEntries(editor, text) : tableEntries(editor, text)}
          onClose={() => setMenu(null)}
        />
      )}
      {asksLink && linkButton && (
        <LinkPanel editor={editor} anchor={linkButton} onClose={() => linking.set(false)} />
      )}
    </div>
  );
}

/** All that the toolbar shows of the editor, as one value. */
function shownOf(editor: Editor, text: DescriptionText): string {
  const can = textHistory.of(editor.view);
  const active = ACTIVE.filter((name) => editor.isActive(name));
  return [styleOf(editor, text), can.undo, can.redo, ...active].join(' ');
}
