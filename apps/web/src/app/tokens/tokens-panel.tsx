import { useCallback, useEffect, useState } from 'react';
import { accountApi } from '../../api/account-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { useMessages } from '../../i18n/messages.ts';
import { CopyField } from '../../kit/copy-field.tsx';
import { announce } from '../../kit/toast.ts';
import { NEW_TOKEN, tokenRequest, type TokenDraft } from './token-draft.ts';
import { TokenForm } from './token-form.tsx';
import { TokenItem, type TokenSummary } from './token-item.tsx';
import { tokenMessages } from './text/messages.ts';
import styles from './tokens.module.css';

/** One's own tokens: make one, see what each may and when it was used, take it back. */
export function TokensPanel() {
  const m = useMessages(tokenMessages);
  const sayFault = useSayFault();
  const [tokens, setTokens] = useState<readonly TokenSummary[] | null>(null);
  const [draft, setDraft] = useState<TokenDraft>(NEW_TOKEN);
  const [secret, setSecret] = useState<string | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(async () => {
    const answer = await accountApi.tokens();
    if (answer.ok) setTokens(answer.value.tokens);
    else setFault(answer.reason);
  }, []);
  useEffect(() => void load(), [load]);

  const create = async () => {
    setBusy(true);
    const answer = await accountApi.createToken(tokenRequest(draft, Date.now()));
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    setSecret(answer.value.token);
    setDraft(NEW_TOKEN);
    await load();
  };
  const revoke = async (token: TokenSummary) => {
    setBusy(true);
    const answer = await accountApi.revokeToken(token.id);
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) announce(m.revoked(token.name));
    await load();
  };
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{m.text}</p>
      <TokenForm draft={draft} busy={busy} onChange={setDraft} onSubmit={() => void create()} />
      {secret && (
        <div className={styles.stack}>
          <CopyField label={m.token} value={secret} />
          <p className={styles.note}>{m.once}</p>
        </div>
      )}
      {fault && (
        <p role="alert" className={styles.fault}>
          {sayFault(fault)}
        </p>
      )}
      {tokens?.length === 0 && !secret && <p className={styles.soft}>{m.none}</p>}
      {tokens && tokens.length > 0 && (
        <ul className={styles.list} aria-label={m.title}>
          {tokens.map((token) => (
            <TokenItem key={token.id} token={token} busy={busy} onRevoke={() => void revoke(token)} />
          ))}
        </ul>
      )}
    </div>
  );
}
