import {
  digestMessage,
  workspaceMessage,
  type Digest,
  type DigestMessage,
  type Language,
  type WorkspaceContext,
  type WorkspaceDigest,
} from '@taktboard/reports';
import { contextOf, type RunNames } from './derive-run.ts';

/** What a run told: of one board, or of several. */
export interface RunContent {
  digest: Digest | WorkspaceDigest;
  names: RunNames;
}

interface Spoken {
  language: Language;
  publicUrl: string;
  /** The page of the run. */
  runUrl: string;
}

/** A run in the words of a channel, with the names of its own day. */
export function runMessage(
  { digest, names }: RunContent,
  { language, publicUrl, runUrl }: Spoken,
): DigestMessage {
  if (isOverBoards(digest)) {
    return workspaceMessage(digest, workspaceContextOf(names, { language, publicUrl }), runUrl);
  }
  const boardUrl = `${publicUrl}/b/${digest.boardId}`;
  return digestMessage(digest, contextOf(names, { language, boardUrl }), runUrl);
}

export function isOverBoards(digest: Digest | WorkspaceDigest): digest is WorkspaceDigest {
  return 'boards' in digest;
}

export function workspaceContextOf(
  { boards = [], people }: RunNames,
  { language, publicUrl }: Pick<Spoken, 'language' | 'publicUrl'>,
): WorkspaceContext {
  return {
    language,
    boards: new Map(
      boards.map(({ id, ...names }) => [
        id,
        contextOf({ ...names, people }, { language, boardUrl: `${publicUrl}/b/${id}` }),
      ]),
    ),
  };
}

/** Where whoever got a run looks it up. */
export function runUrlOf(digest: Digest | WorkspaceDigest, publicUrl: string): string {
  const page = isOverBoards(digest) ? `${publicUrl}/digests` : `${publicUrl}/b/${digest.boardId}/digest`;
  return `${page}?run=${encodeURIComponent(digest.runKey)}`;
}
