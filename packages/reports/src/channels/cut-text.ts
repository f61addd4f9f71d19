/** At most `chars` of a text, by whole characters; an ellipsis stands for what is cut. */
export function cutText(text: string, chars: number): string {
  const characters = [...text];
  return characters.length <= chars ? text : `${characters.slice(0, chars - 1).join('')}…`;
}
