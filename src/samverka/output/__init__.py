"""Values to text: terminal, JSON, calendars, documents, pages. Nothing here reads or writes a record."""
