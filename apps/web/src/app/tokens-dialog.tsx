import type { Tokens } from '@taktboard/protocol';
import type { InferOutput } from 'valibot';
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { accountApi } from '../api/account-calls.ts';
import type { ApiFault } from '../api/request.ts';
import { useSayFault } from '../api/say-fault.ts';
import { sayInstant } from '../i18n/instant.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Button } from '../kit/button.tsx';
import { CopyField } from '../kit/copy-field.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/text-field.tsx';
import { announce } from '../kit/toast.ts';
import { dialogMessages } from './dialog-messages.ts';
import styles from './dialogs.module.css';

type TokenSummary = InferOutput<typeof Tokens>['tokens'][number];

export default function TokensDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(dialogMessages);
  const language = useLanguage();
  const sayFault = useSayFault();
  const [tokens, setTokens] = useState<readonly TokenSummary[] | null>(null);
  const [name, setName] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);

  const load = useCallback(async () => {
    const answer = await accountApi.tokens();
    if (answer.ok) setTokens(answer.value.tokens);
    else setFault(answer.reason);
  }, []);
  useEffect(() => void load(), [load]);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    const answer = await accountApi.createToken(name.trim());
    setFault(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    setSecret(answer.value.token);
    setName('');
    await load();
  };
  const revoke = async (token: TokenSummary) => {
    const answer = await accountApi.revokeToken(token.id);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) announce(m.revoked(token.name));
    await load();
  };

  return (
    <Dialog title={m.tokensTitle} onClose={onClose}>
      <div className={styles.stack}>
        <p className={styles.soft}>{m.tokensText}</p>
        <form className={styles.row} onSubmit={(event) => void create(event)}>
          <TextField
            data-autofocus
            className={styles.grow}
            label={m.tokenName}
            placeholder={m.tokenExample}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" look="primary" disabled={!name.trim()}>
            {m.create}
          </Button>
        </form>
        {secret && (
          <div className={styles.stack}>
            <CopyField label={m.token} value={secret} />
            <p className={styles.note}>{m.tokenOnce}</p>
          </div>
        )}
        {fault && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
        {tokens?.length === 0 && !secret && <p className={styles.soft}>{m.noTokens}</p>}
        {tokens && tokens.length > 0 && (
          <ul className={styles.list}>
            {tokens.map((token) => (
              <li key={token.id} className={styles.item}>
                <span className={styles.grow}>
                  {token.name}{' '}
                  <span className={styles.soft}>{m.created(sayInstant(token.createdAt, language))}</span>
                </span>
                <Button look="danger" onClick={() => void revoke(token)}>
                  {m.revoke}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
