import type { SsoTexts } from './en.ts';

export const de: SsoTexts = {
  title: (name) => `Anmeldung mit ${name}`,
  linked: (name) =>
    `Dein Konto ist mit ${name} verbunden. Endet dein Konto dort, bist du hier binnen einer Minute abgemeldet.`,
  required: (name) => `Hier melden sich alle nur mit ${name} an; Passwörter gibt es nicht.`,
  notLinked: (name) => `Verbinde dein Konto, dann kannst du dich mit ${name} anmelden.`,
  link: (name) => `Mit ${name} verbinden`,
  unlink: 'Verbindung lösen',
  unlinked: 'Die Verbindung ist gelöst. Du meldest dich ab jetzt mit Name und Passwort an.',
  signOutThere: (name) => `Hier und bei ${name} abmelden`,
};
