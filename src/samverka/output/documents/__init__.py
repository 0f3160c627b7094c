"""Documents: agenda, notes and assignments as values of a few kinds (`blocks`), and the forms they are written in: text, HTML, PDF, Word."""
