"""The service behind the Videos API: jobs, films, keys and files that outlive a process. No HTTP in here."""
