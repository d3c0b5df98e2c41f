"""What each command says, in Vietnamese and English: one module a command."""
