import * as v from 'valibot';
import { ImportReport, LIMITS, Region, Zone } from '@taktboard/protocol';
import { actorOf } from '../../auth/authenticate.ts';
import { exportBoard } from '../../export/export-board.ts';
import type { ImportFault } from '../../import/import-fault.ts';
import { importFaultText, type ImportLanguage } from '../../import/texts/import-texts.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { readSnapshot } from './snapshot.ts';

const ImportQuery = v.object({
  format: v.picklist(['trello', 'csv', 'taktboard']),
  dryRun: v.optional(v.picklist(['0', '1'])),
  /** In which the file's moments become days; without it the server's. */
  zone: v.optional(Zone),
  region: v.optional(Region),
  language: v.optional(v.picklist(['de', 'en'])),
});
const ExportQuery = v.object({ format: v.optional(v.picklist(['json', 'csv'])) });

export function transferRoutes(services: Services): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/boards/import',
      summary: 'Make a board of a file, or with dryRun=1 only tell what would become of it',
      access: 'signed-in',
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
        'too-many-cards',
        'format-not-supported',
        'unknown-zone',
        'too-large',
      ],
      async handle({ query, body, principal }) {
        const imported = await services.importBoard({
          format: query.format,
          body,
          dryRun: query.dryRun === '1',
          actor: actorOf(principal),
          zone: query.zone ?? services.zone,
          region: query.region,
          language: query.language,
        });
        if (!imported.ok) return importProblem(imported.reason, query.language ?? 'en');
        const { id, alreadyImported } = imported.value;
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
      path: '/api/boards/:id/export',
      summary: 'The board as a file',
      access: 'signed-in',
      query: ExportQuery,
      answers: [{ status: 200, types: ['application/json', 'text/csv'] }],
      problems: ['no-such-board', 'not-readable'],
      async handle({ params: { id = '' }, query: { format = 'json' } }) {
        const snapshot = await readSnapshot(services, id);
        if (!snapshot.ok) return problem(snapshot.reason);
        const file = exportBoard(snapshot.value, format);
        if (!file.ok) throw new Error(`no export as ${format}, which the query allows`);
        const { body, contentType, fileName } = file.value;
        const headers = { 'content-disposition': attachment(fileName) };
        return { status: 200, text: body, type: contentType, headers };
      },
    }),
  ];
}

/** RFC 6266: the name in ASCII for old programs, and as it is. */
function attachment({ ascii, utf8 }: { ascii: string; utf8: string }): string {
  const encoded = encodeURIComponent(utf8).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
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
      return fault.where;
    case 'format-not-supported':
      return '?format';
    case 'unknown-zone':
      return '?zone';
    default:
      return null;
  }
}
