import { createElement, type ReactNode, type SVGProps } from 'react';

interface IconData {
  node: readonly [tag: string, attributes: Record<string, string>][];
}

type IconProps = SVGProps<SVGSVGElement> & { size?: number | string };

/**
 * Takes the place of lucide-react's own maker of icons (vite.config.ts), which is larger than all icons of a board
 * together and works out afresh at every render what never changes. `size` and the attributes of an svg are what our
 * pages give an icon; one without a name or a role is a picture beside words, and hidden.
 */
export default function createLucideIcon({ node }: IconData): (props: IconProps) => ReactNode {
  const drawing = node.map(([tag, attributes]) => createElement(tag, attributes));
  return function LucideIcon({ size = 24, ...attributes }: IconProps) {
    const named = 'aria-label' in attributes || 'role' in attributes;
    return createElement(
      'svg',
      {
        viewBox: '0 0 24 24',
        width: size,
        height: size,
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': named ? undefined : true,
        ...attributes,
      },
      drawing,
    );
  };
}
