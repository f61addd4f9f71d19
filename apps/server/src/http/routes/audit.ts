import { AuditCheck, AuditExport, AuditExportQuery, AuditPage, AuditQuery } from '@taktboard/protocol';
import { auditCsv } from '../../audit/audit-csv.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** As many as a person reads at once. */
const PAGE = 100;

/** Who did what to access and data, for administrators alone. */
export function auditRoutes({ audit, people, now }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/audit',
      summary: 'Who did what to access and data, the newest first',
      access: 'administrator',
      query: AuditQuery,
      answers: [{ status: 200, schema: AuditPage }],
      async handle({ query }) {
        return { status: 200, json: (await audit.page(query, PAGE)) satisfies AuditPage };
      },
    }),
    route({
      method: 'GET',
      path: '/api/audit/check',
      summary: 'Whether every entry is as it was written',
      access: 'administrator',
      answers: [{ status: 200, schema: AuditCheck }],
      async handle() {
        return { status: 200, json: await audit.check() };
      },
    }),
    route({
      method: 'GET',
      path: '/api/audit/export',
      summary: 'The audit log as a file; that it was taken is an entry itself',
      access: 'administrator',
      limit: { door: 'exports', counts: 'person' },
      query: AuditExportQuery,
      answers: [{ status: 200, schema: AuditExport, types: ['application/json', 'text/csv'] }],
      async handle({ query: { format = 'json', ...asked }, principal }) {
        await audit.record({ kind: 'audit-exported', by: principal.personId, details: { format } });
        const entries = await audit.all(asked);
        const name = `taktboard-audit-${new Date(now()).toISOString().slice(0, 10)}.${format}`;
        const headers = { 'content-disposition': `attachment; filename="${name}"` };
        if (format === 'csv') {
          const text = auditCsv(entries, await people.list());
          return { status: 200, text, type: 'text/csv; charset=utf-8', headers };
        }
        return { status: 200, json: { schema: 1, entries } satisfies AuditExport, headers };
      },
    }),
  ];
}
