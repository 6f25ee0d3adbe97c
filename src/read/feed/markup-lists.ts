/**
 * What may stay in markup from outside, as data: elements and attributes of HTML (Living Standard, 4.01 and the
 * common extensions of its time), MathML 3 and SVG Tiny 1.2 that carry text, structure or drawing and can neither
 * run, load a document nor submit on their own. Everything else is dropped and its text kept.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

export const ELEMENTS = words(`
  a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col
  colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption
  figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m map menu meter
  multicol nav nextid noscript ol optgroup option output p pre progress q rp rt ruby s samp section select small
  sound source spacer span strike strong sub sup table tbody td textarea tfoot th thead time tr tt u ul var video`);

/** Elements whose content goes with them. */
export const DROPPED_WITH_CONTENT = words('applet script style');

export const VOID_ELEMENTS = words(`
  area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr`);

export const ATTRIBUTES = words(`
  abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor
  bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch
  challenge char charoff charset checked choff cite class clear color cols colspan compact contenteditable controls
  coords data datafld datapagesize datasrc datetime default delay dir disabled draggable dynsrc enctype end face for
  form frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap
  keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max maxlength media
  method min multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg preload prompt
  radiogroup readonly rel repeat-max repeat-min replace required rev rightspacing rows rowspan rules scope selected
  shape size span src start step style summary suppress tabindex target template title toppadding type unselectable
  urn usemap valign value variable volume vrml vspace width wrap xml:lang`);

/** Attributes that hold an address, by element (HTML 4.01, index of attributes; HTML Living Standard). */
export const ADDRESS_ATTRIBUTES: ReadonlySet<string> = words(`
  a.href area.href audio.src blockquote.cite button.formaction command.icon del.cite form.action img.longdesc
  img.src input.formaction input.src input.usemap ins.cite img.usemap object.usemap q.cite source.src video.poster
  video.src body.background head.profile table.background td.background th.background`);

export const MATHML_ELEMENTS = words(`
  annotation annotation-xml maction maligngroup malignmark math menclose merror mfenced mfrac mglyph mi mlabeledtr
  mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline
  mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`);

export const MATHML_ATTRIBUTES = words(`
  accent accentunder actiontype align alignmentscope alttext bevelled charalign close columnalign columnlines
  columnspacing columnspan columnwidth crossout decimalpoint denomalign depth dir display displaystyle edge encoding
  equalcolumns equalrows fence fontstyle fontweight form frame framespacing groupalign height href id indentalign
  indentalignfirst indentalignlast indentshift indentshiftfirst indentshiftlast indenttarget infixlinebreakstyle
  largeop length linebreak linebreakmultchar linebreakstyle lineleading linethickness location longdivstyle lquote
  lspace mathbackground mathcolor mathsize mathvariant maxsize minlabelspacing minsize movablelimits notation
  numalign open other overflow position rowalign rowlines rowspacing rowspan rquote rspace scriptlevel scriptminsize
  scriptsizemultiplier selection separator separators shift side src stackalign stretchy subscriptshift
  superscriptshift symmetric voffset width xlink:href xlink:show xlink:type xmlns xmlns:xlink`);

export const SVG_ELEMENTS = words(`
  a animate animateColor animateMotion animateTransform circle defs desc ellipse font-face font-face-name
  font-face-src foreignObject g glyph hkern line linearGradient marker metadata missing-glyph mpath path polygon
  polyline radialGradient rect set stop svg switch text title tspan use`);

export const SVG_ATTRIBUTES = words(`
  accent-height accumulate additive alphabetic arabic-form ascent attributeName attributeType baseProfile bbox begin
  by calcMode cap-height class color color-rendering content cx cy d descent display dur dx dy end fill fill-opacity
  fill-rule font-family font-size font-stretch font-style font-variant font-weight from fx fy g1 g2 glyph-name
  gradientUnits hanging height horiz-adv-x horiz-origin-x id ideographic k keyPoints keySplines keyTimes lang
  marker-end marker-mid marker-start markerHeight markerUnits markerWidth mathematical max min name offset opacity
  orient origin overline-position overline-thickness panose-1 path pathLength points preserveAspectRatio r refX refY
  repeatCount repeatDur requiredExtensions requiredFeatures restart rotate rx ry slope stemh stemv stop-color
  stop-opacity strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width systemLanguage target text-anchor to
  transform type u1 u2 underline-position underline-thickness unicode unicode-range units-per-em values version
  viewBox visibility width widths x x-height x1 x2 xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show
  xlink:title xlink:type xml:base xml:lang xml:space xmlns xmlns:xlink y y1 y2 zoomAndPan`);

/** Style properties of text and simple boxes (CSS 2). */
export const STYLE_PROPERTIES = words(`
  azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color
  border-top-color clear color cursor direction display elevation float font font-family font-size font-style
  font-variant font-weight height letter-spacing line-height overflow pause pause-after pause-before pitch
  pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align
  text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width`);

/** Families of properties whose values are checked word by word. */
export const STYLE_FAMILIES = words('background border margin padding');

export const STYLE_KEYWORDS = words(`
  !important aqua auto black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green
  italic left lime maroon medium navy none normal nowrap olive pointer purple red right silver solid teal top
  transparent underline white yellow`);

export const SVG_STYLE_PROPERTIES = words(`
  fill fill-opacity fill-rule stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width`);

/** Elements that start a new line of text. */
export const BLOCKS = words(`
  address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre section summary
  table tbody tfoot thead title tr ul video audio`);

/** Elements whose content is no text for a reader. */
export const SILENT = words(`
  applet audio canvas embed iframe noembed noframes object script style svg template textarea select video`);
