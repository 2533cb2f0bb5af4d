// @ts-check
import { asksNobody, fuzzed, knownRuntime, messages } from './hostile/messages.mjs';
import { checkedSenders, isolated, noExperiments, noNode, noRawApi, nothingPermitted, noWebview } from './hostile/rights.mjs';
import { nothingLeaves, onlyItsOwn, opensNothing, ownProtocol, policyHolds, sameOriginOnly, startsNothing, staysThere } from './hostile/ways.mjs';
import { requireSandbox } from './window.mjs';

/**
 * Electron's security checklist in its order, each point tried in the installed app; 19, the fuses, is looked up before it runs.
 *
 * @type {readonly (readonly [string, (pages: import('./opened.mjs').Pages) => Promise<void>])[]}
 */
export const checklist = [
  ['1 only what the app brings is loaded, from a secure origin', onlyItsOwn],
  ['2 no page knows Node', noNode],
  ['3 the bridge lives in a world of its own', isolated],
  ['4 every page is in the sandbox', async () => requireSandbox(3)],
  ['5 every permission is denied', nothingPermitted],
  ['6 no page reads another origin', sameOriginOnly],
  ['7 nothing runs that is not a file of the app', policyHolds],
  ['8 nothing insecure is loaded, nothing leaves', nothingLeaves],
  ['9, 10 no experiments of Chromium’s are switched on', noExperiments],
  ['11, 12 there are no embedded pages', noWebview],
  ['13 no page leaves its place', staysThere],
  ['14 no page opens a window', opensNothing],
  ['15 no page opens another program', startsNothing],
  ['16 the runtime is the one that was wanted, or says that it is not', knownRuntime],
  ['17 a call of another page, and one from a frame, is refused', checkedSenders],
  ['18 pages have a protocol of their own, and no way to other files', ownProtocol],
  ['20 a page gets two functions, and nothing of Electron’s with an event', noRawApi],
  ['it has asked nobody for a newer version', asksNobody],
  [`${messages} messages of a script that was let in do no harm`, fuzzed],
];
