/** That a task was changed by others since this person looked, or that a value of theirs met another one. */
export interface CardMark {
  kind: 'changed' | 'merged';
  /** In words. */
  label: string;
}
