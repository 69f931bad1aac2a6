use allium::hooks::query;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_value_is_decoded() {
    for (query, expected) in [
        ("?q=sore+neck", Some("sore neck")),
        ("?a=1&q=sore%20neck%2B", Some("sore neck+")),
        ("q=%E6%B0%97", Some("気")),
        ("?q", Some("")),
        ("?q=a=b", Some("a=b")),
        ("?query=x", None),
        ("?q=%E6", None),
        ("", None),
    ] {
        assert_eq!(query::value(query, "q").as_deref(), expected, "{query}");
    }
}

#[wasm_bindgen_test]
fn written_values_round_trip_and_others_are_kept() {
    let written = query::with("?a=%20&q=old&b", &[("q", Some("one & two = 気".to_owned())), ("c", None)]);
    assert_eq!(query::value(&written, "q").as_deref(), Some("one & two = 気"));
    assert!(written.starts_with("a=%20&b"), "{written}");
    assert_eq!(query::with("?q=old&c=1", &[("q", None), ("c", None)]), "");
}
