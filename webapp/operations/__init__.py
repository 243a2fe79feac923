"""What can be asked of the service, one topic a file: the same for API, page and command line."""
