export { addMarked } from './merge.ts';
export { modelRequest } from './request.ts';
