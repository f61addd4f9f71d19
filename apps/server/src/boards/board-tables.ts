/** What a person marked among the boards. */
export interface BoardTables {
  board_stars: { board_id: string; person_id: string };
}

declare module '../store/database.ts' {
  interface Database extends BoardTables {}
}
