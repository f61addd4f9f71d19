import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';

export type ButtonLook = 'plain' | 'primary' | 'outline' | 'danger';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook | undefined;
  /** As wide as its place, and taller: the one button of a form. */
  wide?: boolean | undefined;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ look = 'outline', wide, icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={buttonClass(look, cx(wide && styles.wide, className))}>
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function buttonClass(look: ButtonLook = 'outline', more?: string): string {
  return cx(styles.button, styles[look], more);
}
