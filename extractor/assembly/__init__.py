"""``Outline`` with its annotations to the records of a ``Plan``: one module a layer."""
