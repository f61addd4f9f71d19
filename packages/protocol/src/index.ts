export * from './version.ts';
export * from './limits.ts';
export * from './close-codes.ts';
export * from './result.ts';
export * from './frames/frame.ts';
export { decodeFrame, type FrameFault } from './frames/decode-frame.ts';
export { encodeFrame } from './frames/encode-frame.ts';
export {
  BOARD_MARKS,
  BOARD_ROOTS,
  decodeUpdate,
  type ClockRange,
  type DecodedUpdate,
  type Reference,
  type UpdateFault,
} from './check/decode-update.ts';
export { encodeDeletions, type DeletedRange } from './slices/slice-deletions.ts';
export { encodeDifference } from './slices/encode-difference.ts';
export {
  documentDeletions,
  documentSlices,
  sliceDocument,
  sliceUpdate,
  type SliceSize,
} from './slices/slice-update.ts';
export { isTooDeep, Nesting, type Anchor } from './check/nesting.ts';
export { joinClocks, type Joining } from './check/join-clocks.ts';
export * from './json/account.ts';
export * from './json/account-doors.ts';
export * from './json/activity.ts';
export * from './json/approval.ts';
export * from './json/audit.ts';
export * from './json/board-export.ts';
export * from './json/board-people.ts';
export * from './json/boards.ts';
export * from './json/command.ts';
export * from './json/comment.ts';
export * from './json/csv-mapping.ts';
export * from './json/deadline-feed.ts';
export * from './json/digest.ts';
export * from './json/flow.ts';
export * from './json/history.ts';
export * from './json/import-report.ts';
export * from './json/inbox.ts';
export * from './json/my-tasks.ts';
export * from './json/merged.ts';
export * from './json/notice.ts';
export * from './json/person-data.ts';
export * from './json/person-figures.ts';
export * from './json/passkey.ts';
export * from './json/problem.ts';
export * from './json/profile.ts';
export * from './json/retention.ts';
export * from './json/retention-days.ts';
export * from './json/rich-text.ts';
export * from './json/scalars.ts';
export * from './json/share.ts';
export * from './json/schedule.ts';
export * from './json/snapshot.ts';
export * from './json/unseen.ts';
export * from './json/workspace-schedule.ts';
