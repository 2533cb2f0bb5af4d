import { type Calibration } from '#contract/calibration';
import { inLanguage } from '#contract/language';
import { kernelOptions as optionsDe, kernels as kernelsDe, kernelSettings as settingsDe } from './de/kernels';
import { kernelOptions as optionsEn, kernels as kernelsEn, kernelSettings as settingsEn } from './en/kernels';

const words = inLanguage({ en: kernelsEn, de: kernelsDe });
const settings = inLanguage({ en: settingsEn, de: settingsDe });
const options = inLanguage({ en: optionsEn, de: optionsDe });

/** What the page about this machine's kernels says. */
export const kernelWords = { ...words, took: ({ tookMs }: Calibration, date: string): string => words.took((tookMs / 1000).toFixed(1), date) };

/** A setting of an engine's kernels in words; one that is not known here is taken apart at its capitals. */
export function settingTold(setting: string): string {
  return settings[setting] ?? setting.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

/** One thing a setting may be. */
export function optionTold(option: number | string): string {
  return options[option] ?? String(option);
}
