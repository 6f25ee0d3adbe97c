/** What begins with a capital for standing first, and who is told things without being a paper. */
export const NO_NAME =
  /^(?:The|This|That|It|In|On|At|An?|For|But|And|If|When|As|By|With|From|After|Before|We|I|You|They|He|She|Its|Our|My|Congress|Parliament|Users|Customers|Reporters|Police|Mr|Ms|Mrs|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|These|Those|Several|Many|Some|Two|Three|Prof)$/;

/** Last words of what is no person. */
export const NO_PERSON =
  /^(?:Labs?|Networks?|Systems?|Security|Group|Bank|Institute|University|College|Council|Agency|Foundation|Media|Software|Technologies|Partners|Association|Union|Office|Ministry|Commission|Authority|Department|Court|Inc|Ltd|GmbH|Corp|Street|City|States|Kingdom|Desktop|Code|Studio|Cloud|Store|Play|Server|Windows|Linux|Pro|App|Assistant|Manager|Chat|Browser|Hub|Mail|Center|Centre|Team|Unit|Intelligence|Research|Engine|Community|Forum|Blog|Guard|Digital|Online|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
