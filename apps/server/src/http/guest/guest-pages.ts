import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { LIMITS } from '@taktboard/protocol';
import {
  dayInZone,
  guestDoorPage,
  guestEndPage,
  guestPage,
  instantOf,
  maskedEmail,
  type GuestEnd,
  type GuestPage,
  type GuestTrouble,
} from '@taktboard/reports';
import { confirmedValue, isConfirmed } from '../../approvals/guest-code.ts';
import type { GuestDoor, GuestFault } from '../../approvals/guest-door.ts';
import type { GuestMails } from '../../approvals/guest-mails.ts';
import type { ApprovalRow } from '../../approvals/to-approval.ts';
import { networkOf } from '../../audit/network-of.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Attempts } from '../../auth/attempts.ts';
import { languageOf } from '../language-of.ts';
import { livePolicy } from '../live/live-policy.ts';
import { limitMisses } from '../live/limit-misses.ts';
import { readBody } from '../read-body.ts';

/** What the pages of guests need; a guest's link opens these, and nothing else of the server. */
export interface GuestPages {
  door: GuestDoor;
  mails: Pick<GuestMails, 'code'>;
  audit: Pick<Audit, 'record'>;
  /** Codes that are sent, by approval. */
  codes: Attempts;
  /** What a guest says and decides, by approval. */
  answers: Attempts;
  /** Links that lead nowhere. */
  misses: Attempts;
  addressOf(context: Context): string;
  isOwnOrigin(origin: string): boolean;
  now(): number;
  secure: boolean;
}

type Status = 200 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503;

const ENDED: Readonly<Record<GuestEnd, Status>> = {
  ...{ unknown: 404, over: 410, unreadable: 503, busy: 429, foreign: 403 },
};
const TROUBLE: Readonly<Record<GuestTrouble, Status>> = {
  ...{ wrong: 403, used: 403, tooMany: 429, notSent: 503, changed: 409 },
  ...{ noReason: 422, noText: 422, tooLong: 413 },
};
/** A form of ours: a text in the longest spelling of its characters, and the rest. */
const FORM_BYTES = LIMITS.commentChars * 12 + 1024;

/** `/g/{token}`: no account, no application, no script. One address that is looked at, and whose forms come back to it. */
export function addGuestPages(app: Hono, pages: GuestPages): void {
  app.use('/g/*', (context: Context, next) => limitMisses(context, { door: pages, next }));
  app.get('/g/:token', (context) => look(context, pages));
  app.post('/g/:token', (context) => act(context, pages));
}

async function look(context: Context, pages: GuestPages): Promise<Response> {
  const opened = await pages.door.open(context.req.param('token') ?? '');
  if (!opened.ok) return ended(context, opened.reason);
  const guest = opened.value;
  if (isKnown(context, guest, pages)) return task(context, guest, { pages });
  return door(context, guest, { sent: false, trouble: null });
}

async function act(context: Context, pages: GuestPages): Promise<Response> {
  const origin = context.req.header('origin');
  // a page of another site sends no form in a guest's name
  if (origin !== undefined && !pages.isOwnOrigin(origin)) return ended(context, 'foreign');
  const opened = await pages.door.open(context.req.param('token') ?? '');
  if (!opened.ok) return ended(context, opened.reason);
  const guest = opened.value;
  const bytes = await readBody(context.req.raw, FORM_BYTES);
  const form = new URLSearchParams(bytes.ok ? new TextDecoder().decode(bytes.value) : '');
  const what = form.get('do');
  if (what === 'send') return sendCode(context, guest, pages);
  if (what === 'confirm') return confirm(context, guest, { pages, code: form.get('code') ?? '' });
  if (!isKnown(context, guest, pages)) return door(context, guest, { sent: false, trouble: null });
  if (!bytes.ok) return task(context, guest, { pages, trouble: 'tooLong' });
  if (what === 'approve' || what === 'return' || what === 'say') {
    return answer(context, guest, { pages, what, form });
  }
  return task(context, guest, { pages });
}

async function sendCode(context: Context, guest: ApprovalRow, pages: GuestPages): Promise<Response> {
  if (pages.codes.take(guest.id) > 0) return door(context, guest, { sent: false, trouble: 'tooMany' });
  const code = await pages.door.newCode(guest);
  const isSent = await pages.mails.code(guest, code);
  return door(context, guest, isSent ? { sent: true, trouble: null } : { sent: false, trouble: 'notSent' });
}

