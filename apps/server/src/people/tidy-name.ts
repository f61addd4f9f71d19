/** As a name is kept: one space between its words and none around them. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}
