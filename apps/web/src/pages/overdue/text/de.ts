import { inQuotes } from '../../../i18n/in-quotes.ts';
import { plural } from '../../../i18n/plural.ts';
import type { OverdueText } from './en.ts';

export const de: OverdueText = {
  remind: (who, task) => `${who} freundlich an ${inQuotes(task)} erinnern`,
  reminded: (who) => `${who} findet deine Erinnerung im Posteingang.`,
  remindedAlready: (by) => `${by} hat heute schon daran erinnert. Morgen geht es wieder.`,
  remindedByYou: 'heute von dir erinnert',
  remindedBy: (who) => `${who} hat heute erinnert`,
  someone: 'Jemand',
  putOff: (count) =>
    plural('de', count, {
      one: 'Eine deiner Aufgaben hast du zurückgestellt. Für alle anderen steht sie hier.',
      other: '# deiner Aufgaben hast du zurückgestellt. Für alle anderen stehen sie hier.',
    }),
  showThem: 'Zeigen',
  hideThem: 'Ausblenden',
};
