import {
  DigestPreview,
  DigestRuns,
  Outbox,
  OutboxMail,
  SavedSchedule,
  Schedules,
  type DigestScope,
  type NewSchedule,
  type ScheduleChange,
} from '@taktboard/protocol';
import { request } from './request.ts';
import { ANYTHING } from './shape.ts';

export const scheduleApi = {
  ofBoard: (boardId: string) => request(`/boards/${boardId}/schedules`, { answer: Schedules }),
  own: () => request('/me/schedules', { answer: Schedules }),
  add: (boardId: string, schedule: NewSchedule) =>
    request(`/boards/${boardId}/schedules`, { method: 'POST', body: schedule, answer: SavedSchedule }),
  addOwn: (boardId: string, schedule: NewSchedule) =>
    request('/me/schedules', { method: 'POST', body: { ...schedule, boardId }, answer: SavedSchedule }),
  change: (id: string, change: ScheduleChange) =>
    request(`/schedules/${id}`, { method: 'PATCH', body: change, answer: SavedSchedule }),
  remove: (id: string) => request(`/schedules/${id}`, { method: 'DELETE', answer: ANYTHING }),
  sendNow: (id: string, to: string | undefined) =>
    request(`/schedules/${id}/send`, { method: 'POST', body: { to }, answer: DigestRuns }),
  runs: (id: string) => request(`/schedules/${id}/runs`, { answer: DigestRuns }),
  preview: (boardId: string, asked: { language: 'de' | 'en'; scope: DigestScope; ownMail: boolean }) =>
    request(`/boards/${boardId}/schedules/preview`, { method: 'POST', body: asked, answer: DigestPreview }),
  outbox: () => request('/outbox', { answer: Outbox }),
  outboxMail: (id: string) => request(`/outbox/${id}`, { answer: OutboxMail }),
};
