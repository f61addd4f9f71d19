export const en = {
  flow: 'Flow',
  loading: 'Loading the figures',
  tryAgain: 'Try again',
  window: 'How far back',
  windows: { 28: '4 weeks', 91: '3 months', 182: '6 months', 364: '1 year' },
  picture: 'Picture',
  table: 'Table',
  show: (title: string) => `Show “${title}” as`,
  downloadOf: (title: string) => `Download “${title}”`,
  svg: 'As a drawing (SVG)',
  png: 'As a picture (PNG)',
  day: 'Day',
  week: 'Week from',
  task: 'Task',
  column: 'Column',
  days: (count: number, figure: string) => (count === 1 ? '1 day' : `${figure} days`),
  tasks: (count: number, figure: string) => (count === 1 ? '1 task' : `${figure} tasks`),
  share: (share: number, days: string) => `${share} of 100: ${days}`,
  since: (day: string) =>
    `Figures begin on ${day}, when the board came to be. What was under way then counts from that day on.`,
  lead: {
    none: 'Nothing has been finished in this time.',
    finished: (tasks: string, perWeek: string) => `${tasks} finished, about ${perWeek} a week.`,
    cycle: (half: string, most: string) =>
      `From start to finish half of them took at most ${half}, 85 of 100 at most ${most}.`,
    forecast: (tasks: string, half: string, most: string) =>
      `At this pace ${tasks} that are open now are done by ${half} in half of all cases, and by ${most} in 85 of 100.`,
    half: (tasks: string, half: string) =>
      `At this pace ${tasks} that are open now are done by ${half} in half of all cases.`,
    noEnd: (tasks: string) => `At this pace ${tasks} that are open now are not done within five years.`,
    old: (tasks: string, days: string) =>
      `Under way for longer than ${days}, within which 85 of 100 are done: ${tasks}.`,
  },
  cumulative: {
    title: 'Cumulative flow',
    about:
      'How many tasks stood in each column at the end of each day. A band that widens is work that piles up.',
    picture: (from: string, to: string) =>
      `Tasks in each column from ${from} to ${to}, stacked; done is at the bottom`,
  },
  cycle: {
    title: 'Cycle time',
    about: 'Each finished task by its day, and how many days it took from start to finish.',
    picture: (tasks: string) => `${tasks} by the day they were finished and the days they took`,
    none: 'No task was finished in this time that had been under way before: moved into a column of work and then into a done one.',
    tooFew: (count: number) => `The lines of 50, 85 and 95 of 100 are drawn from ${count} finished tasks on.`,
    cycle: 'Cycle time',
    lead: 'Lead time',
    more: (shown: string, total: string) =>
      `The newest ${shown} of ${total} tasks are shown; the figures are of all.`,
    notStarted: 'never under way',
    unknown: 'not known',
  },
  throughput: {
    title: 'Throughput',
    about: 'Finished tasks by week, from Monday to Sunday.',
    picture: (tasks: string, weeks: number) => `${tasks} finished in ${weeks} weeks`,
    average: (perWeek: string) => `${perWeek} a week`,
    count: 'Finished',
    part: (days: string) => `${days} of it`,
    partly: 'Striped weeks lie only partly in this time.',
  },
  burnUp: {
    title: 'Burn-up and forecast',
    about:
      'All tasks and those that are done. The lines from today on lead to the day by which all that is open now may be done.',
    picture: (done: string, all: string) => `${done} of ${all} tasks done, with a forecast`,
    all: 'All tasks',
    done: 'Done',
    open: 'Open',
    by: (share: number, day: string) => `${share} of 100: ${day}`,
    beyond: (share: number) => `${share} of 100: later than in five years`,
    method:
      '10,000 futures are played from whole days of the last three months, drawn at random. New tasks are not reckoned with.',
    tooFew: (needed: number, found: string, days: string) =>
      `A forecast is made from ${needed} finished tasks on; ${found} finished in the last ${days} days.`,
    nothing: 'Nothing is open.',
  },
  ageing: {
    title: 'Age of what is under way',
    about:
      'Each started task by its column and its age. The lines are how old 50, 85 and 95 of 100 finished ones were at most when they left that column.',
    picture: (tasks: string) => `${tasks} under way, by column and age in days`,
    none: 'Nothing is under way.',
    age: 'Age',
    inColumn: 'In this column',
    band: (share: number) => `${share} of 100`,
    tooFew: 'The lines are drawn from five finished tasks on.',
    older: 'older than 85 of 100',
    atLeast: (level: string) => `85 of 100 tasks are finished within ${level}.`,
    noLevel: (needed: number) => `What to expect is said from ${needed} finished tasks on.`,
    more: (shown: string, total: string) => `The oldest ${shown} of ${total} are shown.`,
  },
};

export type FlowText = typeof en;
