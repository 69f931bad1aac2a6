//! Leptos's effects and memos with boxed closures, and one signal per item of a list.
//!
//! `--cfg erase_components` erases the types of closures in `view!`, but not of those passed to [`Effect::new`] and [`Memo::new`]: each closure
//! brings its own copy of the generic code. Boxed, there is one copy for all effects and one for each type of memo.

use leptos::prelude::*;

/// Like [`Effect::new`], without the previous value.
pub fn effect(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(move |_| run());
}

/// Like [`Memo::new`], without the previous value.
pub fn memo<T: PartialEq + Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let compute: Box<dyn Fn() -> T + Send + Sync> = Box::new(compute);
    Memo::new(move |_| compute())
}

/// Computes a value for each of `len` items, and returns a signal for each that changes only with its own value.
///
/// Like [`Selector`], for any values: a closure that reads one item's signal does not run when other items change. Reading a memo of the whole list
/// instead would run every closure on each change.
pub fn fan_out<T>(len: usize, compute: impl Fn() -> Vec<T> + 'static) -> Vec<RwSignal<T>>
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    let values = untrack(&compute).into_iter().chain(std::iter::repeat_with(T::default));
    let signals: Vec<RwSignal<T>> = values.take(len).map(RwSignal::new).collect();
    let targets = signals.clone();
    effect(move || {
        for (signal, value) in targets.iter().zip(compute()) {
            if *signal.read_untracked() != value {
                signal.set(value);
            }
        }
    });
    signals
}
