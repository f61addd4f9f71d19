/** A style rule for the foot of every page: what it is of, and its number. What someone typed is text in it. */
export function footRule(said: string): string {
  // a string in a style sheet ends at a quote or a line's end (CSS Syntax 3, 4.3.5)
  const text = said.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  const look = 'font: 9pt system-ui, sans-serif; color: #444;';
  return `@page {
  margin: 14mm 12mm 16mm;
  @bottom-left { content: "${text}"; ${look} }
  @bottom-right { content: counter(page) " / " counter(pages); ${look} }
}`;
}
