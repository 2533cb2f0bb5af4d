import { inLanguage } from '#contract/language';

const texts = {
  en: {
    title: 'Unroll: report of a problem',
    lines: {
      app: 'Unroll', electron: 'Electron', chromium: 'Chromium', node: 'Node', system: 'System', processor: 'Processor', screens: 'Screens', disk: 'Disk', power: 'Power',
      words: 'Started with', switches: 'Switches', state: 'Engine', adapter: 'GPU', engines: 'Engines', graphics: 'Graphics', dumps: 'Crash dumps',
    },
    values: {
      packaged: 'packaged', development: 'from its sources', official: 'official', registry: 'from the npm registry',
      unnamed: 'unnamed', primary: '(main)', mirrored: 'mirrored', none: 'none', unknown: 'unknown', file: '(file)', software: 'software',
      cores: (count: number): string => `${count} cores`,
      free: (gib: string): string => `${gib} GiB free`,
      mains: 'mains', battery: 'battery',
      threads: (count: number): string => `threads: ${count}`,
      isolated: 'memory shared', notIsolated: 'memory not shared',
      dumps: (count: number, newest: string): string => `${count}, the newest of ${newest}`,
      dumpsIn: (folder: string): string => `they stay on this machine, in ${folder}`,
    },
    log: (count: number): string => (count === 0 ? 'The log is empty.' : `The newest lines of the log (${count}):`),
    leftOut: (count: number): string => `(${count} lines before these left out)`,
    chromiumLicences: 'Chromium and Node contain the work of many others. All their licences stand in the file LICENSES.chromium.html, which lies in the folder of the program.',
    manyLicences: 'BSD-3-Clause and others',
  },
  de: {
    title: 'Unroll: Bericht über ein Problem',
    lines: {
      app: 'Unroll', electron: 'Electron', chromium: 'Chromium', node: 'Node', system: 'Betriebssystem', processor: 'Prozessor', screens: 'Bildschirme', disk: 'Speicher', power: 'Strom',
      words: 'Gestartet mit', switches: 'Schalter', state: 'Engine', adapter: 'GPU', engines: 'Engines', graphics: 'Grafik', dumps: 'Absturzberichte',
    },
    values: {
      packaged: 'als Paket', development: 'aus den Quellen', official: 'offiziell', registry: 'aus der npm-Registry',
      unnamed: 'ohne Namen', primary: '(Hauptbildschirm)', mirrored: 'gespiegelt', none: 'keine', unknown: 'unbekannt', file: '(Datei)', software: 'ohne echte GPU',
      cores: (count: number): string => `${count} Kerne`,
      free: (gib: string): string => `${gib} GiB frei`,
      mains: 'am Netz', battery: 'auf Akku',
      threads: (count: number): string => `Threads: ${count}`,
      isolated: 'Speicher geteilt', notIsolated: 'Speicher nicht geteilt',
      dumps: (count: number, newest: string): string => `${count}, der neueste von ${newest}`,
      dumpsIn: (folder: string): string => `sie bleiben auf diesem Rechner, in ${folder}`,
    },
    log: (count: number): string => (count === 0 ? 'Das Protokoll ist leer.' : `Die neuesten Zeilen des Protokolls (${count}):`),
    leftOut: (count: number): string => `(${count} Zeilen davor ausgelassen)`,
    chromiumLicences: 'Chromium und Node enthalten die Arbeit vieler anderer. All ihre Lizenzen stehen in der Datei LICENSES.chromium.html, die im Ordner des Programms liegt.',
    manyLicences: 'BSD-3-Clause und andere',
  },
};

/** What a report of a problem says, and what is said of licences that stand elsewhere. */
export function reportWords(): (typeof texts)['en'] {
  return inLanguage(texts);
}
