import { plural } from '../../i18n/plural.ts';

export const en = {
  title: 'Boards',
  create: 'New board',
  import: 'Import from Trello',
  createTitle: 'New board',
  boardTitle: 'Title',
  boardExample: 'Spring campaign',
  createHint: (zone: string) => `It begins with five columns that you can change. Dates count in ${zone}.`,
  createIt: 'Create board',
  cancel: 'Cancel',
  open: (n: number) => plural('en', n, { one: '# open task', other: '# open tasks' }),
  overdue: (n: number) => plural('en', n, { one: '# overdue', other: '# overdue' }),
  noneOverdue: 'None overdue',
  updated: (ago: string) => `Changed ${ago}`,
  actions: (title: string) => `Actions for “${title}”`,
  digest: 'Digest',
  overdueTasks: 'Overdue tasks',
  exportJson: 'Download as JSON',
  trash: 'Put into the trash',
  trashed: (title: string) => `“${title}” is in the trash.`,
  restored: (title: string) => `“${title}” is back.`,
  undo: 'Undo',
  emptyTitle: 'A board for your first campaign',
  emptyText:
    'A board holds the tasks of a campaign in columns, from idea to done. Each task has one person who answers for it and a date. Begin with an empty board, or bring the one that you have from Trello.',
  loading: 'Loading the boards',
  tryAgain: 'Try again',
};

export type BoardsTexts = typeof en;
