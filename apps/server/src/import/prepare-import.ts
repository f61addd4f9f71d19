import { LIMITS, ok, type ImportReport, type Result } from '@taktboard/protocol';
import type { Ports } from '@taktboard/board';
import { nameKey } from '../auth/name-key.ts';
import { buildSeed } from './build-seed.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportPlan } from './import-plan.ts';
import { matchPeople, type KnownPerson } from './match-people.ts';
import { parseJsonFile } from './parse-file.ts';
import { describeDropped, importTexts, type ImportLanguage } from './texts/import-texts.ts';
import { readTrello } from './trello/read-trello.ts';

export interface ImportRequest {
  bytes: Uint8Array;
  zone: string;
  region: string | null;
  language: ImportLanguage;
  people: readonly KnownPerson[];
}

/** All that an import will write, and what it will say; nothing of it is written yet. */
export interface PreparedImport {
  title: string;
  seed: Uint8Array;
  people: { ids: [source: string, id: string][]; made: { id: string; name: string; source: string }[] };
  comments: PreparedComment[];
  /** When each card was made in the other program, in epoch milliseconds, by card id. */
  createdAt: [cardId: string, at: number][];
  report: Pick<ImportReport, 'title' | 'taken' | 'dropped'>;
}

export interface PreparedComment {
  id: string;
  cardId: string;
  author: string | null;
  /** Null where the file does not tell: the time of the import stands for it. */
  at: number | null;
  text: string;
  source: string;
}

export function prepareImport(request: ImportRequest, ports: Ports): Result<PreparedImport, ImportFault> {
  const parsed = parseJsonFile(request.bytes);
  if (!parsed.ok) return parsed;
  const texts = importTexts(request.language);
  const read = readTrello(parsed.value, { zone: request.zone, texts });
  if (!read.ok) return read;
  const plan = read.value;
  const people = matchPeople(plan.people, request.people, { nameKey, newId: () => ports.newId() });
  const { seed, cardIds } = buildSeed(plan, {
    zone: request.zone,
    region: request.region,
    personIds: people.ids,
    ports,
  });
  return ok({
    title: plan.title,
    seed,
    people: { ids: [...people.ids], made: people.made },
    comments: plan.comments.map((comment) => ({
      id: ports.newId(),
      cardId: idOf(cardIds, comment.card),
      author: comment.author === null ? null : idOf(people.ids, comment.author),
      at: comment.at,
      text: comment.text.slice(0, LIMITS.descriptionChars),
      source: comment.source,
    })),
    createdAt: plan.cards.flatMap(({ source, createdAt }): [string, number][] =>
      createdAt === null ? [] : [[idOf(cardIds, source), createdAt]],
    ),
    report: {
      title: plan.title,
      taken: countTaken(plan),
      dropped: plan.dropped.map((dropped) => describeDropped(dropped, texts)),
    },
  });
}

function countTaken(plan: ImportPlan): ImportReport['taken'] {
  return {
    columns: plan.columns.filter(({ made }) => !made).length,
    cards: plan.cards.length,
    archived: plan.cards.filter(({ archived }) => archived).length,
    checklists: plan.checklists,
    checklistItems: plan.cards.reduce((sum, { checks }) => sum + checks.length, 0),
    labels: plan.labels.length,
    people: plan.people.length,
    dueDates: plan.cards.filter(({ due }) => due !== undefined).length,
    comments: plan.comments.length,
  };
}

/** A plan names only what it holds; anything else is an error of the reader. */
function idOf(ids: ReadonlyMap<string, string>, source: string): string {
  const id = ids.get(source);
  if (id === undefined) throw new Error(`the plan names ${source}, which it does not hold`);
  return id;
}
