/** Source of a pattern for the stems of verbs for what nobody wants software to do. Linear. */
export const UNWANTED = String.raw`(?:send|upload|leak|transmit|expos|disclos|collect|shar|track|crash|freez|hang|corrupt|overwrit|hog|delet)`;

/** What software does to what is its user's: that it does so no more is no fault. */
export const HANDLES: ReadonlySet<string> = new Set(
  'log read check scan collect record store keep upload send track monitor query fetch contact include embed mark insert report share write access inspect leak transmit'.split(
    ' ',
  ),
);
