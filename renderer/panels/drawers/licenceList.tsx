import { type ReactElement, useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Licence } from '#contract/support';
import { Icon } from '../parts/icons';
import { type SupportActs } from '../supportActs';
import { supportWords } from '../words/support';

/** Every work of which something is shipped, with its licence to be opened below it. */
export function LicenceList({ acts }: { readonly acts: SupportActs }): ReactElement {
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void acts.licences().then((answer) => (answer.ok ? setLicences(answer.value) : setProblem(answer.message)));
  }, [acts]);
  const told = licences === null ? problem : licences.length === 0 ? supportWords.noLicences : supportWords.licencesTold(licences.length);
  return (
    <section className="licences">
      <h3>{supportWords.licences}</h3>
      <p className="honest">{told}</p>
      <ul>
        {licences?.map((each) => <LicenceLine key={`${each.name} ${each.version}`} licence={each} />)}
      </ul>
    </section>
  );
}

function LicenceLine({ licence: { name, version, licence, text } }: { readonly licence: Licence }): ReactElement {
  const [open, setOpen] = useState(false);
  const below = useId();
  return (
    <li translate="no">
      <Button className="licence" aria-expanded={open} {...(open ? { 'aria-controls': below } : {})} onPress={() => setOpen(!open)}>
        <Icon name={open ? 'up' : 'down'} />
        <span>{name}</span>
        <span>{version}</span>
        <span>{licence}</span>
      </Button>
      {open ? <pre id={below} className="reading-text">{text}</pre> : null}
    </li>
  );
}
