import { defaultText } from '#contract/scenario';

/** The sentence of a first start: twelve tokens. */
export const twelve = defaultText;

/** Sixty-four tokens: long words and short ones, marks, figures, and a name that has no vector. */
export const sixtyFour =
  'In the old lecture hall at Llanfairpwllgwyngyll, nobody had understood why the extraordinarily patient professor, who for ' +
  'twenty-three winters had fed every cat that came to the door, refused to say one word about it; then, on a Thursday in March, ' +
  'she put down her chalk, looked at all of us and said: nothing is ever lost, it only waits.';

/** As many tokens as a scene takes. */
export const fiveHundredAndTwelve = Array.from({ length: 512 }, (_, place) => ['the', 'cat', 'fed', 'slept', 'winter', 'fire', 'all', 'we'][place % 8]).join(' ');

/** Words in scripts that come from other faces, some written from right to left, and an emoji made of seven parts. */
export const manyScripts = 'مرحبا بكم שלום 日本語 Ελληνικά Привет नमस्ते 👩‍👩‍👧‍👦 Straße naïve Łódź end';
