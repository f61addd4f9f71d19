/** The ways to look at one board. The address says which, so that it can be passed on and gone back to. */
export const VIEWS = ['board', 'list', 'calendar', 'archive'] as const;
export type ViewName = (typeof VIEWS)[number];

export function viewOf(search: string): ViewName {
  const asked = new URLSearchParams(search).get('view');
  return VIEWS.find((view) => view === asked) ?? 'board';
}

/** The same board and filter in another view; what belongs to one view alone is left behind. */
export function searchOf(view: ViewName, search: string): string {
  const params = new URLSearchParams(search);
  for (const key of ['view', 'sort', 'page', 'at', 'span']) params.delete(key);
  if (view !== 'board') params.set('view', view);
  return written(params);
}

/** One part of the address changed; null takes it away. */
export function withPart(search: string, key: string, value: string | null): string {
  const params = new URLSearchParams(search);
  if (value === null) params.delete(key);
  else params.set(key, value);
  return written(params);
}

function written(params: URLSearchParams): string {
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
