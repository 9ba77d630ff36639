//! The printed code: 20 Crockford letters and digits in groups of four (decision 7). People read it from paper at night,
//! so lower case, missing hyphens and the look-alikes I, L and O are understood; there is one spelling to compare.

/// The letters and digits of Crockford's base 32: without I, L, O and U.
const TEKENS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters in a code.
const LENGTE: usize = 20;
/// Characters in a group.
const GROEP: usize = 4;

/// The code in its one spelling, `7XK2-0M9Q-…`, or nothing when the text is no code.
#[must_use]
pub fn lees_code(tekst: &str) -> Option<String> {
    let mut code = String::new();
    let mut aantal: usize = 0;
    for teken in tekst.chars().filter(|teken| !matches!(teken, '-' | ' ')) {
        if aantal > 0 && aantal.is_multiple_of(GROEP) {
            code.push('-');
        }
        code.push(teken_van(teken)?);
        aantal = aantal.saturating_add(1);
    }
    (aantal == LENGTE).then_some(code)
}

fn teken_van(teken: char) -> Option<char> {
    let teken = match teken.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        ander => ander,
    };
    TEKENS.contains(teken).then_some(teken)
}
