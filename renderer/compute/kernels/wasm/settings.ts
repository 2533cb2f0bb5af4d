import type { Tuning, TuningQuestion } from '../kernels';

/** The two builds of the kernels: relaxed SIMD multiplies and adds in one instruction where the runtime has it. */
export type ModuleName = 'relaxed' | 'plain';
export type Modules = Readonly<Partial<Record<ModuleName, WebAssembly.Module>>>;

/** What is chosen by measuring. */
export interface Settings {
  readonly module: ModuleName;
  readonly threads: number;
  /** Rows of the batch that walk through time together. */
  readonly rowsAtOnce: number;
  /** Keys whose scores are held at once. */
  readonly keysAtOnce: number;
}

/** Questions for this machine: which modules it takes and how many cores it has. */
export function questionsFor(modules: Modules, cores: number): readonly TuningQuestion[] {
  const names = (['relaxed', 'plain'] as const).filter((name) => modules[name] !== undefined);
  const counts = [cores, Math.ceil(cores / 2), 1].filter((count, index, all) => all.indexOf(count) === index);
  return [
    { setting: 'module', options: names, decidedBy: ['rnn', 'attention'] },
    { setting: 'threads', options: counts, decidedBy: ['rnn', 'attention'] },
    { setting: 'rowsAtOnce', options: [16, 8, 32], decidedBy: ['rnn', 'lstm'] },
    { setting: 'keysAtOnce', options: [504, 126, 1008], decidedBy: ['attention'] },
  ];
}

/**
 * Settings as they were measured, and the first option of each question where nothing was.
 *
 * @throws RangeError for a setting or an option that no question knows
 */
export function settingsOf(tuning: Tuning, questions: readonly TuningQuestion[]): Settings {
  for (const [setting, value] of Object.entries(tuning)) {
    const question = questions.find((one) => one.setting === setting);
    if (!question?.options.includes(value)) throw new RangeError(`these kernels have no setting ${setting} = ${value}`);
  }
  const chosen = (setting: keyof Settings): number | string => tuning[setting] ?? questions.find((one) => one.setting === setting)?.options[0] ?? 0;
  return {
    module: chosen('module') === 'relaxed' ? 'relaxed' : 'plain',
    threads: Number(chosen('threads')),
    rowsAtOnce: Number(chosen('rowsAtOnce')),
    keysAtOnce: Number(chosen('keysAtOnce')),
  };
}
