"""HTML pages without a network: a document with its evidence highlighted, and what every page shares."""
