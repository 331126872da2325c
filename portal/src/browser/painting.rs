//! A drawing as a picture of dots.

use super::page::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

/// Dots for each unit of the drawing, so that it is sharp on every screen.
const SCALE: f64 = 2.0;
/// Longest side, in dots, that every browser still draws.
const MOST_DOTS: f64 = 16_000.0;

/// Hands over a drawing (SVG) as a picture (PNG) of that name; whether the browser could draw it.
pub(crate) async fn download_picture(name: &str, drawing: &str) -> bool {
    try_download(name, drawing).await.is_some()
}

async fn try_download(name: &str, drawing: &str) -> Option<()> {
    let image = HtmlImageElement::new().ok()?;
    let source = format!("data:image/svg+xml,{}", js_sys::encode_uri_component(drawing));
    image.set_src(&source);
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let scale = SCALE.min(MOST_DOTS / width.max(height).max(1.0));
    let canvas = document()?.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand")]
    let dots = |length: f64| (length * scale).ceil() as u32;
    canvas.set_width(dots(width));
    canvas.set_height(dots(height));
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.scale(scale, scale).ok()?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0).ok()?;
    let url = canvas.to_data_url_with_type("image/png").ok()?;
    let link = document()?.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Some(())
}
