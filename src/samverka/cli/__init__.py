"""The command line: one module for each noun takes arguments, calls one action, prints and exits."""
