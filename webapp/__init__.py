"""The web page, the /v1 API and the command line."""
