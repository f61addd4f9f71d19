/**
 * For what is asked for again while it is still being answered: answers may come in another order than the questions.
 *
 * @returns called with each question, it gives back what tells whether that question is still the newest
 */
export function newestOnly(): () => () => boolean {
  let newest = 0;
  return () => {
    const own = ++newest;
    return () => own === newest;
  };
}
