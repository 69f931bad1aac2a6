//! Layers in words, and under the lens in the chosen tradition's own.

use crate::domain::content::{Layer, LayerId, ModalityLayers};
use crate::domain::index::in_a_sentence;
use crate::domain::markup::{Markup, element};

/// The layers a practice works on, chiefly and also.
pub fn layer_list(layers: &ModalityLayers, words: &[Layer]) -> Markup {
    let line = |kind: &str, name: &str, ids: &[LayerId]| {
        let named: Vec<&Layer> = ids.iter().filter_map(|id| words.iter().find(|layer| layer.id == *id)).collect();
        let names = named.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>().join("; ");
        let line = element("p")
            .class("layer-list__line")
            .child(element("span").class(&format!("layer-list__kind layer-list__kind--{kind}")).text(name));
        (!named.is_empty()).then(|| line.text(&format!(" {names}")))
    };
    let leading = layers.primary.first().and_then(|id| words.iter().find(|layer| layer.id == *id));
    element("div")
        .class("layer-list")
        .child_opt(line("primary", "Chiefly", &layers.primary))
        .child_opt(line("secondary", "Also", &layers.secondary))
        .children(leading.into_iter().flat_map(own_words))
}

/// The layers in a line: 'Chiefly muscle and fascia; also nerve'. It is the twin of a ring mark that has no list beside it.
pub fn in_a_line(layers: &ModalityLayers, words: &[Layer]) -> Markup {
    let names = |ids: &[LayerId]| {
        let named = ids.iter().filter_map(|id| words.iter().find(|layer| layer.id == *id));
        named.map(|layer| in_a_sentence(&layer.name)).collect::<Vec<_>>().join(" and ")
    };
    let also = match layers.secondary.as_slice() {
        [] => String::new(),
        ids => format!("; also {}", names(ids)),
    };
    element("span")
        .class("visually-hidden")
        .text(&format!("Chiefly {}{also}", names(&layers.primary)))
}

/// A layer in each tradition's own words; style sheets show those that the lens has chosen.
pub fn own_words(layer: &Layer) -> [Markup; 2] {
    [("west", &layer.west), ("east", &layer.east)]
        .map(|(lens, words)| element("p").class(&format!("layer-list__words layer-list__words--{lens}")).text(words))
}
