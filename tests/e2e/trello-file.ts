/** A small Trello export: two lists, one of them archived, three cards, a checklist, a label and a comment. */
export function trelloFile(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const member = { id: 'm1', fullName: 'Petra Post', username: 'petra' };
  const board = {
    id: 'b1',
    name,
    desc: '',
    closed: false,
    lists: [
      { id: 'l1', name: 'Doing', closed: false, pos: 1 },
      { id: 'l2', name: 'Old things', closed: true, pos: 2 },
    ],
    labels: [{ id: 't1', name: 'Print', color: 'red' }],
    members: [member],
    cards: [
      card('c1', 'Design the poster', { idLabels: ['t1'], idMembers: ['m1'], idChecklists: ['k1'] }),
      card('c2', 'Order paper', { pos: 2, due: '2026-03-01T09:00:00.000Z' }),
      card('c3', 'Last year’s poster', { idList: 'l2' }),
    ],
    checklists: [
      {
        id: 'k1',
        idCard: 'c1',
        name: 'Steps',
        checkItems: [{ id: 'i1', name: 'Choose a photo', state: 'complete', pos: 1 }],
      },
    ],
    actions: [
      {
        id: 'a1',
        type: 'commentCard',
        date: '2026-01-05T10:00:00.000Z',
        idMemberCreator: 'm1',
        memberCreator: member,
        data: { text: 'Blue, please', card: { id: 'c1', name: 'Design the poster' } },
      },
    ],
  };
  return { name: 'board.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(board)) };
}

function card(id: string, name: string, more: Record<string, unknown>): Record<string, unknown> {
  const empty = { idMembers: [], idLabels: [], idChecklists: [], attachments: [] };
  return {
    id,
    name,
    desc: '',
    closed: false,
    idList: 'l1',
    pos: 1,
    due: null,
    dueComplete: false,
    ...empty,
    ...more,
  };
}
