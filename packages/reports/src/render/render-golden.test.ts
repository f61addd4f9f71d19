import { describe, expect, it } from 'vitest';
import { goldenContext, goldenDigest, goldenOverdue } from '../testing/golden-digest.ts';
import { overdueCsv } from './overdue-csv.ts';
import { digestHtml, digestText, overdueHtml, overdueText } from './render.ts';

/** Golden files are read by people when they change: `vitest -u` writes them anew. */
function golden(name: string): string {
  return `../testing/golden/${name}`;
}

it('[REP-20] the digest as JSON, byte by byte', async () => {
  await expect(`${JSON.stringify(goldenDigest(), null, 2)}\n`).toMatchFileSnapshot(golden('digest.json.txt'));
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const context = goldenContext(language);

  it('[REP-23] the digest as text', async () => {
    const text = digestText(goldenDigest(), context, 'page');
    await expect(text).toMatchFileSnapshot(golden(`digest.${language}.txt`));
  });

  it('[REP-24] the digest as mail', async () => {
    const text = digestText(goldenDigest(), context, 'mail');
    await expect(text).toMatchFileSnapshot(golden(`digest-mail.${language}.txt`));
  });

  it('[REP-23] the digest as HTML', async () => {
    const html = digestHtml(goldenDigest(), context, 'page');
    await expect(html).toMatchFileSnapshot(golden(`digest.${language}.html.txt`));
  });

  it('[REP-23] the overdue report as text and HTML', async () => {
    const text = overdueText(goldenOverdue('label'), context);
    await expect(text).toMatchFileSnapshot(golden(`overdue.${language}.txt`));
    const html = overdueHtml(goldenOverdue('age'), context);
    await expect(html).toMatchFileSnapshot(golden(`overdue.${language}.html.txt`));
  });

  it('[REP-29] the overdue report as CSV', async () => {
    const csv = overdueCsv(goldenOverdue('owner'), context);
    await expect(csv.replaceAll('\r\n', '␍␊\n')).toMatchFileSnapshot(golden(`overdue.${language}.csv.txt`));
  });
});
