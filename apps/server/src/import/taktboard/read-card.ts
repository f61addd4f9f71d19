import { LIMITS, type RichNode } from '@taktboard/protocol';
import * as v from 'valibot';
import type { Dropped, DroppedKind, DroppedReason, Where } from '../dropped.ts';
import type { PlannedCard } from '../import-plan.ts';
import type { ImportTexts } from '../texts/import-texts.ts';
import { cardWhere } from '../trello/read-cards.ts';
import { clip } from '../trello/reading.ts';
import { ExportCheck, ExportDay, ExportDue, ExportLink, type ExportCard } from './export-schema.ts';
import { readContent } from './read-content.ts';
import type { ExportPeople } from './read-taktboard.ts';

interface Known {
  texts: ImportTexts;
  dropped: Dropped[];
  people: ExportPeople;
  labels: ReadonlySet<string>;
  cards: ReadonlySet<string>;
}

export type ReadCard = PlannedCard & { dependsOn: string[]; complete: false };

export function readCard(card: ExportCard, { texts, dropped, people, labels, cards }: Known): ReadCard {
  const heading = clip(card.title, LIMITS.titleChars);
  const title = heading.text || texts.untitledCard;
  const where: Where = cardWhere(title);
  const drop = (what: DroppedKind, name: unknown, why: DroppedReason) =>
    dropped.push({ what, name: String(name), where, why });
  const person = (id: string) => {
    const known = people.names(id);
    if (!known) drop('member', id, 'unknown-member');
    return known;
  };
  const day = (what: 'start' | 'due', value: unknown): string | undefined => {
    if (value === undefined) return undefined;
    const schema = what === 'due' ? ExportDue : ExportDay;
    if (v.is(schema, value)) return value;
    drop(what, value, 'no-such-date');
    return undefined;
  };
  const start = day('start', card.start);
  const due = day('due', card.due);
  const description = heading.rest === '' ? card.description : `${heading.rest}\n${card.description}`;
  const content = card.content === undefined ? undefined : readContent(card.content, card.description);
  if (card.content !== undefined && !content) dropped.push({ what: 'formatting', where, why: 'other-text' });
  if (!content && description.length > LIMITS.descriptionChars) {
    drop('description', description.slice(LIMITS.descriptionChars), 'too-long');
  }
  for (const id of card.assets) drop('asset', id, 'not-in-file');
  const { priority, estimate, blocked, milestone, campaign, goal, channel, stage } = card;
  const owner = card.owner !== undefined && person(card.owner) ? card.owner : null;
  return {
    source: card.id,
    column: card.columnId,
    title,
    description: description.slice(0, LIMITS.descriptionChars).toWellFormed(),
    ...(content ? { content: heading.rest === '' ? content : [paragraph(heading.rest), ...content] } : {}),
    owner,
    contributors: [...new Set(card.contributors)].filter(person),
    labels: [...new Set(card.labels)].filter((id) => labels.has(id)),
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    archived: card.archived === true,
    links: card.links.flatMap((link) => {
      const read = v.safeParse(ExportLink, link);
      if (!read.success) {
        drop('link', JSON.stringify(link), 'unreadable');
        return [];
      }
      const { url, title: name } = read.output;
      return [{ url, title: clip(name, LIMITS.lineChars).text || url.slice(0, LIMITS.lineChars) }];
    }),
    checks: card.checklist.flatMap((item) => {
      const read = v.safeParse(ExportCheck, item);
      if (!read.success) {
        drop('checklist-item', JSON.stringify(item), 'unreadable');
        return [];
      }
      const { text, done, owner: whose, due: when } = read.output;
      return [
        {
          text: clip(text, LIMITS.lineChars).text,
          done,
          ...(whose !== undefined && person(whose) ? { owner: whose } : {}),
          ...(when === undefined ? {} : { due: when }),
        },
      ];
    }),
    createdAt: null,
    fields: definedOnly({ priority, estimate, blocked, milestone, campaign, goal, channel, stage }),
    dependsOn: [...new Set(card.dependsOn)].filter((id) => id !== card.id && cards.has(id)),
    complete: false,
  };
}

const paragraph = (text: string): RichNode => ({
  kind: 'element',
  name: 'paragraph',
  attributes: [],
  children: [{ kind: 'text', delta: [{ insert: text }] }],
});

function definedOnly<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}
