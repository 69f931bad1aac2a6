// Trusted Types: nothing becomes markup but what the app was compiled with: plain elements with plain attributes, no handler, no style, no address
// but one of this site.
const attribute = '\\s(?:(?!on|style|src|href|action|formaction)[a-zA-Z-]+(?:="[^"<>]*")?|href="(?:[#/](?![/\\\\])[^"<>]*)?")';
const plain = new RegExp(`^(?:[^<]|</?[a-z][a-z0-9]*(?:${attribute})*\\s?/?>|<!>)*$`);
const refused = /<\/?(?:base|embed|form|iframe|link|meta|object|script|style)\b/;
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (html) => (plain.test(html) && !refused.test(html) ? html : null),
});
