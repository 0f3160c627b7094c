"""samverka keeps the records of public bodies that work together, and works on them."""

__version__ = "0.1.0"
