import type { Profile } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { ownAccountApi } from '../../api/own-account-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useMessages } from '../../i18n/messages.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { ProfileForm } from './profile-form.tsx';
import { Section } from './section.tsx';
import { accountMessages } from './text/messages.ts';

export function ProfileSection() {
  const m = useMessages(accountMessages);
  const [profile, setProfile] = useState<Profile | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await ownAccountApi.profile();
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setProfile(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <Section title={m.profile} text={m.profileText}>
      {fault && <ReportFailed fault={fault} onRetry={() => void load()} />}
      {!fault && !profile && <ReportLoading />}
      {profile && <ProfileForm profile={profile} onSaved={setProfile} />}
    </Section>
  );
}
