import { parentPort, workerData } from 'node:worker_threads';
import { backupTo, openDatabase, runStatement } from './connection.ts';
import { codeOf, faultOf } from './fault-of.ts';
import { appendGroup, createBoard } from './append.ts';
import { loadBoard, underivedBoards } from './load.ts';
import { putSnapshot } from './put-snapshot.ts';
import type { Request, WorkerSettings } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('this file is the body of a worker thread');
const opened = openDatabase(workerData as WorkerSettings);

if (!opened.ok) {
  port.postMessage({ opened: false, ...opened.reason });
} else {
  const { database, lock } = opened.value;
  port.on('message', ({ id, request }: { id: number; request: Request }) => {
    try {
      port.postMessage({ id, value: carryOut(request) });
    } catch (error) {
      // an open transaction is the asker's to roll back; SQLite may have done it already
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ id, refusal: { fault: faultOf(error) ?? 'refused', code: codeOf(error), message } });
    }
  });
  port.postMessage({ opened: true });

  const carryOut = (request: Request): unknown => {
    switch (request.kind) {
      case 'statement':
        return runStatement(database, request.sql, request.parameters);
      case 'append':
        return appendGroup(database, request.group);
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
        return lock.close();
    }
  };
}
