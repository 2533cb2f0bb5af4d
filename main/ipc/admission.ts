import { calls, type CallName, type Role } from '#contract/channels';
import { failed, fine, type Outcome } from '#contract/failure';
import { scheme } from '../app/web/location';
import { firstProblem } from './problem';

/** Who asks, as Electron tells it; `role` is what the page was opened as, `null` for a page that is none of ours. */
export interface Sender {
  readonly role: Role | null;
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** A call that may be answered: its name and its request, parsed. */
export interface Admitted {
  readonly name: CallName;
  readonly request: unknown;
}

/** The one guard of every call: who asks, from where, what, and in which form. */
export function admit(sender: Sender, name: unknown, request: unknown): Outcome<Admitted> {
  const refusal = refusalOf(sender);
  if (refusal !== null) return failed('refused', refusal);
  if (!isCallName(name)) return failed('refused', `there is no call named ${JSON.stringify(name) ?? typeof name}`);
  if (calls[name].from !== sender.role) return failed('refused', `${name}: only the ${calls[name].from} page may ask this, not ${sender.role}`);
  const parsed = calls[name].request.safeParse(request);
  if (!parsed.success) return failed('bad-request', firstProblem(parsed.error, name).slice(0, 4000));
  return fine({ name, request: parsed.data });
}

function refusalOf({ role, url, isMainFrame }: Sender): string | null {
  if (role === null) return 'this page is not one of the app';
  if (!isMainFrame) return 'an embedded frame may not ask anything';
  // Compared as text and not parsed: whatever is not exactly our origin is not ours.
  if (!url.startsWith(`${scheme}://${role}/`)) return `only ${scheme}://${role} may ask this`;
  return null;
}

/** Own keys only: `__proto__` and `constructor` are names too. */
function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
