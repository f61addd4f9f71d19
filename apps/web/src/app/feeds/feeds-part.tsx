import { lazyPart } from '../../kit/part.tsx';

export const FeedsDialog = lazyPart(async () => (await import('./feeds-dialog.tsx')).FeedsDialog);
