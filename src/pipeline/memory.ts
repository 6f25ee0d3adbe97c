import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** How far the heap may grow beyond what is alive before it is tidied, percent. */
const GROWTH = {
  /** While modules are loaded: nearly all of it stays. */
  loading: 100,
  /** While bodies pass through: they count as heap, and would have it tidied for their sake alone. */
  passing: 30,
  /** While what is alive is at its largest. */
  holding: 15,
} as const;
/** Room for new objects at which it grows no more, bytes: all but a few die at once, in less room too. */
const NEW_SPACE = 8 * 1024 * 1024;
const LOOK_MS = 5;

let held: 'no' | 'small' | 'grown' = 'no';

const heapGrowth = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);
const newSpaceGrowth = (factor: number): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Keeps the heap of a process that writes near what is alive: left to itself, V8 takes several times as much where
 * the machine has memory. Costs about a tenth of the speed, and holds for the process. To be called before anything large is loaded.
 */
export function holdMemory(): void {
  if (held !== 'no') return;
  held = 'small';
  heapGrowth(GROWTH.loading);
  // So little is cleared at a time that helpers cost more than they do, and where cores are busy they are waited for.
  setFlagsFromString('--no-parallel-scavenge');
  // What is hot is compiled by the last compiler all the same: the one between takes some 50 MB, much of it on other
  // threads and hardly ever given back, for less speed than the room that it leaves to the heap.
  setFlagsFromString('--no-maglev');
  // The room for new objects can only be bound at the start of a process; that it grows may be ended at any time.
  newSpaceGrowth(1);
}

/** Keeps near what is alive from here on, more or less closely; for a process whose memory is held. */
export function keepNear(what: 'passing' | 'holding'): void {
  if (held !== 'no') heapGrowth(GROWTH[what]);
}

/**
 * Leaves WebAssembly as it is compiled first, for a process that fetches and does no more with it: to compile the parser
 * of HTTP answers a second time, better, takes 25 MB on another thread, which are hardly ever given back, and gains
 * nothing that could be measured.
 */
export function compileOnce(): void {
  if (held === 'no') return;
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
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
