// Trusted Types: nothing becomes markup but what the app was compiled with: plain elements with plain attributes, no handler, no address.
const plain = /^(?:[^<]|<\/?[a-z][a-z0-9]*(?:\s(?:aria-[a-z]+|class|cx|cy|d|focusable|height|hidden|id|lang|points|r|role|scope|tabindex|type|viewBox|width|x|y)(?:="[^"<>]*")?)*\s?\/?>|<!>)*$/;
const refused = /<\/?(?:base|embed|form|iframe|link|meta|object|script|style)\b/;
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (html) => (plain.test(html) && !refused.test(html) ? html : null),
});
