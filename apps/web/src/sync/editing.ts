import { fuseInverses, joinInverses, runCommands, undo } from '@taktboard/board';
import { provideEditing } from './editing-port.ts';

/** Whoever imports this has brought what writes; `state/perform.ts` does, by which every gesture goes. */
provideEditing({ run: runCommands, undo, join: joinInverses, fuse: fuseInverses });
