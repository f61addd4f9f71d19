import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDigest } from '../digest/build-digest.ts';
import { renderContext, type RenderContext } from '../render/render-context.ts';
import { board, card, digestInput } from '../testing/board-fixture.ts';
import { mailOf } from './digest-mail.ts';
import { digestMessage } from './digest-message.ts';
import { slackOf } from './digest-slack.ts';
import { teamsOf } from './digest-teams.ts';

const LINKS = { run: 'https://takt.example/b/x/digest?run=1', unsubscribe: 'https://takt.example/u/token' };

function digestWith(title: string, count = 3) {
  const cards = Array.from({ length: count }, (_, n) =>
    card(`c${n}`, {
      title,
      due: n % 2 === 0 ? '2026-11-16' : '2026-11-17',
      ...(n % 3 === 0 ? { blocked: { reason: title } } : {}),
    }),
  );
  const columns = [{ id: 'doing', name: title, rank: 'a', kind: 'active' as const, wipLimit: 0 }];
  const now = board(cards, { columns });
  const named = { ...now, meta: { ...now.meta, title } };
  const context = renderContext(named, {
    language: 'de',
    people: [{ id: 'anna', name: title }],
    boardUrl: 'https://takt.example/b/x',
  });
  return { digest: buildDigest(digestInput(named, {})), context };
}

/** What people could call a task to make a channel do something. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<!channel> <@U123> <https://evil.example|click>',
  '@channel @here',
  '*bold* _it_ ~no~ `code` ```block```',
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  '# Heading\n- list\n> quote',
  '{{DATE(2026-01-01)}} ${evil} <at>everyone</at>',
  '=HYPERLINK("https://evil.example")',
  'Betreff\r\nBcc: eve@evil.example\r\n\r\nHallo',
  '\u202egnp.exe \u2028 \u0000 \u0007',
  '😀'.repeat(400),
];

const attack = fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 80 }));

/** A message without what people wrote: the kinds of its parts, and every text that is none of theirs. */
function skeleton(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(skeleton);
  if (typeof value !== 'object' || value === null) return typeof value;
  const { type, ...rest } = value as Record<string, unknown>;
  return { type, ...Object.fromEntries(Object.entries(rest).map(([key, of]) => [key, skeleton(of)])) };
}

function typesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { type?: unknown };
  return [...(typeof type === 'string' ? [type] : []), ...Object.values(value).flatMap(typesIn)];
}

function bytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function huge(): { digest: ReturnType<typeof buildDigest>; context: RenderContext } {
  return digestWith('漢字 Ä '.repeat(80), 200);
}

describe('in a mail', () => {
  it('[SEND-9] the subject is one line that says what is up', () => {
    const { digest, context } = digestWith('Herbst');
    expect(digestMessage(digest, context, null).headline).toBe(
      '[Herbst] Überblick: 2 überfällig, 1 heute fällig, 1 blockiert',
    );
    expect(digestMessage(digest, { ...context, language: 'en' }, null).headline).toBe(
      '[Herbst] Digest: 2 overdue, 1 due today, 1 blocked',
    );
  });

  it('[SEND-9] there are at most five sections and 25 lines, under 100 KB, whatever people wrote', () => {
    const { digest, context } = huge();
    const { text, html } = mailOf(digestMessage(digest, context, LINKS.run), LINKS.unsubscribe);
    expect(text.match(/^- /gm)?.length).toBeLessThanOrEqual(25);
    expect(html.match(/<h2/g)?.length).toBeLessThanOrEqual(5);
    expect(bytes(html) + bytes(text)).toBeLessThan(100_000);
  });

  it('[SEND-10] both parts end with the way out', () => {
    const { digest, context } = digestWith('Herbst');
    const { text, html } = mailOf(digestMessage(digest, context, LINKS.run), LINKS.unsubscribe);
    expect(text).toContain('Diesen Überblick nicht mehr bekommen: https://takt.example/u/token');
    expect(html).toContain('<a href="https://takt.example/u/token">Diesen Überblick nicht mehr bekommen</a>');
    expect(html).toContain(`href="${LINKS.run}"`);
  });

  it('[SEND-19] nothing that people wrote adds a tag, a line or a header', () => {
    const tagsOf = (html: string) =>
      (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    const made = (title: string) => {
      const { digest, context } = digestWith(`x${title}`);
      return mailOf(digestMessage(digest, context, LINKS.run), LINKS.unsubscribe);
    };
    const plain = made('plain');
    fc.assert(
      fc.property(attack, (title) => {
        const { subject, text, html } = made(title);
        expect(tagsOf(html)).toEqual(tagsOf(plain.html));
        expect(text.split('\n').length).toBe(plain.text.split('\n').length);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
      }),
    );
  });
});

describe('in Slack', () => {
  it('[SEND-15] a message keeps to the limits, and says how many tasks it leaves out', () => {
    const { digest, context } = huge();
    const message = slackOf(digestMessage(digest, context, LINKS.run));
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    expect(bytes(message)).toBeLessThanOrEqual(10_000);
    const header = message.blocks[0];
    expect(header?.type === 'header' && header.text.text.length).toBeLessThanOrEqual(150);
    expect(JSON.stringify(message)).toMatch(/… und \d+ weitere/);
  });

  it('[SEND-19] nothing that people wrote is read as markup, mention or link', () => {
    const made = (title: string) => {
      const { digest, context } = digestWith(`x${title}`);
      return slackOf(digestMessage(digest, context, LINKS.run));
    };
    const plain = made('plain');
    fc.assert(
      fc.property(attack, (title) => {
        const message = made(title);
        expect(skeleton(message)).toEqual(skeleton(plain));
        expect(message.text).not.toMatch(/[<>]/);
      }),
    );
    // the kinds of parts that have no markup in their texts
    expect(new Set(typesIn(plain.blocks))).toEqual(
      new Set(['header', 'plain_text', 'rich_text', 'rich_text_section', 'rich_text_list', 'text', 'link']),
    );
  });
});

describe('in Teams', () => {
  it('[SEND-16] a card is an Adaptive Card under 18 KB', () => {
    const { digest, context } = huge();
    const message = teamsOf(digestMessage(digest, context, LINKS.run));
    expect(bytes(message)).toBeLessThan(18_001);
    expect(message.attachments[0].content).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.4',
      actions: [{ type: 'Action.OpenUrl', url: LINKS.run }],
    });
  });

  it('[SEND-19] nothing that people wrote is read as Markdown', () => {
    const made = (title: string) => {
      const { digest, context } = digestWith(`x${title}`);
      return teamsOf(digestMessage(digest, context, LINKS.run));
    };
    const plain = made('plain');
    fc.assert(
      fc.property(attack, (title) => {
        expect(skeleton(made(title))).toEqual(skeleton(plain));
      }),
    );
    expect(new Set(typesIn(plain))).toEqual(
      new Set(['message', 'AdaptiveCard', 'RichTextBlock', 'TextRun', 'Action.OpenUrl']),
    );
  });
});
