import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { closePanel } from '../../state/view';
import { IconButton } from '../parts/iconButton';
import { panelWords } from '../words/labels';

interface PanelFrameProps {
  readonly title: string;
  readonly side: 'left' | 'right' | 'wide' | 'middle';
  readonly children: ReactNode;
  /** A control beside the title. */
  readonly tool?: ReactNode;
  /** Stays in sight below what scrolls. */
  readonly footer?: ReactNode;
}

/**
 * A drawer or a card that the show goes on beside: it is not modal, so that no key of the show dies. It takes the focus
 * when it opens and gives it back when it closes.
 */
export function PanelFrame({ title, side, children, tool, footer }: PanelFrameProps): ReactElement {
  const frame = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const wanted = frame.current?.querySelector<HTMLElement>('[data-first]') ?? frame.current;
    wanted?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section ref={frame} className={`panel ${side}`} role="dialog" aria-labelledby={heading} tabIndex={-1}>
      <header>
        <h2 id={heading}>{title}</h2>
        {tool}
        <IconButton icon="close" name={panelWords.close} action="dismiss" onPress={closePanel} />
      </header>
      <div className="panel-body">{children}</div>
      {footer ? <footer>{footer}</footer> : null}
    </section>
  );
}
