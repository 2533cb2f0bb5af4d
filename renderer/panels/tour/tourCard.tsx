import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { playback } from '../../state/playback';
import { endTour, leaveStation, type StationName, stations, tour } from '../../state/tour';
import { view } from '../../state/view';
import { IconButton } from '../parts/iconButton';
import { tourWords } from '../words/tour';
import { type Box, cardPlace } from './place';
import { stationOf } from './stations';

/** The tour, while somebody takes it: one station at a time, beside the real control. No key of the show is taken. */
export function TourCard(): ReactElement | null {
  const station = useStore(tour, (now) => now.station);
  return station === null ? null : <StationCard key={station} station={station} />;
}

function StationCard({ station }: { readonly station: StationName }): ReactElement {
  const card = useRef<HTMLElement>(null);
  const target = useTarget(stationOf[station].target);
  useEffect(() => stationOf[station].watch(() => leaveStation(station)), [station]);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { left, top } = cardPlace(target, { width: element.offsetWidth, height: element.offsetHeight }, { width: innerWidth, height: innerHeight });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  });
  const { title, told } = tourWords.stations[station];
  const number = stations.indexOf(station) + 1;
  return (
    <>
      {target ? <div className="tour-ring" style={{ left: target.left, top: target.top, width: target.width, height: target.height }} /> : null}
      <section className="tour-card" ref={card} aria-label={tourWords.region}>
        <header>
          <span className="tour-count">{tourWords.of(number, stations.length)}</span>
          <h2 aria-live="polite">{title}</h2>
          <IconButton icon="close" name={tourWords.skip} action="dismiss" onPress={endTour} />
        </header>
        <p>{told}</p>
        <footer>
          <Button className="button main" onPress={() => leaveStation(station)}>
            {number === stations.length ? tourWords.finish : tourWords.next}
          </Button>
          <Button className="button quiet" onPress={endTour}>
            {tourWords.skip}
          </Button>
        </footer>
      </section>
    </>
  );
}

/** Where a control is now; `null` while it is not on the page. Looked at again whenever something on the page may have moved. */
function useTarget(selector: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const look = (): void => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      setBox((before) => (found && before && sameBox(before, found) ? before : found ? { left: found.left, top: found.top, width: found.width, height: found.height } : null));
    };
    look();
    const stops = [view.subscribe(look), playback.subscribe((now, before) => (now.goal === before.goal ? undefined : look()))];
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('resize', look);
      for (const stop of stops) stop();
    };
  }, [selector]);
  return box;
}

function sameBox(one: Box, other: Box): boolean {
  return one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;
}
