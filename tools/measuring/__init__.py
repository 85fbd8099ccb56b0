"""What tools/bench does: runs the benches of tests/bench, prints one table, writes it down, and compares two of them."""
