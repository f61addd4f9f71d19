import type { Members } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import type { ApiFault, request } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { refreshPeople } from '../../session/people.ts';
import { ownPersonId } from '../../session/session.ts';
import { MemberEntry } from './member-entry.tsx';
import { membersApi } from './members-calls.ts';
import styles from './members.module.css';
import { RemoveMember } from './remove-member.tsx';
import { useMembersText } from './text/members-messages.ts';

type Member = Members['members'][number];
type Asked<Value> = Awaited<ReturnType<typeof request<Value>>>;

/** Everyone with an account, for administrators: what they are, where they are signed in, and their leaving. */
export function MembersDialog({ onClose }: { onClose: () => void }) {
  const text = useMembersText();
  const sayFault = useSayFault();
  const [members, setMembers] = useState<readonly Member[] | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  /** What was done last; it stays to be read, whatever else is on the screen. */
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const own = ownPersonId();
  const load = useCallback(async () => {
    const answer = await membersApi.list();
    if (answer.ok) setMembers(answer.value.members);
    else setFault(answer.reason);
  }, []);
  useEffect(() => void load(), [load]);

  const carryOut = async <Value,>(asked: Promise<Asked<Value>>, said: (value: Value) => string) => {
    setBusy(true);
    setDone('');
    const answer = await asked;
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) {
      setDone(said(answer.value));
      setLeaving(null);
      await load();
    }
    setBusy(false);
  };
  const trouble = fault && (
    <p role="alert" className={styles.fault}>
      {sayFault(fault)}
    </p>
  );

  if (leaving) {
    return (
      <RemoveMember
        key={leaving.id}
        member={leaving}
        others={members?.filter(({ id }) => id !== leaving.id) ?? []}
        busy={busy}
        trouble={trouble}
        onCancel={() => {
          setFault(null);
          setLeaving(null);
        }}
        onConfirm={(handTo) =>
          void carryOut(membersApi.leave(leaving.id, handTo), ({ handed, ownerless }) => {
            void refreshPeople();
            return text.removed(leaving.name, handed, ownerless);
          })
        }
      />
    );
  }
  return (
    <Dialog
      key="list"
      wide
      title={text.title}
      onClose={onClose}
      foot={
        <Button data-autofocus onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{text.about}</p>
        {trouble}
        <p role="status" className={styles.done}>
          {done}
        </p>
        {!members && !fault && <p role="status">{text.loading}</p>}
        {members && (
          <ul className={styles.list} aria-label={text.title}>
            {members.map((member) => (
              <MemberEntry
                key={member.id}
                member={member}
                own={member.id === own}
                busy={busy}
                onRole={(role) =>
                  void carryOut(membersApi.setRole(member.id, role), () =>
                    text.saved(member.name, text.roles[role]),
                  )
                }
                onSignOut={() =>
                  void carryOut(membersApi.endSessions(member.id), () => text.signedOut(member.name))
                }
                onRemove={() => setLeaving(member)}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
