"""What people like, as served arrays: fitted in training, read here with numpy alone."""
