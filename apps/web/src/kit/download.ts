/** Hands a file to the person; the browser asks where or puts it where downloads go. */
export function downloadFile({ name, blob }: { name: string; blob: Blob }): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the download has its own hold on the blob by the next turn
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Without what some file system does not take. */
export function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
