import type { InvitationInfo } from '@taktboard/protocol';
import { useEffect, useState, type FormEvent } from 'react';
import { Link, navigate } from '../../app/navigation.tsx';
import { accountApi } from '../../api/account-calls.ts';
import { doorApi } from '../../api/door-calls.ts';
import { api } from '../../api/calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { PageLoading } from '../../app/page-loading.tsx';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { PasswordField } from '../../kit/password-field.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { textOf } from '../../kit/form-text.ts';
import { enter } from '../../session/session.ts';
import { SsoButton } from '../doors/sso-button.tsx';
import { waysMessages } from '../doors/text/messages.ts';
import { Doorway, DoorwayFault, doorwayForm } from '../sign-in/doorway.tsx';
import { doorMessages } from '../sign-in/messages.ts';
import { sharedDevice, SharedDeviceField } from '../sign-in/shared-device-field.tsx';

const PASSWORD_CHARS = 10;

/** An invitation, or the administrator's first link: opening it uses nothing up. */
export default function JoinPage({ token }: { token: string }) {
  const [info, setInfo] = useState<InvitationInfo | null>(null);
  /** By what one signs in here where there are no passwords. */
  const [provider, setProvider] = useState<string | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    void Promise.all([accountApi.invitation(token), doorApi.ways()]).then(([answer, ways]) => {
      if (gone) return;
      // where it is not known, a password is asked for, and refused with a sentence
      setProvider(ways.ok && ways.value.sso?.required ? ways.value.sso.name : null);
      if (answer.ok) setInfo(answer.value);
      else setFault(answer.reason);
    });
    return () => {
      gone = true;
    };
  }, [token, round]);
  const askAgain = () => {
    setFault(null);
    setRound(round + 1);
  };
  if (fault) {
    // one that was cut off in copying is no link at all
    const spent = fault.kind === 'refused' && fault.status === 404 && fault.problem !== null;
    return spent ? <UselessLink /> : <UnreadLink fault={fault} onAskAgain={askAgain} />;
  }
  if (!info) return <PageLoading />;
  // a link of the command line's, which nobody here has sent, opens all the same
  if (provider !== null && info.invitedBy !== null) return <JoinByProvider info={info} provider={provider} />;
  return <JoinForm token={token} info={info} />;
}

function JoinByProvider({ info, provider }: { info: InvitationInfo; provider: string }) {
  const m = useMessages(doorMessages);
  const ways = useMessages(waysMessages);
  const text = info.newPassword ? ways.noPassword(provider) : ways.joinBySso(info.invitedBy ?? '', provider);
  return (
    <Doorway title={info.newPassword ? m.signInTitle : m.joinTitle(info.workspace)} text={text}>
      <SsoButton name={provider} alone />
    </Doorway>
  );
}

/** What it is good for could not be told: it may well be good. */
function UnreadLink({ fault, onAskAgain }: { fault: ApiFault; onAskAgain: () => void }) {
  const m = useMessages(doorMessages);
  const sayFault = useSayFault();
  return (
    <Doorway title={m.linkUnread} text={sayFault(fault)}>
      <Button look="primary" wide onClick={onAskAgain}>
        {m.askAgain}
      </Button>
    </Doorway>
  );
}

function UselessLink() {
  const m = useMessages(doorMessages);
  return (
    <Doorway title={m.linkTitle} text={m.linkText}>
      <p>{m.firstStart}</p>
      <Link href={href.signIn()} className={buttonClass('primary')}>
        {m.toSignIn}
      </Link>
    </Doorway>
  );
}

function JoinForm({ token, info }: { token: string; info: InvitationInfo }) {
  const m = useMessages(doorMessages);
  const sayFault = useSayFault();
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [missing, setMissing] = useState(0);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const password = textOf(data, 'password');
    const short = Math.max(0, PASSWORD_CHARS - password.length);
    setMissing(short);
    if (short > 0) return;
    setBusy(true);
    const answer = await accountApi.join(token, { name: textOf(data, 'name').trim(), password });
    if (answer.ok) {
      await enter(sharedDevice(data));
      navigate(await firstBoard(), { replace: true });
    } else setFault(answer.reason);
    setBusy(false);
  };
  const nameTaken = fault?.kind === 'refused' && fault.problem?.code === 'name-taken';
  const text = info.newPassword
    ? m.newPasswordText
    : info.invitedBy
      ? m.joinInvited(info.invitedBy)
      : info.role === 'administrator'
        ? m.joinAdministrator
        : m.joinPlain;
  return (
    <Doorway title={info.newPassword ? m.newPasswordTitle : m.joinTitle(info.workspace)} text={text}>
      <form className={doorwayForm} onSubmit={(event) => void submit(event)}>
        <TextField
          label={m.yourName}
          name="name"
          hint={info.newPassword ? undefined : m.yourNameHint}
          fault={nameTaken && fault ? sayFault(fault) : undefined}
          defaultValue={info.name}
          readOnly={info.newPassword}
          autoComplete="username"
          autoCapitalize="words"
          spellCheck={false}
          maxLength={100}
          required
          autoFocus={!info.newPassword}
        />
        <PasswordField
          label={m.password}
          name="password"
          hint={m.passwordHint}
          fault={missing > 0 ? m.passwordShort(missing) : undefined}
          autoComplete="new-password"
          maxLength={256}
          required
        />
        <SharedDeviceField />
        {fault && !nameTaken && <DoorwayFault>{sayFault(fault)}</DoorwayFault>}
        <Button type="submit" look="primary" wide disabled={busy}>
          {busy ? m.creating : info.newPassword ? m.setPassword : m.create}
        </Button>
      </form>
    </Doorway>
  );
}

/** A board is what one came for; the list has the one that was changed last first. */
async function firstBoard(): Promise<string> {
  const answer = await api.boards();
  const first = answer.ok ? answer.value.boards[0] : undefined;
  return first ? href.board(first.id) : href.boards;
}
