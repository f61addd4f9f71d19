import {
  DigestPreview,
  SavedWorkspaceSchedule,
  WorkspaceLabels,
  WorkspaceReport,
  WorkspaceSchedules,
  type NewWorkspaceSchedule,
  type WorkspaceScheduleChange,
  type WorkspaceScope,
} from '@taktboard/protocol';
import { request } from './request.ts';

const SCHEDULES = '/workspace/schedules';

interface PreviewAsked {
  language: 'de' | 'en';
  scope: WorkspaceScope;
  zone: string;
  ownMail: boolean;
}

/** Digests over all boards that one sees. */
export const workspaceApi = {
  digest: (query: string) => request(`/workspace/digest?${query}`, { answer: WorkspaceReport }),
  labels: () => request('/workspace/labels', { answer: WorkspaceLabels }),
  schedules: () => request(SCHEDULES, { answer: WorkspaceSchedules }),
  add: (schedule: NewWorkspaceSchedule) =>
    request(SCHEDULES, { method: 'POST', body: schedule, answer: SavedWorkspaceSchedule }),
  change: (id: string, change: WorkspaceScheduleChange) =>
    request(`${SCHEDULES}/${id}`, { method: 'PATCH', body: change, answer: SavedWorkspaceSchedule }),
  preview: (asked: PreviewAsked) =>
    request(`${SCHEDULES}/preview`, { method: 'POST', body: asked, answer: DigestPreview }),
};
