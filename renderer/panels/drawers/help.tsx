import { Fragment, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { startTour } from '../../state/tour';
import { type Action, bindings } from '../keys/table';
import { Keycaps } from '../parts/keycaps';
import { actionWords, panelWords } from '../words/labels';
import { tourWords } from '../words/tour';
import { PanelFrame } from './panelFrame';

/** All keys, read from the table that also answers them. */
export function Help(): ReactElement {
  return (
    <PanelFrame title={panelWords.helpTitle} side="middle" tool={<TourButton />}>
      <dl className="key-table">
        {bindings.map(({ action, chords }) => (
          <div key={action}>
            <dt>{actionWords[action]}</dt>
            <dd>
              <Chords action={action} chords={chords} />
            </dd>
          </div>
        ))}
      </dl>
    </PanelFrame>
  );
}

function TourButton(): ReactElement {
  return (
    <Button className="button" onPress={startTour}>
      {tourWords.again}
    </Button>
  );
}

interface ChordsProps {
  readonly action: Action;
  readonly chords: readonly string[];
}

function Chords({ action, chords }: ChordsProps): ReactElement {
  return (
    <>
      {chords.map((chord, index) => (
        <Fragment key={`${action} ${chord}`}>
          {index > 0 ? <span className="hidden"> {panelWords.or} </span> : null}
          <Keycaps chord={chord} />
        </Fragment>
      ))}
    </>
  );
}
