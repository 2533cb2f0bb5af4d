const [secondMs, minuteMs, hourMs] = [1_000, 60_000, 3_600_000];
const two = (value: number): string => String(value).padStart(2, '0');

/** A length of time as a clock shows it: `2:05`, `1:02:05`; a running second does not count yet. */
export function duration(ms: number): string {
  const whole = Math.max(Math.floor(ms / secondMs), 0);
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** A length of time in whole minutes, or in seconds below one. */
export function roughly(ms: number): string {
  if (ms >= hourMs) return `${Math.floor(ms / hourMs)} h ${Math.round((ms % hourMs) / minuteMs)} min`;
  return ms >= minuteMs ? `${Math.round(ms / minuteMs)} min` : `${Math.round(ms / secondMs)} s`;
}

/** The time of day, as in `10:52`. */
export function timeOfDay(nowMs: number): string {
  const now = new Date(nowMs);
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** The day of a moment, as in `2026-11-29`. */
export function dayOf(ms: number): string {
  const day = new Date(ms);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
