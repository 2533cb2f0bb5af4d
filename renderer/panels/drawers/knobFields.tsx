import { type ReactElement } from 'react';
import { Button, Group, Input, Label, NumberField, Slider, SliderOutput, SliderThumb, SliderTrack, Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import { type KnobSpec, type KnobValue, type NumberKnob } from '#contract/knobs';
import { edit, wish, turn } from '../../state/wish';
import { type ActEntry } from '../acts';
import { Icon } from '../parts/icons';
import { panelWords } from '../words/labels';
import { Segments } from './segments';

const largestSeed = 0xffff_ffff;

/** The seed of every weight that is drawn, and what the act on stage lets the lecturer turn. */
export function KnobFields({ act }: { readonly act: ActEntry | null }): ReactElement {
  const seed = useStore(wish, (now) => now.seed);
  const turned = useStore(wish, (now) => now.knobs[act?.family ?? '']);
  return (
    <>
      <div className="row">
        <Stepper name={panelWords.seed} least={0} most={largestSeed} step={1} value={seed} onChange={(chosen) => edit({ seed: chosen })} />
        <span />
      </div>
      {(act?.knobs ?? []).map((spec) => (
        <Knob key={spec.name} spec={spec} value={turned?.[spec.name] ?? spec.usual} onTurn={(value) => turn(act?.family ?? '', spec.name, value)} />
      ))}
    </>
  );
}

interface KnobProps {
  readonly spec: KnobSpec;
  readonly value: KnobValue;
  readonly onTurn: (value: KnobValue) => void;
}

function Knob({ spec, value, onTurn }: KnobProps): ReactElement {
  return (
    <div className="knob-field">
      <KnobControl spec={spec} value={value} onTurn={onTurn} />
      <p className="knob-help">{spec.help}</p>
    </div>
  );
}

function KnobControl({ spec, value, onTurn }: KnobProps): ReactElement {
  switch (spec.kind) {
    case 'number':
      return <NumberSlider spec={spec} value={Number(value)} onTurn={onTurn} />;
    case 'choice': {
      const options = spec.options.map((option) => ({ id: String(option.value), label: option.label }));
      const choose = (id: string): void => onTurn(spec.options.find((option) => String(option.value) === id)?.value ?? spec.usual);
      return <Segments name={spec.label} chosen={String(value)} options={options} onChoose={choose} />;
    }
    case 'switch':
      return (
        <Switch className="switch" isSelected={value === true} onChange={onTurn}>
          <span className="switch-track" />
          {spec.label}
        </Switch>
      );
    default:
      return spec satisfies never;
  }
}

function NumberSlider({ spec, value, onTurn }: { readonly spec: NumberKnob; readonly value: number; readonly onTurn: (value: number) => void }): ReactElement {
  return (
    <Slider className="knob-slider" minValue={spec.least} maxValue={spec.most} step={spec.step} value={value} onChange={onTurn}>
      <Label>{spec.label}</Label>
      <SliderOutput />
      <SliderTrack className="knob-track">
        <SliderThumb className="knob-thumb" />
      </SliderTrack>
    </Slider>
  );
}

interface StepperProps {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Stepper({ name, least, most, step, value, onChange }: StepperProps): ReactElement {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      formatOptions={{ useGrouping: false }}
      onChange={(chosen) => {
        if (Number.isInteger(chosen)) onChange(chosen);
      }}
    >
      <Label>{name}</Label>
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
  );
}
