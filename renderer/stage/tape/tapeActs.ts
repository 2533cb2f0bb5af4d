import { type TapeActs } from '../../panels/tape/tapeActs';
import { tapeWords } from '../../panels/words/tape';
import { replay } from '../../state/replay';
import { showNotice } from '../../state/view';
import { type Player } from './player';

/** What the controls may ask about talks that were given. */
export function tapeActs(player: Player): TapeActs {
  return {
    recall: () => void recall(),
    play: (id) => void player.play(id),
    playLast: () => void playLast(player),
    end: () => player.end(),
    remove: (id) => void remove(id),
  };
}

async function recall(): Promise<void> {
  const answer = await window.bridge.call('tape:list', undefined);
  if (answer.ok) replay.setState({ tapes: answer.value });
  else showNotice(answer.message);
}

async function remove(id: number): Promise<void> {
  const answer = await window.bridge.call('tape:remove', { id });
  if (!answer.ok) showNotice(answer.message);
  await recall();
}

async function playLast(player: Player): Promise<void> {
  await recall();
  const [last] = replay.getState().tapes ?? [];
  if (last) await player.play(last.id);
  else showNotice(tapeWords.none);
}
