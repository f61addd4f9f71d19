import type { Language } from '../render/render-context.ts';

export interface ChannelWords {
  /** After the board's name, in the subject of a mail. */
  subject(figures: SubjectFigures): string;
  /** In place of a board's name. */
  allBoards: string;
  unsubscribe: string;
}

export interface SubjectFigures {
  overdue: number;
  dueToday: number;
  blocked: number;
}

const german: ChannelWords = {
  subject: ({ overdue, dueToday, blocked }) => {
    const parts = [
      overdue > 0 ? `${overdue} überfällig` : 'nichts überfällig',
      ...(dueToday > 0 ? [`${dueToday} heute fällig`] : []),
      ...(blocked > 0 ? [`${blocked} blockiert`] : []),
    ];
    return `Überblick: ${parts.join(', ')}`;
  },
  allBoards: 'Alle Boards',
  unsubscribe: 'Diesen Überblick nicht mehr bekommen',
};

const english: ChannelWords = {
  subject: ({ overdue, dueToday, blocked }) => {
    const parts = [
      overdue > 0 ? `${overdue} overdue` : 'nothing overdue',
      ...(dueToday > 0 ? [`${dueToday} due today`] : []),
      ...(blocked > 0 ? [`${blocked} blocked`] : []),
    ];
    return `Digest: ${parts.join(', ')}`;
  },
  allBoards: 'All boards',
  unsubscribe: 'Stop getting this digest',
};

export function channelWordsOf(language: Language): ChannelWords {
  return language === 'de' ? german : english;
}
