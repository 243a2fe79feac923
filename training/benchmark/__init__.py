"""Makes docs/benchmark.md: every method in one table, learning curve, oracle, ablations, plots."""
