export { browserCheck } from './walls.ts';
export { createFetch, type ClosableFetch, type FetchHooks } from './fetch.ts';
export { sourceKinds } from './sources/index.ts';
export { UNVISITED } from './sources/visit.ts';
export { collectAll, collectSource, type CollectAllOptions, type CollectSummary } from './visits.ts';
export { isSilent, nextVisit, usualPause } from './polling.ts';
export {
  askHub,
  findHub,
  isSigned,
  planSubscription,
  readHubQuestion,
  type Announcement,
  type HubQuestion,
  type Subscription,
} from './websub.ts';
