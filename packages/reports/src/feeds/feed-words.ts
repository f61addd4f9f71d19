import type { Language } from '../render/render-context.ts';
import type { Stage } from './stage.ts';

export interface FeedWords {
  /** Null for one's own deadlines. */
  title(board: string | null): string;
  stage: Record<Stage, string>;
  due(date: string): string;
  board(name: string): string;
  column(name: string): string;
  owner(name: string): string;
  task(title: string): string;
}

const german: FeedWords = {
  title: (board) => (board === null ? 'Meine Termine' : `Termine: ${board}`),
  stage: { late: 'Überfällig', today: 'Heute fällig', soon: 'Bald fällig' },
  due: (date) => `Fällig: ${date}`,
  board: (name) => `Board: ${name}`,
  column: (name) => `Spalte: ${name}`,
  owner: (name) => `Verantwortlich: ${name}`,
  task: (title) => `Aufgabe: ${title}`,
};

const english: FeedWords = {
  title: (board) => (board === null ? 'My deadlines' : `Deadlines: ${board}`),
  stage: { late: 'Overdue', today: 'Due today', soon: 'Due soon' },
  due: (date) => `Due: ${date}`,
  board: (name) => `Board: ${name}`,
  column: (name) => `Column: ${name}`,
  owner: (name) => `Owner: ${name}`,
  task: (title) => `Task: ${title}`,
};

export function feedWordsOf(language: Language): FeedWords {
  return language === 'de' ? german : english;
}
