"""The leaf that every room may import: normal forms, offset maps, numbers, syllables."""
