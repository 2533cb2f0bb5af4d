import { type ReactElement, useEffect } from 'react';
import { useStore } from 'zustand';
import { bench, type Measurement, prepare } from '../../state/bench';
import { type Acts } from '../acts';
import { PanelFrame } from '../drawers/panelFrame';
import { Segments } from '../drawers/segments';
import { pageWords, speedWords } from '../words/speed';
import { ComparisonPage } from './comparisonPage';
import { Files } from './files';
import { KernelsPage } from './kernelsPage';
import { SweepPage } from './sweepPage';

const pages: readonly Measurement[] = ['comparison', 'sweep', 'kernels'];

/** Wide drawer: how fast this machine computes each model in both ways, along which sizes, and with which kernels. */
export function SpeedPanel({ acts }: { readonly acts: Acts }): ReactElement {
  const page = useStore(bench, (now) => now.page);
  useEffect(() => acts.speed.recall(), [acts]);
  const tool = (
    <Segments name={speedWords.pages} unnamed chosen={page} options={pages.map((id) => ({ id, label: pageWords[id] }))} onChoose={(chosen) => prepare({ page: chosen })} />
  );
  return (
    <PanelFrame title={speedWords.title} side="wide" tool={tool} footer={<Files acts={acts.speed} />}>
      <Page page={page} acts={acts} />
    </PanelFrame>
  );
}

function Page({ page, acts }: { readonly page: Measurement; readonly acts: Acts }): ReactElement {
  switch (page) {
    case 'comparison':
      return <ComparisonPage acts={acts.speed} />;
    case 'sweep':
      return <SweepPage acts={acts.speed} />;
    case 'kernels':
      return <KernelsPage acts={acts.speed} />;
    default:
      return page satisfies never;
  }
}
