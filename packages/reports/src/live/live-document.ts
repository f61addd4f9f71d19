/** A page in the parts in which it is kept up to date: groups, each with a head and a list. All texts are safe HTML. */
export interface LiveDocument {
  groups: readonly LiveGroup[];
}

export interface LiveGroup {
  key: string;
  /** Class of the section. */
  look: string;
  head: string;
  items: readonly LiveItem[];
}

/** Its key is unique in its group. */
export interface LiveItem {
  key: string;
  html: string;
}

/** What turns one document into the next. Orders are complete: whatever they do not name is gone. */
export interface LiveChange {
  order?: string[];
  groups?: Record<string, GroupChange>;
}

export interface GroupChange {
  look?: string;
  head?: string;
  order?: string[];
  items?: Record<string, string>;
}

/** @returns undefined where nothing differs; from null everything does */
export function diffLive(before: LiveDocument | null, after: LiveDocument): LiveChange | undefined {
  const known = new Map(before?.groups.map((group) => [group.key, group]));
  const groups: Record<string, GroupChange> = {};
  for (const group of after.groups) {
    const change = diffGroup(known.get(group.key), group);
    if (change) groups[group.key] = change;
  }
  const order = changedOrder(before?.groups, after.groups);
  const isEmpty = Object.keys(groups).length === 0;
  if (order === undefined && isEmpty) return undefined;
  return { ...(order ? { order } : {}), ...(isEmpty ? {} : { groups }) };
}

function diffGroup(before: LiveGroup | undefined, after: LiveGroup): GroupChange | undefined {
  if (before === after) return undefined;
  const known = new Map(before?.items.map(({ key, html }) => [key, html]));
  const changed = after.items.filter(({ key, html }) => known.get(key) !== html);
  const order = changedOrder(before?.items, after.items);
  const change: GroupChange = {
    ...(before?.look === after.look ? {} : { look: after.look }),
    ...(before?.head === after.head ? {} : { head: after.head }),
    ...(order ? { order } : {}),
    ...(changed.length === 0
      ? {}
      : { items: Object.fromEntries(changed.map(({ key, html }) => [key, html])) }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function changedOrder(
  before: readonly { key: string }[] | undefined,
  after: readonly { key: string }[],
): string[] | undefined {
  const isSame = before?.length === after.length && after.every(({ key }, n) => before[n]?.key === key);
  return isSame ? undefined : after.map(({ key }) => key);
}

/** The document as the server writes it; a change is applied to the same elements by their ids. */
export function liveHtml({ groups }: LiveDocument): string {
  return groups
    .map(
      ({ key, look, head, items }) =>
        `<section id="${key}" class="group ${look}"><div class="head">${head}</div><ol>${items
          .map((item) => `<li id="${key}.${item.key}">${item.html}</li>`)
          .join('')}</ol></section>`,
    )
    .join('\n');
}
