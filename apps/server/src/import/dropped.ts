/** What was left out or changed. The names are keys of the message catalogue. */
export const DROPPED_KINDS = [
  'list',
  'card',
  'label',
  'member',
  'checklist',
  'checklist-name',
  'checklist-item',
  'attachment',
  'file',
  'comment',
  'comments',
  'field',
  'custom-field',
  'start',
  'due',
  'title',
  'description',
  'formatting',
  'name',
  'position',
  'place',
  'wip-limit',
  'done-column',
  'cover',
  'votes',
  'location',
  'stickers',
  'reminder',
  'template',
  'card-role',
  'plugin-data',
  'board-description',
  'board-roles',
  'history',
  'row',
  'cells',
  'table-column',
  'priority',
  'estimate',
  'link',
  'formula',
  'parent',
  'created',
  'view',
  'asset',
  'dependency',
] as const;
export type DroppedKind = (typeof DROPPED_KINDS)[number];

/** Why. Those with a `detail` put it into their sentence. */
export const DROPPED_REASONS = [
  'unreadable',
  'without-id',
  'id-twice',
  'unknown-list',
  'unknown-card',
  'unknown-member',
  'unknown-label',
  'unsupported',
  'unsafe-address',
  'file-stays',
  'no-such-date',
  'too-long',
  'empty',
  'unused',
  'placed-last',
  'joined-checklists',
  'actions-limit',
  'comments-missing',
  'moved-to-done',
  'made-done-column',
  'invited-anew',
  'starts-anew',
  'above-header',
  'header-again',
  'group-row',
  'no-title',
  'beyond-header',
  'column-left-out',
  'no-year',
  'no-number',
  'unknown-word',
  'too-many-labels',
  'kept-as-text',
  'parent-as-label',
  'parent-as-text',
  'not-in-file',
  'counts-anew',
  'board-has-own',
  'other-text',
] as const;
export type DroppedReason = (typeof DROPPED_REASONS)[number];

/** Where in the file, as a person knows it: by title and name, or by position where there is neither. */
export type Where =
  | { in: 'board' }
  | { in: 'list' | 'card' | 'label'; name: string }
  | { in: 'line'; line: number; name?: string }
  | { in: 'path'; path: string };

export interface Dropped {
  what: DroppedKind;
  /** The thing's own name or value, as in the file. */
  name?: string;
  where: Where;
  why: DroppedReason;
  detail?: string;
}
