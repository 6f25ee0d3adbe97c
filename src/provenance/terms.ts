/** Papers by which a maker binds its users. */
const TERMS =
  '(?:terms(?: (?:of (?:service|use)|and conditions))?|privacy (?:policy|policies|principles|statement|terms)|(?:licen[cs]e|user|service|subscription) agreement|eula)';
/** Whose they are, where it is nobody but the maker of what a text is about. */
const MAKERS =
  "(?:the|its|their|new|revised|updated|amended|current|own|latest|public|published|privacy|usage|(?:firm|company|vendor|maker|developer|startup|app|tool|service|product|software)['’]s)";

const IS_TERMS = new RegExp(`(?:^|\\s)${TERMS}$`, 'i');
const OF_MAKER = new RegExp(`^(?:${MAKERS} )*${TERMS}$`, 'i');

/** Whether a name means terms or a privacy policy, whosever. */
export const isTerms = (name: string): boolean => IS_TERMS.test(name);

/** Whether it means those of the maker of what a text is about: nobody else is named as whose they are. */
export const isMakersTerms = (name: string): boolean => OF_MAKER.test(name);
