/** What the server says has changed; `packages/reports` makes it, and orders are complete. */
export interface LiveChange {
  order?: string[];
  groups?: Record<string, GroupChange>;
}

interface GroupChange {
  look?: string;
  head?: string;
  order?: string[];
  items?: Record<string, string>;
}

/** Brings the page to the state that the server has. What does not change stays the same element. */
export function applyChange(root: HTMLElement, { order, groups = {} }: LiveChange): void {
  for (const [key, change] of Object.entries(groups)) {
    const section = document.getElementById(key) ?? root.appendChild(newSection(key));
    applyToGroup(section, key, change);
  }
  if (order) putInOrder(root, order, (key) => document.getElementById(key));
}

function newSection(key: string): HTMLElement {
  const section = document.createElement('section');
  section.id = key;
  const head = document.createElement('div');
  head.className = 'head';
  section.append(head, document.createElement('ol'));
  return section;
}

function applyToGroup(
  section: HTMLElement,
  key: string,
  { look, head, order, items = {} }: GroupChange,
): void {
  const shown = section.classList.contains('on');
  if (look !== undefined) section.className = `group ${look}${shown ? ' on' : ''}`;
  const [headOf, list] = section.children;
  if (!(headOf instanceof HTMLElement && list instanceof HTMLElement)) return;
  // written by the server, which escapes all that people typed
  if (head !== undefined) headOf.innerHTML = head;
  const idOf = (item: string): string => `${key}.${item}`;
  for (const [item, html] of Object.entries(items)) {
    const row = document.getElementById(idOf(item)) ?? list.appendChild(newItem(idOf(item)));
    const open = [...row.querySelectorAll('details')].map((details) => details.open);
    row.innerHTML = html;
    for (const [n, details] of row.querySelectorAll('details').entries()) details.open = open[n] ?? false;
  }
  if (order) putInOrder(list, order, (item) => document.getElementById(idOf(item)));
}

function newItem(id: string): HTMLLIElement {
  const item = document.createElement('li');
  item.id = id;
  item.className = 'fresh';
  return item;
}

/** Moves only what is out of place, so that nobody's focus or scroll is lost; what has no place any more goes. */
function putInOrder(
  parent: HTMLElement,
  keys: readonly string[],
  find: (key: string) => HTMLElement | null,
): void {
  const wanted = keys.flatMap((key) => find(key) ?? []);
  const stay = new Set<Element>(wanted);
  for (const child of [...parent.children]) if (!stay.has(child)) child.remove();
  for (const [at, element] of wanted.entries()) {
    if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] ?? null);
  }
}
