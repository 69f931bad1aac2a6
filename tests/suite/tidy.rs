//! The invariants of ARCHITECTURE.md that a program can check. A failure says what to move where.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Files under a folder with this extension: path relative to the root, and text.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn collect(folder: &Path, extension: &str, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, extension, out);
            } else if path.extension().is_some_and(|own| own == extension) {
                out.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    collect(&root().join(folder), extension, &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|path| {
            (
                path.strip_prefix(root()).unwrap().display().to_string(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect()
}

/// A file's code without tests and comments.
fn shipped_code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[track_caller]
fn forbid(folder: &str, words: &[&str], advice: &str) {
    let mut found = Vec::new();
    for (path, text) in files(folder, "rs") {
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                found.push(format!("{path}:{}: {word}", at + 1));
            }
        }
    }
    assert!(found.is_empty(), "{advice}\n{}", found.join("\n"));
}

#[test]
fn domain_is_pure() {
    let words = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "crate::hooks",
        "crate::state",
        "crate::components",
        "crate::pages",
        "crate::render",
        "std::fs",
        "std::env",
        "std::time",
        "SystemTime",
        "rand::",
    ];
    forbid(
        "src/domain",
        &words,
        "`domain` knows no browser, no page, no clock and no file: move this to `hooks` or `pages`, or take the value as an argument",
    );
}

#[test]
fn render_knows_only_the_domain() {
    let words = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "crate::hooks",
        "crate::state",
        "crate::components",
        "crate::pages",
        "std::fs",
        "std::env",
    ];
    forbid(
        "src/render",
        &words,
        "`render` makes static markup from content: what reacts is a component in `components`",
    );
}

#[test]
fn hooks_know_no_page() {
    forbid(
        "src/hooks",
        &["crate::state", "crate::components", "crate::pages", "crate::render", "use_context"],
        "`hooks` return plain values: what reads a context belongs in `state` or `pages`",
    );
}

#[test]
fn only_hooks_name_the_browser() {
    let words = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
    for folder in ["src/components", "src/pages", "src/state", "src/bin"] {
        forbid(folder, &words, "browser APIs are used in `hooks`, one file each, behind a plain function");
    }
}

#[test]
fn elements_are_looked_up_only_in_hooks() {
    let words = ["query_selector", "get_element_by", "get_elements_by"];
    for folder in ["src/components", "src/pages", "src/state", "src/render"] {
        forbid(
            folder,
            &words,
            "a component owns its elements: let a signal change them, or take a NodeRef where the element itself is needed",
        );
    }
}

#[test]
fn components_take_plain_props() {
    let words = [
        "use_context",
        "expect_context",
        "from_context",
        "use_location",
        "use_navigate",
        "use_query_map",
        "use_url_state",
        "use_lens",
        "crate::state",
        "hooks::storage",
        "hooks::history",
    ];
    forbid(
        "src/components",
        &words,
        "components take plain props: read this in the page and pass it down",
    );
}

#[test]
fn the_router_alone_writes_addresses() {
    let found: Vec<_> = files("src", "rs")
        .into_iter()
        .filter(|(_, text)| {
            ["push_state_with_url", "replace_state_with_url"]
                .iter()
                .any(|word| shipped_code(text).contains(word))
        })
        .map(|(path, _)| path)
        .collect();
    assert!(
        found.is_empty(),
        "the router would miss it: write the query through `use_url_state`: {found:?}"
    );
}

#[test]
fn no_raw_html_comes_from_data() {
    forbid(
        "src",
        &["inner_html", "set_inner_html", "insert_adjacent_html"],
        "content is text and lists: build elements from it",
    );
}

#[test]
fn traditions_carry_no_rank() {
    let taxonomy = fs::read_to_string(root().join("src/domain/content/taxonomy.rs")).unwrap();
    let before = taxonomy.split("pub enum Tradition").next().unwrap();
    let derives = before.rsplit("#[derive(").next().unwrap();
    assert!(
        !derives.contains("Ord"),
        "`Tradition` has no order: lists alternate which comes first (domain::order::alternate)"
    );
}

