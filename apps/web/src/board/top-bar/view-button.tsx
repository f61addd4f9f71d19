import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../kit/icon-button.tsx';
import { useText } from '../text/board-messages.ts';
import { ViewMenu } from './view-menu.tsx';

/** How the board is shown: swimlanes, density, columns that are not seen. */
export function ViewButton({ size = 16 }: { size?: number }) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        label={text.bar.display}
        icon={<SlidersHorizontal size={size} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      />
      {anchor && <ViewMenu anchor={anchor} onClose={close} />}
    </>
  );
}
