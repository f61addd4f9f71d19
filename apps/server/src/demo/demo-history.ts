import { createBoard, runCommands, type Command, type Ports } from '@taktboard/board';
import * as Y from 'yjs';
import { DEMO_COLUMNS, DEMO_LABELS, DEMO_TASKS, DEMO_TITLE } from './demo-board.ts';
import { demoEvents, type DemoEvent } from './demo-events.ts';
import type { ColumnKey, DemoTask, LabelKey, Offset, Who } from './demo-task.ts';
import { WorkingDays } from './working-days.ts';

/** One update of the board, as if someone had made it then. */
export interface DemoStep {
  at: number;
  by: Who;
  update: Uint8Array;
}

export interface DemoComment {
  id: string;
  cardId: string;
  at: number;
  by: Who;
  text: string;
}

export interface DemoSettings {
  now: number;
  zone: string;
  region: string | null;
  personIds: Record<Who, string>;
}

/**
 * The demo board as the log of a year's work: made at the kickoff, changed by six people on working days, last yesterday.
 * Activity, facts and reports follow from it as from any other board's. The same arguments give the same board.
 */
export function demoHistory(
  settings: DemoSettings,
  ports: Ports,
): { steps: DemoStep[]; comments: DemoComment[] } {
  const days = new WorkingDays(settings.now, settings.zone);
  const events = demoEvents(DEMO_TASKS, () => ports.random());
  const script = new Script(settings, days, ports);
  script.begin(Math.min(...events.map(({ on }) => on)) - 1);
  for (const event of events) script.tell(event);
  return script.end();
}

class Script {
  readonly #settings: DemoSettings;
  readonly #days: WorkingDays;
  readonly #ports: Ports;
  readonly #doc = new Y.Doc();
  readonly #columns: Record<ColumnKey, string>;
  readonly #labels: Record<LabelKey, string>;
  readonly #cards = new Map<string, { id: string; checks: string[] }>();
  readonly #steps: DemoStep[] = [];
  readonly #comments: DemoComment[] = [];
  /** Whose update is being written. */
  #author: { at: number; by: Who } = { at: 0, by: 'lena' };

  constructor(settings: DemoSettings, days: WorkingDays, ports: Ports) {
    this.#settings = settings;
    this.#days = days;
    this.#ports = ports;
    const ids = (keys: { key: string }[]) => Object.fromEntries(keys.map(({ key }) => [key, ports.newId()]));
    this.#columns = ids(DEMO_COLUMNS) as Record<ColumnKey, string>;
    // A task lists its labels by id: these put the quarter first, on every task.
    const labels = DEMO_LABELS.map(({ key }, index) => [key, `${String.fromCodePoint(97 + index)}-${key}`]);
    this.#labels = Object.fromEntries(labels) as Record<LabelKey, string>;
    // Above the ids that the server keeps for itself, and the same for the same randomness.
    this.#doc.clientID = 2 ** 16 + Math.floor(ports.random() * 2 ** 31);
    this.#doc.on('update', (update: Uint8Array) => this.#steps.push({ ...this.#author, update }));
  }

  begin(on: Offset): void {
    const { zone, region } = this.#settings;
    this.#author = { at: this.#days.instant(on, 9 * 60), by: 'lena' };
    createBoard(
      this.#doc,
      {
        title: DEMO_TITLE,
        zone,
        ...(region === null ? {} : { region }),
        workdays: [1, 2, 3, 4, 5],
        columns: DEMO_COLUMNS.map(({ key, ...column }) => ({ ...column, id: this.#columns[key] })),
        labels: DEMO_LABELS.map(({ key, ...label }) => ({ ...label, id: this.#labels[key] })),
      },
      this.#ports,
    );
  }

  tell({ task, on, minutes, by, act }: DemoEvent): void {
    this.#author = { at: this.#days.instant(on, minutes), by };
    const card = this.#cards.get(task.title);
    if (act.kind === 'added') this.#add(task);
    else if (card === undefined) throw new Error(`the demo changes "${task.title}" before it is there`);
    else if (act.kind === 'moved') {
      // Finished work is looked for at the top, everything else queues.
      const slot = act.to === 'done' ? { after: null } : {};
      this.#run([{ type: 'card.move', id: card.id, columnId: this.#columns[act.to], ...slot }]);
    } else if (act.kind === 'put-off') {
      this.#run([{ type: 'card.set', id: card.id, fields: { due: this.#due(act.due) } }]);
    } else if (act.kind === 'blocked') {
      this.#run([{ type: 'card.set', id: card.id, fields: { blocked: { reason: act.reason } } }]);
    } else if (act.kind === 'checked') {
      const id = card.checks[act.item] ?? '';
      this.#run([{ type: 'check.set', cardId: card.id, id, fields: { done: true } }]);
    } else if (act.kind === 'depends') {
      const other = this.#cards.get(act.on)?.id ?? '';
      this.#run([{ type: 'card.dependency', id: card.id, dependsOn: other, on: true }]);
    } else {
      this.#comments.push({ id: this.#ports.newId(), cardId: card.id, ...this.#author, text: act.text });
    }
  }

  end() {
    this.#doc.destroy();
    return { steps: this.#steps, comments: this.#comments };
  }

  #add(task: DemoTask): void {
    const id = this.#ports.newId();
    const checks = (task.checks ?? []).map(([text]) => ({ id: this.#ports.newId(), text }));
    const due = task.slipped?.[0]?.[0] ?? task.due;
    this.#cards.set(task.title, { id, checks: checks.map((check) => check.id) });
    this.#run([
      {
        type: 'card.add',
        id,
        columnId: this.#columns.ideas,
        title: task.title,
        description: task.text ?? '',
        contributors: (task.with ?? []).map((who) => this.#settings.personIds[who]),
        labels: [this.#quarter(task), ...task.topics].map((key) => this.#labels[key]),
        ...(task.owner ? { owner: this.#settings.personIds[task.owner] } : {}),
        ...(task.start === undefined ? {} : { start: this.#days.day(task.start) }),
        ...(due === undefined ? {} : { due: this.#due(due) }),
        ...(task.priority ? { priority: task.priority } : {}),
        ...(task.estimate === undefined ? {} : { estimate: task.estimate }),
        ...(task.milestone ? { milestone: true } : {}),
      },
      ...checks.map((check): Command => ({ type: 'check.add', cardId: id, ...check })),
      ...(task.links ?? []).map(([title, url]): Command => ({ type: 'link.add', cardId: id, title, url })),
    ]);
  }

  #due(due: NonNullable<DemoTask['due']>): string {
    return typeof due === 'number' ? this.#days.day(due) : `${this.#days.day(due[0])}T${due[1]}`;
  }

  /** Of the deadline; an idea without one is meant for the quarter to come. */
  #quarter({ due, start }: DemoTask): 'q1' | 'q2' | 'q3' | 'q4' {
    const day = (typeof due === 'object' ? due[0] : due) ?? start;
    const quarter = day === undefined ? (this.#days.quarter(0) % 4) + 1 : this.#days.quarter(day);
    return `q${quarter as 1 | 2 | 3 | 4}`;
  }

  #run(commands: Command[]): void {
    const run = runCommands(this.#doc, commands, this.#ports);
    if (!run.ok) throw new Error(`the demo's command ${run.reason.index} is refused: ${run.reason.fault}`);
  }
}
