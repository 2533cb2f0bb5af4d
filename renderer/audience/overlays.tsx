import { type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { view } from '../state/view';
import { Inspector } from '../panels/cards/inspector';
import { BlackScreen } from '../panels/parts/blackScreen';
import { scenes } from '../stage/registry';
import { type Theatre } from '../stage/theatre';

/** What lies over the audience's picture: the explanation that the lecturer has opened, and the black screen. */
export function mountOverlays(element: HTMLElement, theatre: Theatre): void {
  createRoot(element).render(<Overlays theatre={theatre} />);
}

function Overlays({ theatre }: { readonly theatre: Theatre }): ReactElement {
  const explains = useStore(view, (now) => now.trail.length > 0);
  return (
    <div className="panels">
      {explains ? <Inspector acts={{ list: scenes, originOf: (thing) => theatre.show?.origin(thing) ?? null }} /> : null}
      <BlackScreen />
    </div>
  );
}
