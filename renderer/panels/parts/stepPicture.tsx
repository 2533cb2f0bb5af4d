import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { view } from '../../state/view';
import { type FindingActs } from '../findingActs';

interface StepPictureProps {
  readonly finding: FindingActs;
  readonly place: string;
  readonly frame: number;
  /** Changes with the numbers that the picture shows. */
  readonly of: unknown;
  /** Whether it hangs only while it is in sight, as one of many does. */
  readonly lazy?: boolean;
}

/** Room around what is in sight, in which pictures are painted ahead. */
const ahead = '60% 0px';

/** The picture of a step, as large as its place; it is painted when there is time, and an empty ground until then. */
export function StepPicture({ finding, place, frame, of, lazy = false }: StepPictureProps): ReactElement {
  const frameElement = useRef<HTMLDivElement>(null);
  const theme = useStore(view, (now) => now.theme);
  const seen = useSeen(frameElement, lazy);
  const widthPx = useWidth(frameElement);
  useEffect(() => {
    const into = frameElement.current;
    if (!into || !seen || widthPx === 0) return undefined;
    return finding.hang({ place, frame, theme, widthPx, into });
  }, [finding, place, frame, theme, seen, widthPx, of]);
  return <div className="step-picture" ref={frameElement} aria-hidden="true" />;
}

function useSeen(place: { readonly current: HTMLElement | null }, lazy: boolean): boolean {
  const [seen, setSeen] = useState(!lazy);
  useEffect(() => {
    const element = place.current;
    if (!element || !lazy) return undefined;
    const watch = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false), { root: element.closest('.scrolls'), rootMargin: ahead });
    watch.observe(element);
    return () => watch.disconnect();
  }, [place, lazy]);
  return seen;
}

function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setWidthPx(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return widthPx;
}
