"""How fast the package is, beside other libraries that do the same work.

`python -m benchmarks` from the root of the repository prints one table, and for each bar whether it
is met. It needs the package itself and the `bench` dependency group; instructions are counted where
valgrind is installed.
"""
