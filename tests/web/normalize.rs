//! Unicode normalization by the browser.

use allium::hooks::normalize::nfkc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn compatibility_characters_become_plain_ones() {
    assert_eq!(nfkc("tui na"), "tui na");
    assert_eq!(nfkc("\u{ff54}\u{ff55}\u{ff49}\u{3000}\u{ff2e}\u{ff21}"), "tui NA");
    assert_eq!(nfkc("\u{fb01}bro \u{2f53}"), "fibro \u{6c14}");
    assert_eq!(nfkc("tui\u{304}"), "tu\u{12b}");
}
