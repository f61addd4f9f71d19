import { escapeHtml } from '../render/escape-html.ts';
import type { Language } from '../render/render-context.ts';
import { lineHtml, rowHtml, sayingOf, type Saying } from './card-html.ts';
import { figuresHtml, progressHtml } from './figures-html.ts';
import type { LiveDocument, LiveGroup } from './live-document.ts';
import type { SharedBoard, SharedCard, SharedColumn, SharedLabel } from './shared-board.ts';

/** Lines that stand on one screen in letters that are read from three metres. */
const LINES = 8;
/** Screens of one column; whoever stands before a wall does not wait for more. */
const SCREENS = 3;
const LABELS = 12;

/** The wall: one screen after the other, and each of them fits. */
export function wallDocument(board: SharedBoard, language: Language): LiveDocument {
  const saying = sayingOf(board, language);
  const { words } = saying;
  return {
    groups: [
      { key: 'figures', look: 'slide today', head: figuresHtml(board, words), items: [] },
      agendaSlide(board, saying),
      ...board.columns.flatMap((column) => columnSlides(column, saying)),
      ...labelSlides(board, saying),
    ],
  };
}

function agendaSlide({ agenda }: SharedBoard, saying: Saying): LiveGroup {
  const { words } = saying;
  const none = agenda.length === 0 ? `<p class="none">${escapeHtml(words.nothingDue)}</p>` : '';
  const shown = agenda.slice(0, LINES);
  return {
    key: 'agenda',
    look: 'slide',
    head: `<h2>${escapeHtml(words.agenda)} ${moreHtml(agenda.length - shown.length, saying)}</h2>${none}`,
    items: rowsOf(shown, saying),
  };
}

function columnSlides({ key, name, kind, cards }: SharedColumn, saying: Saying): LiveGroup[] {
  const screens = Math.min(Math.ceil(cards.length / LINES), kind === 'done' ? 1 : SCREENS);
  return Array.from({ length: screens }, (_, n) => {
    const isLast = n === screens - 1;
    const left = isLast ? cards.length - screens * LINES : 0;
    const page = screens > 1 ? ` <span class="count">${n + 1}/${screens}</span>` : '';
    return {
      key: `${key}-${n}`,
      look: 'slide',
      head: `<h2>${lineHtml(name)} <span class="count">${escapeHtml(saying.words.tasks(cards.length))}</span>${page} ${moreHtml(left, saying)}</h2>`,
      items: rowsOf(cards.slice(n * LINES, (n + 1) * LINES), saying),
    };
  });
}

/** Campaigns are labels: how far each is, and what of it is due first. */
function labelSlides({ labels, columns }: SharedBoard, saying: Saying): LiveGroup[] {
  if (labels.length < 2) return [];
  const cards = columns.flatMap((column) => column.cards);
  return labels.slice(0, LABELS).map((label) => labelSlide(label, cards, saying));
}

function labelSlide(label: SharedLabel, all: readonly SharedCard[], saying: Saying): LiveGroup {
  const cards = all.filter(({ labels }) => labels.some(({ key }) => key === label.key));
  const open = cards.filter(({ kind }) => kind !== 'done').toSorted(byDue);
  const progress = progressHtml(cards.length - open.length, cards.length, saying.words);
  const shown = open.slice(0, LINES - 2);
  return {
    key: `label-${label.key}`,
    look: 'slide campaign',
    head: `<h2><span class="label l-${label.color}">${lineHtml(label.name)}</span> ${moreHtml(open.length - shown.length, saying)}</h2>${progress}`,
    items: rowsOf(shown, saying),
  };
}

function byDue(a: SharedCard, b: SharedCard): number {
  const [one, other] = [a.due?.day ?? '~', b.due?.day ?? '~'];
  return one < other ? -1 : one > other ? 1 : 0;
}

function rowsOf(cards: readonly SharedCard[], saying: Saying): { key: string; html: string }[] {
  return cards.map((card) => ({ key: card.key, html: rowHtml(card, saying) }));
}

function moreHtml(count: number, { words }: Saying): string {
  return count > 0 ? `<span class="count">${escapeHtml(words.more(count))}</span>` : '';
}
