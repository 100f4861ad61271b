// Beside a letter that is being written. Without this file every page still works.
