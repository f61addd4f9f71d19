import * as fc from 'fast-check';
import * as Y from 'yjs';

/** One write that no command would make, straight into the shared types. */
export interface Forgery {
  readonly root: string;
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
}

const IDS = [
  'a',
  'b',
  'c',
  'todo',
  'done',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '',
  'no id',
  'x'.repeat(65),
];
const KEYS = [
  ...Array<string>(6).fill('place'),
  'title',
  'description',
  'name',
  'rank',
  'rank',
  'kind',
  'color',
  'filter',
  'wipLimit',
  'archived',
  'archived',
  'owner',
  'due',
  'start',
  'estimate',
  'blocked',
  'milestone',
  'channel',
  'schema',
  'zone',
  'workdays',
  'region',
  'with:p1',
  'with:not an id',
  'label:__proto__',
  'after:a',
  'asset:x',
  'link:l1',
  'check:k1',
  'check:k2',
  'check:',
  'unknown',
  '__proto__',
];
const RANKS = [
  'a0',
  'a0',
  'a1',
  'a1V',
  '',
  '!',
  'a',
  'zzz',
  'é',
  '😀',
  'a0'.repeat(50),
  'A'.repeat(27),
  '\u0000',
];

const anyPlace = fc.tuple(
  fc.constantFrom('todo', 'done', 'nowhere', '__proto__', 'no id', ''),
  fc.constantFrom(...RANKS),
);

const anyJunk: fc.Arbitrary<unknown> = fc.oneof(
  anyPlace,
  anyPlace,
  fc.constantFrom<unknown>(...RANKS),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    3,
    1.5,
    Number.NaN,
    'done',
    'red',
    '2026-02-30',
    '2026-02-28',
    'x'.repeat(700),
    [],
    ['todo'],
    ['todo', 'a0', 'more'],
    [null, null],
    [['todo'], 'a0'],
    { reason: 1 },
    { reason: 'r'.repeat(600) },
    { reason: 'waits' },
    { url: 'javascript:alert(1)', title: 'click' },
    { url: 'https://example.org', title: 7 },
    JSON.parse('{"__proto__": {"reason": "forged"}}') as unknown,
    { constructor: { prototype: {} } },
    new Uint8Array([1, 2, 3]),
    'REMOVE',
    'MAP',
    'ARRAY',
    'TEXT',
    'FRAGMENT',
    'ELEMENT',
  ),
);

export const anyForgery: fc.Arbitrary<Forgery> = fc.record({
  root: fc.constantFrom('cards', 'cards', 'cards', 'columns', 'columns', 'labels', 'views', 'meta'),
  id: fc.constantFrom(...IDS),
  key: fc.constantFrom(...KEYS, ''),
  value: anyJunk,
});

/** An empty key writes over the whole element. */
export function forge(doc: Y.Doc, { root, id, key, value }: Forgery): void {
  const map = doc.getMap(root);
  if (root === 'meta') {
    write(map, key, value);
    return;
  }
  if (key === '') {
    write(map, id, value);
    return;
  }
  const there = map.get(id);
  const element = there instanceof Y.Map ? (there as Y.Map<unknown>) : map.set(id, new Y.Map<unknown>());
  write(element, key, value);
}

function write(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === 'REMOVE') map.delete(key);
  else if (typeof value === 'object' && value !== null) setRaw(map, key, value);
  else map.set(key, shared(value));
}

/** As it comes off the wire: `set` itself would refuse a record with a field called constructor. */
function setRaw(map: Y.Map<unknown>, key: string, value: object): void {
  const { doc } = map;
  if (!doc) throw new Error('not in a document');
  doc.transact((transaction) => {
    const left = map._map.get(key) ?? null;
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    const content = new Y.ContentAny([value]);
    new Y.Item(id, left, left && left.lastId, null, null, map, key, content).integrate(transaction, 0);
  });
}

function shared(value: unknown): unknown {
  switch (value) {
    case 'MAP':
      return new Y.Map<unknown>([
        ['text', 5],
        ['rank', 'a0'],
      ]);
    case 'ARRAY':
      return Y.Array.from<string | number>([1, 'two']);
    case 'TEXT':
      return new Y.Text('a text');
    case 'FRAGMENT':
      return fragment(new Y.XmlFragment());
    case 'ELEMENT':
      return fragment(new Y.XmlElement('paragraph'));
    default:
      return value;
  }
}

function fragment(into: Y.XmlFragment): Y.XmlFragment {
  const heading = new Y.XmlElement('heading');
  heading.insert(0, [new Y.XmlText('Plan')]);
  into.insert(0, [heading, new Y.XmlText('loose')]);
  return into;
}
