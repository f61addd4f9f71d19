import type { PaperText } from './en.ts';

export const de: PaperText = {
  asOf: (instant) => `Stand: ${instant}`,
};
