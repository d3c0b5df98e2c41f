"""Changes of the database's tables, one a file, in order."""
