/** A text as a sentence opens with it. */
export function opened(text: string): string {
  return text.replace(/^./, (first) => first.toUpperCase());
}
