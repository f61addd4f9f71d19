import { randomBytes, randomInt } from 'node:crypto';
import type { Ports } from '@taktboard/board';

/**
 * Ids of 96 random bits in 16 URL-safe characters, of which the first is no hyphen: a spreadsheet takes what begins with one
 * for a formula.
 */
export const randomPorts: Ports = {
  newId: () => randomBytes(12).toString('base64url').replace(/^-/, '_'),
  random: () => randomInt(2 ** 32) / 2 ** 32,
};
