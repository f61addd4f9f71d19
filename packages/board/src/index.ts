export type * from './projection/snapshot.ts';
export type * from './commands/command.ts';
