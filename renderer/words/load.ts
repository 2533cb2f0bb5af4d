import { openPacked, type PackedWords } from './packed';
import address from './vectors.bin?url';

let opened: Promise<PackedWords> | undefined;

/** The packed word vectors, fetched from the app's own files the first time they are asked for. */
export function loadWords(): Promise<PackedWords> {
  opened ??= fetch(address)
    .then((answer) => answer.arrayBuffer())
    .then(openPacked);
  return opened;
}
