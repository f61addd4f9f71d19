import type { OverdueReport } from '../overdue/overdue-report.ts';
import { Dates } from './dates.ts';
import type { ReportDocument } from './document.ts';
import { groupName } from './group-name.ts';
import { ItemLines } from './item-lines.ts';
import { plainLine } from './plain-line.ts';
import type { RenderContext } from './render-context.ts';
import { wordsOf } from './words.ts';

export function overdueDocument(report: OverdueReport, context: RenderContext): ReportDocument {
  const words = wordsOf(context.language);
  const dates = new Dates(words, report);
  const lines = new ItemLines(context, words, dates);
  const oldest = Math.max(0, ...report.groups.map(({ items }) => items[0]?.lateDays ?? 0));
  return {
    language: words.language,
    title: words.overdueTitle(plainLine(context.boardTitle)),
    date: dates.long(report.reportDate),
    opening: words.overdueOpening(report.total, oldest),
    sections: report.groups.map(({ key, items }) => ({
      heading: groupName(report.by, key, context),
      total: items.length,
      lines: items.map((item) => {
        const line = lines.overdue(item);
        if (item.times === 0) return line;
        const isSame = item.first === item.due && item.firstAt === item.dueAt;
        const first = item.first === null || isSame ? null : dates.due(item.first, item.firstAt);
        return { ...line, parts: [...line.parts, words.deadlineChanges(item.times, first)] };
      }),
      more: null,
      tone: 'late',
    })),
    rest: [],
    link: context.boardUrl === null ? null : { text: words.openBoard, url: context.boardUrl },
    footer: [
      words.asOf(dates.due(report.reportDate), report.zone),
      ...(report.problems ?? []).map((problem) => plainLine(words.problem(problem))),
    ],
  };
}
