"""One module for each thing that a user does: it computes a plan or a result, and prints nothing."""
