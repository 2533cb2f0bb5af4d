import { describe, expect, test } from 'vitest';
import { calls, type CallName } from '#contract/channels';
import { admit, type Sender } from '../../main/ipc/admission';

const stage: Sender = { role: 'stage', url: 'app://stage/', isMainFrame: true };
const compute: Sender = { role: 'compute', url: 'app://compute/?gpu=none', isMainFrame: true };

test('a call of the right page in the right form is admitted, parsed', () => {
  expect(admit(stage, 'stage:drawn', { frame: 3 })).toEqual({ ok: true, value: { name: 'stage:drawn', request: { frame: 3 } } });
});

describe('refused is', () => {
  const strangers: readonly (readonly [string, Sender])[] = [
    ['a page that is none of ours', { ...stage, role: null }],
    ['an embedded frame', { ...stage, isMainFrame: false }],
    ['a blank page', { ...stage, url: 'about:blank' }],
    ['another scheme', { ...stage, url: 'https://stage/' }],
    ['the host of another role', { ...stage, url: 'app://compute/' }],
    ['a host that only begins like ours', { ...stage, url: 'app://stage.example/' }],
    ['a host with a name in front', { ...stage, url: 'app://x@stage/' }],
    ['a host with a port', { ...stage, url: 'app://stage:80/' }],
    ['no address at all', { ...stage, url: '' }],
  ];
  test.each(strangers)('%s', (_who, sender) => {
    expect(admit(sender, 'app:about', undefined)).toMatchObject({ ok: false, code: 'refused' });
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'app:nothing', '', 7, null, undefined, ['app:about']])('the name %j', (name) => {
    expect(admit(stage, name, undefined)).toMatchObject({ ok: false, code: 'refused', message: expect.stringContaining('there is no call') });
  });

  test.each(Object.keys(calls) as CallName[])('%s from the page that it is not for', (name) => {
    const wrong = calls[name].from === 'stage' ? compute : stage;
    expect(admit(wrong, name, undefined)).toMatchObject({ ok: false, code: 'refused', message: expect.stringContaining(name) });
  });
});

describe('a request in the wrong form is answered with its field', () => {
  const scenario = { act: 'race', text: 'a b', seed: 7, knobs: {}, backend: 'auto' };
  test.each([
    ['compute:run', { runId: 'a', scenario: { ...scenario, seed: '7' } }, 'compute:run.scenario.seed: expected number, received string'],
    ['compute:run', { runId: 'a' }, 'compute:run.scenario: expected object, received undefined'],
    ['compute:run', { runId: 'a', scenario, also: 1 }, 'compute:run: unrecognized key: "also"'],
    ['compute:run', { runId: 'a', scenario: { ...scenario, knobs: { heads: null } } }, 'compute:run.scenario.knobs.heads: expected number, received null'],
    ['stage:drawn', 5, 'stage:drawn: expected object, received number'],
    ['stage:listed', [{ id: 'race', title: 'x', steps: 1, frames: 'many' }], 'stage:listed[0].frames: expected number, received string'],
    ['app:about', {}, 'app:about: expected undefined, received object'],
  ])('%s', (name, request, message) => {
    const answer = admit(stage, name, request);
    expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
    expect(!answer.ok && answer.message).toContain(message);
  });
});
