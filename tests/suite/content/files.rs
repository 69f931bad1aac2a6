//! Content as the text of its files, and edits to it.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Text of each file by its path relative to the content folder.
pub type Files = BTreeMap<String, String>;

/// One change.
pub enum Edit {
    /// Sets the value at a JSON path; a final `-` appends to a list.
    Set(&'static str, &'static str, Value),
    /// Removes the value at a JSON path.
    Remove(&'static str, &'static str),
    /// Writes a file.
    Write(&'static str, String),
    /// Deletes a file.
    Delete(&'static str),
}

/// The miniature library: the smallest that is valid.
pub fn fixture() -> Files {
    read("tests/fixtures/content")
}

/// The published library.
pub fn real() -> Files {
    read("public/content")
}

impl Edit {
    /// Applies the edit.
    pub fn apply(&self, files: &mut Files) {
        match self {
            Self::Set(file, path, value) => edit(files, file, path, |parent, key| match parent {
                Value::Array(items) if key == "-" => items.push(value.clone()),
                Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
                Value::Object(fields) => drop(fields.insert(key.to_owned(), value.clone())),
                _ => panic!("{file} {path}: nothing to set"),
            }),
            Self::Remove(file, path) => edit(files, file, path, |parent, key| match parent {
                Value::Array(items) => drop(items.remove(key.parse().unwrap())),
                Value::Object(fields) => drop(fields.remove(key).unwrap()),
                _ => panic!("{file} {path}: nothing to remove"),
            }),
            Self::Write(file, text) => drop(files.insert((*file).to_owned(), text.clone())),
            Self::Delete(file) => drop(files.remove(*file).unwrap()),
        }
    }
}

/// The value at a JSON path of the miniature library.
pub fn value(file: &str, path: &str) -> Value {
    let whole: Value = serde_json::from_str(&fixture()[file]).unwrap();
    whole.pointer(path).unwrap_or_else(|| panic!("{file} {path}: nothing there")).clone()
}

fn edit(files: &mut Files, file: &str, path: &str, change: impl FnOnce(&mut Value, &str)) {
    let text = files.get_mut(file).unwrap_or_else(|| panic!("{file}: no such file"));
    let mut whole: Value = serde_json::from_str(text).unwrap();
    let (parent, key) = path.rsplit_once('/').unwrap();
    change(whole.pointer_mut(parent).unwrap_or_else(|| panic!("{file} {parent}: nothing there")), key);
    *text = whole.to_string();
}

fn read(folder: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Files::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}
