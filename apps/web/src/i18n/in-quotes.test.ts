import { expect, it } from 'vitest';
import { inQuotes } from './in-quotes.ts';

it('puts quotes within quotes into single ones', () => {
  expect(inQuotes('Webinar „Reporting in 30 Minuten“: Ablauf')).toBe(
    '„Webinar ‚Reporting in 30 Minuten‘: Ablauf“',
  );
  expect(inQuotes('Plan')).toBe('„Plan“');
});
