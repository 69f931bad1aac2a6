//! Layers as text, and the first layer in the wording of the selected lens.

use crate::domain::content::{Layer, LayerId, ModalityLayers};
use crate::domain::index::uncapitalize;
use crate::domain::markup::{Markup, element};

/// Renders the primary and secondary layers of a practice. `definitions` are those of all layers.
pub fn layer_list(layers: &ModalityLayers, definitions: &[Layer]) -> Markup {
    let line = |kind: &str, name: &str, ids: &[LayerId]| {
        let named: Vec<&Layer> = ids.iter().filter_map(|id| definitions.iter().find(|layer| layer.id == *id)).collect();
        let names = named.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>().join("; ");
        let line = element("p")
            .class("layer-list__line")
            .child(element("span").class(&format!("layer-list__kind layer-list__kind--{kind}")).text(name));
        (!named.is_empty()).then(|| line.text(&format!(" {names}")))
    };
    let leading = layers.primary.first().and_then(|id| definitions.iter().find(|layer| layer.id == *id));
    element("div")
        .class("layer-list")
        .child_opt(line("primary", "Chiefly", &layers.primary))
        .child_opt(line("secondary", "Also", &layers.secondary))
        .children(leading.into_iter().flat_map(lens_wordings))
}

/// Renders the layers in one visually hidden line: 'Chiefly muscle and fascia; also nerve'. It is the text alternative to a ring mark that has no
/// list beside it.
pub fn layer_summary(layers: &ModalityLayers, definitions: &[Layer]) -> Markup {
    let names = |ids: &[LayerId]| {
        let named = ids.iter().filter_map(|id| definitions.iter().find(|layer| layer.id == *id));
        named.map(|layer| uncapitalize(&layer.name)).collect::<Vec<_>>().join(" and ")
    };
    let also = match layers.secondary.as_slice() {
        [] => String::new(),
        ids => format!("; also {}", names(ids)),
    };
    element("span")
        .class("visually-hidden")
        .text(&format!("Chiefly {}{also}", names(&layers.primary)))
}

/// Renders a layer in the wording of each tradition. The stylesheet shows only the wording that the lens selects.
pub fn lens_wordings(layer: &Layer) -> [Markup; 2] {
    [("west", &layer.west), ("east", &layer.east)]
        .map(|(lens, text)| element("p").class(&format!("layer-list__words layer-list__words--{lens}")).text(text))
}
