import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { dismissProblems, document } from '../../state/document';
import { Icon } from '../parts/icons';
import { lectureWords } from '../words/lecture';

/** What of a lecture's file could not be used, and where that stood. */
export function ProblemsCard(): ReactElement | null {
  const problems = useStore(document, (now) => now.problems);
  if (problems.length === 0) return null;
  return (
    <section className="card problems" role="alert">
      <header>
        <Icon name="warning" />
        <h2>{lectureWords.problems}</h2>
      </header>
      <ul className="reason">
        {problems.map((problem, index) => <li key={index}>{problem}</li>)}
      </ul>
      <footer>
        <p className="advice">{lectureWords.problemsAdvice}</p>
        <Button className="button main" onPress={dismissProblems}>{lectureWords.putAway}</Button>
      </footer>
    </section>
  );
}
