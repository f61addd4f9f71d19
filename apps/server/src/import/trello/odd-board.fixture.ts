/** A board that has, in small, everything odd that real exports have. Made for the tests. */
const id = (n: number) => `5c0000${String(n).padStart(2, '0')}aaaaaaaaaaaaaaaa`;
export const IDS = {
  backlog: id(1),
  doing: id(2),
  done: id(3),
  doneAgain: id(4),
  closedList: id(5),
  ada: id(11),
  bert: id(12),
  cem: id(13),
  gone: id(14),
  red: id(21),
  bare: id(22),
  unused: id(23),
  first: id(31),
  tiedA: id(32),
  tiedB: id(33),
  between: id(34),
  archived: id(35),
  inClosedList: id(36),
  complete: id(37),
  missing: id(99),
};

const card = (cardId: string, name: string, more: Record<string, unknown> = {}) => ({
  id: cardId,
  name,
  desc: '',
  idList: IDS.backlog,
  closed: false,
  pos: 1000,
  due: null,
  idMembers: [],
  idLabels: [],
  attachments: [],
  badges: { comments: 0 },
  ...more,
});

const comment = (n: number, cardId: string, more: Record<string, unknown> = {}) => ({
  id: id(n),
  type: 'commentCard',
  date: `2024-05-${String(n - 60).padStart(2, '0')}T10:00:00.000Z`,
  idMemberCreator: IDS.ada,
  memberCreator: { id: IDS.ada, fullName: 'Ada Beispiel', username: 'ada' },
  data: { text: `Kommentar ${n}`, card: { id: cardId, name: 'Karte' } },
  ...more,
});

export function oddBoard() {
  return {
    id: id(90),
    name: 'Kampagnen 2024',
    desc: 'Was das Board soll',
    closed: false,
    somethingNew: { from: 'the future' },
    memberships: [{ idMember: IDS.ada, memberType: 'admin' }],
    lists: [
      { id: IDS.done, name: 'Done', closed: false, pos: 300, softLimit: null },
      { id: IDS.backlog, name: 'Backlog', closed: false, pos: 32767.5, softLimit: null },
      { id: IDS.doing, name: 'Doing', closed: false, pos: 40000, softLimit: 3 },
      { id: IDS.closedList, name: 'Altes', closed: true, pos: 50000, softLimit: null },
      { id: IDS.doneAgain, name: 'Done 🎉', closed: false, pos: 50000, softLimit: null },
    ],
    labels: [
      { id: IDS.red, name: 'dringend', color: 'red_dark' },
      { id: IDS.bare, name: '', color: null },
      { id: IDS.unused, name: '', color: 'sky' },
    ],
    members: [
      { id: IDS.ada, fullName: 'Ada Beispiel', username: 'ada' },
      { id: IDS.bert, fullName: '', username: 'bert' },
      { id: IDS.cem, fullName: 'Cem Muster', username: 'cem' },
    ],
    cards: [
      card(IDS.tiedA, 'Gleichauf A', { pos: 2000.25 }),
      card(IDS.first, 'Erste', {
        pos: 16384 / 8,
        // an invisible character and a smart-card link, as the new editor writes them
        desc: '\u200C\n[Plan](https://example.com/plan "smartCard-inline")\r\n> On Monday Ada wrote:\n> Grüße',
        idMembers: [IDS.cem, IDS.ada, IDS.bert, IDS.missing],
        idLabels: [IDS.red, IDS.bare],
        start: '2024-05-01T22:30:00.000Z',
        due: '2024-05-03T10:30:00.000Z',
        dueComplete: false,
        dueReminder: 1440,
        idAttachmentCover: id(41),
        cover: { color: 'blue' },
        badges: { comments: 3 },
        attachments: [
          { id: id(41), name: 'bild.png', url: 'https://example.com/bild.png', isUpload: true, pos: 2 },
          {
            id: id(42),
            name: 'https://trello.com/c/TiedB123/7-x',
            url: 'https://trello.com/c/TiedB123/7-x',
            pos: 1,
          },
          { id: id(43), name: 'klick mich', url: 'javascript:alert(1)', pos: 3 },
        ],
        customFieldItems: [
          { id: id(51), idCustomField: id(50), value: { number: '1200' } },
          { id: id(52), idCustomField: id(55), idValue: id(56), value: null },
        ],
      }),
      card(IDS.tiedB, 'Gleichauf B', { pos: 2000.25, shortLink: 'TiedB123' }),
      card(IDS.between, 'Dazwischen', { pos: 2000.125, due: '2024-05-03T21:59:00.000Z' }),
      card(IDS.archived, 'Weggelegt', { idList: IDS.done, closed: true }),
      card(IDS.inClosedList, 'Offen in archivierter Liste', { idList: IDS.closedList }),
      card(IDS.complete, 'Abgehakt ohne Datum', { idList: IDS.doing, dueComplete: true }),
    ],
    checklists: [
      {
        id: id(71),
        idCard: IDS.first,
        name: 'Danach',
        pos: 20,
        checkItems: [{ id: id(73), name: 'Auswerten', state: 'incomplete', pos: 1 }],
      },
      {
        id: id(70),
        idCard: IDS.first,
        name: 'Vorher',
        pos: 10,
        checkItems: [
          {
            id: id(75),
            name: 'Zweitens',
            state: 'incomplete',
            pos: 7.5,
            due: '2024-05-02T10:00:00.000Z',
            idMember: IDS.bert,
          },
          { id: id(74), name: 'Erstens', state: 'complete', pos: 7.25 },
        ],
      },
      { id: id(72), idCard: IDS.missing, name: 'Verwaist', pos: 1, checkItems: [] },
    ],
    customFields: [
      { id: id(50), name: 'Budget', type: 'number' },
      { id: id(55), name: 'Kanal', type: 'list', options: [{ id: id(56), value: { text: 'Messe' } }] },
    ],
    actions: [
      comment(63, IDS.first, {
        idMemberCreator: IDS.gone,
        memberCreator: { id: IDS.gone, fullName: 'Früheres Mitglied', username: 'gone' },
      }),
      comment(62, IDS.missing),
      comment(61, IDS.first),
      {
        id: id(64),
        type: 'deleteCard',
        date: '2024-04-01T10:00:00.000Z',
        data: { card: { id: IDS.missing } },
      },
    ],
  };
}
