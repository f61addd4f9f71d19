import { plural } from '../../i18n/plural.ts';

export const en = {
  title: 'Boards',
  create: 'New board',
  import: 'Import',
  open: (n: number) => plural('en', n, { one: '# open task', other: '# open tasks' }),
  overdue: (n: number) => plural('en', n, { one: '# overdue', other: '# overdue' }),
  noneOverdue: 'None overdue',
  updated: (ago: string) => `Changed ${ago}`,
  actions: (title: string) => `Actions for “${title}”`,
  digest: 'Digest',
  overdueTasks: 'Overdue tasks',
  exportJson: 'Download as JSON',
  exportCsv: 'Download as CSV',
  trash: 'Put into the trash …',
  trashList: 'Trash',
  star: (title: string) => `Star “${title}”`,
  search: 'Search boards',
  starred: 'Starred',
  recent: 'Opened last',
  others: 'All other boards',
  found: (n: number) => plural('en', n, { one: '# board found', other: '# boards found' }),
  noneFound: 'No board has these words in its title.',
  clear: 'Show all boards',
  emptyTitle: 'A board for your first campaign',
  emptyText:
    'A board holds the tasks of a campaign in columns, from idea to done. Begin from a template for campaigns, content, launches, webinars or fairs, or with an empty board. Or bring what you have from Trello or a spreadsheet.',
  loading: 'Loading the boards',
  tryAgain: 'Try again',
};

export type BoardsTexts = typeof en;
