/** What fills the stage: each page is one idea, and several steps stand on it. */
export type Page = 'walk' | 'times' | 'table' | 'plot' | 'elsewhere';

const pages: Readonly<Record<string, Page>> = {
  printed: 'times', warm: 'times', kernels: 'times',
  work: 'table', depth: 'table',
  guess: 'plot', curve: 'plot', crossing: 'plot',
  elsewhere: 'elsewhere',
};

/** The page that a step stands on; the steps in which the program runs stand on the first. */
export function pageOf(stepId: string): Page {
  return pages[stepId] ?? 'walk';
}
