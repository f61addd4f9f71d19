import type { FlowText } from './en.ts';

export const de: FlowText = {
  flow: 'Fluss',
  loading: 'Lädt die Zahlen',
  tryAgain: 'Noch einmal versuchen',
  window: 'Wie weit zurück',
  windows: { 28: '4 Wochen', 91: '3 Monate', 182: '6 Monate', 364: '1 Jahr' },
  picture: 'Bild',
  table: 'Tabelle',
  show: (title) => `„${title}“ zeigen als`,
  downloadOf: (title) => `„${title}“ herunterladen`,
  svg: 'Als Zeichnung (SVG)',
  png: 'Als Bild (PNG)',
  day: 'Tag',
  week: 'Woche ab',
  task: 'Aufgabe',
  column: 'Spalte',
  days: (count, figure) => (count === 1 ? '1 Tag' : `${figure} Tage`),
  tasks: (count, figure) => (count === 1 ? '1 Aufgabe' : `${figure} Aufgaben`),
  share: (share, days) => `${share} von 100: ${days}`,
  since: (day) =>
    `Die Zahlen beginnen am ${day}, als das Board entstand. Was damals schon in Arbeit war, zählt von da an.`,
  lead: {
    none: 'In dieser Zeit wurde nichts erledigt.',
    finished: (tasks, perWeek) => `${tasks} erledigt, etwa ${perWeek} pro Woche.`,
    cycle: (half, most) =>
      `Vom Beginn bis zum Ende dauerte die Hälfte höchstens ${half}, 85 von 100 höchstens ${most}.`,
    forecast: (tasks, half, most) =>
      `In diesem Tempo ist alles, was offen ist (${tasks}), in der Hälfte aller Fälle bis ${half} erledigt, in 85 von 100 bis ${most}.`,
    half: (tasks, half) =>
      `In diesem Tempo ist alles, was offen ist (${tasks}), in der Hälfte aller Fälle bis ${half} erledigt.`,
    noEnd: (tasks) =>
      `In diesem Tempo ist alles, was offen ist (${tasks}), auch in fünf Jahren nicht erledigt.`,
    old: (tasks, days) => `Länger in Arbeit als ${days}, in denen 85 von 100 erledigt sind: ${tasks}.`,
  },
  cumulative: {
    title: 'Kumulativer Fluss',
    about:
      'Wie viele Aufgaben am Ende jedes Tages in jeder Spalte standen. Ein Band, das breiter wird, ist Arbeit, die sich staut.',
    picture: (from, to) => `Aufgaben je Spalte vom ${from} bis zum ${to}, gestapelt; Erledigtes liegt unten`,
  },
  cycle: {
    title: 'Bearbeitungszeit',
    about: 'Jede erledigte Aufgabe an ihrem Tag, und wie viele Tage sie vom Beginn bis zum Ende brauchte.',
    picture: (tasks) => `${tasks} nach dem Tag ihrer Erledigung und ihrer Dauer in Tagen`,
    none: 'In dieser Zeit wurde keine Aufgabe erledigt, die vorher in Arbeit war: in eine Spalte für Arbeit gezogen und dann in eine für Erledigtes.',
    tooFew: (count) => `Die Linien für 50, 85 und 95 von 100 gibt es ab ${count} erledigten Aufgaben.`,
    cycle: 'Bearbeitungszeit',
    lead: 'Durchlaufzeit',
    more: (shown, total) =>
      `Gezeigt werden die neuesten ${shown} von ${total} Aufgaben; die Zahlen gelten für alle.`,
    notStarted: 'nie in Arbeit',
    unknown: 'nicht bekannt',
  },
  throughput: {
    title: 'Durchsatz',
    about: 'Erledigte Aufgaben je Woche, von Montag bis Sonntag.',
    picture: (tasks, weeks) => `${tasks} erledigt in ${weeks} Wochen`,
    average: (perWeek) => `${perWeek} pro Woche`,
    count: 'Erledigt',
    part: (days) => `davon ${days}`,
    partly: 'Gestreifte Wochen liegen nur zum Teil in dieser Zeit.',
  },
  burnUp: {
    title: 'Fortschritt und Vorhersage',
    about:
      'Alle Aufgaben und die erledigten. Die Linien von heute an führen zu dem Tag, bis zu dem alles erledigt sein kann, was jetzt offen ist.',
    picture: (done, all) => `${done} von ${all} Aufgaben erledigt, mit Vorhersage`,
    all: 'Alle Aufgaben',
    done: 'Erledigt',
    open: 'Offen',
    by: (share, day) => `${share} von 100: ${day}`,
    beyond: (share) => `${share} von 100: später als in fünf Jahren`,
    method:
      '10.000-mal wird die Zukunft durchgespielt, mit zufällig gezogenen ganzen Tagen der letzten drei Monate. Neue Aufgaben sind nicht eingerechnet.',
    tooFew: (needed, found, days) =>
      `Eine Vorhersage gibt es ab ${needed} erledigten Aufgaben; in den letzten ${days} Tagen waren es ${found}.`,
    nothing: 'Nichts ist offen.',
  },
  ageing: {
    title: 'Alter der Arbeit',
    about:
      'Jede begonnene Aufgabe in ihrer Spalte und mit ihrem Alter. Die Linien zeigen, wie alt 50, 85 und 95 von 100 erledigten höchstens waren, als sie diese Spalte verließen.',
    picture: (tasks) => `${tasks} in Arbeit, nach Spalte und Alter in Tagen`,
    none: 'Nichts ist in Arbeit.',
    age: 'Alter',
    inColumn: 'In dieser Spalte',
    band: (share) => `${share} von 100`,
    tooFew: 'Die Linien gibt es ab fünf erledigten Aufgaben.',
    older: 'älter als 85 von 100',
    atLeast: (level) => `85 von 100 Aufgaben sind in höchstens so vielen Tagen erledigt: ${level}.`,
    noLevel: (needed) => `Was zu erwarten ist, steht hier ab ${needed} erledigten Aufgaben.`,
    more: (shown, total) => `Gezeigt werden die ältesten ${shown} von ${total}.`,
  },
};
