//! The program of a first visit: the list, and how licenses come in.

fn main() {
    licentia_portal::start_home();
}
