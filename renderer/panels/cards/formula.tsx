import katex from 'katex';
import { type ReactElement, useLayoutEffect, useRef } from 'react';

/** A rule, set as mathematics; TeX that cannot be read is shown as it is written. */
export function Formula({ tex }: { readonly tex: string }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) katex.render(tex, place.current, { throwOnError: false, strict: 'ignore', trust: false });
  }, [tex]);
  return <div ref={place} className="formula" />;
}
