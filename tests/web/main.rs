//! Component tests in a browser: what a reader can click, type and see, one component at a time.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod accounts;
mod button;
mod compare_button;
mod compare_tray;
mod dialog;
mod facet_panel;
mod fan_out;
mod filter_tags;
mod header;
mod lens;
mod links;
mod markup;
mod modality_card;
mod mount;
mod normalize;
mod other_hits;
mod page_notice;
mod palette;
mod progress_line;
mod query;
mod question_field;
mod quick_exit;
mod screen;
mod select_field;
mod shortcuts;
mod step_slider;
mod url_state;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
