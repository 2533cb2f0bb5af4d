import katex from 'katex';
import { type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import { notesWords } from '../words/notes';

interface FormulaProps {
  readonly tex: string;
  /** Whether it stands on a line of its own. */
  readonly display: boolean;
}

/** A formula in the notes; one that cannot be read is shown as it was written, with a word about where it fails. */
export function Formula({ tex, display }: FormulaProps): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useLayoutEffect(() => {
    setWrong(place.current ? setFormula(place.current, tex, display) : null);
  }, [tex, display]);
  return (
    <span className={display ? 'notes-formula' : undefined}>
      <span ref={place} hidden={wrong !== null} />
      {wrong === null ? null : <span className="notes-wrong"><code>{display ? `$$${tex}$$` : `$${tex}$`}</code> {wrong}</span>}
    </span>
  );
}

/** Sets a formula into an element; answers why it cannot be read, `null` when it can. */
function setFormula(element: HTMLElement, tex: string, display: boolean): string | null {
  try {
    katex.render(tex, element, { displayMode: display, throwOnError: true, strict: 'ignore', trust: false, maxSize: 20, maxExpand: 200 });
    return null;
  } catch (thrown) {
    element.replaceChildren();
    return notesWords.badFormula(thrown instanceof katex.ParseError ? thrown.position + 1 : null);
  }
}
