import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { pastedHtml } from './pasted-html.ts';
import { textAsHtml } from './text-as-html.ts';

interface PastingOptions {
  /** A picture itself was pasted, and there is no place for one. */
  onPicture: () => void;
}

/** Pasting does the sensible thing; with Shift it pastes the bare text. */
export const Pasting = Extension.create<PastingOptions>({
  name: 'pasting',
  addProseMirrorPlugins() {
    const { onPicture } = this.options;
    let bare = false;
    return [
      new Plugin({
        props: {
          transformPastedHTML: pastedHtml,
          handleKeyDown(_view, event) {
            if (event.key.toLowerCase() === 'v') bare = event.shiftKey;
            return false;
          },
          handlePaste(view, event) {
            const data = event.clipboardData;
            if (!data) return false;
            const text = data.getData('text/plain');
            const html = data.getData('text/html');
            if (text === '' && html === '') {
              if (data.files.length === 0) return false;
              onPicture();
              return true;
            }
            // an editor of code describes its own colours, and means the text
            const isText = html === '' || data.types.includes('vscode-editor-data');
            if (!isText || bare || view.state.selection.$from.parent.type.spec.code) return false;
            const meant = textAsHtml(text);
            return meant !== null && view.pasteHTML(meant); // as an event of its own, which has no text any more
          },
          handleDrop(_view, event) {
            if (!event.dataTransfer?.files.length) return false;
            event.preventDefault(); // the browser would leave the page for the file
            onPicture();
            return true;
          },
        },
      }),
    ];
  },
});
