"""The command line: ``kehoach extract``, ``kehoach schema``. Nothing dear is imported before a command runs."""
