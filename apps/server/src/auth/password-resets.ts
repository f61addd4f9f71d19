import type { Audit } from '../audit/audit.ts';
import type { People } from '../people/people.ts';
import type { Profiles } from '../people/profiles.ts';
import type { EventLog } from '../ports.ts';
import { addressKey, type Addresses } from './addresses.ts';
import type { Links } from './links.ts';
import type { WaitingMails } from './waiting-mails.ts';

/** Links for a new password that people have sent to themselves. */
export interface PasswordResets {
  /**
   * Returns at once: nothing that whoever asks can see, the time it takes included, depends on whether somebody has confirmed
   * this address.
   */
  ask(asked: Asked): void;
  /** Resolves once nothing is under way. */
  close(): Promise<void>;
}

interface Asked {
  address: string;
  /** Where the person has chosen none. */
  language: 'de' | 'en';
  /** For the audit log. */
  network: string | undefined;
}

const GOOD_FOR_MS = 60 * 60 * 1000;

interface Dependencies {
  addresses: Pick<Addresses, 'holder'>;
  people: Pick<People, 'memberOfUser'>;
  profiles: Pick<Profiles, 'read'>;
  links: Pick<Links, 'make'>;
  waitingMails: Pick<WaitingMails, 'wake'>;
  audit: Pick<Audit, 'record'>;
  /** Nobody signs in by a password. */
  isOff: boolean;
  log: EventLog;
}

export function createPasswordResets(dependencies: Dependencies): PasswordResets {
  const { addresses, people, profiles, links, waitingMails, audit, isOff, log } = dependencies;
  const underWay = new Set<Promise<void>>();

  const send = async ({ address, language, network }: Asked): Promise<void> => {
    const userId = await addresses.holder(address);
    const member = userId === undefined ? undefined : await people.memberOfUser(userId);
    if (!member) return;
    const { personId } = member;
    const chosen = (await profiles.read(personId)).language;
    await links.make({
      kind: 'new-password',
      role: 'member',
      invitedBy: null,
      personId,
      goodForMs: GOOD_FOR_MS,
      mail: addressKey(address),
      mailIn: chosen ?? language,
    });
    const on = { kind: 'person', id: personId } as const;
    await audit.record({ kind: 'reset-asked', by: null, on, details: { network } });
    void waitingMails.wake();
  };

  return {
    ask(asked) {
      if (isOff) return;
      const sending = send(asked)
        .catch((error: unknown) => log.warn('reset.not-sent', { error }))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async close() {
      await Promise.all(underWay);
    },
  };
}
