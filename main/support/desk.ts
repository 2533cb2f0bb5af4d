import { homedir, hostname, userInfo } from 'node:os';
import { app } from 'electron';
import { language } from '#contract/language';
import { checkUp } from '../app/checkup';
import { lastLogLines } from '../app/logFiles';
import type { Surroundings } from '../app/machine';
import { timestamp } from '../compute/deadline';
import type { Core } from '../core';
import type { SupportSide } from '../ipc/supportHandlers';
import { findDumps } from './crashDumps';
import { readLicences } from './licences';
import type { Owner } from './redact';
import { reportText, toldLogLines } from './reportText';

/** What explaining needs. */
export interface SupportParts {
  readonly host: Core['host'];
  readonly about: Parameters<typeof reportText>[0]['about'];
  readonly surroundings: Surroundings;
  readonly logFolder: string;
  /** Lists of licences that the build wrote. */
  readonly lists: readonly string[];
}

/** Answers what a person asks about the app itself; nothing of it leaves the machine. */
export function makeSupportDesk({ host, about, surroundings, logFolder, lists }: SupportParts): SupportSide {
  return {
    report: async () => {
      const folder = app.getPath('crashDumps');
      const [checkup, dumps] = await Promise.all([checkUp(null), findDumps(folder)]);
      return {
        text: reportText({
          at: timestamp(), language: language(), about, packaged: app.isPackaged, health: host.health, machine: surroundings.machine,
          // Safe: a record of texts, for which Electron has a form of its own.
          graphics: { ...app.getGPUFeatureStatus() } as Readonly<Record<string, string>>,
          words: process.argv.slice(1), switches: surroundings.flags, checkup, dumps: { ...dumps, folder },
          log: lastLogLines(logFolder, toldLogLines), owner: owner(),
        }),
      };
    },
    licences: () => [...readLicences(lists, about)],
  };
}

function owner(): Owner {
  return { home: homedir(), user: userName(), host: hostname() };
}

/** Empty where the system does not tell, as for a user without an entry in its list. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
