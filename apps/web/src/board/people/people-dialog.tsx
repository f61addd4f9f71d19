import type { BoardPeople, BoardPeoplePatch, Role } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { refreshPeople } from '../../session/people.ts';
import { ownPersonId } from '../../session/session.ts';
import { useBoard } from '../state/board-context.ts';
import { AddPerson } from './add-person.tsx';
import { EveryoneField } from './everyone-field.tsx';
import { InviteToBoard } from './invite-to-board.tsx';
import { peopleApi } from './people-calls.ts';
import styles from './people.module.css';
import { PersonEntry } from './person-entry.tsx';
import { usePeopleText } from './text/people-messages.ts';

interface Change {
  patch: BoardPeoplePatch;
  /** What is said once it is done. */
  said: string;
}

/** Who sees a board and what they may do there: to read for everyone, to change for those who manage it. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const text = usePeopleText();
  const sayFault = useSayFault();
  const { boardId, role: ownRole } = useBoard().connection;
  const manages = useStore(ownRole) === 'manager';
  const [board, setBoard] = useState<BoardPeople | null>(null);
  const [asked, setAsked] = useState<Change | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const own = ownPersonId();
  const load = useCallback(async () => {
    const answer = await peopleApi.read(boardId);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setBoard(answer.value);
  }, [boardId]);
  useEffect(() => {
    void load();
    void refreshPeople();
  }, [load]);

  const carryOut = async ({ patch, said }: Change) => {
    setAsked(null);
    setBusy(true);
    const answer = await peopleApi.change(boardId, patch);
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    setBoard(answer.value);
    showToast({ text: said });
  };
  const give = ({ id, name }: { id: string; name: string }, role: Role | null) => {
    const said = role === null ? text.removed(name) : text.saved(name, text.roles[role]);
    const change = { patch: { people: [{ id, role }] }, said };
    // nobody locks themselves out by a slip
    if (id === own && role !== 'manager') setAsked(change);
    else void carryOut(change);
  };

  if (asked) {
    return (
      <Dialog
        key="ask"
        title={text.askTitle}
        onClose={() => setAsked(null)}
        foot={
          <>
            <Button look="plain" data-autofocus onClick={() => setAsked(null)}>
              {text.cancel}
            </Button>
            <Button look="danger" onClick={() => void carryOut(asked)}>
              {text.giveUp}
            </Button>
          </>
        }
      >
        <p>{text.askText}</p>
      </Dialog>
    );
  }
  const named = board?.people.filter(({ by }) => by !== 'everyone') ?? [];
  return (
    <Dialog
      key="list"
      wide
      title={text.title}
      onClose={onClose}
      foot={<Button onClick={onClose}>{text.done}</Button>}
    >
      <div className={styles.form}>
        <p className={styles.soft}>{manages ? text.about : text.onlyRead}</p>
        {fault && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
        {!board && !fault && <p role="status">{text.loading}</p>}
        {board && (
          <>
            <EveryoneField
              value={board.everyone}
              count={board.people.length - named.length}
              busy={busy}
              onChange={
                manages
                  ? (everyone) =>
                      void carryOut({
                        patch: { everyone },
                        said: text.everyoneSaved(text.everyoneCan[everyone]),
                      })
                  : undefined
              }
            />
            <ul className={styles.list} aria-label={text.named}>
              {named.map((person) => (
                <PersonEntry
                  key={person.id}
                  person={person}
                  own={person.id === own}
                  busy={busy}
                  onChange={manages ? (role) => give(person, role) : undefined}
                />
              ))}
            </ul>
            {manages && (
              <>
                <AddPerson
                  named={new Set(named.map(({ id }) => id))}
                  busy={busy}
                  onAdd={(person, role) => give(person, role)}
                />
                <InviteToBoard boardId={boardId} />
              </>
            )}
            <details>
              <summary>{text.whatTheyMay}</summary>
              <dl className={styles.roles}>
                {(['manager', 'editor', 'commenter', 'viewer'] as const).map((role) => (
                  <div key={role}>
                    <dt>{text.roles[role]}</dt>
                    <dd>{text.rolesText[role]}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </>
        )}
      </div>
    </Dialog>
  );
}
