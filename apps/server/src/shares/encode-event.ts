/** One server-sent event (HTML, 9.2.6); JSON has no line break that would end its field. */
export function encodeEvent({ id, event, data }: { id?: string; event: string; data: unknown }): Uint8Array {
  const name = id === undefined ? '' : `id: ${id}\n`;
  return new TextEncoder().encode(`${name}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
