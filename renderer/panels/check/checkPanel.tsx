import { type ReactElement, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { check } from '../../state/check';
import { document } from '../../state/document';
import { hall } from '../../state/hall';
import { view } from '../../state/view';
import { type Acts } from '../acts';
import { PanelFrame } from '../drawers/panelFrame';
import { MissingLine } from '../overview/missingLine';
import { Icon } from '../parts/icons';
import { usePlaces } from '../parts/usePlaces';
import { checkWords } from '../words/check';
import { ClickerTrial } from './clickerTrial';
import { type Line, linesOf } from './lines';
import { CheckProgress, SizeChoice } from './start';

/** The check before a talk: one page, green or what to do. */
export function CheckPanel({ acts }: { readonly acts: Acts }): ReactElement {
  const state = useStore(check);
  const health = useStore(view, (now) => now.health);
  const file = useStore(document, (now) => now.file);
  const places = usePlaces(acts);
  const awake = useStore(hall, (now) => now.awake);
  // Presenting is what keeps the machine awake, and the lecturer's window is told of it.
  const checkup = state.checkup && 'screens' in state.checkup ? { ...state.checkup, awake: state.checkup.awake ?? awake } : state.checkup;
  const lines = linesOf({ ...state, checkup }, health, file);
  useEffect(() => {
    acts.check.look();
    return acts.check.end;
  }, [acts]);
  return (
    <PanelFrame title={checkWords.title} side="wide" tool={<CopyButton acts={acts} lines={lines} />}>
      <div className="check-start">
        {state.running ? <CheckProgress running={state.running} onEnd={acts.check.end} /> : <SizeChoice again={state.report !== null} onStart={acts.check.start} />}
      </div>
      <ul className="check-lines" aria-live="polite">
        {lines.map((line) => (
          <CheckLine key={`${line.topic} ${line.text}`} line={line} />
        ))}
      </ul>
      {lines.some(({ computes }) => computes) ? <MissingLine acts={acts} places={places} /> : null}
      <ClickerTrial />
    </PanelFrame>
  );
}

function CheckLine({ line: { topic, level, text } }: { readonly line: Line }): ReactElement {
  return (
    <li className={`check-line ${level}`}>
      <Icon name={level === 'good' ? 'check' : level === 'bad' ? 'warning' : 'help'} />
      <span className="hidden">{checkWords[level]}: </span>
      <strong>{checkWords.names[topic]}</strong>
      <span>{text}</span>
    </li>
  );
}

function CopyButton({ acts, lines }: { readonly acts: Acts; readonly lines: readonly Line[] }): ReactElement {
  const [copied, setCopied] = useState(false);
  const report = useStore(check, (now) => now.report);
  useEffect(() => setCopied(false), [report]);
  const copy = async (): Promise<void> => setCopied(await acts.check.copy(textOf(lines, report)));
  return (
    <Button className="button quiet" isDisabled={report === null} onPress={() => void copy()}>
      {copied ? checkWords.copied : checkWords.copy}
    </Button>
  );
}

function textOf(lines: readonly Line[], report: { readonly widthPx: number; readonly heightPx: number } | null): string {
  const head = report ? [`${checkWords.report(`${report.widthPx}×${report.heightPx}`)}`, ''] : [];
  return [...head, ...lines.map(({ topic, level, text }) => `${checkWords[level]}\t${checkWords.names[topic]}\t${text}`)].join('\n');
}
