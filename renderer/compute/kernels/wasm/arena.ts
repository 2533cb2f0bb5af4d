import { UnrollError } from '#contract/failure';
import { words } from '../../words/words';

/** The first bytes are the threads' own words; see assembly/shared.ts. */
const firstAddress = 1024;
export const stopWord = 64 / 4;
export const nextTaskWord = 128 / 4;
/** Every part begins on a line of the processor's cache, so that no two threads write to the same one. */
const line = 64;
const pageBytes = 65_536;
/** What 32-bit addresses reach, less one page so that every end is a number below 2^32. */
const mostBytes = 2 ** 32 - pageBytes;

/** Lays parts one behind another before there is any memory, then makes a memory that just holds them. */
export class Arena {
  #end = firstAddress;

  /** The address of a new part of so many float32, rounded up to whole lines. */
  numbers(count: number): number {
    const address = this.#end;
    this.#end = address + Math.ceil((count * 4) / line) * line;
    return address;
  }

  /**
   * A shared memory, all 0, that holds every part.
   *
   * @throws UnrollError 'out-of-memory' when 32-bit addresses do not reach that far or the machine has no more
   */
  build(what: string, fits: string): Ground {
    // Tiles may read a line behind the last part.
    const bytes = this.#end + line * 4;
    if (bytes > mostBytes) throw tooLarge(what, bytes, fits);
    const pages = Math.ceil(bytes / pageBytes);
    try {
      return new Ground(new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }));
    } catch {
      throw tooLarge(what, bytes, fits);
    }
  }
}

function tooLarge(what: string, bytes: number, fits: string): UnrollError {
  const giga = (bytes / 2 ** 30).toFixed(1);
  return new UnrollError('out-of-memory', `${words.room.tooLargeForWasm(what, giga)} ${fits}`);
}

/** A memory and what lies in it. */
export class Ground {
  readonly memory: WebAssembly.Memory;
  readonly bytes: number;
  readonly #numbers: Float32Array;
  readonly #words: Int32Array;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.bytes = memory.buffer.byteLength;
    this.#numbers = new Float32Array(memory.buffer);
    this.#words = new Int32Array(memory.buffer);
  }

  /** A view of some float32. */
  at(address: number, count: number): Float32Array {
    return this.#numbers.subarray(address / 4, address / 4 + count);
  }

  put(address: number, numbers: Float32Array): void {
    this.#numbers.set(numbers, address / 4);
  }

  /** Whole numbers and addresses, as a struct's fields follow one another. */
  putWords(address: number, words: readonly number[]): void {
    words.forEach((word, index) => {
      this.#words[address / 4 + index] = word;
    });
  }

  /** Tells the threads to stop, or that they may go on. */
  setStopped(stopped: boolean): void {
    Atomics.store(this.#words, stopWord, stopped ? 1 : 0);
  }

  /** The next task is the first again. */
  resetTasks(): void {
    Atomics.store(this.#words, nextTaskWord, 0);
  }
}
