import * as Y from 'yjs';

/** Any shared type; of an integrated item the parent is one too. */
interface Nested {
  readonly _item: Y.Item | null;
}

/**
 * What an edit is about, to the field: all that is typed in one description has the same. Places are read as they are
 * nested, whatever they are called.
 */
export function editSubject(changed: Y.Transaction['changed']): string {
  const places = new Set<string>();
  for (const [type, keys] of changed) for (const key of keys) places.add(placeOf(type, key));
  return [...places].toSorted().join('\n');
}

/** A root, an entry in it and a field of that; what lies deeper belongs to the field. */
function placeOf(type: Nested, key: string | null): string {
  const path = key === null ? [] : [key];
  let at = type;
  for (let item = at._item; item; item = at._item) {
    if (item.parentSub !== null) path.unshift(item.parentSub);
    at = item.parent as Nested;
  }
  return JSON.stringify([Y.findRootTypeKey(at as Y.AbstractType<unknown>), ...path.slice(0, 2)]);
}
