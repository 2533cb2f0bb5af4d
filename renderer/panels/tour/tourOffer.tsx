import { type ReactElement, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { playback } from '../../state/playback';
import { declineTour, startTour, tour } from '../../state/tour';
import { view } from '../../state/view';
import { stepIndexAt } from '../../timeline/plan';
import { IconButton } from '../parts/iconButton';
import { tourWords } from '../words/tour';

/** At the first start, in the bar and over nothing: the tour is offered until it is taken, declined, or a step is taken instead. */
export function TourOffer(): ReactElement | null {
  const offered = useStore(view, (now) => !now.toured);
  const taken = useStore(tour, (now) => now.station !== null);
  const stepIndex = useStore(playback, ({ plan, goal }) => (plan ? stepIndexAt(plan, goal) : 0));
  useEffect(() => {
    if (offered && stepIndex > 0) declineTour();
  }, [offered, stepIndex]);
  if (!offered || taken || stepIndex > 0) return null;
  return (
    <aside className="tour-offer" aria-label={tourWords.region}>
      <span>{tourWords.offer}</span>
      <Button className="button main" onPress={startTour}>
        {tourWords.start}
      </Button>
      <IconButton icon="close" name={tourWords.notNow} action={null} onPress={declineTour} />
    </aside>
  );
}
