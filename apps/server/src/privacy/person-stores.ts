/** What one table keeps about a person, and what becomes of it. */
export interface PersonStore {
  /** Columns that hold the person's id. */
  person?: readonly string[];
  /** Columns that hold the id of the person's account. */
  user?: readonly string[];
  /** Columns of JSON in which the person's id may stand. */
  json?: readonly string[];
  /** Never exported: secrets, hashes, and bytes that are nobody's to read. */
  without?: readonly string[];
  /**
   * `removed`: the rows where one of `removeBy` (else any of the columns) is the person go. `kept`: they stay, and with the
   * person's name gone the id in them says nothing any more.
   */
  fate: 'removed' | 'kept';
  /** Of rows that stay: columns in which the person may have written a name of their own, and which nobody needs. */
  emptied?: readonly string[];
  removeBy?: readonly string[];
}

/** Tables in which nothing is about a person. A table is here or below, or a test fails. */
export const ABOUT_NOBODY = [
  'migrations',
  'board_everyone',
  'derived',
  // the document: ids of people, and texts, which are listed for whoever manages
  'snapshots',
  'facts',
  'person_task_marks',
  'share_views',
  // by the run of a digest, whose names are taken out
  'digest_deliveries',
  // by address: what went to one's own addresses is removed
  'outbox',
  // better-auth's, never written
  'verification',
] as const;

/** Every table that holds something about a person. */
export const PERSON_STORES: Readonly<Record<string, PersonStore>> = {
  people: { person: ['id'], user: ['user_id'], fate: 'kept' },
  profiles: { person: ['person_id'], fate: 'removed' },
  user: { user: ['id'], fate: 'removed' },
  session: { user: ['userId'], without: ['token'], fate: 'removed' },
  account: {
    user: ['userId'],
    without: ['password', 'accessToken', 'refreshToken', 'idToken'],
    fate: 'removed',
  },
  passkeys: { user: ['user_id'], without: ['public_key'], fate: 'removed' },
  sso_sessions: { user: ['user_id'], without: ['access_token', 'refresh_token'], fate: 'removed' },
  address_confirmations: { user: ['user_id'], without: ['hash'], fate: 'removed' },
  tokens: { person: ['person_id'], without: ['hash'], fate: 'removed' },
  invitations: {
    person: ['invited_by', 'person_id'],
    without: ['hash'],
    fate: 'removed',
    removeBy: ['person_id'],
  },
  settings: { json: ['value'], fate: 'kept' },
  boards: { person: ['trashed_by'], fate: 'kept' },
  board_roles: { person: ['person_id'], fate: 'removed' },
  board_stars: { person: ['person_id'], fate: 'removed' },
  // what was written, as the board holds it; the rows themselves are the board
  log: { person: ['person_id'], user: ['user_id'], without: ['bytes', 'checksum'], fate: 'kept' },
  client_ids: { user: ['user_id'], fate: 'kept' },
  activity: { person: ['person_id'], json: ['from_value', 'to_value'], fate: 'kept' },
  merges: { person: ['lost_by', 'kept_by'], fate: 'kept' },
  merges_aside: { person: ['person_id'], fate: 'removed' },
  description_edits: { json: ['authors'], without: ['before'], fate: 'kept' },
  looks: { person: ['person_id'], fate: 'removed' },
  card_looks: { person: ['person_id'], fate: 'removed' },
  person_tasks: { person: ['person_id'], fate: 'kept' },
  comments: { person: ['author', 'removed_by', 'settled_by'], json: ['mentions'], fate: 'kept' },
  inbox: { person: ['person_id', 'by'], fate: 'removed', removeBy: ['person_id'] },
  inbox_off: { person: ['person_id'], fate: 'removed' },
  imports: {
    person: ['person_id'],
    json: ['people'],
    without: ['made'],
    fate: 'kept',
    emptied: ['file_name'],
  },
  import_mappings: { person: ['person_id'], fate: 'removed' },
  // who the person is in another program
  person_sources: { person: ['person_id'], fate: 'removed' },
  shares: { person: ['created_by'], without: ['hash', 'salt', 'password_hash'], fate: 'kept' },
  share_log: { person: ['by'], fate: 'kept' },
  // of whom was asked the person's file tells nothing: it is another's
  approvals: {
    person: ['created_by'],
    without: ['hash', 'salt', 'code_hash', 'guest_name', 'guest_email'],
    fate: 'kept',
  },
  approval_log: { person: ['by'], without: ['shown'], fate: 'kept' },
  // one's own go with their runs; those of a board stay
  schedules: { person: ['person_id'], without: ['channel'], fate: 'kept' },
  digest_runs: { json: ['names'], without: ['digest', 'snapshot'], fate: 'kept' },
  // the addresses end with the person
  deadline_feeds: { person: ['person_id'], without: ['hash'], fate: 'removed' },
  snoozes: { person: ['person_id'], fate: 'removed' },
  audit: { person: ['person_id', 'on_id'], without: ['hash'], fate: 'kept' },
  erasures: { person: ['person_id', 'by'], fate: 'kept' },
};
