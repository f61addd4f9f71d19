import type { TemplateKey, Templates } from '@taktboard/protocol';
import { campaign } from './campaign.ts';
import { content } from './content.ts';
import { fair } from './fair.ts';
import { launch } from './launch.ts';
import { plain } from './plain.ts';
import { inLanguage, type BoardTemplate } from './template.ts';
import { webinar } from './webinar.ts';

/** In the order in which they are offered. */
export const TEMPLATES: readonly BoardTemplate[] = [plain, campaign, content, launch, webinar, fair];

export function templateOf(key: TemplateKey): BoardTemplate {
  return TEMPLATES.find((template) => template.key === key) ?? plain;
}

/** All of them in one language, for whoever chooses. */
export function showTemplates(language: 'de' | 'en'): Templates {
  return {
    templates: TEMPLATES.map((template) => ({
      key: template.key,
      name: inLanguage(template.name, language),
      about: inLanguage(template.about, language),
      keyDate: template.keyDate,
      lead: template.lead,
      columns: template.columns.map(({ name, kind }) => ({ name: inLanguage(name, language), kind })),
      labels: template.labels.map(({ name, color }) => ({ name: inLanguage(name, language), color })),
      tasks: template.tasks.map(({ title, due, column, labels = [] }) => ({
        title: inLanguage(title, language),
        ...(due === undefined ? {} : { days: due }),
        column: template.columns.findIndex(({ key }) => key === column),
        labels: labels.map((label) => template.labels.findIndex(({ key }) => key === label)),
      })),
    })),
  };
}
