interface PersonTasksTable {
  board_id: string;
  person_id: string;
  /** JSON, a list of `PersonTask`. */
  tasks: string;
}

interface PersonTaskMarksTable {
  board_id: string;
  /** Up to which row of the log the board was read. */
  seq: number;
  /** JSON, what `MyTasks` says of the board beside its id. */
  board: string;
}

/** Migration 0013. */
interface SnoozesTable {
  person_id: string;
  board_id: string;
  card_id: string;
  /** Empty for the task itself. */
  item_id: string;
  /** The deadline that was over. */
  due: string;
  /** 'YYYY-MM-DD' */
  until: string;
}

declare module '../store/database.ts' {
  interface Database {
    person_tasks: PersonTasksTable;
    person_task_marks: PersonTaskMarksTable;
    snoozes: SnoozesTable;
  }
}
