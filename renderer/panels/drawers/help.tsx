import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { startTour } from '../../state/tour';
import { setKeys, view } from '../../state/view';
import { KeyEditor } from '../help/keyEditor';
import { KeyTable } from '../help/keyTable';
import { helpWords } from '../words/help';
import { panelWords } from '../words/labels';
import { tourWords } from '../words/tour';
import { PanelFrame } from './panelFrame';

/** All keys, and the place to change them. */
export function Help(): ReactElement {
  const [editing, setEditing] = useState(false);
  return (
    <PanelFrame title={panelWords.helpTitle} side="middle" tool={<Tools editing={editing} onEdit={setEditing} />}>
      {editing ? (
        <KeyEditor />
      ) : (
        <>
          <KeyTable />
          <p className="honest">{helpWords.jumping}</p>
          <p className="honest">{helpWords.larger}</p>
        </>
      )}
    </PanelFrame>
  );
}

function Tools({ editing, onEdit }: { readonly editing: boolean; readonly onEdit: (editing: boolean) => void }): ReactElement {
  const changed = useStore(view, (now) => Object.keys(now.keys).length > 0);
  return (
    <>
      {editing && changed ? (
        <Button className="button quiet" onPress={() => setKeys({})}>
          {helpWords.resetAll}
        </Button>
      ) : null}
      {editing ? null : (
        <Button className="button quiet" onPress={startTour}>
          {tourWords.again}
        </Button>
      )}
      <Button className="button" onPress={() => onEdit(!editing)}>
        {editing ? helpWords.done : helpWords.change}
      </Button>
    </>
  );
}
