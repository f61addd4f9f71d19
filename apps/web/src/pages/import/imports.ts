import { LIMITS, type CsvMapping, type ImportReport } from '@taktboard/protocol';
import { importApi, importFile, type ImportFormat } from '../../api/import-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import type { Language } from '../../i18n/language.ts';
import { createStore, type ReadStore } from '../../kit/store.ts';
import { formatOf } from './file-format.ts';

/** Where one file stands: it is tried (`reading`, `tried`), then taken (`taking`, `taken`), and may be undone. */
export type FileState =
  | { kind: 'reading'; report: ImportReport | null }
  | { kind: 'tried' | 'taking'; report: ImportReport }
  | { kind: 'taken' | 'undone'; report: ImportReport; boardId: string }
  | { kind: 'too-large' }
  | { kind: 'failed'; fault: ApiFault };

export interface ImportedFile {
  id: number;
  file: File;
  format: ImportFormat;
  /** As the person changed it; until then as the server reads it. */
  mapping: CsvMapping | null;
  state: FileState;
}

/** Where the files go: each into a board of its own, all into one new board, or into one that is there. */
export type Target = { kind: 'each' } | { kind: 'together' } | { kind: 'board'; boardId: string };

export interface ImportsState {
  files: readonly ImportedFile[];
  target: Target;
  /** Who a person of the files is here, by what all spellings of the name share; null for nobody. */
  people: Readonly<Record<string, string | null>>;
  busy: boolean;
}

interface Ports {
  language(): Language;
  zone: string;
}

/** The files that one is about to import, what was said of them, and what became of them. */
export interface Imports {
  readonly state: ReadStore<ImportsState>;
  add(files: readonly File[]): Promise<void>;
  remove(id: number): void;
  /** Null: as the server guesses or remembers it. */
  setMapping(id: number, mapping: CsvMapping | null): Promise<void>;
  setPerson(key: string, personId: string | null | undefined): Promise<void>;
  setTarget(target: Target): Promise<void>;
  /** Tries all anew: in another language, for instance. */
  tryAll(): Promise<void>;
  /** Imports all that was tried, one after the other. Answers with how many came in. */
  take(): Promise<number>;
  undo(id: number): Promise<ApiFault | null>;
}

/** From the moment on at which a file is being taken it is not tried again. */
const OVER: ReadonlySet<FileState['kind']> = new Set(['taking', 'taken', 'undone']);

export function createImports({ language, zone }: Ports, target: Target): Imports {
  const state = createStore<ImportsState>({ files: [], target, people: {}, busy: false });
  let lastId = 0;
  /** Of each file the newest question; an answer to an older one is passed over. */
  const asked = new Map<number, object>();

  const change = (part: Partial<ImportsState>) => state.set({ ...state.get(), ...part });
  const setFile = (id: number, part: Partial<ImportedFile>) =>
    change({ files: state.get().files.map((file) => (file.id === id ? { ...file, ...part } : file)) });
  const find = (id: number) => state.get().files.find((file) => file.id === id);
  const ask = (file: ImportedFile, dryRun: boolean, boardId: string | null) => {
    const { people } = state.get();
    return importFile(file.file, {
      format: file.format,
      dryRun,
      language: language(),
      zone,
      boardId,
      options: {
        ...(file.mapping === null ? {} : { mapping: file.mapping }),
        ...(Object.keys(people).length === 0 ? {} : { people }),
      },
    });
  };
  const targetBoard = () => {
    const now = state.get().target;
    return now.kind === 'board' ? now.boardId : null;
  };
  const tryOne = async (id: number) => {
    const file = find(id);
    if (!file || OVER.has(file.state.kind)) return;
    if (file.file.size > LIMITS.importBytes) return setFile(id, { state: { kind: 'too-large' } });
    const question = {};
    asked.set(id, question);
    const report = 'report' in file.state ? file.state.report : null;
    setFile(id, { state: { kind: 'reading', report } });
    const answer = await ask(file, true, targetBoard());
    if (asked.get(id) !== question) return;
    setFile(id, {
      state: answer.ok ? { kind: 'tried', report: answer.value } : { kind: 'failed', fault: answer.reason },
    });
  };
  const tryAll = async () => {
    await Promise.all(state.get().files.map(({ id }) => tryOne(id)));
  };

  return {
    state,
    tryAll,
    async add(files) {
      const added = await Promise.all(
        files.map(async (file): Promise<ImportedFile> => ({
          id: ++lastId,
          file,
          format: await formatOf(file),
          mapping: null,
          state: { kind: 'reading', report: null },
        })),
      );
      change({ files: [...state.get().files, ...added] });
      await Promise.all(added.map(({ id }) => tryOne(id)));
    },
    remove(id) {
      asked.delete(id);
      change({ files: state.get().files.filter((file) => file.id !== id) });
    },
    async setMapping(id, mapping) {
      setFile(id, { mapping });
      await tryOne(id);
    },
    async setPerson(key, personId) {
      const { [key]: _before, ...others } = state.get().people;
      change({ people: personId === undefined ? others : { ...others, [key]: personId } });
      await tryAll();
    },
    async setTarget(next) {
      change({ target: next });
      await tryAll();
    },
    async take() {
      change({ busy: true });
      let into = targetBoard();
      let taken = 0;
      for (const { id } of state.get().files) {
        const file = find(id);
        if (file?.state.kind !== 'tried' || file.state.report.alreadyImported !== undefined) continue;
        const { report } = file.state;
        setFile(id, { state: { kind: 'taking', report } });
        const answer = await ask(file, false, into);
        const boardId = answer.ok ? (answer.value.id ?? answer.value.alreadyImported) : undefined;
        if (!answer.ok) setFile(id, { state: { kind: 'failed', fault: answer.reason } });
        else if (boardId !== undefined) {
          taken += 1;
          if (state.get().target.kind === 'together') into = boardId;
          setFile(id, { state: { kind: 'taken', report: answer.value, boardId } });
        }
      }
      change({ busy: false });
      return taken;
    },
    async undo(id) {
      const file = find(id);
      if (file?.state.kind !== 'taken') return null;
      const { report, boardId } = file.state;
      const undone = await importApi.undo(report.importId ?? '');
      if (!undone.ok) return undone.reason;
      setFile(id, { state: { kind: 'undone', report, boardId } });
      return null;
    },
  };
}
