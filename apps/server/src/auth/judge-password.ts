import { nameKey } from './name-key.ts';

export type PasswordFault = 'weak-password';

/**
 * What guessing programs try first, by itself or with a year or another number behind it. Rows of keys, counting and one thing repeated are found
 * without a list.
 */
const COMMON = [
  'administrator',
  'autumn',
  'changeme123',
  'dragon12345',
  'football123',
  'frühling',
  'geheim12345',
  'hallo12345',
  'herbst',
  'iloveyou123',
  'letmein123',
  'michael123',
  'monkey12345',
  'passwort',
  'passwort1',
  'passwort12',
  'passwort123',
  'passwort1234',
  'password',
  'password1',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'princess123',
  'qwertz12345',
  'qwerty12345',
  'qwerty123456',
  'schatz12345',
  'sommer',
  'sonnenschein',
  'spring',
  'summer',
  'superman123',
  'taktboard',
  'trustno1234',
  'welcome123',
  'willkommen',
  'willkommen1',
  'winter',
];
const ROWS = [
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
];

/**
 * Whether a password of enough characters is still guessed at once (NIST SP 800-63B, 3.1.1.2): the name, a common one, a row
 * of keys, or few characters over and over. No rules about digits and signs: they make passwords worse.
 */
export function judgePassword(password: string, name: string): PasswordFault | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  const letters = plain.replace(/[\s._-]/g, '');
  const own = nameKey(name).replace(/[\s._-]/g, '');
  const bare = letters.replace(/[!?.0-9]+$/, '');
  if (new Set(letters).size < 4) return 'weak-password';
  if (own !== '' && (letters === own || bare === own || isRepeated(letters, own))) return 'weak-password';
  if (COMMON.includes(letters) || COMMON.includes(letters.replace(/!+$/, '')) || COMMON.includes(bare))
    return 'weak-password';
  return isRowOfKeys(letters) ? 'weak-password' : undefined;
}

function isRepeated(text: string, part: string): boolean {
  return text.replaceAll(part, '') === '';
}

/** All of it lies along rows of keys, forwards or backwards, whatever their order. */
function isRowOfKeys(text: string): boolean {
  const rows = ROWS.flatMap((row) => [row + row, [...row, ...row].toReversed().join('')]);
  let rest = text;
  while (rest.length > 0) {
    let taken = 0;
    for (const row of rows) {
      let length = Math.min(rest.length, row.length);
      while (length > taken && !row.includes(rest.slice(0, length))) length--;
      taken = Math.max(taken, length);
    }
    // two keys side by side are in many words, three are a row
    if (taken < 3) return false;
    rest = rest.slice(taken);
  }
  return true;
}
