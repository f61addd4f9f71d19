export { nextWorkingDays, type Calendar } from './calendar/working-calendar.ts';
export { buildDigest } from './digest/build-digest.ts';
export type * from './digest/digest.ts';
export {
  DEFAULT_SETTINGS,
  type ActivityItem,
  type AskedGuest,
  type CardFacts,
  type DigestInput,
  type DigestSettings,
} from './digest/digest-input.ts';
export { mailOf } from './channels/digest-mail.ts';
export { digestMessage, workspaceMessage, type DigestMessage } from './channels/digest-message.ts';
export { slackOf } from './channels/digest-slack.ts';
export { teamsOf } from './channels/digest-teams.ts';
export { workspaceDigest, type WorkspaceDigest } from './workspace/workspace-digest.ts';
export { workspaceDocument, type WorkspaceContext } from './workspace/workspace-document.ts';
export { lateness } from './digest/lateness.ts';
export * from './overdue/overdue-report.ts';
export { overdueCsv } from './render/overdue-csv.ts';
export { renderContext, type Language, type RenderContext } from './render/render-context.ts';
export {
  digestHtml,
  digestText,
  overdueHtml,
  overdueText,
  workspaceHtml,
  workspaceText,
} from './render/render.ts';
export { digestDocument, type DigestVariant } from './render/digest-document.ts';
export { plainLine } from './render/plain-line.ts';
export type { ReportDocument, ReportLine, ReportSection } from './render/document.ts';
export { overdueDocument } from './render/overdue-document.ts';
export { type Instant, instantOf, millisOf } from './time/instant.ts';
export { dayInZone, morningOf } from './time/morning.ts';
export { isKnownZone } from './time/zone-times.ts';
export { contentHash } from './live/content-hash.ts';
export { diffLive, liveHtml, type LiveChange, type LiveDocument } from './live/live-document.ts';
export { clockOf, endedPage, livePage, lockedPage, type LiveView } from './live/live-shell.ts';
export { pageDocument } from './live/page-document.ts';
export { qrPath } from './live/qr-path.ts';
export { shareBoard, type SharingInput } from './live/share-board.ts';
export type * from './live/shared-board.ts';
export { wallDocument } from './live/wall-document.ts';
export { buildFlow, type FlowInput } from './flow/build-flow.ts';
export type { FlowBoard } from './flow/visits.ts';
export type * from './flow/flow.ts';
export { seededRandom, seedOf } from './flow/seeded-random.ts';
export { rewindBoard } from './history/rewind-board.ts';
export { boardDeadlines } from './feeds/board-deadlines.ts';
export { deadlineAtom } from './feeds/deadline-atom.ts';
export { deadlineCalendar } from './feeds/deadline-calendar.ts';
export { shareDeadlines } from './feeds/share-deadlines.ts';
export type { DeadlineFeed, FeedDeadline } from './feeds/deadline-feed.ts';
export { accountLetter, type AccountNews } from './letters/account-letters.ts';
export { writeLetter, type Letter } from './letters/letter.ts';
export {
  guestDoorPage,
  guestEndPage,
  guestPage,
  maskedEmail,
  type GuestDecision,
  type GuestPage,
} from './guest/guest-page.ts';
export { guestCodeMail, guestInvitation, type GuestMail } from './guest/guest-mail.ts';
export type { GuestEnd, GuestTrouble } from './guest/guest-words.ts';
export { shownTask, type ApprovalShows, type ShownTask } from './guest/shown-task.ts';
