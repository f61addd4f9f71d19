/**
 * Every limit of the wire and of the documents, each with its reason. Sizes are bytes unless a name says otherwise.
 *
 * A limit that a person can meet has a sentence in the client's catalogue under its own name.
 */
export const LIMITS = {
  /** One Update: a long pasted description is about 60 KB, so 512 KB leaves room and keeps one decode under a few ms. */
  updateBytes: 512 * 1024,
  /** One Step2: a person who was offline for weeks; larger than any honest backlog seen on real boards. */
  step2Bytes: 4 * 1024 * 1024,
  /**
   * One board as stored: its snapshot and the rows since. 50,000 plain tasks are 8 MB, 10,000 with long descriptions 5 MB; every
   * open board is held in memory at about sixteen times its size.
   */
  documentBytes: 32 * 1024 * 1024,
  /** Any frame at all; the websocket layer closes above it before the frame is buffered whole. */
  frameBytes: 4 * 1024 * 1024 + 1024,
  /** One client's awareness state as JSON: three ids, a rank and two places in a text; the rest would be an attack. */
  awarenessBytes: 1024,
  /** Clients one awareness frame may speak for: a tab speaks for itself alone. */
  awarenessClients: 1,
  /** A gap in a client's clocks is asked for by Step1 and closed after this time, in milliseconds. */
  gapMs: 10_000,
  /** The client asks for a checkpoint when idle for this long, in milliseconds. */
  idleCheckpointMs: 5_000,
  /** Without any frame for this long, in milliseconds, a client drops its socket and connects anew. */
  silenceMs: 10_000,
  /** Without any frame for this long, in milliseconds, the server drops a socket: it asks before, by a ping. */
  serverSilenceMs: 30_000,
  /** A queue to a slow reader above this is no longer added to; on drain it gets one difference instead. */
  slowReaderBytes: 1024 * 1024,
  /** A queue above this closes the socket with 1013: the difference alone was too much for the line. */
  slowReaderCloseBytes: 8 * 1024 * 1024,
  /** Frames a socket may send within ten seconds: typing and dragging together stay under 50 a second. */
  framesPerTenSeconds: 2_000,
  /** Update bytes a socket may send within ten seconds; a returning offline client sends one Step2. */
  bytesPerTenSeconds: 16 * 1024 * 1024,
  /** Updates of one board that wait for a disk that refuses, or frames for their turn; above it the sockets that send more are put off. */
  waitingBytes: 64 * 1024 * 1024,
  /** Sockets a person may have open at once: a few devices with many tabs. */
  socketsPerUser: 64,
  /** Client ids 1 to this are the server's own writers. Human writes therefore win every tie (Yjs keeps the higher id). */
  reservedClientIds: 99,
  /** A clock above this for one client id on one board would take years of honest editing. */
  clientClock: 2 ** 31 - 1,
  /** Cards on one board, archived ones included; the client stays smooth at 10,000. */
  cards: 50_000,
  /** Characters of a title. Longer ones are shortened by the server's repair, the rest goes to the description. */
  titleChars: 500,
  /** Characters of a column's, label's or view's name. */
  nameChars: 100,
  /** Characters of a checklist item's text, of a blocked reason and of a link's title. */
  lineChars: 500,
  /** Characters of a link's address. */
  urlChars: 2_000,
  /** Characters of a description as plain text. */
  descriptionChars: 100_000,
  /** Characters of a comment: what is longer is a document, and a task with a thousand comments stays under 10 MB. */
  commentChars: 10_000,
  /** Characters of what an asker says to a guest: a mail is longer, but the task says the rest. */
  approvalMessageChars: 2_000,
  /** Days for which a guest may be asked: a link that nobody uses for so long is forgotten by everyone. */
  approvalDays: 365,
  /** Guests asked about one task, those of before among them: an editorial board, and each of them again. */
  approvals: 50,
  /** People named in one comment: a whole department; more would be a circular. */
  mentions: 50,
  /** Comments and changes of comments a person may send a minute: faster than anyone types, and a week without a network still goes out within minutes. */
  commentsPerMinute: 60,
  /** Entries that a person's inbox keeps: months of a busy board. */
  inboxItems: 1_000,
  /** Commands in one HTTP request. */
  commandsPerRequest: 500,
  /** Body of one HTTP request with JSON that is not an import. */
  requestBytes: 1024 * 1024,
  /** Body of an import: the largest real Trello export seen is 4 MB. */
  importBytes: 64 * 1024 * 1024,
  /** Characters of a rank beyond which the server rebalances a column. */
  rankChars: 64,
  /** Mail addresses of one schedule: a department; more people are a mailing list, which has one address. */
  digestRecipients: 20,
  /** Schedules of one board or of one person: nobody reads more digests than this. */
  schedules: 50,
} as const;
