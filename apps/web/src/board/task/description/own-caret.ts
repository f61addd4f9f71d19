import type { EditorView } from '@tiptap/pm/view';

/** What the editor's view keeps of its part of the page; its types leave it out, editors built on it all use it. */
interface DomObserver {
  /** What was changed in the page and not yet read. */
  pendingRecords(): readonly MutationRecord[];
  /** Reads it, and where the caret is. */
  flush(): void;
}

/**
 * Reads where the person has put the caret.
 *
 * A browser moves the caret first and tells so in a task of its own. Whatever is drawn in between (what another
 * person writes, where they write) would put it back to where the editor last knew it, and the next letter would land
 * there: it reads the caret first.
 */
export function readOwnCaret(view: EditorView): void {
  const { domObserver } = view as EditorView & { domObserver: DomObserver };
  // letters that wait to be read are a change of the text, which whoever calls may be in the middle of
  if (!view.isDestroyed && !view.composing && domObserver.pendingRecords().length === 0) domObserver.flush();
}
