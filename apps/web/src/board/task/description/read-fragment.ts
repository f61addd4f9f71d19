import { Fragment, type Mark, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { goodAttributes } from './node-attributes.ts';

/**
 * What of a description the editor could not take as it is: `empty` is a list or a table that people emptied at the same
 * time, and holds nothing; `strange` was written by a newer program, or with ill intent.
 */
export type Trouble = 'empty' | 'strange';

/** Deeper nesting than any editor makes is shown as text: it would exhaust the stack. */
const MAX_DEPTH = 50;
/** y-prosemirror appends a hash to marks that may lie over one another. */
const HASHED = /(.*)--.{8}$/;

/**
 * A description as the editor's document, whatever is in it. What the editor does not know becomes what it does know,
 * with all of its text; nothing is written.
 */
export function readFragment(
  fragment: Y.XmlFragment,
  schema: Schema,
): { doc: Node; trouble: Trouble | undefined } {
  const reader = new Reader(schema);
  const nodes = reader.children(fragment, 0);
  if (fragment.toArray().some((child) => !(child instanceof Y.XmlElement))) reader.note('strange');
  const [doc] = nodes.length === 0 ? [] : reader.fit(schema.topNodeType, null, nodes);
  const isWhole = doc?.type === schema.topNodeType && doc.childCount > 0;
  const made = isWhole ? doc : schema.topNodeType.createAndFill();
  if (!made) throw new Error('an empty description is always one');
  return { doc: made, trouble: reader.trouble };
}

class Reader {
  readonly #schema: Schema;
  trouble: Trouble | undefined;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  note(trouble: Trouble): void {
    if (this.trouble !== 'strange') this.trouble = trouble;
  }

  children(parent: Y.XmlFragment, depth: number): Node[] {
    return (parent.toArray() as unknown[]).flatMap((child) => {
      if (child instanceof Y.XmlText) return this.#texts(child);
      if (child instanceof Y.XmlElement) return this.#element(child as Y.XmlElement, depth);
      this.note('strange');
      return [];
    });
  }

  #element(element: Y.XmlElement, depth: number): Node[] {
    if (depth > MAX_DEPTH) {
      this.note('strange');
      return [];
    }
    const inner = this.children(element, depth + 1);
    const type = Object.hasOwn(this.#schema.nodes, element.nodeName)
      ? this.#schema.nodes[element.nodeName]
      : undefined;
    if (!type || type.isText || type === this.#schema.topNodeType) {
      this.note('strange');
      return inner.every((node) => node.isInline) && !this.#isLine(element.parent)
        ? this.#blocks(inner)
        : inner;
    }
    const { attributes, all } = goodAttributes(type.name, element.getAttributes());
    if (!all) this.note('strange');
    return this.fit(type, attributes, inner);
  }

  #isLine(parent: unknown): boolean {
    return parent instanceof Y.XmlElement && (this.#schema.nodes[parent.nodeName]?.inlineContent ?? false);
  }

  /** A node of that type with these children; where they do not fit, the nearest that does, or its blocks alone. */
  fit(type: NodeType, attributes: Record<string, unknown> | null, inner: readonly Node[]): Node[] {
    try {
      return [type.createChecked(attributes, Fragment.from(inner))];
    } catch {
      this.note(inner.length === 0 && !type.isLeaf ? 'empty' : 'strange');
    }
    if (type.isLeaf) return [type.create(attributes)];
    if (type.inlineContent)
      return [
        type.create(
          attributes,
          inner.flatMap((node) => inlineOf(node, type)),
        ),
      ];
    if (inner.length === 0) return [];
    const blocks = this.#blocks(inner);
    try {
      return [type.createChecked(attributes, blocks)];
    } catch {
      if (type === this.#schema.topNodeType) return [type.create(null, blocks.flatMap(blocksOf))];
      return blocks.flatMap(blocksOf);
    }
  }

  /** What stands in no paragraph gets one. */
  #blocks(nodes: readonly Node[]): Node[] {
    const blocks: Node[] = [];
    let line: Node[] = [];
    const end = (): void => {
      if (line.length > 0) blocks.push(this.#paragraph(line));
      line = [];
    };
    for (const node of nodes) {
      if (node.isInline) line.push(node);
      else {
        end();
        blocks.push(node);
      }
    }
    end();
    return blocks;
  }

  #paragraph(line: readonly Node[]): Node {
    const { paragraph } = this.#schema.nodes;
    if (!paragraph) throw new Error('a description has paragraphs');
    return paragraph.create(null, Fragment.from(line));
  }

  #texts(text: Y.XmlText): Node[] {
    const delta = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[];
    return delta.flatMap(({ insert, attributes = {} }) => {
      if (typeof insert === 'string' && insert !== '')
        return [this.#schema.text(insert, this.#marks(attributes))];
      this.note('strange');
      return [];
    });
  }

  #marks(attributes: Readonly<Record<string, unknown>>): readonly Mark[] {
    return Object.entries(attributes).reduce<readonly Mark[]>((marks, [key, value]) => {
      const name = HASHED.exec(key)?.[1] ?? key;
      const type = Object.hasOwn(this.#schema.marks, name) ? this.#schema.marks[name] : undefined;
      const given = typeof value === 'object' && value !== null ? { ...value } : {};
      const { attributes: good, all } = goodAttributes(name, given);
      if (!type || !all) this.note('strange');
      // two people may have made one word code and bold at the same time
      return type ? type.create(good).addToSet(marks) : marks;
    }, []);
  }
}

function blocksOf(node: Node): Node[] {
  if (node.type.isInGroup('block')) return [node];
  return node.children.flatMap(blocksOf);
}

/** The text within, as it may stand in a line of that type. */
function inlineOf(node: Node, type: NodeType): Node[] {
  if (!node.isInline) return node.children.flatMap((child) => inlineOf(child, type));
  // a break within code is a line of it
  const fits = node.isText || type.contentMatch.matchType(node.type) !== null;
  return [(fits ? node : type.schema.text('\n')).mark(type.allowedMarks(node.marks))];
}
