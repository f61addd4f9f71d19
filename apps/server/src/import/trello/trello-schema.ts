import * as v from 'valibot';

/**
 * What is read of Trello's export, leniently: unknown fields pass, and a field of a wrong type becomes null instead of
 * taking its element along. Only an element that is no object, or has no id, is unreadable as a whole.
 */
const lenient = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.fallback(v.nullable(schema), null), null);
const text = lenient(v.string());
const flag = lenient(v.boolean());
const number = lenient(v.pipe(v.number(), v.finite()));
const ids = lenient(v.array(v.unknown()));
const list = lenient(v.array(v.unknown()));
const object = lenient(v.looseObject({}));
const id = v.pipe(v.string(), v.minLength(1));

export const TrelloList = v.looseObject({ id, name: text, closed: flag, pos: number, softLimit: number });
export const TrelloLabel = v.looseObject({ id, name: text, color: text });
export const TrelloMember = v.looseObject({ id, fullName: text, username: text });
export const TrelloCard = v.looseObject({
  id,
  name: text,
  desc: text,
  idList: text,
  closed: flag,
  pos: number,
  start: text,
  due: text,
  dueComplete: flag,
  dueReminder: number,
  idMembers: ids,
  idLabels: ids,
  /** The labels in full; older exports have nothing else. */
  labels: list,
  attachments: list,
  checklists: list,
  checkItemStates: list,
  customFieldItems: list,
  idAttachmentCover: text,
  cover: object,
  idMembersVoted: list,
  stickers: list,
  coordinates: v.optional(v.unknown()),
  address: text,
  locationName: text,
  isTemplate: flag,
  cardRole: text,
  pluginData: list,
  shortLink: text,
  badges: object,
});
export const TrelloAttachment = v.looseObject({ name: text, url: text, isUpload: flag, pos: number });
export const TrelloChecklist = v.looseObject({ id, idCard: text, name: text, pos: number, checkItems: list });
export const TrelloCheckItem = v.looseObject({
  id: text,
  name: text,
  state: text,
  pos: number,
  due: text,
  idMember: text,
});
export const TrelloCheckItemState = v.looseObject({ idCheckItem: v.string(), state: v.string() });
export const TrelloCustomField = v.looseObject({ id, name: text, options: list });
export const TrelloCustomFieldItem = v.looseObject({
  idCustomField: text,
  idValue: text,
  value: object,
});
export const TrelloAction = v.looseObject({
  id: text,
  type: v.string(),
  date: text,
  idMemberCreator: text,
  memberCreator: lenient(TrelloMember),
  data: object,
});
export const TrelloCommentData = v.looseObject({
  text: v.string(),
  card: v.looseObject({ id: v.string(), name: text }),
});

export type TrelloList = v.InferOutput<typeof TrelloList>;
export type TrelloCard = v.InferOutput<typeof TrelloCard>;
export type TrelloMember = v.InferOutput<typeof TrelloMember>;
export type TrelloAction = v.InferOutput<typeof TrelloAction>;
export type TrelloChecklist = v.InferOutput<typeof TrelloChecklist>;
