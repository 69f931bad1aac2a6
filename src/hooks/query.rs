//! The query of a URL: names and values, encoded as browsers do.

/// One value; `None` if the name is missing or its value can't be decoded.
pub fn value(query: &str, name: &str) -> Option<String> {
    let raw = pairs(query).find(|(key, _)| *key == name)?.1.replace('+', " ");
    js_sys::decode_uri_component(&raw).ok().map(String::from)
}

/// The query with these values set, or removed if `None`; the others stay as they are.
pub fn with(query: &str, changes: &[(&str, Option<String>)]) -> String {
    let kept = pairs(query)
        .filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name))
        .map(|(name, value)| format!("{name}={value}"));
    let set = changes
        .iter()
        .filter_map(|(name, value)| Some(format!("{name}={}", String::from(js_sys::encode_uri_component(value.as_ref()?)))));
    kept.chain(set).collect::<Vec<_>>().join("&")
}

/// The URL of a path and a query.
pub fn join(path: &str, query: &str) -> String {
    let separator = if query.is_empty() { "" } else { "?" };
    format!("{path}{separator}{query}")
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}
