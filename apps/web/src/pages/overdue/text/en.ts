import { plural } from '../../../i18n/plural.ts';

export const en = {
  remind: (who: string, task: string) => `Gently remind ${who} of “${task}”`,
  reminded: (who: string) => `${who} finds your reminder in the inbox.`,
  remindedAlready: (by: string) => `${by} has reminded of it today already. Tomorrow it is possible again.`,
  remindedByYou: 'you reminded today',
  remindedBy: (who: string) => `${who} reminded today`,
  someone: 'Someone',
  putOff: (count: number) =>
    plural('en', count, {
      one: 'You have put off one of your tasks. For everyone else it is here.',
      other: 'You have put off # of your tasks. For everyone else they are here.',
    }),
  showThem: 'Show',
  hideThem: 'Hide',
};

export type OverdueText = typeof en;
