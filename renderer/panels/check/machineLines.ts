import { type Checkup } from '#contract/checkup';
import { type Battery, type Check } from '../../state/check';
import { checkWords } from '../words/check';
import { type Line } from './lines';

/** Less free room than this is too little for a talk's safety copies and a recorded lecture. */
const leastFreeBytes = 500 * 2 ** 20;

/** What main knows of the machine, a line for each; nothing until it has answered. */
export function machineLines({ checkup, battery }: Pick<Check, 'checkup' | 'battery'>): readonly Line[] {
  if (checkup === null) return [];
  if ('problem' in checkup) return [{ topic: 'screens', level: 'unknown', text: checkup.problem }];
  return [screenLine(checkup), sleepLine(checkup), powerLine(checkup, battery), diskLine(checkup), fileLine(checkup)];
}

function screenLine({ screens, mirrored }: Checkup): Line {
  const [only] = screens;
  if (!only) return { topic: 'screens', level: 'unknown', text: checkWords.noScreen };
  if (screens.length === 1) return { topic: 'screens', level: 'unknown', text: checkWords.oneScreen(sizeOf(only)) };
  const all = screens.map((screen) => checkWords.screen(screen.label, sizeOf(screen), screen.primary));
  if (mirrored) return { topic: 'screens', level: 'bad', text: checkWords.mirrored(all.join(', ')) };
  return { topic: 'screens', level: 'good', text: checkWords.screens(all.join(', ')) };
}

function sizeOf({ widthPx, heightPx, scale }: Checkup['screens'][number]): string {
  return `${widthPx}×${heightPx}${scale === 1 ? '' : checkWords.scaled(Math.round(scale * 100))}`;
}

function sleepLine({ awake }: Checkup): Line {
  if (awake === null) return { topic: 'sleep', level: 'unknown', text: checkWords.awakeUnknown };
  return { topic: 'sleep', level: awake ? 'good' : 'unknown', text: awake ? checkWords.awake : checkWords.notAwake };
}

/** A battery that is not being filled says what the system may not. */
function powerLine({ power }: Checkup, battery: Battery | null): Line {
  const percent = battery === null ? null : Math.round(battery.level * 100);
  if (power === 'battery' || (power === null && battery?.charging === false)) {
    return { topic: 'power', level: 'bad', text: percent === null ? checkWords.batteryUnknown : checkWords.battery(percent) };
  }
  if (power === null) return { topic: 'power', level: 'unknown', text: checkWords.powerUnknown };
  return { topic: 'power', level: 'good', text: percent === null || percent === 100 ? checkWords.mains : checkWords.filling(percent) };
}

function diskLine({ freeBytes }: Checkup): Line {
  if (freeBytes === null) return { topic: 'disk', level: 'unknown', text: checkWords.diskUnknown };
  const told = freeBytes >= 2 ** 30 ? `${(freeBytes / 2 ** 30).toFixed(0)} GB` : `${(freeBytes / 2 ** 20).toFixed(0)} MB`;
  return freeBytes < leastFreeBytes ? { topic: 'disk', level: 'bad', text: checkWords.full(told) } : { topic: 'disk', level: 'good', text: checkWords.free(told) };
}

function fileLine({ notWritable }: Checkup): Line {
  return notWritable === null ? { topic: 'files', level: 'good', text: checkWords.writable } : { topic: 'files', level: 'bad', text: checkWords.notWritable(notWritable) };
}
