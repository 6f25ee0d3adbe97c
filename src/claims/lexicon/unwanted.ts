/** Source of a pattern for the stems of verbs for what nobody wants software to do. Linear. */
export const UNWANTED = String.raw`(?:send|upload|leak|transmit|expos|disclos|collect|shar|track|crash|freez|hang|corrupt|overwrit|hog|delet)`;
