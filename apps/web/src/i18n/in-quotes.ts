/** In German quotation marks; those in it become single ones, as the rule for quotes within quotes is. */
export function inQuotes(text: string): string {
  return `„${text.replaceAll('„', '‚').replaceAll('“', '‘')}“`;
}
