import type { BoardConnection } from '../../sync/board-connection.ts';

/** Resolves once nothing is on its way to the server: it is there, or it will not come there for now. */
export function whenHandedOver({ state }: Pick<BoardConnection, 'state'>): Promise<void> {
  if (state.get().kind !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const end = state.subscribe(() => {
      if (state.get().kind === 'saving') return;
      end();
      resolve();
    });
  });
}
