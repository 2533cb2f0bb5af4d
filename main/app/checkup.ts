import { app, clipboard, powerMonitor, screen } from 'electron';
import type { Checkup } from '#contract/checkup';
import type { MachineSide } from '../handlers';
import { areMirrored } from '../hall/bounds';
import { freeIn, whyNotWritable } from './files/room';

/** What a stage may ask about this machine. */
export const thisMachine: MachineSide = {
  checkUp: () => checkUp(null),
  copy: (text) => clipboard.writeText(text),
};

/** Looks at the machine before a talk: its screens, its room, its power. What cannot be found out is `null`. */
export async function checkUp(awake: boolean | null): Promise<Checkup> {
  const folder = app.getPath('userData');
  const [freeBytes, notWritable] = await Promise.all([freeIn(folder), whyNotWritable(folder)]);
  return { screens: screensNow(), mirrored: areMirrored(screen.getAllDisplays().map(({ bounds }) => bounds)), freeBytes, notWritable, power: powerNow(), awake };
}

function screensNow(): Checkup['screens'] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map(({ id, label, size, scaleFactor }) => ({
    label, widthPx: Math.round(size.width * scaleFactor), heightPx: Math.round(size.height * scaleFactor), scale: scaleFactor, primary: id === primary,
  }));
}

/** A machine without a battery counts as on mains; a system that says neither is not asked twice. */
function powerNow(): Checkup['power'] {
  try {
    return powerMonitor.isOnBatteryPower() ? 'battery' : 'mains';
  } catch {
    return null;
  }
}
