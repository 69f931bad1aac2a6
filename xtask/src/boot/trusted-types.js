// The Trusted Types policy allows only the HTML that the app was compiled with: plain elements and attributes, without event handlers, inline styles
// or URLs of other sites.
const attribute = '\\s(?:(?!on|style|src|href|action|formaction)[a-zA-Z-]+(?:="[^"<>]*")?|href="(?:[#/](?![/\\\\])[^"<>]*)?")';
const plain = new RegExp(`^(?:[^<]|</?[a-z][a-z0-9]*(?:${attribute})*\\s?/?>|<!>)*$`);
const refused = /<\/?(?:base|embed|form|iframe|link|meta|object|script|style)\b/;
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (html) => (plain.test(html) && !refused.test(html) ? html : null),
});
