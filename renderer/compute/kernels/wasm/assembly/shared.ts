// What all threads share: two words at fixed places, below everything that the page lays out.

/** Not 0 as soon as the run is cancelled. */
const stopAddress: usize = 64;
/** The next task nobody has taken yet. */
const nextTaskAddress: usize = 128;

/** Whether the run was cancelled; asked for between pieces of work of less than a millisecond or so. */
@inline
export function stopped(): bool {
  return atomic.load<i32>(stopAddress) != 0;
}

/** Takes the next task; whoever is free takes it, so that a slow core holds nobody up. */
@inline
export function takeTask(): i32 {
  return atomic.add<i32>(nextTaskAddress, 1);
}
