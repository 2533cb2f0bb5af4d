import { type ReactElement, useMemo } from 'react';
import { Inlines } from './inlines';
import { Formula } from './formula';
import { type Block, readMarkdown } from './markdown';

/** A lecturer's notes, set from Markdown with formulas between dollar signs; as large as the text around them. */
export function Notes({ markdown }: { readonly markdown: string }): ReactElement {
  const blocks = useMemo(() => readMarkdown(markdown), [markdown]);
  return (
    <div className="notes" dir="auto">
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactElement {
  // The order is all that tells two parts apart, and it changes only with the whole.
  return <>{blocks.map((block, index) => <OneBlock key={index} block={block} />)}</>;
}

function OneBlock({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'heading':
      // The panel around it has the levels above.
      return <p role="heading" aria-level={Math.min(block.level + 2, 6)} className={`notes-heading level-${block.level}`}><Inlines inlines={block.inlines} /></p>;
    case 'paragraph':
      return <p><Inlines inlines={block.inlines} /></p>;
    case 'list':
      return <List start={block.start} items={block.items} />;
    case 'quote':
      return <blockquote><Blocks blocks={block.blocks} /></blockquote>;
    case 'table':
      return <Table block={block} />;
    case 'code':
      return <pre><code>{block.text}</code></pre>;
    case 'plain':
      return <p className="notes-plain">{block.text}</p>;
    case 'formula':
      return <Formula tex={block.tex} display />;
    case 'rule':
      return <hr />;
    default:
      return block satisfies never;
  }
}

function List({ start, items }: { readonly start: number | null; readonly items: readonly (readonly Block[])[] }): ReactElement {
  const entries = items.map((blocks, index) => <li key={index}><Blocks blocks={blocks} /></li>);
  return start === null ? <ul>{entries}</ul> : <ol start={start}>{entries}</ol>;
}

function Table({ block: { head, rows } }: { readonly block: Extract<Block, { kind: 'table' }> }): ReactElement {
  return (
    <table>
      <thead>
        <tr>{head.map(({ align, inlines }, index) => <th key={index} scope="col" className={align ?? 'left'}><Inlines inlines={inlines} /></th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={rowIndex}>{row.map(({ align, inlines }, index) => <td key={index} className={align ?? 'left'}><Inlines inlines={inlines} /></td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}
