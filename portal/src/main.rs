//! Draws the portal into the page that loaded it.

fn main() {
    licentia_portal::start();
}
