"""The command line: ``kehoach extract``, ``show``, ``evaluate``, ``schema``. Nothing dear is imported before a command runs."""
