import { app, screen, type Display } from 'electron';
import type { ScreenFacts } from '#contract/hall';
import type { Bounds } from './bounds';

/** A screen and where it lies on the desktop. */
export interface Screen extends ScreenFacts {
  readonly bounds: Bounds;
}

/** The screens of this machine; tests plug their own in and out. */
export interface Screens {
  list(): readonly Screen[];
  /** The screen that most of a rectangle lies on. */
  under(bounds: Bounds): number | null;
  /** Calls whenever a screen came, went, or changed its size. */
  onChange(act: () => void): void;
}

/** The system's screens. */
export const systemScreens: Screens = {
  list: () => {
    const primary = screen.getPrimaryDisplay().id;
    return screen.getAllDisplays().filter(({ bounds }) => bounds.width > 0 && bounds.height > 0).map((display) => described(display, primary));
  },
  under: (bounds) => screen.getDisplayMatching(bounds).id,
  onChange: (act) => {
    // Each has another set of arguments, which nobody reads: the list is read anew.
    screen.on('display-added', () => act());
    screen.on('display-removed', () => act());
    screen.on('display-metrics-changed', () => act());
  },
};

function described({ id, label, bounds, scaleFactor }: Display, primary: number): Screen {
  return {
    id, label, bounds, scale: scaleFactor, primary: id === primary,
    widthPx: Math.round(bounds.width * scaleFactor), heightPx: Math.round(bounds.height * scaleFactor),
  };
}

/** Whether this system lets a program say where its windows go: Wayland does not, unless X11 stands in. */
export function windowsCanBePlaced(environment: Readonly<Record<string, string | undefined>>, platform = process.platform): boolean {
  return platform !== 'linux' || environment['XDG_SESSION_TYPE'] !== 'wayland' || !app.commandLine.getSwitchValue('ozone-platform').startsWith('wayland');
}
