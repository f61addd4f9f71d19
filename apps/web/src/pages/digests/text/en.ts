export const en = {
  title: 'Digest of all boards',
  about: 'What stands on the boards that you see, as of now.',
  asSent: (when: string) => `As it was sent on ${when}.`,
  toNow: 'As of now',
  quietTitle: 'A quiet day',
  quietText: 'On none of your boards is anything overdue, due or blocked.',
  scope: 'What is shown',
  all: 'All tasks',
  mine: 'Only my tasks',
  labelled: (name: string) => `Campaign or label: ${name}`,
  byLabel: 'One campaign or label',
  sendHeading: 'Sent regularly',
  sendText:
    'One digest over all boards that you see when it is made. Only you see these, and only you change them.',
  content: 'What of the boards',
  notOnHolidays: 'Not on days that are public holidays on all of your boards',
};

export type DigestsText = typeof en;
