import * as v from 'valibot';
import { Id, ImportList, ImportReport, ImportUndone, LIMITS, Region, Zone } from '@taktboard/protocol';
import { may } from '../../access/needs.ts';
import { actorOf, type Principal } from '../../auth/authenticate.ts';
import type { ImportFault } from '../../import/import-fault.ts';
import { importFaultText, type ImportLanguage } from '../../import/texts/import-texts.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { readUpload } from './import-request.ts';

const ImportQuery = v.object({
  format: v.picklist(['trello', 'csv', 'taktboard']),
  dryRun: v.optional(v.picklist(['0', '1'])),
  /** In which the file's moments become days; without it the server's. */
  zone: v.optional(Zone),
  region: v.optional(Region),
  language: v.optional(v.picklist(['de', 'en'])),
  /** Into this board instead of a new one. */
  board: v.optional(Id),
  /** JSON, as in the form's `options`. */
  mapping: v.optional(v.string()),
  people: v.optional(v.string()),
  title: v.optional(v.string()),
  fileName: v.optional(v.string()),
});

export function importRoutes(services: Services): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/boards/import',
      summary: 'Make a board of a file, or with dryRun=1 only tell what would become of it',
      access: 'signed-in',
      limit: { door: 'imports', counts: 'person' },
      query: ImportQuery,
      body: 'bytes',
      bodyLimit: LIMITS.importBytes,
      answers: [
        { status: 201, schema: ImportReport },
        { status: 200, schema: ImportReport },
      ],
      problems: [
        'empty-file',
        'not-utf8',
        'not-json',
        'not-a-trello-board',
        'not-a-taktboard-export',
        'newer-export',
        'workbook',
        'not-text',
        'open-quote',
        'row-too-long',
        'too-many-columns',
        'too-many-rows',
        'no-title-column',
        'no-tasks',
        'too-many-cards',
        'unknown-zone',
        'too-large',
        'no-such-board',
        'not-allowed',
        'not-saved',
        'board-full',
      ],
      async handle({ query, body, headers, principal }) {
        // one that is made by an import is its maker's to manage
        const role = query.board === undefined ? 'manager' : await services.roles.of(principal, query.board);
        if (role === 'none' || role === 'no-such-board') return problem('no-such-board');
        const { language = 'en', mapping, people, title, fileName } = query;
        const contentType = headers.get('content-type');
        const upload = await readUpload(body, { contentType, mapping, people, title, fileName });
        if (!upload.ok) return upload.reason;
        const imported = await services.importBoard({
          ...upload.value.options,
          format: query.format,
          body: upload.value.file,
          fileName: upload.value.fileName,
          dryRun: query.dryRun === '1',
          actor: actorOf(principal, role),
          zone: query.zone ?? services.zone,
          region: query.region,
          language,
          boardId: query.board,
          sees: async (id) => (await services.roles.ofAll(principal)).has(id),
        });
        if (!imported.ok) return importProblem(imported.reason, language);
        const { id, alreadyImported } = imported.value;
        if (query.dryRun !== '1' && alreadyImported === undefined) {
          const { format } = query;
          await services.audit.record({
            kind: 'board-imported',
            by: principal.personId,
            board: id ?? query.board,
            details: { format, tasks: imported.value.taken.cards },
          });
        }
        const isNew = id !== undefined && alreadyImported === undefined;
        return {
          status: isNew ? 201 : 200,
          json: imported.value,
          ...(isNew ? { headers: { location: `/api/boards/${id}` } } : {}),
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/imports',
      summary: 'What was imported, the newest first',
      access: 'signed-in',
      answers: [{ status: 200, schema: ImportList }],
      async handle({ principal }) {
        const known = await services.roles.ofAll(principal);
        const { imports } = await services.pastImports.list(asking(principal));
        return { status: 200, json: { imports: imports.filter(({ boardId }) => known.has(boardId)) } };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/imports/:id',
      summary:
        'Undo an import as a whole: its board goes into the trash, its tasks on another board into the archive',
      access: 'signed-in',
      answers: [{ status: 200, schema: ImportUndone }],
      problems: ['no-such-import', 'not-allowed', 'not-saved'],
      async handle({ params: { id = '' }, principal }) {
        const { imports } = await services.pastImports.list(asking(principal));
        const past = imports.find((one) => one.id === id);
        const role = past && (await services.roles.of(principal, past.boardId));
        if (role === undefined || role === 'none' || role === 'no-such-board')
          return problem('no-such-import');
        if (!may(role, 'edit')) return problem('not-allowed');
        const undone = await services.pastImports.undo(id, {
          actor: actorOf(principal, role),
          ...asking(principal),
        });
        if (!undone.ok) return problem(undone.reason);
        await services.audit.record({
          kind: 'import-undone',
          by: principal.personId,
          on: { kind: 'import', id },
        });
        return { status: 200, json: undone.value };
      },
    }),
  ];
}

function asking({ personId, workspaceRole }: Principal) {
  return { personId, isAdministrator: workspaceRole === 'administrator' };
}

/** The sentence says what is wrong and where; the pointer is that place in the file, or a parameter. */
function importProblem(fault: ImportFault, language: ImportLanguage): ProblemAnswer {
  const detail = importFaultText(fault, language);
  if (fault.code === 'file-too-large') return problem('too-large', { detail });
  const pointer = pointerOf(fault);
  return problem(fault.code, { detail, ...(pointer === null ? {} : { errors: [{ pointer, detail }] }) });
}

function pointerOf(fault: ImportFault): string | null {
  switch (fault.code) {
    case 'not-json':
    case 'not-a-trello-board':
    case 'not-a-taktboard-export':
      return fault.where;
    case 'open-quote':
    case 'row-too-long':
      return `${fault.line}:1`;
    case 'unknown-zone':
      return '?zone';
    case 'no-such-board':
      return '?board';
    default:
      return null;
  }
}
