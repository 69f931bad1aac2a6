//! The response headers: the local server sends them, and dist/_headers configures hosts that read it.

/// Sent with every response.
pub const SECURITY_HEADERS: [(&str, &str); 6] = [
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

/// `cache-control` of files whose name changes with their content.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// `cache-control` of all other files: cached, but revalidated each time.
pub const REVALIDATE: &str = "no-cache";

/// Whether a file's name contains a hash of its content: `allium-0123456789abcdef.js`.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches("_bg");
    let hash = stem.rsplit('-').next().unwrap_or_default();
    (12..=16).contains(&hash.len()) && hash.chars().all(|digit| digit.is_ascii_hexdigit())
}

/// The headers as a `_headers` file, given the site's hashed files.
pub fn for_hosts<'a>(hashed: impl Iterator<Item = &'a str>) -> String {
    let common: String = SECURITY_HEADERS.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let hashed: String = hashed.map(|path| format!("/{path}\n  cache-control: {IMMUTABLE}\n")).collect();
    format!("/*\n{common}{hashed}")
}

#[cfg(test)]
mod tests {
    use super::{SECURITY_HEADERS, is_hashed};

    #[test]
    fn only_hashed_names_are_immutable() {
        assert!(is_hashed("/allium-0123456789abcdef.js"));
        assert!(is_hashed("/allium-c143cc3547edd9f_bg.wasm"), "a hash may lack its leading zeros");
        assert!(is_hashed("/allium-0123456789abcdef_bg.wasm"));
        assert!(!is_hashed("/modalities/dry-needling"));
        assert!(!is_hashed("/content/index.json"));
        assert!(!is_hashed("/fonts/fraunces-latin.woff2"));
    }

    #[test]
    fn the_policy_allows_nothing_unsafe() {
        let policy = SECURITY_HEADERS[0].1;
        assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'") && policy.contains("require-trusted-types-for 'script'"));
    }
}
