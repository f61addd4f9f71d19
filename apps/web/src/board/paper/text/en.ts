export const en = {
  asOf: (instant: string) => `As of ${instant}`,
};

export type PaperText = typeof en;
