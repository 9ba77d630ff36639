//! The QR code: an SVG with one path, made of the address of the page where the file can be checked. It is never the only
//! way there: address and code are printed beside it.

use super::RenderFout;
use fast_qr::{ECL, QRBuilder};
use std::fmt::Write as _;

/// Light modules around the code (ISO/IEC 18004).
const RAND: usize = 4;

/// The SVG of a QR code that holds this text, with error correction M.
///
/// # Errors
/// The text is too long for a QR code.
pub(super) fn svg(tekst: &str) -> Result<String, RenderFout> {
    let code = QRBuilder::new(tekst).ecl(ECL::M).build().map_err(|_| RenderFout::QrTeLang(tekst.len()))?;
    let zijde = code.size.saturating_add(RAND.saturating_mul(2));
    let mut pad = String::new();
    for y in 0..code.size {
        for (x, _) in code[y].iter().enumerate().filter(|(_, module)| module.value()) {
            // Writing to a String cannot fail.
            let _ = write!(pad, "M{} {}h1v1h-1z", x.saturating_add(RAND), y.saturating_add(RAND));
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {zijde} {zijde}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{zijde}v{zijde}h-{zijde}z\"/><path fill=\"#000\" d=\"{pad}\"/></svg>"
    ))
}
