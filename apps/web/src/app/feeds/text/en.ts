export const en = {
  title: 'Subscribe to deadlines',
  about:
    'Your calendar and your feed reader show deadlines at a secret address, and keep them up to date. Whoever has the address sees them, so give it to nobody.',
  what: 'Which deadlines',
  mine: 'My tasks on all boards',
  board: (title: string) => `All open tasks of “${title}”`,
  goneBoard: 'A board that is gone',
  make: 'Make an address',
  madeTitle: 'Your secret address',
  calendar: 'For calendars (iCalendar)',
  open: 'Add to the calendar of this device',
  help: 'Google: Other calendars, “From URL”. Outlook: Add calendar, “Subscribe from web”. Apple: File, “New calendar subscription”. They look for news by themselves, some only once a day.',
  atom: 'For feed readers (Atom)',
  once: 'Copy what you need now: the address is not shown again.',
  done: 'Done',
  heading: 'Your addresses',
  loading: 'Loading',
  none: 'You have no address yet.',
  made: (when: string) => `made ${when}`,
  read: (when: string) => `last read ${when}`,
  neverRead: 'not read yet',
  revoke: 'Take back',
  revokeOf: (what: string) => `Take back: ${what}`,
  revokeTitle: 'Take this address back?',
  revokeText:
    'Calendars and feed readers that use it show nothing new any more. It cannot be made the same again.',
  cancel: 'Cancel',
  revoked: 'The address was taken back',
  section: 'In the calendar',
  sectionText: 'Deadlines in your calendar or feed reader, at a secret address.',
};

export type FeedText = typeof en;
