"""From a camera plan to a camera track."""
