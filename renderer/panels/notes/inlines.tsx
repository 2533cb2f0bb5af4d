import { type ReactElement } from 'react';
import { Formula } from './formula';
import { type Inline } from './markdown';

/** Parts of a line, one after another. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactElement {
  return <>{inlines.map((inline, index) => <OneInline key={index} inline={inline} />)}</>;
}

function OneInline({ inline }: { readonly inline: Inline }): ReactElement {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return <strong><Inlines inlines={inline.inlines} /></strong>;
    case 'em':
      return <em><Inlines inlines={inline.inlines} /></em>;
    case 'del':
      return <del><Inlines inlines={inline.inlines} /></del>;
    case 'formula':
      return <Formula tex={inline.tex} display={false} />;
    case 'link':
      return <span className="notes-link"><Inlines inlines={inline.inlines} />{saysItself(inline) ? null : <span className="notes-address"> ({inline.address})</span>}</span>;
    case 'break':
      return <br />;
    default:
      return inline satisfies never;
  }
}

/** Whether a link's words are its address already. */
function saysItself({ inlines, address }: Extract<Inline, { kind: 'link' }>): boolean {
  const [only, more] = inlines;
  return more === undefined && only?.kind === 'text' && address.endsWith(only.text);
}
