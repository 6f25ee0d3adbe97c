import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** How far the heap may grow beyond what is alive before it is tidied, percent. */
const GROWTH = 30;
/** Room for new objects at which it grows no more, bytes: all but a few die at once, in less room too. */
const NEW_SPACE = 8 * 1024 * 1024;
const LOOK_MS = 5;

let held: 'no' | 'small' | 'grown' = 'no';

const newSpaceGrowth = (factor: number): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Keeps the heap of a process that writes near what is alive: left to itself, V8 takes several times as much where
 * the machine has memory. Costs about a tenth of the speed, and holds for the process. To be called before anything large is loaded.
 */
export function holdMemory(): void {
  if (held !== 'no') return;
  held = 'small';
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  // The room for new objects can only be bound at the start of a process; that it grows may be ended at any time.
  newSpaceGrowth(1);
}

/** What is loaded once is loaded: lets the room for new objects grow to what a long run needs. */
export function letGrow(): void {
  if (held !== 'small') return;
  held = 'grown';
  newSpaceGrowth(2);
  const look = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    if (space !== undefined && space.space_size < NEW_SPACE) return;
    newSpaceGrowth(1);
    clearInterval(look);
  }, LOOK_MS);
  look.unref();
}
