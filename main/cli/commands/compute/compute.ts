import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { VariantName } from '#contract/bench';
import type { OpCase } from '#contract/job';
import { UnrollError } from '#contract/failure';
import { writeAtomically } from '../../../app/files/atomicFile';
import { readCaseFile } from '../../files/caseFile';
import type { Command } from '../../words/command';
import { asRefusal, badInput, exitCodeOf, type ExitCode, Refusal } from '../../words/refusal';
import { type Context, written } from '../context';
import { computeVariants } from './variants';

type ComputeCommand = Extract<Command, { name: 'compute' }>;

interface Read {
  readonly file: string;
  readonly read: OpCase;
}

interface Done {
  readonly file: string;
  readonly out: string;
  readonly op: string;
  readonly backend: string;
  readonly variant: VariantName;
  readonly largestDifference?: number;
}

/** Computes every file that can be computed; a bad one is reported and the others are still done. */
export async function compute(context: Context, command: ComputeCommand): Promise<ExitCode> {
  refuseSameNames(command.files);
  const codes: ExitCode[] = [];
  const report = (cause: unknown): void => {
    const { exitCode, message } = asRefusal(cause);
    context.output.note(message);
    codes.push(exitCode);
  };
  // All are read before the first is computed, so that a typing mistake shows at once.
  const cases = await readAll(command.files, report);
  const done: Done[] = [];
  const ready = cases.length > 0 && (await makeFolder(command.out, report));
  for (const one of ready ? cases : []) {
    try {
      done.push(await computeOne(context, command, one));
    } catch (cause) {
      report(cause);
      // Without the backend none of the others can be computed either.
      if (codes.includes(3)) break;
    }
  }
  if (command.json) context.output.print(JSON.stringify(done));
  else for (const { out } of done) context.output.print(out);
  return worst(codes);
}

async function computeOne(context: Context, command: ComputeCommand, { file, read }: Read): Promise<Done> {
  const target = join(command.out, basename(file));
  try {
    const computed = await computeVariants(context, command, read);
    await written(writeAtomically(target, `${JSON.stringify(computed)}\n`));
    const { op, backend, variant, largestDifference } = computed;
    if (command.variants.at(-1) !== variant) context.output.note(`${file}: ${backend} has no kernel of its own for ${op}; it was computed op by op`);
    return { file, out: target, op, backend, variant, ...(largestDifference === undefined ? {} : { largestDifference }) };
  } catch (cause) {
    if (cause instanceof UnrollError) throw new Refusal(exitCodeOf(cause.code), `${file}: ${cause.message}`);
    throw cause;
  }
}

async function readAll(files: readonly string[], report: (cause: unknown) => void): Promise<readonly Read[]> {
  const cases: Read[] = [];
  for (const file of files) {
    try {
      cases.push({ file, read: await readCaseFile(file) });
    } catch (cause) {
      report(cause);
    }
  }
  return cases;
}

function refuseSameNames(files: readonly string[]): void {
  const names = files.map((file) => basename(file));
  const index = names.findIndex((name, at) => names.indexOf(name) !== at);
  const name = names[index];
  if (name === undefined) return;
  throw badInput(`${files[names.indexOf(name)]} and ${files[index]} have the same name, so their results would lie at the same place: compute them separately`);
}

async function makeFolder(path: string, report: (cause: unknown) => void): Promise<boolean> {
  try {
    await mkdir(path, { recursive: true });
    return true;
  } catch (cause) {
    report(new Refusal(1, `--out: the folder ${path} could not be made (${cause instanceof Error ? cause.message : String(cause)})`));
    return false;
  }
}

/** A missing backend says most, then bad input, then failure. */
function worst(codes: readonly ExitCode[]): ExitCode {
  return ([3, 2, 1] as const).find((code) => codes.includes(code)) ?? 0;
}
