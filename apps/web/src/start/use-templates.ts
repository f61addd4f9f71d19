import type { Templates } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import type { ApiFault } from '../api/request.ts';
import { templateApi } from '../api/template-calls.ts';
import { useLanguage } from '../i18n/messages.ts';

export type Template = Templates['templates'][number];

/** The templates in the language of the page; null until they are here. */
export function useTemplates(): { templates: readonly Template[] | null; fault: ApiFault | null } {
  const language = useLanguage();
  const [templates, setTemplates] = useState<readonly Template[] | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  useEffect(() => {
    let isOver = false;
    void templateApi.list(language).then((answer) => {
      if (isOver) return;
      if (answer.ok) setTemplates(answer.value.templates);
      else setFault(answer.reason);
    });
    return () => {
      isOver = true;
    };
  }, [language]);
  return { templates, fault };
}
