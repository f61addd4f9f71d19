import type Sqlite from 'better-sqlite3';
import { messageOf } from '../../logging/message-of.ts';
import { appendGroup, createBoard } from './append.ts';
import { backupTo, runStatement } from './connection.ts';
import { codeOf, faultOf } from './fault-of.ts';
import { loadBoard, underivedBoards } from './load.ts';
import type { Refusal, Request } from './messages.ts';
import { putSnapshot } from './put-snapshot.ts';
import { writePieces } from './write-pieces.ts';

/** What the database says to one request. An open transaction is the asker's to roll back; SQLite may have done it. */
export function answerTo(
  database: Sqlite.Database,
  request: Request,
): { value: unknown } | { refusal: Refusal } {
  try {
    return { value: carryOut(database, request) };
  } catch (error) {
    return {
      refusal: { fault: faultOf(error) ?? 'refused', code: codeOf(error), message: messageOf(error) },
    };
  }
}

function carryOut(database: Sqlite.Database, request: Request): unknown {
  switch (request.kind) {
    case 'statement':
      return runStatement(database, request.sql, request.parameters);
    case 'questions':
      return request.questions.map(({ sql, parameters }) => runStatement(database, sql, parameters).rows);
    case 'append':
      return appendGroup(database, request.group);
    case 'write':
      return writePieces(database, request.pieces);
    case 'create':
      return createBoard(database, request.board);
    case 'load':
      return loadBoard(database, request.boardId);
    case 'put-snapshot':
      return putSnapshot(database, request.boardId, request.snapshot);
    case 'underived':
      return underivedBoards(database);
    case 'backup':
      return backupTo(database, request.path);
    case 'close':
      database.close();
      return null;
  }
}
