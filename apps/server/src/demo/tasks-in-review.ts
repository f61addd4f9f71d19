import type { DemoTask } from './demo-task.ts';

/** What waits for someone's yes: one more than the column's limit allows. */
export const TASKS_IN_REVIEW: DemoTask[] = [
  {
    title: 'Double opt-in e-mail: new wording',
    owner: 'jonas',
    with: ['lena'],
    topics: ['mail', 'data'],
    created: -18,
    path: [
      ['planned', -14],
      ['doing', -11],
      ['review', -6],
    ],
    start: -11,
    due: -3,
    priority: 'high',
    text: 'Only 71 % confirm. The new version says in one line what happens next and how often we write.',
    blocked: { reason: 'Legal: one sentence on withdrawal is missing', on: -4 },
  },
  {
    title: 'Fallstudie Stadtwerke: Freigabe des Kunden',
    owner: 'sofia',
    topics: ['content'],
    created: -35,
    path: [
      ['planned', -28],
      ['doing', -20],
      ['review', -8],
    ],
    start: -20,
    due: -12,
    slipped: [[-16, -15]],
    comments: [
      ['sofia', -5, 'Die Pressestelle hat den Text, der Ansprechpartner ist bis Ende der Woche im Urlaub.'],
    ],
  },
  {
    title: 'Einladung Webinar: zweite Welle',
    owner: 'jonas',
    with: ['sofia'],
    topics: ['mail', 'webinar'],
    created: -8,
    path: [
      ['planned', -7],
      ['doing', -4],
      ['review', -1],
    ],
    start: -4,
    due: 0,
    priority: 'urgent',
    checks: [
      ['Segment ohne Angemeldete', true],
      ['Text DE', true],
      ['Text EN', true],
      ['Freigabe Lena', false],
    ],
  },
  {
    title: 'Templates: Fußzeile mit neuem Impressum',
    owner: 'tom',
    topics: ['mail'],
    created: -11,
    path: [
      ['planned', -10],
      ['doing', -5],
      ['review', -2],
    ],
    due: 1,
  },
  {
    title: 'Media plan December: final numbers',
    owner: 'lena',
    with: ['daniel'],
    topics: ['partner'],
    created: -14,
    path: [
      ['planned', -12],
      ['doing', -6],
      ['review', -1],
    ],
    start: -6,
    due: 0,
    text: 'Zwei Kanäle statt vier, dafür länger. Finance muss die Verschiebung von 6.000 € bestätigen.',
    links: [['Mediaplan', 'https://example.com/docs/mediaplan']],
  },
];
