import { openingEn, overdueOpeningEn } from './opening-en.ts';
import type { Words } from './words.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const bucket = {
  d0_1: 'Overdue by up to 1 working day',
  d2_5: 'Overdue by 2 to 5 working days',
  d6_10: 'Overdue by 6 to 10 working days',
  d11: 'Overdue by 11 or more working days',
};
const heading = {
  ...bucket,
  newly: 'Newly overdue',
  dueToday: 'Due today',
  told: 'Not read yet',
  approvals: 'Approvals',
  dueNext: 'Due in the next working days',
  blocked: 'Blocked',
  slipped: 'Deadline slipped',
  wip: 'Above the WIP limit',
  stale: 'Unchanged for long',
  pastSle: 'Longer under way than expected',
  unassigned: 'Without an owner',
  lookAlikes: 'Perhaps the same twice',
  reopened: 'Open again',
  completed: 'Completed',
  created: 'Created',
  moved: 'Moved to another column',
  owners: 'Open work by owner',
};

export const english: Words = {
  language: 'en',
  digestTitle: (board) => `Digest: ${board}`,
  overdueTitle: (board) => `Overdue tasks: ${board}`,
  longDate: ({ weekday, day, month, year }) =>
    `${WEEKDAYS[weekday - 1] ?? ''} ${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  shortDate: ({ weekday, day, month, year, time, withYear }) => {
    const names = `${(WEEKDAYS[weekday - 1] ?? '').slice(0, 3)} ${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
    const date = withYear ? `${names} ${year}` : names;
    return time === null ? date : `${date} at ${time}`;
  },
  opening: (figures) => openingEn(figures, WEEKDAYS),
  overdueOpening: overdueOpeningEn,
  heading,
  bucket,
  total: { ...heading, overdue: 'Overdue in total' },
  more: (count) => `and ${count} more`,
  above: (count) => (count === 1 ? '1 of them is listed above' : `${count} of them are listed above`),
  noOwner: 'no owner',
  unknownPerson: 'name not known',
  noLabel: 'Without a label',
  unnamedLabel: 'Label without a name',
  late: (days) => {
    if (days === 0) return 'overdue';
    return days === 1 ? 'overdue by 1 working day' : `overdue by ${days} working days`;
  },
  wasDue: (date) => `was due ${date}`,
  dueOn: (date) => `due ${date}`,
  dueToday: (time) => (time === null ? 'due today' : `due today at ${time}`),
  blocked: (since, reason) =>
    `blocked${since === null ? '' : ` since ${since}`}${reason === '' ? '' : `: ${reason}`}`,
  postponed: (from, to, days) => {
    const later = days === 0 ? 'on the same day' : days === 1 ? '1 day later' : `${days} days later`;
    return `moved from ${from} to ${to} (${later})`;
  },
  deadlineRemoved: (from) => `deadline ${from} removed`,
  deadlineBack: (to) => `deadline set anew to ${to}`,
  deadlineChanges: (times, first) =>
    `changed ${times === 1 ? 'once' : `${times} times`}${first === null ? '' : `, originally ${first}`}`,
  idle: (days) => (days === 1 ? 'unchanged for 1 working day' : `unchanged for ${days} working days`),
  pastSle: (age, expected) =>
    `under way for ${age} ${age === 1 ? 'day' : 'days'}; 85 of 100 are done within ${expected} ${expected === 1 ? 'day' : 'days'}`,
  lookAlike: (other) => `perhaps the same as “${other}”`,
  lookAlikeReason: (why) =>
    why === 'same-title' ? 'same title' : why === 'same-words' ? 'same words' : 'similar title',
  told: ({ kind, asks, reminds }, who) => {
    if (reminds) return `reminder from ${who}`;
    if (kind === 'assignment') return `handed over by ${who}`;
    if (asks) return `question from ${who}`;
    return kind === 'mention' ? `named by ${who}` : `comment from ${who}`;
  },
  approval: (state, when, guests) => {
    if (state === 'open')
      return guests === 1
        ? `waiting for a guest since ${when}`
        : `waiting for ${guests} guests since ${when}`;
    const by = guests === 1 ? 'by a guest' : `by ${guests} guests`;
    return state === 'approved' ? `approved ${by} on ${when}` : `sent back ${by} on ${when}`;
  },
  guest: {
    said: 'comment from a guest',
    approved: 'approved by a guest',
    returned: 'sent back by a guest',
  },
  withMore: (count) => (count === 1 ? 'with 1 more task' : `with ${count} more tasks`),
  load: ({ open, overdue, dueNext }) => [
    `${open} open`,
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
    ...(dueNext === 0 ? [] : [`${dueNext} due soon`]),
  ],
  inColumn: (column) => `in “${column}”`,
  nowIn: (column) => `now in “${column}”`,
  newIn: (column) => `new in “${column}”`,
  openAgainIn: (column) => `open again in “${column}”`,
  movedBetween: (from, to) => `from “${from}” to “${to}”`,
  overLimit: (count, limit) => `${count} ${count === 1 ? 'task' : 'tasks'}, WIP limit ${limit}`,
  workspaceTitle: 'Digest of all boards',
  onBoards: (count) => `This is spread over ${count} boards.`,
  moreBoards: (count) => (count === 1 ? 'and one more board' : `and ${count} more boards`),
  unreadBoards: (names) => `Could not be read and is not in this: ${names.join(', ')}`,
  wholeDigest: 'See the whole digest',
  wholeList: 'See all overdue tasks',
  openBoard: 'Open the board',
  windowOf: (from, to, zone) => `From ${from} to ${to} (${zone})`,
  asOf: (at, zone) => `As of ${at} (${zone})`,
  covers: (days) => `Also covers ${days.join(', ')}`,
  problem: (problem) =>
    problem.kind === 'unknown-zone'
      ? `The time zone ${problem.zone} is not known; UTC was used.`
      : `No holidays are known for the region ${problem.region}; none were counted.`,
  csv: {
    delimiter: ',',
    group: 'Group',
    task: 'Task',
    id: 'ID',
    column: 'Column',
    owner: 'Owner',
    due: 'Due',
    lateDays: 'Working days overdue',
    first: 'First due',
    times: 'Deadline changed',
  },
};
