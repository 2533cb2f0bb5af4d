import { type ReactElement } from 'react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { useStore } from 'zustand';
import { edit, lecture } from '../../state/lecture';
import { Icon } from '../parts/icons';
import { panelWords } from '../words/labels';
import { Segments } from './segments';

/** Numbers of heads that share the width of a word vector, 100, evenly. */
const headCounts = ['1', '2', '4', '5'] as const;
const largestSeed = 0xffff_ffff;

/** The seed of every weight that is drawn, and into how many heads attention is cut. */
export function SeedAndHeads(): ReactElement {
  const seed = useStore(lecture, (now) => now.seed);
  const heads = useStore(lecture, (now) => now.heads);
  return (
    <div className="row">
      <NumberField
        className="field"
        value={seed}
        minValue={0}
        maxValue={largestSeed}
        step={1}
        formatOptions={{ useGrouping: false }}
        onChange={(chosen) => {
          if (Number.isInteger(chosen)) edit({ seed: chosen });
        }}
      >
        <Label>{panelWords.seed}</Label>
        <Group className="stepper">
          <Button slot="decrement" aria-label={panelWords.seedLess}>
            <Icon name="less" />
          </Button>
          <Input className="input" />
          <Button slot="increment" aria-label={panelWords.seedMore}>
            <Icon name="more" />
          </Button>
        </Group>
      </NumberField>
      <Segments
        name={panelWords.heads}
        chosen={String(heads)}
        options={headCounts.map((count) => ({ id: count, label: count }))}
        onChoose={(count) => edit({ heads: Number(count) })}
      />
    </div>
  );
}
