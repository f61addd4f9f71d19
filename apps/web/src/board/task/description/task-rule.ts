import { Extension, InputRule } from '@tiptap/core';

/** A box that is typed behind a bullet, as in Markdown, makes the item one to tick. */
export const TaskRule = Extension.create({
  name: 'taskRule',
  addInputRules: () => [
    new InputRule({
      find: /^\[([ xX]?)\] $/,
      handler({ state, range, match, chain }) {
        if (state.selection.$from.node(-1).type.name !== 'listItem') return null;
        const checked = /x/i.test(match[1] ?? '');
        chain().deleteRange(range).toggleTaskList().updateAttributes('taskItem', { checked }).run();
        return undefined;
      },
    }),
  ],
});
