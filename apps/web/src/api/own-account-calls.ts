import { Profile, Sessions, type ProfilePatch } from '@taktboard/protocol';
import { unknown } from 'valibot';
import { request } from './request.ts';

/** What one does with one's own account. */
export const ownAccountApi = {
  profile: () => request('/me/profile', { answer: Profile }),
  changeProfile: (patch: ProfilePatch) =>
    request('/me/profile', { method: 'PATCH', body: patch, answer: Profile }),
  changePassword: (change: { current: string; password: string; endOthers: boolean }) =>
    request('/me/password', { method: 'POST', body: change, answer: unknown() }),
  sessions: () => request('/me/sessions', { answer: Sessions }),
  endSession: (id: string) => request(`/me/sessions/${id}`, { method: 'DELETE', answer: unknown() }),
  endOtherSessions: () => request('/me/sessions', { method: 'DELETE', answer: unknown() }),
};
