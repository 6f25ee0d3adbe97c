/** What mailers and networks hang onto links to count their readers, wherever the link leads. */
const READER_MARK =
  /^(?:utm_\w{1,40}|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|srsltid|_hsenc|_hsmi|cmpid|ref_src|spm|guccounter)$/i;

/** Whether a query parameter tells who led the reader here, not which page it is. */
export const isReaderMark = (name: string): boolean => READER_MARK.test(name);
