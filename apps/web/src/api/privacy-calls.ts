import {
  AuditCheck,
  AuditPage,
  Erased,
  ErasurePreview,
  Retention,
  type AuditKind,
  type ErasureRequest,
} from '@taktboard/protocol';
import { request } from './request.ts';

export interface AuditAsked {
  person: string;
  kind: AuditKind | '';
  from: string;
  to: string;
}

/** What is empty is not asked for. */
function queryOf(asked: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}

export const privacyApi = {
  audit: (asked: AuditAsked, before: number | null, signal: AbortSignal | undefined) =>
    request(`/audit?${queryOf({ ...asked, before: before === null ? '' : String(before) })}`, {
      answer: AuditPage,
      signal,
    }),
  auditCheck: () => request('/audit/check', { answer: AuditCheck }),
  retention: () => request('/retention', { answer: Retention }),
  changeRetention: (body: Partial<Retention>) =>
    request('/retention', { method: 'PATCH', body, answer: Retention }),
  dataFile: (personId: string) => `/api/people/${personId}/data`,
  erasure: (personId: string) => request(`/people/${personId}/erasure`, { answer: ErasurePreview }),
  erase: (personId: string, body: ErasureRequest) =>
    request(`/people/${personId}/erasure`, { method: 'POST', body, answer: Erased }),
  auditFile: (asked: AuditAsked, format: 'json' | 'csv') =>
    `/api/audit/export?${queryOf({ ...asked, format })}`,
};
