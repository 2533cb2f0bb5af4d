import { type ReactElement } from 'react';
import { type About } from '#contract/about';
import { type Capabilities } from '#contract/job';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { openPanel, view } from '../../state/view';
import { type SupportActs } from '../supportActs';
import { aboutWords, adapterNamed, panelWords, wishWords } from '../words/labels';
import { supportWords } from '../words/support';
import { LicenceList } from './licenceList';
import { PanelFrame } from './panelFrame';

/** What this app is made of, where it came from, and what it found on this machine. */
export function AboutPanel({ acts }: { readonly acts: SupportActs }): ReactElement {
  const about = useStore(view, (now) => now.about);
  const found = useStore(view, (now) => now.health?.capabilities ?? null);
  return (
    <PanelFrame title={panelWords.aboutTitle} side="wide" tool={<ReportButton />}>
      <dl className="facts">
        {[...versions(about), ...engines(found)].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <LicenceList acts={acts} />
    </PanelFrame>
  );
}

function ReportButton(): ReactElement {
  return (
    <Button className="button quiet" onPress={() => openPanel('report')}>
      {supportWords.report}
    </Button>
  );
}

type Fact = readonly [name: string, value: string];

function versions(about: About | null): readonly Fact[] {
  const unknown = aboutWords.unknown;
  return [
    [aboutWords.app, about?.app ?? unknown],
    [aboutWords.electron, about?.electron ?? unknown],
    [aboutWords.chromium, about?.chromium ?? unknown],
    [aboutWords.node, about?.node ?? unknown],
    [aboutWords.runtime, about ? aboutWords[about.runtimeSource] : unknown],
  ];
}

function engines(found: Capabilities | null): readonly Fact[] {
  if (!found) return [[aboutWords.engines, aboutWords.unknown]];
  const { adapter, adapterAsked, backends, threads } = found;
  return [
    [aboutWords.gpu, adapter ? adapterNamed(adapter) : aboutWords.noGpu(adapterAsked.times, adapterAsked.forMs)],
    [aboutWords.engines, backends.map((backend) => wishWords[backend]).join(', ') || aboutWords.none],
    [aboutWords.threads, threads === 1 ? aboutWords.oneThread : String(threads)],
  ];
}
