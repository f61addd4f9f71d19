/** What is asked of a description's nodes: an element has a name and children, a text has a delta. */
interface Element {
  nodeName: string;
  getAttributes(): object;
  toArray(): unknown[];
}
interface Text {
  toDelta(): unknown;
}

/** Whether nothing is in a description but paragraphs of bare text, so that writing it as plain text loses nothing. */
export function isPlainText(nodes: readonly unknown[]): boolean {
  return nodes.every((node) => {
    if (!isElement(node)) return isBareText(node);
    return (
      node.nodeName === 'paragraph' &&
      Object.keys(node.getAttributes()).length === 0 &&
      node.toArray().every((child) => isBareText(child))
    );
  });
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'nodeName' in node && 'getAttributes' in node;
}

function isBareText(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('toDelta' in node)) return false;
  const delta: unknown = (node as Text).toDelta();
  return (
    Array.isArray(delta) &&
    delta.every((part: unknown) => {
      const { insert, attributes } = part as { insert?: unknown; attributes?: object };
      return typeof insert === 'string' && Object.keys(attributes ?? {}).length === 0;
    })
  );
}
