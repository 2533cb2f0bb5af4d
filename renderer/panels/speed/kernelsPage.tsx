import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { type Calibration } from '#contract/calibration';
import { bench } from '../../state/bench';
import { type SpeedActs } from '../acts';
import { kernelWords, optionTold, settingTold } from '../words/kernels';
import { wishWords } from '../words/labels';
import { dateTold, modelWords, sizesTold, time, variantWords } from '../words/speed';
import { Start } from './start';

/** What calibration chose on this machine and when, and a button that does it again. */
export function KernelsPage({ acts }: { readonly acts: SpeedActs }): ReactElement {
  const kernels = useStore(bench, (now) => now.kernels);
  const calibration = kernels?.calibration ?? null;
  return (
    <>
      <Start what="kernels" label={calibration === null ? kernelWords.first : kernelWords.again} problem={null} onStart={acts.calibrate} onCancel={acts.cancel}>
        <p className="versus">{kernels === null ? kernelWords.asking : kernelWords.title(wishWords[kernels.backend])}</p>
      </Start>
      {calibration !== null ? <Found calibration={calibration} /> : kernels === null ? null : <p>{kernelWords.unknown}</p>}
    </>
  );
}

function Found({ calibration }: { readonly calibration: Calibration }): ReactElement {
  const { questions, sizes, createdAt } = calibration;
  if (questions.length === 0) return <p>{kernelWords.none}</p>;
  return (
    <>
      <p className="honest">
        {kernelWords.explained} {kernelWords.took(calibration, dateTold(createdAt))} {kernelWords.compared(sizesTold(sizes.variants))}
      </p>
      <table className="speed-table kernels">
        <thead>
          <tr>
            <th scope="col">{kernelWords.question}</th>
            <th scope="col">{kernelWords.chosen}</th>
            <th scope="col">{kernelWords.options}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ setting, options, chosen }) => (
            <tr key={setting}>
              <th scope="row">{settingTold(setting)}</th>
              <td>
                <b>{optionTold(chosen)}</b>
              </td>
              <td>{options.map(({ option, ms }) => `${optionTold(option)}: ${time(ms)}`).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Variants calibration={calibration} />
    </>
  );
}

function Variants({ calibration: { variants } }: { readonly calibration: Calibration }): ReactElement | null {
  if (variants.length === 0) return null;
  return (
    <table className="speed-table kernels">
      <thead>
        <tr>
          {[kernelWords.model, kernelWords.faster, kernelWords.loop, kernelWords.fused].map((head) => (
            <th key={head} scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {variants.map(({ model, faster, loopMs, fusedMs }) => (
          <tr key={model}>
            <th scope="row">{modelWords[model]}</th>
            <td>
              <b>{variantWords[faster]}</b>
            </td>
            {[loopMs, fusedMs].map((ms, index) => (
              <td key={index}>{ms === null ? '–' : time(ms)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
