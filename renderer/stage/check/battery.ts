import { type Battery } from '../../state/check';

/** What Chromium tells of the battery; left out of TypeScript's own list, since other browsers took it back. */
interface BatteryTeller {
  getBattery(): Promise<Battery>;
}

/** How full the battery is and whether it is being filled; `null` where nobody tells. */
export async function batteryNow(): Promise<Battery | null> {
  if (!('getBattery' in navigator)) return null;
  try {
    // Safe: just looked up; its form is Chromium's.
    const { level, charging } = await (navigator as Navigator & BatteryTeller).getBattery();
    return { level, charging };
  } catch {
    return null;
  }
}
