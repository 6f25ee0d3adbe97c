export { orderOf, sortKey } from './orders/index.ts';
