//! The headers that the site is served with, here and on any host: the local server sends them, and dist/_headers tells them to hosts that read it.

/// Sent with every answer.
pub const ALWAYS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// For files whose name changes with their content.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// For everything else: kept, but asked about each time.
pub const ASK: &str = "no-cache";

/// Whether a file's name carries a hash of its content: `allium-0123456789abcdef.js`.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches("_bg");
    let hash = stem.rsplit('-').next().unwrap_or_default();
    (12..=16).contains(&hash.len()) && hash.chars().all(|digit| digit.is_ascii_hexdigit())
}

/// The same headers in the form of a `_headers` file, given the site's hashed files.
pub fn for_hosts<'a>(hashed: impl Iterator<Item = &'a str>) -> String {
    let always: String = ALWAYS.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let hashed: String = hashed.map(|path| format!("/{path}\n  cache-control: {FOREVER}\n")).collect();
    format!("/*\n{always}{hashed}")
}

#[cfg(test)]
mod tests {
    use super::{ALWAYS, is_hashed};

    #[test]
    fn only_hashed_names_are_kept_forever() {
        assert!(is_hashed("/allium-0123456789abcdef.js"));
        assert!(is_hashed("/allium-c143cc3547edd9f_bg.wasm"), "leading zeros of a hash are left out");
        assert!(is_hashed("/allium-0123456789abcdef_bg.wasm"));
        assert!(!is_hashed("/modalities/dry-needling"));
        assert!(!is_hashed("/content/index.json"));
        assert!(!is_hashed("/fonts/fraunces-latin.woff2"));
    }

    #[test]
    fn nothing_unsafe_is_allowed() {
        let policy = ALWAYS[0].1;
        assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'") && policy.contains("require-trusted-types-for 'script'"));
    }
}
