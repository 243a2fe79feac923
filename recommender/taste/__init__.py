"""What a person likes: learned from what they do, said in words, theirs to edit and to forget."""
