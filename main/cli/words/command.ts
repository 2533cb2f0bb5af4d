import type { BenchSetting, VariantName } from '#contract/bench';
import type { BackendWish, Scenario } from '#contract/scenario';
import type { ThemeName } from '#contract/settings';

/** What is to be computed: a scenario whose text may still lie in a file. */
export interface WantedScenario {
  readonly rest: Omit<Scenario, 'text'>;
  readonly text: { readonly given: string } | { readonly file: string };
  /** Safetensors file with a lecturer's own weights; `null` for seeded ones. */
  readonly weightsFile: string | null;
}

/** Everything the command line can be asked, read and checked as far as that goes without reading a file. */
export type Command =
  /** Something to be printed as it is: the usage, or the script that measures elsewhere. */
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'info'; readonly json: boolean }
  | { readonly name: 'compute'; readonly json: boolean; readonly files: readonly string[]; readonly out: string; readonly backend: BackendWish; readonly variants: readonly VariantName[]; readonly intermediates: boolean }
  | {
      readonly name: 'bench';
      readonly json: boolean;
      readonly backend: BackendWish;
      readonly setting: BenchSetting;
      /** File to save the report in; `null` for none. */
      readonly out: string | null;
      /** Files with what was measured elsewhere. */
      readonly others: readonly string[];
      /** Let V8 merge pairs of 128-bit WebAssembly operations into 256 bits. */
      readonly revectorize: boolean;
    }
  | { readonly name: 'calibrate'; readonly json: boolean; readonly backend: BackendWish }
  | { readonly name: 'acts'; readonly json: boolean }
  | { readonly name: 'lecture'; readonly does: 'new'; readonly json: boolean; readonly out: string }
  | { readonly name: 'lecture'; readonly does: 'check'; readonly json: boolean; readonly files: readonly string[] }
  | { readonly name: 'trace'; readonly json: boolean; readonly wanted: WantedScenario; /** Files with what was measured elsewhere. */ readonly others: readonly string[]; readonly out: string }
  | {
      readonly name: 'frame';
      readonly json: boolean;
      readonly act: string;
      readonly frame: number;
      readonly from: WantedScenario | { readonly traceFile: string };
      readonly size: { readonly width: number; readonly height: number };
      readonly theme: ThemeName;
      readonly out: string;
    };

export type CommandName = Exclude<Command['name'], 'help'>;

/** The backend a command names; `auto` when it names none. */
export function backendWanted(command: Command): BackendWish {
  switch (command.name) {
    case 'compute':
    case 'bench':
    case 'calibrate':
      return command.backend;
    case 'trace':
      return command.wanted.rest.backend;
    case 'frame':
      return 'rest' in command.from ? command.from.rest.backend : 'auto';
    case 'help':
    case 'info':
    case 'acts':
    case 'lecture':
      return 'auto';
    default:
      throw new RangeError(`no backend for ${String(command satisfies never)}`);
  }
}
