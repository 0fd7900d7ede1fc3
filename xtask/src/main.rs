//! Builds, serves and tests the product.
fn main() {}
