import { describe, expect, it } from 'vitest';
import { defineMessages, loadMessages, messagesNow, retryMessages } from './messages.ts';

describe('[UI-13] texts', () => {
  it('are loaded in the language that is read, once', async () => {
    const asked: string[] = [];
    const area = defineMessages({
      en: async () => {
        asked.push('en');
        return { hello: 'Hello' };
      },
      de: async () => {
        asked.push('de');
        return { hello: 'Hallo' };
      },
    });
    expect(() => messagesNow(area)).toThrow('no texts');
    await loadMessages('en');
    await area.load('en');
    expect(messagesNow(area).hello).toBe('Hello');
    expect(asked).toEqual(['en']);
  });

  it('are asked for again after a failure', async () => {
    let network = false;
    const load = async () => {
      if (!network) throw new TypeError('offline');
      return 'text';
    };
    const area = defineMessages({ en: load, de: load });
    await expect(area.load('de')).rejects.toThrow('offline');
    network = true;
    // until the failure was told: whoever waits for it would else ask without end
    await expect(area.load('de')).rejects.toThrow('offline');
    retryMessages();
    await expect(area.load('de')).resolves.toBe('text');
  });
});
