export const en = {
  digest: 'Digest',
  overdue: 'Overdue tasks',
  loading: 'Loading the report',
  tryAgain: 'Try again',
  asOf: (day: string) => `As of ${day}`,
  today: 'Today',
  chooseDay: 'As of which day',
  backToToday: 'Back to today',
  download: 'Download',
  text: 'As text',
  html: 'As a page (HTML)',
  json: 'As data (JSON)',
  csv: 'As a table (CSV)',
  quietTitle: 'A quiet day',
  quietText: 'Nothing is late, nothing is due, nothing is blocked.',
  noneTitle: 'Nothing is overdue',
  noneText: 'Every open task still has its time.',
  groupBy: 'Group by',
  by: { age: 'Age', label: 'Label', owner: 'Owner' },
};

export type ReportTexts = typeof en;
