import type { WaysTexts } from './en.ts';

export const de: WaysTexts = {
  continueWith: (name) => `Weiter mit ${name}`,
  joinBySso: (inviter, provider) =>
    `${inviter} hat dich eingeladen. Hier meldet man sich über ${provider} an und braucht kein Passwort: Mach mit der Mailadresse weiter, die eingeladen wurde.`,
  noPassword: (provider) =>
    `Hier meldet man sich über ${provider} an; Passwörter, die man setzen könnte, gibt es nicht.`,
  ssoFailed: 'Du bist nicht angemeldet',
  ssoNotSignedIn: 'Die Anmeldung wurde abgebrochen oder dauerte zu lange. Versuch es noch einmal.',
  ssoFaults: {
    'sso-not-invited':
      'Für dich gibt es hier noch kein Konto. Wer verwaltet, kann dich über die Mailadresse einladen, mit der du dich anmeldest.',
    'sso-unverified':
      'Der Anmeldedienst bestätigt deine Mailadresse nicht, darum ist nicht zu erkennen, ob ein Konto deines ist. Melde dich mit Name und Passwort an und verbinde es unter „Mein Konto“, oder frag, wer verwaltet.',
    'sso-taken': 'Diese Identität ist hier mit einem anderen Konto verbunden.',
  },
  ssoUnverifiedAlone:
    'Der Anmeldedienst bestätigt deine Mailadresse nicht, darum ist nicht zu erkennen, ob ein Konto deines ist. Lass sie dort bestätigen und melde dich noch einmal an, oder frag, wer verwaltet.',
  withPasskey: 'Mit Passkey anmelden',
  forgot: 'Passwort vergessen?',
  noAccount: 'Noch kein Konto? Wer verwaltet, kann dir einen Link schicken.',
  askAdministrator: 'Kein Konto oder das Passwort vergessen? Wer verwaltet, kann dir einen Link schicken.',
  forgotTitle: 'Ein neues Passwort',
  forgotText:
    'Gib die Mailadresse ein, die du für dein Konto bestätigt hast. Ist sie hier bekannt, geht ein Link dorthin, mit dem du ein neues Passwort setzt.',
  address: 'Mailadresse',
  send: 'Link schicken',
  sending: 'Einen Moment …',
  sentTitle: 'Schau in deine Mails',
  sent: (address) =>
    `Wenn ${address} für ein Konto bestätigt ist, ist eine Mail dorthin unterwegs. Ihr Link gilt einmal und eine Stunde lang.`,
  sentHint:
    'Nichts gekommen? Schau auch in den Spam-Ordner. Wenn du nie eine Adresse bestätigt hast, kann dir einen Link schicken, wer verwaltet.',
  otherAddress: 'Andere Adresse',
  toSignIn: 'Zur Anmeldung',
  confirmTitle: 'Ist das deine Mailadresse?',
  confirmText:
    'Wer diesen Link geöffnet hat, bekam ihn per Mail. Bestätige, dann können ab jetzt Links für ein neues Passwort dorthin geschickt werden.',
  confirm: 'Adresse bestätigen',
  confirmedTitle: 'Die Adresse ist bestätigt',
  confirmed: (address) => `Links für ein neues Passwort gehen ab jetzt an ${address}.`,
  onwards: 'Weiter',
  spentTitle: 'Dieser Link gilt nicht mehr',
  spent:
    'Er ist unbekannt, wurde schon benutzt oder ist älter als ein Tag. Gib die Adresse unter „Mein Konto“ noch einmal ein.',
};
