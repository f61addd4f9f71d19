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

declare module '../store/database.ts' {
  interface Database {
    person_tasks: PersonTasksTable;
    person_task_marks: PersonTaskMarksTable;
  }
}
