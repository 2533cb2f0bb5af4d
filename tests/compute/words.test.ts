import { expect, test } from 'vitest';
import { de } from '../../renderer/compute/words/de';
import { en } from '../../renderer/compute/words/en';
import { threadsIn } from '../../renderer/parts/texts/threads';

test.each([['English', en.spans], ['German', de.spans]])('spans in %s say how many threads shared the work', (_, { walk, attendTogether, attendByRows, product, attentionLoop }) => {
  for (const threads of [1, 2, 16]) {
    expect([walk, attendTogether, attendByRows, product].map((span) => threadsIn(span(threads)))).toEqual([threads, threads, threads, threads]);
  }
  expect(threadsIn(attentionLoop(4, 8))).toBeNull();
});
