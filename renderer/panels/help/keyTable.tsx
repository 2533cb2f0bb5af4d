import { Fragment, type ReactElement } from 'react';
import { useKeymap } from '../keys/current';
import { type Bound } from '../keys/keymap';
import { digits } from '../keys/table';
import { Keycaps } from '../parts/keycaps';
import { keyParts } from '../words/help';
import { actionWords, panelWords } from '../words/labels';

/** All keys, read from the table that also answers them. */
export function KeyTable(): ReactElement {
  const { bound } = useKeymap();
  return (
    <>
      {inParts(bound).map(({ name, lines }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <dl className="key-table">
            {lines.map((line) => (
              <div key={line.action}>
                <dt>{actionWords[line.action]}</dt>
                <dd>
                  <Chords line={line} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

interface Part {
  readonly name: string;
  readonly lines: readonly Bound[];
}

/** The table in parts, each of which begins with one action and goes on to the next that begins one. */
function inParts(bound: readonly Bound[]): readonly Part[] {
  return bound.reduce<readonly Part[]>((parts, line) => {
    const name = keyParts[line.action];
    const last = parts.at(-1);
    if (name !== undefined || !last) return [...parts, { name: name ?? '', lines: [line] }];
    return [...parts.slice(0, -1), { ...last, lines: [...last.lines, line] }];
  }, []);
}

function Chords({ line: { action, chords } }: { readonly line: Bound }): ReactElement {
  return (
    <>
      {gathered(chords).map((chord, index) => (
        <Fragment key={`${action} ${chord}`}>
          {index > 0 ? <span className="hidden"> {panelWords.or} </span> : null}
          <Keycaps chord={chord} />
        </Fragment>
      ))}
    </>
  );
}

const arrows = ['Left', 'Right', 'Up', 'Down'].map((way) => `Arrow${way}`);

/** Nine digits in a row are told as the first and the last of them, the four arrows as one key. */
function gathered(chords: readonly string[]): readonly string[] {
  const [first, last] = [digits[0], digits[digits.length - 1]];
  const allArrows = arrows.every((arrow) => chords.some((chord) => chord.endsWith(arrow)));
  return chords.flatMap((chord) => {
    if (allArrows && arrows.some((arrow) => chord.endsWith(arrow))) return chord.endsWith('ArrowLeft') ? [chord.replace('ArrowLeft', '← → ↑ ↓')] : [];
    const digit = digits.find((each) => chord.endsWith(each) && chord.length <= 'Shift+1'.length && !/^F/.test(chord));
    if (digit === undefined) return [chord];
    return digit === first ? [chord.replace(first, `${first}…${last}`)] : [];
  });
}
