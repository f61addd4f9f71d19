import { DeadlineFeeds, NewDeadlineFeed, type DeadlineFeedRequest } from '@taktboard/protocol';
import { request } from './request.ts';
import { ANYTHING } from './shape.ts';

export const feedApi = {
  list: () => request('/me/feeds', { answer: DeadlineFeeds }),
  make: (body: DeadlineFeedRequest) =>
    request('/me/feeds', { method: 'POST', body, answer: NewDeadlineFeed }),
  revoke: (id: string) => request(`/me/feeds/${id}`, { method: 'DELETE', answer: ANYTHING }),
};
