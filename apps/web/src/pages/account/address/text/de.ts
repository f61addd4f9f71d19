import type { AddressTexts } from './en.ts';

export const de: AddressTexts = {
  title: 'Mailadresse',
  text: 'Dorthin geht ein Link für ein neues Passwort, wenn du deines vergessen hast. Niemand sonst sieht sie. Wohin Überblicke gehen, wählst du bei jedem Überblick.',
  none: 'Noch keine.',
  counts: (address) => `${address}, bestätigt`,
  waits: (address) =>
    `Eine Mail mit einem Link ist unterwegs an ${address}. Die Adresse gilt, sobald du ihm gefolgt bist; er gilt einen Tag lang.`,
  address: 'Neue Mailadresse',
  password: 'Dein Passwort',
  passwordWrong: 'Das ist nicht dein Passwort.',
  addressWrong: 'Das ist keine Mailadresse.',
  send: 'Link dorthin schicken',
  sent: (address) => `Ein Link ging an ${address}.`,
  remove: 'Adresse entfernen',
  removed: 'Die Adresse ist entfernt.',
};
