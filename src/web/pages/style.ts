/** The style sheet of all pages; contrast at 4.5 to 1 or better in both colour schemes. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1c1c1c; --dim: #5a5a5a; --paper: #ffffff; --line: #d8d8d8;
  --verified: #0f6b3a; --alleged: #8a5200; --second-hand: #1f5f85; --ungraded: #5a5a5a; --link: #1f5f85; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --dim: #a8a8a8; --paper: #16181a; --line: #3a3d40;
  --verified: #5fd08f; --alleged: #f0b35a; --second-hand: #7ec0ea; --ungraded: #b0b0b0; --link: #7ec0ea; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header { border-bottom: 1px solid var(--line); }
nav, main { max-width: 56rem; margin: 0 auto; padding: 0.75rem 1rem; }
nav a { margin-right: 1rem; } nav .name { font-weight: 700; color: var(--ink); text-decoration: none; }
nav [aria-current] { font-weight: 700; color: var(--ink); } .note { border: 1px solid var(--line); padding: 0.35rem 0.75rem; margin: 0.5rem 0; }
a { color: var(--link); overflow-wrap: anywhere; }
a:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0; } h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line); }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; margin: 1rem 0; }
label { display: grid; font-size: 0.85rem; color: var(--dim); } input, select, button { font: inherit; padding: 0.3rem 0.5rem; max-width: 100%; height: 2.4rem; }
.claim { border-left: 4px solid var(--line); padding: 0 0 0 0.75rem; margin: 0 0 1.5rem; } .claim h2, .claim h3 { border: 0; margin: 0; font-size: 1.05rem; }
.verified { border-color: var(--verified); } .alleged { border-color: var(--alleged); } .second-hand { border-color: var(--second-hand); } .ungraded { border-color: var(--ungraded); }
.grade { font-weight: 700; text-transform: uppercase; letter-spacing: 0.03em; } .verified .grade { color: var(--verified); } .alleged .grade { color: var(--alleged); }
a.grade { text-decoration: none; } a.grade:hover, a.grade:focus-visible { text-decoration: underline; }
.second-hand .grade { color: var(--second-hand); } .ungraded .grade { color: var(--ungraded); }
p { margin: 0.15rem 0; } .dim { color: var(--dim); } blockquote { margin: 0.25rem 0; padding-left: 0.75rem; border-left: 2px solid var(--line); overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th, td.outcome { overflow-wrap: normal; } .wide { overflow-x: auto; } h3 { font-size: 1rem; margin: 1rem 0 0.25rem; } .telling { margin: 0 0 1.25rem; }
@media (max-width: 40rem) { form { display: grid; grid-template-columns: 1fr 1fr; } label, input, select { min-width: 0; width: 100%; }
  form label:first-of-type { grid-column: 1 / -1; }
  .wide thead { position: absolute; left: -999rem; } .wide tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .wide td { display: block; border: 0; padding: 0; } .wide td[data-label]::before { content: attr(data-label) ': '; color: var(--dim); } }
dt { margin-top: 0.75rem; } dd { margin: 0; }
ul, ol { padding-left: 1.25rem; margin: 0.25rem 0; }
summary { cursor: pointer; margin: 1rem 0 0.5rem; } .columns { columns: 16rem; }
pre { overflow-wrap: anywhere; white-space: pre-wrap; font-size: 0.9rem; margin: 0.5rem 0; }
`;
