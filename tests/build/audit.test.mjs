import { expect, test } from 'vitest';
import { audited } from '../../build/checks/audit.mjs';

const locked = { 'node_modules/three': {}, 'node_modules/vite': { dev: true }, 'node_modules/electron': { dev: true } };
const hole = (name, severity) => ({ [name]: { name, severity, nodes: [`node_modules/${name}`] } });

test('where nobody answers nothing was checked, and that is said', () => {
  expect(audited({ message: '405 Method Not Allowed - POST https://a.b/advisories', error: {} }, locked)).toEqual({ passed: 0, failed: 0, remark: 'not checkable here: 405 Method Not Allowed' });
  expect(audited(null, locked)).toEqual({ passed: 0, failed: 0, remark: 'not checkable here: npm gave no answer' });
});

test('no known hole is one check passed', () => {
  expect(audited({ vulnerabilities: {} }, locked)).toEqual({ passed: 1, failed: 0 });
});

test.each([['three', 'high'], ['three', 'critical'], ['electron', 'high']])('a grave hole in what is shipped fails, by name: %s, %s', (name, severity) => {
  expect(audited({ vulnerabilities: hole(name, severity) }, locked)).toEqual({ passed: 0, failed: 1, remark: `known holes in what is shipped: ${name} (${severity})` });
});

test.each([['three', 'moderate'], ['vite', 'critical']])('a lesser one, or one in what only builds, is told: %s, %s', (name, severity) => {
  expect(audited({ vulnerabilities: hole(name, severity) }, locked)).toMatchObject({ passed: 1, failed: 0, remark: expect.stringMatching(/^1 packages/) });
});
