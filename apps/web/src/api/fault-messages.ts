import { defineMessages } from '../i18n/messages.ts';
import type { FaultTexts } from './fault-messages.en.ts';

/** What an error means to the person, by the server's code. Its own English sentences are never shown. */
export const faultMessages = defineMessages<FaultTexts>({
  en: async () => (await import('./fault-messages.en.ts')).en,
  de: async () => (await import('./fault-messages.de.ts')).de,
});
