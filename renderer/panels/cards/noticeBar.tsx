import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { dismissNotice, view } from '../../state/view';
import { IconButton } from '../parts/iconButton';
import { Icon } from '../parts/icons';
import { healthTold, panelWords } from '../words/labels';

/** A message that needs no answer; while the engine starts again over a picture, that it does. */
export function NoticeBar(): ReactElement | null {
  const notice = useStore(view, (now) => now.notice);
  const restarting = useStore(view, ({ health, trace }) => (trace && health?.state === 'restarting' ? healthTold(health) : null));
  const message = notice ?? restarting;
  if (message === null) return null;
  return (
    <section className="notice" role="status">
      <Icon name="about" />
      <p>{message}</p>
      {notice === null ? null : <IconButton icon="close" name={panelWords.dismiss} action="dismiss" onPress={dismissNotice} />}
    </section>
  );
}
