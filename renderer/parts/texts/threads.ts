/** How many threads a measured span says, in either language, that it was shared by; `null` for one that names none. */
export function threadsIn(span: string): number | null {
  const [, count] = /(\d+) threads? (?:sharing|teil)/i.exec(span) ?? [];
  return count === undefined ? null : Number(count);
}
