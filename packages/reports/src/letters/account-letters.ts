import type { Language } from '../render/render-context.ts';
import type { Letter } from './letter.ts';

/** What the server writes to somebody about their own account. */
export type AccountNews =
  | { kind: 'password-reset'; name: string; url: string }
  | { kind: 'address-confirmation'; name: string; url: string }
  /** `by`: who invites; `days`: for how long the link is good. */
  | { kind: 'invitation'; by: string; days: number; url: string }
  /** To the address of before. */
  | { kind: 'address-changed'; name: string; host: string };

type Words = { [Kind in AccountNews['kind']]: (news: Extract<AccountNews, { kind: Kind }>) => Said };
type Said = Omit<Letter, 'language'>;

const EN: Words = {
  invitation: ({ by, days, url }) => ({
    subject: `${by} invites you to Taktboard`,
    paragraphs: [
      'Hello,',
      `${by} would like to work with you on a board that everyone sees at once. The link is good once, for ${days} days.`,
    ],
    link: { text: 'Accept the invitation', url },
    footer: 'If you do not know what this is about, do nothing: the invitation ends by itself.',
  }),
  'password-reset': ({ name, url }) => ({
    subject: 'A new password for Taktboard',
    paragraphs: [
      `Hello ${name},`,
      'somebody, probably you, has asked for a new password for your account. The link is good once, for an hour. Once you have set the password you are signed out wherever you were signed in.',
    ],
    link: { text: 'Set a new password', url },
    footer: 'If it was not you, do nothing: your password stays as it is, and the link ends by itself.',
  }),
  'address-confirmation': ({ name, url }) => ({
    subject: 'Confirm your mail address for Taktboard',
    paragraphs: [
      `Hello ${name},`,
      'this address was entered for your account. Confirm that it is yours, and links for a new password can be sent here. The link is good for a day.',
    ],
    link: { text: 'Confirm the address', url },
    footer: 'If you do not know what this is about, do nothing: without the link the address does not count.',
  }),
  'address-changed': ({ name, host }) => ({
    subject: 'Your mail address at Taktboard was changed',
    paragraphs: [
      `Hello ${name},`,
      `the mail address of your account at ${host} is another one from now on, or was removed. Links for a new password are no longer sent here.`,
    ],
    link: null,
    footer: 'If it was not you, change your password and tell whoever administrates Taktboard.',
  }),
};

const DE: Words = {
  invitation: ({ by, days, url }) => ({
    subject: `${by} lädt dich zu Taktboard ein`,
    paragraphs: [
      'Hallo,',
      `${by} möchte mit dir auf einem Board arbeiten, das alle zugleich sehen. Der Link gilt einmal und ${days} Tage lang.`,
    ],
    link: { text: 'Einladung annehmen', url },
    footer: 'Wenn dir das nichts sagt, brauchst du nichts zu tun: Die Einladung läuft von selbst ab.',
  }),
  'password-reset': ({ name, url }) => ({
    subject: 'Ein neues Passwort für Taktboard',
    paragraphs: [
      `Hallo ${name},`,
      'jemand, vermutlich du, möchte ein neues Passwort für dein Konto setzen. Der Link gilt einmal und eine Stunde lang. Sobald du das Passwort gesetzt hast, bist du überall abgemeldet, wo du angemeldet warst.',
    ],
    link: { text: 'Neues Passwort setzen', url },
    footer:
      'Wenn du das nicht warst, brauchst du nichts zu tun: Dein Passwort bleibt, wie es ist, und der Link läuft ab.',
  }),
  'address-confirmation': ({ name, url }) => ({
    subject: 'Bestätige deine Mailadresse für Taktboard',
    paragraphs: [
      `Hallo ${name},`,
      'diese Adresse wurde für dein Konto eingetragen. Bestätige, dass sie deine ist; dann können Links für ein neues Passwort hierher geschickt werden. Der Link gilt einen Tag lang.',
    ],
    link: { text: 'Adresse bestätigen', url },
    footer: 'Wenn dir das nichts sagt, brauchst du nichts zu tun: Ohne den Link gilt die Adresse nicht.',
  }),
  'address-changed': ({ name, host }) => ({
    subject: 'Deine Mailadresse bei Taktboard wurde geändert',
    paragraphs: [
      `Hallo ${name},`,
      `die Mailadresse deines Kontos bei ${host} ist ab jetzt eine andere oder wurde entfernt. Links für ein neues Passwort kommen nicht mehr hierher.`,
    ],
    link: null,
    footer: 'Wenn du das nicht warst, ändere dein Passwort und sag es denen, die Taktboard verwalten.',
  }),
};

export function accountLetter(news: AccountNews, language: Language): Letter {
  const words = language === 'de' ? DE : EN;
  // the kind picks the writer of this very kind
  const write = words[news.kind] as (news: AccountNews) => Said;
  return { language, ...write(news) };
}
