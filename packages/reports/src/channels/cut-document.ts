import type { ReportDocument } from '../render/document.ts';
import { cutText } from './cut-text.ts';

/** With what people called things cut where it is endless. */
export function cutDocument(document: ReportDocument, chars: number): ReportDocument {
  return {
    ...document,
    title: cutText(document.title, chars),
    sections: document.sections.map((section) => ({
      ...section,
      ...(section.group === undefined
        ? {}
        : { group: { ...section.group, title: cutText(section.group.title, chars) } }),
      lines: section.lines.map((line) => ({
        ...line,
        title: cutText(line.title, chars),
        parts: line.parts.map((part) => cutText(part, chars)),
      })),
    })),
  };
}
