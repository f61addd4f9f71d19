import { BOARD_SCHEMA, fail, LIMITS, ok, type Result } from '@taktboard/protocol';
import * as v from 'valibot';
import type { Dropped } from '../dropped.ts';
import type { ImportFault } from '../import-fault.ts';
import type { ImportPlan, PlannedPerson } from '../import-plan.ts';
import { putDoneCards } from '../trello/put-done-cards.ts';
import { isRecord, readElements } from '../trello/read-elements.ts';
import type { ReadOptions } from '../trello/read-trello.ts';
import { clip } from '../trello/reading.ts';
import { isZone } from '../wall-clock.ts';
import {
  ExportCard,
  ExportColumn,
  ExportComment,
  ExportLabel,
  ExportMeta,
  ExportPerson,
  ExportView,
} from './export-schema.ts';
import { readCard } from './read-card.ts';
import { readComment } from './read-comment.ts';
import { inCircles } from './in-circles.ts';

/** Our own export: the same board again, in the same order. Ids are new, since a board may come in beside itself. */
export function readTaktboard(file: unknown, { texts, zone }: ReadOptions): Result<ImportPlan, ImportFault> {
  const fault = exportFault(file);
  if (fault) return fail(fault);
  const root = file as Record<string, unknown>;
  const meta = v.parse(ExportMeta, root['meta']);
  if (meta.schema > BOARD_SCHEMA) return fail({ code: 'newer-export', schema: meta.schema });
  const dropped: Dropped[] = [];
  const list = <Schema extends v.GenericSchema>(path: string, what: Dropped['what'], schema: Schema) =>
    readElements(root[path] ?? [], { schema, what, path }, dropped);

  const named = (text: string, instead: string) => clip(text, LIMITS.nameChars).text || instead;
  const columns = list('columns', 'list', ExportColumn).map((column) => ({
    source: column.id,
    name: named(column.name, texts.unnamedList),
    kind: column.kind,
    ...(column.wipLimit === undefined ? {} : { wipLimit: column.wipLimit }),
    archived: column.archived === true,
    takesDone: column.kind === 'done',
  }));
  const labels = list('labels', 'label', ExportLabel).map(({ id, name, color, archived }) => ({
    source: id,
    name: clip(name, LIMITS.nameChars).text || texts.colors[color],
    color,
    archived: archived === true,
  }));
  const people = peopleOf(list('people', 'member', ExportPerson));
  const raw = list('cards', 'card', ExportCard);
  if (raw.length > LIMITS.cards)
    return fail({ code: 'too-many-cards', found: raw.length, limit: LIMITS.cards });
  const knownColumns = new Set(columns.map(({ source }) => source));
  const knownLabels = new Set(labels.map(({ source }) => source));
  const knownCards = new Set(raw.map(({ id }) => id));
  const read = raw.map((card) =>
    readCard(card, { texts, dropped, people, labels: knownLabels, cards: knownCards }),
  );
  const circles = inCircles(read);
  const cards = read
    .filter(({ source, column, title }) => {
      const known = knownColumns.has(column);
      if (!known)
        dropped.push({ what: 'card', name: source, where: { in: 'card', name: title }, why: 'unknown-list' });
      return known;
    })
    .map((card) =>
      circles.has(card.source)
        ? { ...card, dependsOn: card.dependsOn.filter((id) => !circles.has(id)) }
        : card,
    );
  const taken = new Set(cards.map(({ source }) => source));
  for (const card of cards) card.dependsOn = card.dependsOn.filter((id) => taken.has(id));
  const placed = putDoneCards(columns, cards, { zone, texts, dropped });
  const comments = list('comments', 'comment', ExportComment).flatMap((comment, index) =>
    taken.has(comment.cardId) ? [{ source: `comment-${index}`, ...readComment(comment, people) }] : [],
  );
  const title = clip(meta.title, LIMITS.titleChars).text || texts.untitledBoard;
  return ok({
    title,
    people: people.used(),
    labels,
    columns: placed.columns,
    cards: placed.columns.flatMap(({ source }) =>
      placed.cards.filter(({ column }) => column === source).map(({ complete: _complete, ...card }) => card),
    ),
    comments,
    checklists: cards.filter(({ checks }) => checks.length > 0).length,
    dropped,
    views: list('views', 'view', ExportView).map(({ name, filter }) => ({
      name: named(name, title.slice(0, 40)),
      filter,
    })),
    ...(meta.zone !== undefined && isZone(meta.zone)
      ? { calendar: { zone: meta.zone, region: meta.region, workdays: meta.workdays ?? [1, 2, 3, 4, 5] } }
      : {}),
  });
}

function exportFault(file: unknown): ImportFault | null {
  if (!isRecord(file)) return { code: 'not-a-taktboard-export', where: '$' };
  if (!isRecord(file['meta'])) return { code: 'not-a-taktboard-export', where: 'meta' };
  const missing = ['columns', 'cards'].find((path) => !Array.isArray(file[path]));
  return missing === undefined ? null : { code: 'not-a-taktboard-export', where: missing };
}

export interface ExportPeople {
  /** Whether the file says who an id is; whoever is named comes along. */
  names(id: string): boolean;
  used(): PlannedPerson[];
}

function peopleOf(people: readonly { id: string; name: string }[]): ExportPeople {
  const known = new Map(people.filter(({ name }) => name.trim() !== '').map(({ id, name }) => [id, name]));
  const used = new Set<string>();
  return {
    names(id) {
      if (known.has(id)) used.add(id);
      return known.has(id);
    },
    used: () => [...used].map((source) => ({ source, name: clip(known.get(source) ?? '', 100).text })),
  };
}
