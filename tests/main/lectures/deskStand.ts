import { join } from 'node:path';
import type { Dialogs } from '../../../main/app/files/dialogs';
import { LectureDesk } from '../../../main/lectures/desk/desk';
import type { Questions } from '../../../main/lectures/desk/questions';
import { LectureReader } from '../../../main/lectures/reading/reader';
import { systemClock } from '../../../main/compute/deadline';

/** Answers to the questions that a desk asks, and what it told the pages. */
export interface DeskStand {
  readonly desk: LectureDesk;
  readonly told: { readonly name: string; readonly payload: unknown }[];
  readonly answers: { toOpen: string | null; toSave: string | null; conflict: 'save elsewhere' | 'overwrite' | 'cancel'; replace: boolean };
  /** What was asked, in words of ours. */
  readonly asked: string[];
  /** A desk at its next start, with the same folder. */
  readonly again: () => DeskStand;
}

/** A desk over a folder, with answers instead of dialogs. */
export function deskStand(folder: string, program: string): DeskStand {
  const told: DeskStand['told'] = [];
  const asked: string[] = [];
  const answers: DeskStand['answers'] = { toOpen: null, toSave: null, conflict: 'cancel', replace: false };
  const dialogs: Dialogs = {
    toOpen: () => Promise.resolve(answers.toOpen),
    toSave: (_pageId, { name }) => {
      asked.push(`where: ${name}`);
      return Promise.resolve(answers.toSave);
    },
  };
  const questions: Questions = {
    onChangedFile: (_pageId, name) => {
      asked.push(`changed: ${name}`);
      return Promise.resolve(answers.conflict);
    },
    mayReplace: (_pageId, name) => {
      asked.push(`replace: ${name}`);
      return Promise.resolve(answers.replace);
    },
  };
  const desk = new LectureDesk({
    folder: join(folder, 'kept'),
    reader: new LectureReader(program, systemClock),
    clock: systemClock,
    timestamp: () => '2026-11-29T12:00:00.000Z',
    dialogs,
    questions,
    tell: (name, payload) => void told.push({ name, payload }),
  });
  return { desk, told, answers, asked, again: () => deskStand(folder, program) };
}
