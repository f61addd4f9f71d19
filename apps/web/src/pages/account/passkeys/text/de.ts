import type { PasskeyTexts } from './en.ts';

export const de: PasskeyTexts = {
  title: 'Deine Passkeys',
  text: 'Mit einem Passkey meldest du dich mit Fingerabdruck, Gesicht oder der PIN deines Geräts an, ohne Passwort. Er bleibt auf deinen Geräten und lässt sich weder erraten noch weitergeben.',
  none: 'Du hast noch keinen.',
  notHere: 'Dieser Browser kann keine Passkeys anlegen.',
  since: (added) => `Hinzugefügt ${added}, noch nicht benutzt`,
  used: (added, used) => `Hinzugefügt ${added}, zuletzt benutzt ${used}`,
  name: 'Name des neuen Passkeys',
  nameHint: 'Damit du ihn erkennst, etwa „Laptop im Büro“.',
  password: 'Dein Passwort dafür',
  passwordWrong: 'Das ist nicht dein Passwort.',
  add: 'Passkey hinzufügen',
  added: (name) => `Der Passkey „${name}“ ist hinzugefügt.`,
  calledOff: 'Es wurde kein Passkey angelegt.',
  rename: (name) => `„${name}“ umbenennen`,
  newName: 'Neuer Name',
  save: 'Speichern',
  remove: 'Entfernen',
  removeOf: (name) => `„${name}“ entfernen`,
  removed: (name) => `„${name}“ meldet niemanden mehr an.`,
};
