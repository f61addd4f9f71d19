import { language } from '../i18n/language.ts';
import { showToast } from '../kit/toast.ts';
import { faultMessages } from './fault-messages.ts';
import type { ApiFault } from './request.ts';
import { faultSentence } from './say-fault.ts';

export async function toastFault(fault: ApiFault): Promise<void> {
  const texts = await faultMessages.load(language.get());
  showToast({ text: faultSentence(fault, texts), tone: 'fault' });
}