#[test]
fn nothing_shipped_can_panic() {
    let mut found = Vec::new();
    for (path, text) in files("src", "rs").into_iter().filter(|(path, _)| !path.ends_with("/tests.rs")) {
        let text = shipped_code(&text).replace("try_borrow", "");
        for word in [
            ".unwrap()",
            ".expect(",
            "panic!(",
            "unreachable!(",
            "todo!(",
            "unimplemented!(",
            "expect_context",
            ".borrow_mut()",
            ".borrow()",
        ] {
            if text.contains(word) {
                found.push(format!("{path}: {word}"));
            }
        }
    }
    assert!(found.is_empty(), "a panic ends the page: return a value instead\n{}", found.join("\n"));
}

#[test]
fn no_module_is_called_mod() {
    let found: Vec<_> = files("src", "rs")
        .into_iter()
        .chain(files("xtask/src", "rs"))
        .filter(|(path, _)| path.ends_with("/mod.rs"))
        .map(|(path, _)| path)
        .collect();
    assert!(found.is_empty(), "modules are name.rs beside name/: rename {found:?}");
}

#[test]
fn every_sheet_has_a_layer_and_a_line_in_the_order() {
    let order = fs::read_to_string(root().join("style/order.txt")).unwrap();
    let listed: BTreeSet<_> = order.lines().map(|line| format!("style/{}", line.trim())).collect();
    for (path, text) in files("style", "css") {
        assert!(listed.contains(&path), "{path}: add it to style/order.txt");
        assert!(text.contains("@layer"), "{path}: wrap its rules in the layer of its folder");
    }
}

#[test]
fn only_the_tokens_name_raw_colours() {
    for (path, text) in files("style", "css").into_iter().filter(|(path, _)| path != "style/tokens.css") {
        let raw: Vec<_> = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("/*"))
            .filter(|line| is_raw_colour(line))
            .collect();
        assert!(raw.is_empty(), "{path}: use a role of style/tokens.css instead of {raw:?}");
    }
}

fn is_raw_colour(line: &str) -> bool {
    let Some((_, value)) = line.split_once(':') else { return false };
    value.contains("rgb(")
        || value.contains("hsl(")
        || value.contains("oklch(")
        || value.split_whitespace().any(|word| {
            word.strip_prefix('#')
                .is_some_and(|digits| digits.trim_end_matches([';', ',']).chars().all(|digit| digit.is_ascii_hexdigit()) && digits.len() > 3)
        })
}

#[test]
fn no_selector_is_costly_for_every_element() {
    const INVALIDATION: &str = "every change makes the browser match many elements again: set a class on the element instead";
    const BOXES: &str = "the browser computes the style of one more box for every element: name the elements that have one";
    for (path, text) in files("style", "css") {
        for (costly, why) in [
            (":has(", INVALIDATION),
            ("[class", INVALIDATION),
            ("*::before", BOXES),
            ("*::after", BOXES),
        ] {
            assert!(!text.contains(costly), "{path}: `{costly}`: {why}");
        }
    }
}

#[test]
fn a_class_is_named_after_its_sheet() {
    let stems: BTreeSet<String> = files("style", "css")
        .iter()
        .filter_map(|(path, _)| Some(Path::new(path).file_stem()?.to_str()?.to_owned()))
        .collect();
    for (path, text) in files("src", "rs").into_iter().filter(|(path, _)| !path.starts_with("src/domain")) {
        for block in text
            .split('"')
            .filter(|words| words.contains("__") && words.chars().all(|letter| letter.is_ascii_lowercase() || "-_ ".contains(letter)))
        {
            for class in block.split_whitespace().filter(|class| class.contains("__") && !class.starts_with("__")) {
                let stem = class.split("__").next().unwrap_or_default();
                let known = stems.contains(stem) || ["review", "allium"].contains(&stem);
                assert!(known, "{path}: the class {class} has no sheet style/**/{stem}.css");
            }
        }
    }
}