async function confirm(
  context: Context,
  guest: ApprovalRow,
  { pages, code }: { pages: GuestPages; code: string },
): Promise<Response> {
  const { audit, now, secure } = pages;
  const said = await pages.door.confirm(guest, code);
  const on = { kind: 'approval', id: guest.id } as const;
  const told = { by: null, board: guest.board_id, on };
  if (said !== 'right') {
    const network = networkOf(pages.addressOf(context));
    await audit.record({ ...told, kind: 'guest-code-wrong', details: { network } });
    return door(context, guest, { sent: true, trouble: said });
  }
  await audit.record({ ...told, kind: 'guest-confirmed' });
  const { value, maxAge } = confirmedValue(guest, now());
  const path = new URL(context.req.url).pathname;
  setCookie(context, cookieName(guest), value, { path, httpOnly: true, maxAge, secure, sameSite: 'Lax' });
  return back(context);
}

interface Answering {
  pages: GuestPages;
  what: 'approve' | 'return' | 'say';
  form: URLSearchParams;
}

async function answer(
  context: Context,
  guest: ApprovalRow,
  { pages, what, form }: Answering,
): Promise<Response> {
  const { door: guests, audit, answers } = pages;
  // browsers send line breaks of forms as two signs
  const text = (form.get('text') ?? '').replaceAll('\r\n', '\n').trim();
  const typed = { into: what, text };
  if (answers.take(guest.id) > 0) return task(context, guest, { pages, trouble: 'tooMany', typed });
  const decision = what === 'approve' ? 'approved' : 'returned';
  const done =
    what === 'say'
      ? await guests.say(guest, text)
      : await guests.decide(guest, { what: decision, text, hash: form.get('hash') ?? '' });
  if (!done.ok) return refused(context, guest, { pages, fault: done.reason, typed });
  if (what !== 'say') {
    const on = { kind: 'approval', id: guest.id } as const;
    const details = { decision };
    await audit.record({ kind: 'approval-decided', by: null, board: guest.board_id, on, details });
  }
  return back(context);
}

function refused(
  context: Context,
  guest: ApprovalRow,
  { pages, fault, typed }: { pages: GuestPages; fault: GuestFault; typed: GuestPage['typed'] },
): Response | Promise<Response> {
  if (fault === 'over' || fault === 'unreadable') return ended(context, fault);
  return task(context, guest, { pages, trouble: fault, typed });
}

interface Showing {
  pages: GuestPages;
  trouble?: GuestTrouble;
  typed?: GuestPage['typed'];
}

async function task(
  context: Context,
  guest: ApprovalRow,
  { pages, trouble, typed = null }: Showing,
): Promise<Response> {
  const looked = await pages.door.look(guest);
  if (!looked.ok) return ended(context, looked.reason);
  const { task: shown, hash, zone, decision, said } = looked.value;
  const body = guestPage({
    ...{ language: chosen(context, guest), zone, task: shown, hash, typed },
    day: dayInZone(instantOf(pages.now()), zone),
    message: guest.message,
    expiresAt: instantOf(guest.expires_at),
    decision: decision ? { ...decision, at: instantOf(decision.at), changed: decision.hash !== hash } : null,
    said: said.map((one) => ({ ...one, at: instantOf(one.at) })),
    trouble: trouble ?? null,
  });
  return html(context, body, trouble === undefined ? 200 : TROUBLE[trouble]);
}

function door(
  context: Context,
  guest: ApprovalRow,
  { sent, trouble }: { sent: boolean; trouble: GuestTrouble | null },
): Response {
  const email = maskedEmail(guest.guest_email ?? '');
  const body = guestDoorPage({ language: chosen(context, guest), email, sent, trouble });
  return html(context, body, trouble === null ? 200 : TROUBLE[trouble]);
}

function chosen(context: Context, { language }: ApprovalRow): 'de' | 'en' {
  const asked = context.req.query('lang');
  return asked === 'de' || asked === 'en' ? asked : language;
}

/** In the language that the browser asks for: who it was meant for is not known, or not to be told. */
function ended(context: Context, why: GuestEnd): Response {
  return html(context, guestEndPage(languageOf(context.req.raw.headers), why), ENDED[why]);
}

function isKnown(context: Context, guest: ApprovalRow, { now }: GuestPages): boolean {
  return isConfirmed(guest, getCookie(context, cookieName(guest)), now());
}

function cookieName({ id }: ApprovalRow): string {
  return `taktboard_guest_${id}`;
}

/** The page itself once more: a reload asks for it, and decides nothing again. */
function back(context: Context): Response {
  const { pathname, search } = new URL(context.req.url);
  return context.redirect(pathname + search, 303);
}

function html(context: Context, body: string, status: Status): Response {
  return context.html(body, status, {
    'content-security-policy': livePolicy([]).replace("script-src 'self'; ", ''),
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'cache-control': 'private, no-store',
    // with none at all a browser would send no origin with the forms; other sites are told nothing either way
    'referrer-policy': 'same-origin',
  });
}
