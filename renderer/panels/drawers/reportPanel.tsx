import { type ReactElement, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { type SupportActs } from '../supportActs';
import { supportWords } from '../words/support';
import { PanelFrame } from './panelFrame';

/** What is known of this run, to be read and then copied; nothing is sent. */
export function ReportPanel({ acts }: { readonly acts: SupportActs }): ReactElement {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void acts.report().then((answer) => (answer.ok ? setText(answer.value.text) : setProblem(answer.message)));
  }, [acts]);
  return (
    <PanelFrame title={supportWords.report} side="wide" footer={<CopyReport acts={acts} text={text} />}>
      <p className="honest">{supportWords.told}</p>
      {text === null ? <p role="status">{problem ?? supportWords.gathering}</p> : (
        <pre className="reading-text" role="region" aria-label={supportWords.text} tabIndex={0}>{text}</pre>
      )}
    </PanelFrame>
  );
}

function CopyReport({ acts, text }: { readonly acts: SupportActs; readonly text: string | null }): ReactElement {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => setCopied(text !== null && (await acts.copy(text)));
  return (
    <div className="files">
      <Button className="button main" isDisabled={text === null} onPress={() => void copy()}>
        {supportWords.copy}
      </Button>
      <p role="status">{copied === null ? '' : copied ? supportWords.copied : supportWords.notCopied}</p>
    </div>
  );
}
