const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names of repositories that say which part of a product they hold: the product goes by their owner's name. */
export const PARTS_OF_OWNER = words(`
  android api app apps backend browser cli client clients community-edition core desktop editor engine extension
  frontend gui ios lib library linux mac macos main mobile monorepo platform product sdk server source src ui web
  website-app webapp windows
`);

/** Names of repositories that hold no software, or talk of all that an owner makes. */
export const NO_SOFTWARE = words(`
  .github about accessibility announcements articles awesome blog blogs book changelog community courses cve cves
  discussion discussions docs documentation dotfiles ecosystem events examples feedback forum governance guide guides
  handbook help home homebrew-cask homebrew-core ideas incidents issues issue-tracker knowledge-base learning lists
  meetings meta news newsletter nixpkgs notes papers policies press proposals public questions rfc rfcs research
  roadmap samples security security-advisories security-research site slides spec specs standards status support talks
  team tracker translations tutorials website wiki winget-pkgs www
`);

/** The same by how they begin or end: "awesome-editors", "homebrew-tools", "acme.github.io", "wrench-docs". */
export const NO_SOFTWARE_CALLED =
  /^(?:awesome|homebrew|cve|dotfiles|learn|learning|rfcs?)-|-(?:docs?|documentation|website|site|blog|examples?|samples?|rfcs?|specs?|issues|feedback|community|roadmap|advisories|news|papers|slides|talks|tutorials?|wiki)$|\.(?:io|com|org|net|dev)$/i;
