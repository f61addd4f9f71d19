import * as v from 'valibot';
import { Created, TemplateRequest, Templates } from '@taktboard/protocol';
import { actorOf } from '../../auth/authenticate.ts';
import { keyDateFrom } from '../../boards/boards.ts';
import { showTemplates, templateOf } from '../../templates/templates.ts';
import { templateOnBoard } from '../../templates/template-on-board.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';
import { runProblem } from './run-problem.ts';

const Language = v.object({ language: v.optional(v.picklist(['de', 'en'])) });

export function templateRoutes({ rooms, now, newId }: Services): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/templates',
      summary: 'What a board can begin with',
      access: 'signed-in',
      query: Language,
      answers: [{ status: 200, schema: Templates }],
      async handle({ query: { language = 'en' } }) {
        return { status: 200, json: showTemplates(language) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/template',
      summary: 'Lay a template out on a board that has no tasks',
      access: 'signed-in',
      board: 'edit',
      body: TemplateRequest,
      answers: [{ status: 200, schema: Created }],
      problems: [
        'no-such-board',
        'damaged',
        'not-readable',
        'not-allowed',
        'not-saved',
        'board-full',
        'board-not-empty',
      ],
      async handle({ params: { id = '' }, body, principal, role }) {
        const { template, language = 'en' } = body;
        const read = await rooms.read(id);
        if (!read.ok) return problem(read.reason);
        const { board } = read.value;
        const keyDate = body.keyDate ?? keyDateFrom(template, now(), board.meta.zone);
        const commands = templateOnBoard(board, templateOf(template), {
          language,
          keyDate,
          ports: { newId, random: Math.random },
        });
        if (commands === null) return problem('board-not-empty');
        const ran = await rooms.run(id, actorOf(principal, role), commands);
        return ran.ok ? { status: 200, json: { id } } : runProblem(ran.reason);
      },
    }),
  ];
}
