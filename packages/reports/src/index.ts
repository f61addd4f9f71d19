export { nextWorkingDays, type Calendar } from './calendar/working-calendar.ts';
export { buildDigest } from './digest/build-digest.ts';
export type * from './digest/digest.ts';
export {
  DEFAULT_SETTINGS,
  type ActivityItem,
  type CardFacts,
  type DigestInput,
  type DigestSettings,
} from './digest/digest-input.ts';
export * from './overdue/overdue-report.ts';
