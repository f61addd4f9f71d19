import type { ComponentProps } from 'react';
import type { Menu as EagerMenu } from './menu.tsx';
import { lazyPart, PartBoundary } from './part.tsx';

const Part = lazyPart(async () => (await import('./menu.tsx')).Menu);

/** A menu, whose program comes when the first one is opened, or once a board is drawn. */
export function Menu(props: ComponentProps<typeof EagerMenu>) {
  return (
    <PartBoundary onFailed={props.onClose}>
      <Part {...props} />
    </PartBoundary>
  );
}
