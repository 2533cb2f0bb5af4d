import { useEffect, useState } from 'react';

const secondMs = 1000;

/** The time now, in ms since 1970, anew with every second of the clock on the wall. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNowMs(Date.now()), secondMs - (Date.now() % secondMs) + 1);
    return () => clearTimeout(timer);
  }, [nowMs]);
  return nowMs;
}

/** The time now, for what a person does. */
export function timeNow(): number {
  return Date.now();
}
