import { escapeHtml } from '../render/escape-html.ts';
import type { Language } from '../render/render-context.ts';
import { cardHtml, lineHtml, rowHtml, sayingOf, type Saying } from './card-html.ts';
import { figuresHtml } from './figures-html.ts';
import type { LiveDocument, LiveGroup, LiveItem } from './live-document.ts';
import type { SharedBoard, SharedCard, SharedColumn } from './shared-board.ts';

/** Tasks of a column on the page; the rest is counted. A page of 50,000 tasks is read by nobody and stops every phone. */
const COLUMN_CAP = 200;
const AGENDA_CAP = 12;

/** The live page: how the board stands, what is due, and its columns. */
export function pageDocument(board: SharedBoard, language: Language): LiveDocument {
  const saying = sayingOf(board, language);
  return {
    groups: [
      { key: 'figures', look: 'wide', head: figuresHtml(board, saying.words), items: [] },
      agendaGroup(board, saying),
      ...board.columns.map((column) => columnGroup(column, saying)),
    ],
  };
}

function agendaGroup({ agenda }: SharedBoard, saying: Saying): LiveGroup {
  const { words } = saying;
  const none = agenda.length === 0 ? `<p class="none">${escapeHtml(words.nothingDue)}</p>` : '';
  return {
    key: 'agenda',
    look: 'wide',
    head: `<h2>${escapeHtml(words.agenda)}</h2>${none}`,
    items: capped(agenda, { most: AGENDA_CAP, html: (card) => rowHtml(card, saying), saying }),
  };
}

function columnGroup({ key, name, kind, cards }: SharedColumn, saying: Saying): LiveGroup {
  const { words } = saying;
  const none = cards.length === 0 ? `<p class="none">${escapeHtml(words.nothing)}</p>` : '';
  return {
    key,
    look: `column ${kind}`,
    head: `<h2>${lineHtml(name)} <span class="count" aria-label="${escapeHtml(words.tasks(cards.length))}">${cards.length}</span></h2>${none}`,
    items: capped(cards, { most: COLUMN_CAP, html: (card) => cardHtml(card, saying), saying }),
  };
}

interface Capping {
  most: number;
  html(card: SharedCard): string;
  saying: Saying;
}

function capped(cards: readonly SharedCard[], { most, html, saying }: Capping): LiveItem[] {
  const items = cards.slice(0, most).map((card) => ({ key: card.key, html: html(card) }));
  const rest = cards.length - items.length;
  if (rest > 0)
    items.push({ key: 'more', html: `<p class="none">${escapeHtml(saying.words.more(rest))}</p>` });
  return items;
}
