import type { DigestsText } from './en.ts';

export const de: DigestsText = {
  title: 'Überblick über alle Boards',
  about: 'Was auf den Boards steht, die du siehst, Stand jetzt.',
  asSent: (when) => `So, wie er am ${when} geschickt wurde.`,
  toNow: 'Stand jetzt',
  quietTitle: 'Ein ruhiger Tag',
  quietText: 'Auf keinem deiner Boards ist etwas überfällig, fällig oder blockiert.',
  scope: 'Was gezeigt wird',
  all: 'Alle Aufgaben',
  mine: 'Nur meine Aufgaben',
  labelled: (name) => `Kampagne oder Label: ${name}`,
  byLabel: 'Eine Kampagne oder ein Label',
  sendHeading: 'Regelmäßig geschickt',
  sendText:
    'Ein Überblick über alle Boards, die du siehst, wenn er gemacht wird. Nur du siehst sie, und nur du änderst sie.',
  notOnHolidays: 'Nicht an Tagen, die auf all deinen Boards Feiertage sind',
  content: 'Was von den Boards',
};
