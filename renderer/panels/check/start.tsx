import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { check, type Check, chooseSize } from '../../state/check';
import { Segments } from '../drawers/segments';
import { ProgressLine } from '../parts/progressLine';
import { checkWords } from '../words/check';
import { SizeFields } from './sizeFields';

/** Sizes that projectors have, besides those of the screens that are there. */
const usualSizes = [[1280, 720], [1920, 1080], [1920, 1200], [3840, 2160]] as const;

/** At which size is looked, and the button that begins. */
export function SizeChoice({ again, onStart }: { readonly again: boolean; readonly onStart: () => void }): ReactElement {
  const size = useStore(check, (now) => now.size);
  const checkup = useStore(check, (now) => now.checkup);
  const screens = checkup && 'screens' in checkup ? checkup.screens : [];
  const sizes = [...new Set([...screens.map(({ widthPx, heightPx }) => `${widthPx}×${heightPx}`), ...usualSizes.map(([width, height]) => `${width}×${height}`)])];
  const choose = (id: string): void => {
    const [width, height] = id.split('×').map(Number);
    if (width && height) chooseSize(width, height);
  };
  return (
    <>
      <Segments name={checkWords.size} chosen={`${size.widthPx}×${size.heightPx}`} options={sizes.map((id) => ({ id, label: id }))} onChoose={choose} />
      <SizeFields />
      <Button className="button main" onPress={onStart}>
        {again ? checkWords.again : checkWords.start}
      </Button>
      {again ? null : <p className="honest">{checkWords.before}</p>}
    </>
  );
}

interface CheckProgressProps {
  readonly running: NonNullable<Check['running']>;
  readonly onEnd: () => void;
}

/** How far it is, and a way out. */
export function CheckProgress({ running: { done, total, title }, onEnd }: CheckProgressProps): ReactElement {
  return (
    <div className="check-progress">
      <ProgressLine name={checkWords.title} progress={{ done, total: Math.max(total, 1), doing: checkWords.looking(title) }} count={checkWords.of(done, total)} onCancel={onEnd} />
    </div>
  );
}
