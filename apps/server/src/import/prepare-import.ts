import { LIMITS, fail, ok, type CsvMapping, type ImportReport, type Result } from '@taktboard/protocol';
import type { Command, Ports } from '@taktboard/board';
import { nameKey } from '../auth/name-key.ts';
import { buildSeed } from './build-seed.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportPlan } from './import-plan.ts';
import { matchPeople, type KnownPerson } from './match-people.ts';
import { mergeCommands, type MadeOnBoard, type TargetBoard } from './merge-commands.ts';
import { readFile, type FileToRead } from './read-file.ts';
import { tellPeople } from './tell-people.ts';
import { describeDropped, importTexts } from './texts/import-texts.ts';

export interface ImportRequest extends FileToRead {
  region: string | null;
  people: readonly KnownPerson[];
  /** Who a person of the file is, where that was said; null for nobody. */
  said: Readonly<Record<string, string | null>>;
  title: string | undefined;
  /** Where it goes; null for a board of its own. */
  target: TargetBoard | null;
}

/** All that an import will write, and what it will say; nothing of it is written yet. */
export interface PreparedImport {
  title: string;
  /** A board of its own, or what is done on the one that is there. */
  writes: { seed: Uint8Array } | { commands: Command[] };
  made: MadeOnBoard;
  people: { ids: [source: string, id: string][]; made: { id: string; name: string; source: string }[] };
  comments: PreparedComment[];
  /** When each card was made in the other program, in epoch milliseconds, by card id. */
  createdAt: [cardId: string, at: number][];
  /** How a table was read, to be remembered for the next with the same columns. */
  reading: { signature: string; mapping: CsvMapping } | null;
  report: Omit<ImportReport, 'id' | 'alreadyImported' | 'importId'>;
}

export interface PreparedComment {
  id: string;
  cardId: string;
  author: string | null;
  /** Null where the file does not tell: the time of the import stands for it. */
  at: number | null;
  text: string;
  source: string;
  mentions?: readonly string[];
  editedAt?: number;
  question?: { settled: { by: string | null; at: number } | null };
}

/** As many tasks as show whether the columns were understood. */
const SHOWN = 6;

export function prepareImport(request: ImportRequest, ports: Ports): Result<PreparedImport, ImportFault> {
  const texts = importTexts(request.language);
  const read = readFile(request);
  if (!read.ok) return read;
  const { table, signature } = read.value;
  const { target, said } = request;
  const plan = titled(withoutNobody(read.value.plan, said), request.title);
  const { cards } = plan;
  if (target && target.cards + cards.length > LIMITS.cards) {
    return fail({ code: 'too-many-cards', found: target.cards + cards.length, limit: LIMITS.cards });
  }
  if (target && cards.some(({ createdAt }) => createdAt !== null)) {
    plan.dropped.push({ what: 'created', where: { in: 'board' }, why: 'counts-anew' });
  }
  if (target) {
    for (const { name } of plan.views ?? []) {
      plan.dropped.push({ what: 'view', name, where: { in: 'board' }, why: 'board-has-own' });
    }
  }
  const people = matchPeople(plan.people, request.people, { nameKey, newId: () => ports.newId(), said });
  const { zone, region } = request;
  const merged = target && mergeCommands(plan, { board: target, personIds: people.ids, ports });
  const built = merged ? null : buildSeed(plan, { zone, region, personIds: people.ids, ports });
  const cardIds = (merged ?? built)?.cardIds ?? new Map<string, string>();
  return ok({
    title: target?.title ?? plan.title,
    writes: merged ? { commands: merged.commands } : { seed: built?.seed ?? new Uint8Array() },
    made: (merged ?? built)?.made ?? { cards: [], columns: [], labels: [] },
    people: { ids: [...people.ids], made: people.made },
    comments: plan.comments.map((comment) => ({
      id: ports.newId(),
      cardId: idOf(cardIds, comment.card),
      author: comment.author === null ? null : idOf(people.ids, comment.author),
      at: comment.at,
      text: comment.text.slice(0, LIMITS.descriptionChars),
      source: comment.source,
      ...saidBeside(comment, (source) => idOf(people.ids, source)),
    })),
    createdAt: cards.flatMap(({ source, createdAt }): [string, number][] =>
      createdAt === null ? [] : [[idOf(cardIds, source), createdAt]],
    ),
    reading:
      table && signature !== undefined ? { signature, mapping: { columns: mappingOf(table.columns) } } : null,
    report: {
      title: target?.title ?? plan.title,
      taken: countTaken(plan),
      dropped: plan.dropped.map((dropped) => describeDropped(dropped, texts)),
      first: cards.slice(0, SHOWN).map((card) => shown(card, plan)),
      people: tellPeople(read.value.plan, people, request.people).map((person) =>
        Object.hasOwn(said, person.key) && said[person.key] === null ? { ...person, personId: null } : person,
      ),
      ...(table ? { table } : {}),
    },
  });
}

