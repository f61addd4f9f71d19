import { randomBytes, randomInt } from 'node:crypto';
import type { Ports } from '@taktboard/board';

/** Ids of 96 random bits in 16 URL-safe characters. */
export const randomPorts: Ports = {
  newId: () => randomBytes(12).toString('base64url'),
  random: () => randomInt(2 ** 32) / 2 ** 32,
};
