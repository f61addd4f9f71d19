/**
 * When a Trello object was made, in epoch milliseconds: the first eight hex digits of its id are Unix seconds. Null
 * for an id of another form, or a time before Trello existed.
 */
export function objectTime(id: string): number | null {
  if (!/^[0-9a-f]{24}$/i.test(id)) return null;
  const milliseconds = Number.parseInt(id.slice(0, 8), 16) * 1000;
  return milliseconds >= TRELLO_OPENED ? milliseconds : null;
}

const TRELLO_OPENED = Date.UTC(2011, 0, 1);
