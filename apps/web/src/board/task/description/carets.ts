import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Presence } from '@taktboard/protocol';
import type { ReadStore } from '../../../kit/store.ts';
import { caretOf, selectionOf } from './caret-places.ts';
import styles from './carets.module.css';
import { readOwnCaret } from './own-caret.ts';
import { syncStateOf } from './shared-text.ts';

/** Someone who writes in this text too. */
export interface Writer {
  clientId: number;
  name: string;
  color: string;
  caret: NonNullable<Presence['caret']>;
}

interface CaretOptions {
  writers: ReadStore<readonly Writer[]>;
  /** Tells the others where one writes; undefined when one does not. */
  tell: (caret: Presence['caret']) => void;
}

const KEY = new PluginKey('carets');

/** The carets and selections of the others, and telling them one's own. */
export const Carets = Extension.create<CaretOptions>({
  name: 'carets',
  addProseMirrorPlugins() {
    const { writers, tell } = this.options;
    let bound: EditorView | null = null;
    return [
      new Plugin({
        key: KEY,
        props: { decorations: (state) => bound && decorations(state, bound, writers.get()) },
        view(view) {
          bound = view;
          const say = (): void =>
            tell(
              view.hasFocus() && view.editable
                ? caretOf(view.state.selection, syncStateOf(view).binding)
                : undefined,
            );
          const redraw = (): void => {
            readOwnCaret(view);
            view.dispatch(view.state.tr.setMeta(KEY, true));
          };
          const stop = writers.subscribe(redraw);
          view.dom.addEventListener('focus', say);
          view.dom.addEventListener('blur', say);
          // the view has drawn itself before it had its plugins: carets that rest would not show until someone moves
          queueMicrotask(() => bound === view && redraw());
          return {
            update: say,
            destroy() {
              bound = null;
              stop();
              view.dom.removeEventListener('focus', say);
              view.dom.removeEventListener('blur', say);
              tell(undefined);
            },
          };
        },
      }),
    ];
  },
});

function decorations(state: EditorState, view: EditorView, writers: readonly Writer[]): DecorationSet {
  const { binding } = syncStateOf(view);
  const all = writers.flatMap((writer) => {
    const found = selectionOf(writer.caret, binding);
    if (!found) return [];
    const anchor = inText(found.anchor, state.doc);
    const head = inText(found.head, state.doc);
    const caret = Decoration.widget(head, () => caretElement(writer), {
      // the same caret keeps its element until it moves, and then says its name anew
      key: `${writer.clientId} ${writer.name} ${writer.caret.join(' ')}`,
      side: 10,
      ignoreSelection: true,
    });
    if (anchor === head) return [caret];
    const marked = Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
      class: styles.marked ?? '',
      style: `--writer: ${writer.color}`,
    });
    return [marked, caret];
  });
  return DecorationSet.create(state.doc, all);
}

/** A place in an empty paragraph is told as the one before it. */
function inText(at: number, doc: Node): number {
  const place = doc.resolve(Math.min(at, doc.content.size));
  return place.parent.inlineContent ? place.pos : Selection.near(place, 1).head;
}

/** The name is shown by the style sheet alone: it is no part of the text that is read out or copied. */
function caretElement({ name, color }: Writer): HTMLElement {
  const element = document.createElement('span');
  element.className = styles.caret ?? '';
  element.dataset['writer'] = name;
  element.style.setProperty('--writer', color);
  element.setAttribute('aria-hidden', 'true');
  return element;
}
