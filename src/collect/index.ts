export { createFetch, type ClosableFetch, type FetchHooks } from './fetch.ts';