/** What a comment says beside its text, with people as this workspace knows them. */
function saidBeside(
  { mentions = [], editedAt, question }: ImportPlan['comments'][number],
  personOf: (source: string) => string,
): Pick<PreparedComment, 'mentions' | 'editedAt' | 'question'> {
  const settled = question?.settled;
  return {
    ...(mentions.length === 0 ? {} : { mentions: mentions.map(personOf).slice(0, LIMITS.mentions) }),
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(question === undefined
      ? {}
      : {
          question: {
            settled: settled
              ? { by: settled.by === null ? null : personOf(settled.by), at: settled.at }
              : null,
          },
        }),
  };
}

function mappingOf(columns: CsvMapping['columns']): CsvMapping['columns'] {
  return columns.map(({ field, fill, order }) => ({
    field,
    ...(fill ? { fill } : {}),
    ...(order === undefined ? {} : { order }),
  }));
}

function titled(plan: ImportPlan, title: string | undefined): ImportPlan {
  return title === undefined ? plan : { ...plan, title };
}

/** Without the people who are to be nobody. */
function withoutNobody(plan: ImportPlan, said: ImportRequest['said']): ImportPlan {
  const nobody = new Set(Object.keys(said).filter((source) => said[source] === null));
  if (nobody.size === 0) return plan;
  return {
    ...plan,
    people: plan.people.filter(({ source }) => !nobody.has(source)),
    cards: plan.cards.map((card) => ({
      ...card,
      owner: card.owner !== null && nobody.has(card.owner) ? null : card.owner,
      contributors: card.contributors.filter((person) => !nobody.has(person)),
      checks: card.checks.map(({ owner, ...check }) =>
        owner === undefined || nobody.has(owner) ? check : { ...check, owner },
      ),
    })),
    comments: plan.comments.map((comment) => withoutIn(comment, nobody)),
  };
}

function withoutIn(comment: ImportPlan['comments'][number], nobody: ReadonlySet<string>) {
  const { author, mentions = [], question } = comment;
  const by = question?.settled?.by ?? null;
  return {
    ...comment,
    author: author !== null && nobody.has(author) ? null : author,
    mentions: mentions.filter((person) => !nobody.has(person)),
    ...(question?.settled && by !== null && nobody.has(by)
      ? { question: { settled: { ...question.settled, by: null } } }
      : {}),
  };
}

function shown(card: ImportPlan['cards'][number], plan: ImportPlan) {
  const nameOf = (elements: readonly { source: string; name: string }[], source: string) =>
    elements.find((element) => element.source === source)?.name ?? source;
  return {
    title: card.title,
    column: nameOf(plan.columns, card.column),
    ...(card.owner === null ? {} : { owner: nameOf(plan.people, card.owner) }),
    ...(card.start === undefined ? {} : { start: card.start }),
    ...(card.due === undefined ? {} : { due: card.due }),
    labels: card.labels.map((label) => nameOf(plan.labels, label)),
  };
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
