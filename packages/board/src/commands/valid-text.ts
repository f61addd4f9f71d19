import { BOARD_LIMITS } from '../schema/limits.ts';
import { oneLine } from '../schema/values.ts';

/** The text as it will be stored, or undefined when it may not be: empty, too long, or no text. */
type Validate = (value: unknown) => string | undefined;

function lineOf(minChars: number, maxChars: number): Validate {
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const line = oneLine(value);
    return line.length >= minChars && line.length <= maxChars ? line : undefined;
  };
}

export const validTitle = lineOf(1, BOARD_LIMITS.titleChars);
export const validName = lineOf(1, BOARD_LIMITS.nameChars);
/** A label may be a colour alone. */
export const validLabelName = lineOf(0, BOARD_LIMITS.nameChars);
export const validLine = lineOf(1, BOARD_LIMITS.lineChars);

export const validDescription: Validate = (value) => {
  if (typeof value !== 'string') return undefined;
  const text = value.toWellFormed().replaceAll(/\r\n?/g, '\n');
  return text.length <= BOARD_LIMITS.descriptionChars ? text : undefined;
};
