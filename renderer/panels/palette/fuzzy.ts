/** Text as it is compared: without case, accents and the German sharp s. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

const [atStart, atWord, inside, scattered] = [100, 80, 55, 40];
/** Letters of a scattered term may lie in up to this many times its own length. */
const widest = 2;
/** A shorter term is found scattered nearly everywhere. */
const shortestScattered = 3;

/**
 * How well a text answers a question; every word of the question must be found in it: at its start, at the start of a word,
 * inside one, or with its letters in order and close together. `null` when one is not there. More is better.
 */
export function fuzzyScore(question: string, text: string): number | null {
  const hay = folded(text);
  let sum = 0;
  for (const term of folded(question).split(/\s+/).filter(Boolean)) {
    const score = termScore(term, hay);
    if (score === null) return null;
    sum += score;
  }
  // Of two texts that hold the same words the shorter one says less besides.
  return sum - Math.min(hay.length, 200) / 40;
}

function termScore(term: string, hay: string): number | null {
  if (hay.startsWith(term)) return atStart + term.length;
  const atWords = new RegExp(`(?<![\\p{L}\\p{N}])${term.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}`, 'u').exec(hay);
  if (atWords) return atWord + term.length;
  if (hay.includes(term)) return inside + term.length;
  return term.length < shortestScattered ? null : scatteredScore(term, hay);
}

/** The tightest place in which the letters follow each other. */
function scatteredScore(term: string, hay: string): number | null {
  let best: number | null = null;
  for (let start = hay.indexOf(term.charAt(0)); start >= 0; start = hay.indexOf(term.charAt(0), start + 1)) {
    let end = start;
    for (const letter of term.slice(1)) {
      end = hay.indexOf(letter, end + 1);
      if (end < 0) return best;
    }
    const share = term.length / (end - start + 1);
    if (share * widest >= 1) best = Math.max(best ?? 0, scattered * share);
  }
  return best;
}
