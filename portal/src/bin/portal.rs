//! The whole portal.

fn main() {
    licentia_portal::start_portal();
}
