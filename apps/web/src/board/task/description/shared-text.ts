import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  redo,
  undo,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
  yUndoPluginKey,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { readOwnCaret } from './own-caret.ts';
import { readFragment } from './read-fragment.ts';

interface SharedTextOptions {
  fragment: Y.XmlFragment;
  /** Someone's program wrote what this editor does not know: it can go on showing the text, not writing it. */
  onStrange: () => void;
}

interface SyncState {
  binding: ProsemirrorBinding;
  addToHistory: boolean;
  isChangeOrigin: boolean;
}

/** The editors whose text is just being written into the document. */
const writing = new WeakSet<EditorView>();
/** So many steps can be taken back; each keeps what was deleted in memory. */
const UNDO_DEPTH = 200;
/** Undo of a block leaves what others wrote into it meanwhile. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'taskItem',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
]);

/**
 * Binds the editor to the shared text.
 *
 * Invariant: only what the person did is written. Opening, looking and what others write write nothing, though the
 * editor's plugins would like to put right what they see (y-prosemirror itself deletes what it does not know).
 */
export const SharedText = Extension.create<SharedTextOptions>({
  name: 'sharedText',
  priority: 1_000,
  addProseMirrorPlugins() {
    const { fragment, onStrange } = this.options;
    return [
      syncOwnWriting(fragment, onStrange),
      yUndoPlugin({ protectedNodes: BLOCKS }) as Plugin,
      new Plugin({ filterTransaction: (transaction) => !isTidying(transaction), view: cappedUndo }),
    ];
  },
  addKeyboardShortcuts() {
    return {
      'Mod-z': () => step(this.editor.view, undo),
      'Mod-y': () => step(this.editor.view, redo),
      'Shift-Mod-z': () => step(this.editor.view, redo),
    };
  },
});

/** Takes one's own last writing back, or brings it back. With nothing to take back the key is used up all the same. */
function step(view: EditorView, how: typeof undo): true {
  how(view.state);
  return true;
}

export const textHistory = {
  undo: (view: EditorView): true => step(view, undo),
  redo: (view: EditorView): true => step(view, redo),
  of(view: EditorView): { undo: boolean; redo: boolean } {
    const manager = undoManagerOf(view);
    return { undo: manager.undoStack.length > 0, redo: manager.redoStack.length > 0 };
  },
};

function undoManagerOf(view: EditorView): Y.UndoManager {
  return (yUndoPluginKey.getState(view.state) as { undoManager: Y.UndoManager }).undoManager;
}

export function syncStateOf(view: EditorView): SyncState {
  return ySyncPluginKey.getState(view.state) as SyncState;
}

/** y-prosemirror's plugin, which writes when the document is another one and not at every look at it. */
function syncOwnWriting(fragment: Y.XmlFragment, onStrange: () => void): Plugin {
  const plugin = ySyncPlugin(fragment) as Plugin;
  const { view: bind, ...spec } = plugin.spec;
  return new Plugin({
    ...spec,
    view(view) {
      const guard = (): void => {
        if (readFragment(fragment, view.state.schema).trouble !== 'strange') return;
        // before the binding hears of it, which would delete what it does not know
        syncStateOf(view).binding.destroy();
        onStrange();
      };
      // also before the binding hears of it, which notes where the caret was
      const beforeOthers = (): void => {
        if (!writing.has(view)) readOwnCaret(view);
      };
      fragment.observeDeep(guard);
      fragment.doc?.on('beforeAllTransactions', beforeOthers);
      const bound = bind?.(view);
      return {
        update(now, before) {
          if (now.state.doc !== before.doc) write(now);
        },
        destroy() {
          fragment.unobserveDeep(guard);
          fragment.doc?.off('beforeAllTransactions', beforeOthers);
          undoManagerOf(view).clear(); // what it kept for undo can go
          bound?.destroy?.();
        },
      };
    },
  });
}

function write(view: EditorView): void {
  const { binding, addToHistory } = syncStateOf(view);
  if (binding.prosemirrorView === null) return;
  writing.add(view);
  binding.mux(() => {
    binding.doc.transact((transaction) => {
      transaction.meta.set('addToHistory', addToHistory);
      binding._prosemirrorChanged(view.state.doc);
    }, ySyncPluginKey);
  });
  writing.delete(view);
}

/** What a plugin would put right after others have written, or after the text was first shown. */
function isTidying(transaction: Transaction): boolean {
  if (!transaction.docChanged) return false;
  const root: unknown = transaction.getMeta('appendedTransaction');
  const cause = root as Transaction | undefined;
  const sync = cause?.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  return sync?.isChangeOrigin === true;
}

function cappedUndo(view: EditorView): object {
  const manager = undoManagerOf(view);
  manager.on('stack-item-added', () => {
    if (manager.undoStack.length > UNDO_DEPTH) manager.undoStack.shift();
  });
  return {};
}
